import { fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { WhomFields } from "./whom-fields.tsx";

const people = [
  { id: "", name: "李桂兰" },
  { id: "p1", name: "张悦" },
];
const costs = [{ id: "c1", billNumber: "BJ001", leftFen: 5_000_05 }];
const form = (kind: string | undefined, locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <WhomFields kind={kind} people={people} costs={costs} field={(name) => ({ name })} />);

describe("for whom a sum is", () => {
  it("is the worker, or somebody of the household by name", async () => {
    const choices = choicesOf(await form("10"), "personId");
    expect(Object.keys(choices)).toEqual(["", "p1"]);
    expect(choices.p1).toBe("张悦");
    expect(choices[""]).not.toBe("");
  });
  it("names the bill where it is medical, with what is left of it to the fen, and no bill elsewhere", async () => {
    const medical = await form("20");
    expect(choicesOf(medical, "costId").c1).toMatch(/BJ001.*5,000\.05/);
    expect(fieldsOf(medical).costId?.required).toBe(true);
    for (const kind of ["10", "30", "60", undefined])
      expect(Object.keys(asked(await form(kind)))).not.toContain("costId");
  });
  it("may say why it overlaps, and need not", async () => {
    expect(fieldsOf(await form("10")).overlapReason).toMatchObject({ required: false });
  });
  it("has words in both languages, and each field a name of its own", async () => {
    for (const locale of locales) {
      const page = await form("20", locale);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/form\.|\{/);
      expect(new Set(Object.values(asked(page))).size).toBe(3);
    }
  });
});
