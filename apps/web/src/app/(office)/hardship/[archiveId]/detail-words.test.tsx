import { archiveDetailsSchema, personDetailNames } from "@gongbang/domain/hardship/register-details";
import { describe, expect, it } from "vitest";
import { locales } from "~/shell/language.fixture.tsx";
import { dayDetails, detailWord, tableOf, yesOrNoDetails } from "./detail-words.ts";

const words = (locale: (typeof locales)[number] = "zh-CN") => ({
  t: (key: "yes" | "no") => `<${key}>`,
  locale,
});
const said = (...[field, value]: [Parameters<typeof detailWord>[0], unknown]) =>
  detailWord(field, value, words());

describe("a detail of the register form, in words", () => {
  it("is nothing where it was not said, and no is said", () => {
    for (const nothing of [undefined, null]) expect(said("isMigrant", nothing)).toBeNull();
    expect([said("isMigrant", false), said("isMigrant", true)]).toEqual(["<no>", "<yes>"]);
    expect(said("vehicles", 0)).toBe("0");
  });
  it("is the standard's word for each code, in the reader's language", () => {
    for (const [field, table] of Object.entries(tableOf))
      for (const locale of locales) {
        const code = table.codes[0] ?? "";
        const word = detailWord(field as keyof typeof tableOf, code, words(locale));
        expect(word, `${field} ${code}`).toBeTruthy();
        expect(word, `${field} ${code}`).not.toBe(code);
      }
  });
  it("is a list of words where several were ticked", () => {
    expect(said("measures", ["1", "2"])).toMatch(/^[^、]+、[^、]+$/);
    expect(said("measures", [])).toBe("");
  });
  it("is the months of a contract with the term that they come to", () => {
    expect(said("contractMonths", 6)).toBe("6（半年内）");
    expect(said("contractMonths", 121)).toMatch(/^121（.+）$/);
  });
  it("is a day written out, and a text as it is", () => {
    for (const field of dayDetails) expect(said(field, "2026-09-01")).toBe("2026年9月1日");
    expect(said("remark", "南院 2 号")).toBe("南院 2 号");
  });
  it("is of one kind alone: a code, a day, or yes or no", () => {
    const coded = Object.keys(tableOf);
    expect(coded.filter((field) => [...dayDetails, ...yesOrNoDetails].includes(field as never))).toEqual([]);
    const known: readonly string[] = [...personDetailNames, ...archiveDetailsSchema.keyof().options];
    for (const field of [...coded, ...dayDetails, ...yesOrNoDetails]) expect(known).toContain(field);
  });
});
