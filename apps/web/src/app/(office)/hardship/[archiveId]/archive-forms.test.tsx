import { evidenceItems } from "@gongbang/domain/hardship/evidence";
import { consentChannels } from "@gongbang/domain/hardship/open-archive.input";
import { consentKinds } from "@gongbang/domain/hardship/record-consent.input";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { today } from "../household-archive.fixture.tsx";
import { DropEvidenceForm, DropFields, EvidenceFields, KeepEvidenceForm } from "./keep-evidence-form.tsx";
import { ConsentFields } from "./record-consent-form.tsx";
import { ObjectionFields } from "./record-objection-form.tsx";
import { RevealArchiveForm } from "./reveal-archive-form.tsx";
import { RevealHouseholdForm } from "./reveal-household-form.tsx";
import { SettleFields } from "./settle-objection-form.tsx";

const close = () => {};
const files = [
  { id: "f1", name: "诊断证明.pdf" },
  { id: "f2", name: "住院结算单.jpg" },
];
const people = [
  { value: "p1", label: "李桂兰" },
  { value: "p2", label: "李明" },
];
const forms: Record<string, ReactNode> = {
  consent: <ConsentFields archiveId="a" people={people} today={today} close={close} />,
  object: <ObjectionFields archiveId="a" today={today} close={close} />,
  settle: <SettleFields id="o" close={close} />,
  keep: <EvidenceFields archiveId="a" item="diagnosis" files={files} close={close} />,
  drop: <DropFields id="e" close={close} />,
};
const form = (name: string, locale: "zh-CN" | "en" = "zh-CN") => deskIn(locale, forms[name]);
const inputOf = async (name: string, field: string) =>
  allOf(await form(name), "input").find(({ attributes }) => attributes.name === field)?.attributes;

describe("the forms beside an archive's steps", () => {
  it.each(Object.keys(forms))("%s has fields that are all named, in both languages", async (name) => {
    for (const locale of locales) {
      const page = await form(name, locale);
      expect(unnamed(page)).toEqual([]);
      expect(oneOf(page, "button").attributes.type).toBe("submit");
      expect(readAs(page)).not.toMatch(/hardship\.\w/);
    }
  });
  it.each([
    ["object", { receivedOn: "收到日期*", objector: "异议人", text: "异议内容*" }],
    ["settle", { outcome: "处理结果*", handling: "处理情况*" }],
    ["keep", { fileId: "证明材料", note: "备注" }],
    ["drop", { reason: "撤下理由*" }],
  ])("%s asks for what has to be written down, and no more", async (name, fields) => {
    expect(Object.keys(asked(await form(name)))).toEqual(expect.arrayContaining(Object.keys(fields)));
    expect(Object.keys(asked(await form(name)))).toHaveLength(Object.keys(fields).length);
  });
  it.each([
    ["consent", "givenOn"],
    ["object", "receivedOn"],
  ])("%s begins with today, and takes no day after it", async (name, field) => {
    expect(await inputOf(name, field)).toMatchObject({ type: "date", max: today });
  });
});

describe("a consent", () => {
  it("is one person's of this household, to one thing, given in a way that is known", async () => {
    const page = await form("consent");
    expect(Object.values(choicesOf(page, "personId"))).toEqual(["李桂兰", "李明"]);
    expect(Object.keys(choicesOf(page, "kind"))).toEqual([...consentKinds]);
    expect(Object.keys(choicesOf(page, "channel"))).toEqual([...consentChannels]);
  });
});

describe("an objection", () => {
  it("may come from somebody unnamed, but not without what it says", async () => {
    const fields = fieldsOf(await form("object"));
    expect(fields.objector?.required).toBe(false);
    expect(fields.text?.required).toBe(true);
  });
  it("is dismissed or upheld, and whoever upholds it is told what follows", async () => {
    const page = await form("settle");
    expect(Object.keys(choicesOf(page, "outcome"))).toEqual(["dismissed", "upheld"]);
    expect(readAs(page)).toMatch(/成立.*(退回|不予建档)/);
  });
});

describe("a proof", () => {
  it("is the paper that was seen, or one of the worker's own files", async () => {
    const choices = choicesOf(await form("keep"), "fileId");
    expect(Object.keys(choices)).toEqual(["", "f1", "f2"]);
    expect(Object.values(choices)).toEqual(expect.arrayContaining(["诊断证明.pdf", "住院结算单.jpg"]));
  });
  it("has a word of its own for every line of the checklist, on the button that settles it", async () => {
    const { default: words } = await import("../../../../../messages/zh-CN/hardship.json");
    expect(Object.keys(words.evidence.items).toSorted()).toEqual([...evidenceItems].toSorted());
    expect(new Set(Object.values(words.evidence.items)).size).toBe(evidenceItems.length);
    for (const locale of locales) {
      const page = await deskIn(locale, <KeepEvidenceForm archiveId="a" item="bills" files={files} />);
      expect(oneOf(page, "button").text).not.toBe("");
    }
  });
  it("goes only with a reason, by a button that says what it does", async () => {
    expect(fieldsOf(await form("drop")).reason?.required).toBe(true);
    expect(oneOf(await form("drop"), "button").attributes.class).toContain("danger");
    expect(oneOf(await deskIn("zh-CN", <DropEvidenceForm id="e" />), "button").text).not.toBe("");
  });
});

describe("a field that is sealed", () => {
  it("stands there as its mask, with an eye that is named after it", async () => {
    const shown: [ReactNode, string][] = [
      [<RevealArchiveForm key="a" id="a" field="bankCard" masked="****0128" />, "****0128"],
      [<RevealHouseholdForm key="h" id="p" field="phone" masked="138****2222" />, "138****2222"],
      [<RevealHouseholdForm key="d" id="p" field="diagnosis" masked="****" />, "****"],
    ];
    for (const [element, mask] of shown)
      for (const locale of locales) {
        const page = await deskIn(locale, element);
        expect(readAs(page)).toContain(mask);
        const eye = allOf(page, "button")[0];
        expect(eye?.attributes["aria-label"] ?? eye?.text).not.toMatch(/^$|hardship\./);
      }
  });
});
