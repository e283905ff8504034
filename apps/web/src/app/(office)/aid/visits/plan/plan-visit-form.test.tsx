import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { DayForm } from "./plan-visit-form.tsx";

const form = (nextVisitOn: string | null, locale: Locale = "zh-CN") =>
  deskIn(locale, <DayForm archiveId="a1" nextVisitOn={nextVisitOn} onDone={() => {}} />);
const dayIn = async (nextVisitOn: string | null) => allOf(await form(nextVisitOn), "input")[0]?.attributes;

describe("the form that plans a visit", () => {
  it("begins at the day that is planned, and at none where none is", async () => {
    expect(await dayIn("2026-10-18")).toMatchObject({ type: "date", name: "day", value: "2026-10-18" });
    expect((await dayIn(null))?.value).toBe("");
  });
  it("asks for one day, which must be given, in both languages", async () => {
    for (const locale of locales) {
      const page = await form(null, locale);
      expect(Object.keys(fieldsOf(page))).toEqual(["day"]);
      expect(fieldsOf(page).day?.required).toBe(true);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/plan\.|set\.|aid\./);
    }
  });
  it("is sent by post, before the page is awake too", async () => {
    expect(allOf(await form(null), "form")[0]?.attributes.method).toBe("post");
  });
});
