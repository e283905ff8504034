import { visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { day } from "@gongbang/domain/kernel/day";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ReactNode } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { DraftNote } from "./draft-note.tsx";
import { type EntryValues, freshEntry } from "./entry-values.ts";
import { MetFields } from "./met-fields.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PhotoField } from "./photo-field.tsx";
import { PhraseBar } from "./phrase-bar.tsx";
import { aPerson } from "./round-people.fixture.ts";
import type { Picture } from "./save-entry.ts";
import { SignaturePad } from "./signature-pad.tsx";
import { TaskTicks } from "./task-ticks.tsx";
import { TopicChips } from "./topic-chips.tsx";
import { WhenFields } from "./when-fields.tsx";

type Form = UseFormReturn<EntryValues>;
const fresh = freshEntry(day("2026-09-18"), "10:28", ["p1"]);
function InForm({ values, of }: { values: EntryValues; of: (form: Form) => ReactNode }) {
  return of(useForm<EntryValues>({ defaultValues: values }));
}
const part = (of: (form: Form) => ReactNode, change: Partial<EntryValues> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <InForm values={{ ...fresh, ...change }} of={of} />);
const chips = (page: string, name: string) =>
  allOf(page, "input").flatMap(({ attributes }) => (attributes.name === name ? [attributes.value] : []));
const nothing = async () => {};

describe("when it was", () => {
  it("is said in one line, with the fields closed behind it", async () => {
    const page = await part((form) => <WhenFields form={form} wrong={false} />);
    expect(oneOf(page, "summary").text).toBe("9月18日 10:28，30 分钟");
    expect(page).not.toMatch(/<details[^>]*open/);
  });
  it("lies open where something of it is wrong: a field that nobody sees cannot be put right", async () => {
    expect(await part((form) => <WhenFields form={form} wrong />)).toMatch(/<details[^>]*open/);
  });
  it("is said as it stands where it is no day", async () => {
    const page = await part((form) => <WhenFields form={form} wrong />, { visitedOn: "" });
    expect(oneOf(page, "summary").text).toContain("10:28，30 分钟");
  });
});

describe("whom the visit is with", () => {
  const facts = (change: Partial<EntryValues> = {}, locale: Locale = "zh-CN") =>
    part((form) => <PersonFacts person={aPerson()} form={form} onChange={() => {}} />, change, locale);
  it("is asked of the household's people, the worker as themselves", async () => {
    const page = await facts();
    expect(chips(page, "people")).toEqual(["p1", "p2"]);
    expect(readAs(page)).toMatch(/谁在场.*本人.*妻 林秀梅/);
  });
  it("is not asked where nobody was met", async () => {
    expect(chips(await facts({ met: false }), "people")).toEqual([]);
  });
  it("shows numbers under their masks only, and how to go to somebody else", async () => {
    const said = readAs(await facts());
    expect(said).toContain("110***********1234");
    expect(said).not.toMatch(/\d{11}/);
    expect(said).toContain("换人");
    expect(readAs(await facts({}, "en"))).not.toMatch(/form\.|rounds\./);
  });
});

describe("whether somebody was met", () => {
  const met = (is: boolean) => part((form) => <MetFields form={form} />, { met: is });
  it("asks why only where nobody was", async () => {
    expect(chips(await met(true), "notMetReason")).toEqual([]);
    expect(chips(await met(false), "notMetReason")).toHaveLength(5);
  });
});

describe("the chips", () => {
  const shown = async (name: "topics" | "outcomes", words: readonly string[]) =>
    chips(
      await part((form) => <TopicChips form={form} name={name} words={words as typeof visitTopics} />),
      name,
    );
  it("are all seen, in the order given, for none of both has more than eight", async () => {
    const turned = visitTopics.toReversed();
    expect(await shown("topics", turned)).toEqual(turned);
    expect(await shown("outcomes", visitOutcomes)).toEqual([...visitOutcomes]);
    for (const words of [visitTopics, visitOutcomes]) expect(words.length).toBeLessThanOrEqual(8);
  });
});

describe("the household's tasks", () => {
  it("are ticked with their words and their day, and are not spoken of where there are none", async () => {
    const page = await part((form) => <TaskTicks form={form} tasks={aPerson().tasks} />);
    expect(readAs(page)).toContain("送达中秋慰问品（9月18日 到期）");
    expect(readAs(await part((form) => <TaskTicks form={form} tasks={[]} />))).toBe("");
  });
});

describe("the officer's sentences", () => {
  const bar = (phrases: string[], locale: Locale = "zh-CN") =>
    part((form) => <PhraseBar form={form} phrases={phrases} change={nothing} />, {}, locale);
  it("are one press each, with the way to change them", async () => {
    const words = allOf(await bar(["已签收。", "情况稳定。"]), "button").map(({ text }) => text);
    expect(words).toEqual(["已签收。", "情况稳定。", "编辑常用语"]);
  });
  it("are two usual ones before there are any, in both languages", async () => {
    for (const locale of locales) expect(allOf(await bar([], locale), "button")).toHaveLength(3);
  });
});

describe("photos", () => {
  const photos = (count: number): Picture[] =>
    Array.from({ length: count }, (_, i) => ({ purpose: "photo", content: btoa(`photo ${i}`) }));
  const field = (pictures: Picture[]) =>
    part(() => (
      <PhotoField
        whileDrawing={async () => {}}
        pictures={pictures}
        onChange={() => {}}
        number="困 2026-0102"
      />
    ));
  it("are counted, up to nine, and taken with the camera at the back", async () => {
    const page = await field(photos(2));
    expect(readAs(page)).toContain("拍照 2/9");
    expect(oneOf(page, "input").attributes).toMatchObject({ accept: "image/*", capture: "environment" });
  });
  it("are no more than nine: then none is asked for", async () => {
    expect(readAs(await field(photos(9)))).not.toContain("拍照");
  });
  it("have each a name and a button of its own that takes it away", async () => {
    const page = await field(photos(2));
    expect(allOf(page, "img").map(({ attributes }) => attributes.alt)).toEqual(["照片 1", "照片 2"]);
    expect(allOf(page, "button").map(({ attributes }) => attributes["aria-label"])).toEqual([
      "去掉照片 1",
      "去掉照片 2",
    ]);
  });
  it("are shown by no address that holds their bytes: the page's policy forbids it", async () => {
    expect(await field(photos(1))).not.toContain("data:image");
  });
  it("do not count the signature", async () => {
    expect(readAs(await field([{ purpose: "signature", content: "iVBO" }]))).toContain("拍照 0/9");
  });
});

describe("the signature", () => {
  const pad = (pictures: Picture[]) =>
    part(() => <SignaturePad whileDrawing={async () => {}} pictures={pictures} onChange={() => {}} />);
  it("is asked for by one button, and the pad opens then", async () => {
    const page = await pad([{ purpose: "photo", content: "/9j/" }]);
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["请对方签字"]);
    expect(page).not.toContain("<canvas");
  });
  it("that a draft brought back is said to be there, and can be made anew", async () => {
    const page = await pad([{ purpose: "signature", content: "iVBO" }]);
    expect(oneOf(page, "canvas").attributes["aria-label"]).toBe("签字处，已签");
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["重签"]);
  });
});

it("a draft that is back says so, and lets go of itself, in both languages", async () => {
  for (const locale of locales) {
    const page = await deskIn(locale, <DraftNote onDiscard={nothing} />);
    expect(allOf(page, "button")).toHaveLength(1);
    expect(readAs(page)).not.toMatch(/rounds\.|form\./);
  }
  expect(fieldsOf(await deskIn("zh-CN", <DraftNote onDiscard={nothing} />))).toEqual({});
});
