import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ApplyForAidForm } from "./apply-for-aid-form.tsx";

const form = (locale: Locale = "zh-CN") =>
  deskIn(locale, <ApplyForAidForm token={"a".repeat(43)} unionName="月坛街道总工会" />);

describe("an application for aid from the phone", () => {
  it("asks for who it is, why and for how many, and for nothing that a comparison can prove", async () => {
    const fields = asked(await form());
    expect(fields).toMatchObject({ name: "姓名*", citizenId: "身份证号*", phone: "手机号码*" });
    for (const field of ["income", "address", "bankCard", "birthOn", "diagnosis"])
      expect(Object.keys(fields)).not.toContain(field);
  });
  it("offers relief once beside the file, and the causes of the form", async () => {
    expect(Object.keys(choicesOf(await form(), "kind"))).toEqual(["daily", "temporary"]);
    expect(Object.values(choicesOf(await form(), "mainCause"))).toContain("患重特大疾病");
  });
  it("asks for two agreements, and has given neither", async () => {
    const boxes = allOf(await form(), "input").filter(({ attributes }) => attributes.type === "checkbox");
    expect(boxes.map(({ attributes }) => attributes.name)).toEqual(["consent", "comparison"]);
    expect(await form()).not.toContain("checked");
    expect(readAs(await form())).toContain("只用于月坛街道总工会");
  });
  it("is sent by one button, never into an address, and leads nowhere else", async () => {
    expect(allOf(await form(), "button").map(({ text }) => text)).toEqual(["提交申请"]);
    expect(oneOf(await form(), "form").attributes.method).toBe("post");
    expect(linksIn(await form())).toEqual([]);
  });
  it("is complete in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/apply\./);
    }
  });
});
