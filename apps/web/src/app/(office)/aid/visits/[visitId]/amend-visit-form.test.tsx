import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aVisit, type Visit } from "../../aid-records.fixture.tsx";
import { AddVisitNote, NoteForm } from "./add-visit-note-form.tsx";
import { AmendVisit, AmendVisitForm } from "./amend-visit-form.tsx";

const form = (change: Partial<Visit> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <AmendVisitForm visit={aVisit(change)} onDone={() => {}} />);
const note = (locale: Locale = "zh-CN") => deskIn(locale, <NoteForm visitId="v" onDone={() => {}} />);

describe("the form that puts a visit right", () => {
  it("says until when, and that when and with whom it was stands", async () => {
    expect(readAs(await form())).toContain("走访时间和对象不能改。9月20日 以后只能补充说明。");
  });
  it("asks for neither the day nor the household nor the next visit", async () => {
    const names = Object.keys(fieldsOf(await form()));
    for (const fixed of ["visitedOn", "startedTime", "archiveId", "nextVisitOn"])
      expect(names).not.toContain(fixed);
  });
  it("offers what the visit's own form does, by words, in both languages", async () => {
    for (const locale of locales) {
      const page = await form({ met: false, notMetReason: "moved" }, locale);
      expect(Object.keys(choicesOf(page, "method"))).toEqual([...visitMethods]);
      expect(Object.keys(choicesOf(page, "notMetReason"))).toEqual([...notMetReasons]);
      expect(Object.keys(choicesOf(page, "topics"))).toEqual([...visitTopics]);
      expect(Object.keys(choicesOf(page, "outcomes"))).toEqual([...visitOutcomes]);
      expect(readAs(page)).not.toMatch(/method\.|topic\.|outcome\.|aid\./);
      expect(unnamed(page)).toEqual([]);
    }
  });
  it("asks why nobody was met only where nobody was", async () => {
    expect(choicesOf(await form({ met: true }), "notMetReason")).toEqual({});
  });
  it("is opened by one button that says so", async () => {
    const [button, ...more] = allOf(await deskIn("zh-CN", <AmendVisit visit={aVisit()} />), "button");
    expect([button?.text, button?.attributes["aria-haspopup"], more]).toEqual(["修改", "dialog", []]);
  });
});

describe("the form of a 补充说明", () => {
  it("says that what was written stays, and takes two thousand characters", async () => {
    const page = await note();
    expect(readAs(page)).toContain("原有记录不变，补充内容写在后面。");
    const [text] = allOf(page, "textarea");
    expect(text?.attributes).toMatchObject({ name: "text", maxLength: "2000", "aria-required": "true" });
  });
  it("never puts what was typed into an address: it is sent by post, before the page is awake too", async () => {
    for (const page of [await note(), await form()])
      expect(allOf(page, "form")[0]?.attributes.method).toBe("post");
  });
  it("is opened by one button, in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <AddVisitNote visitId="v" />);
      expect(allOf(page, "button")).toHaveLength(1);
      expect(readAs(await note(locale))).not.toMatch(/addNote\.|aid\./);
    }
  });
});
