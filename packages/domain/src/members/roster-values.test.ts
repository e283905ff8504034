import { describe, expect, it } from "vitest";
import { memberCodes } from "./member-fields.ts";
import { importedFields } from "./roster-import.ts";
import {
  chosenValues,
  codedFields,
  isValueOf,
  mappedFields,
  ValueTally,
  valueChoice,
} from "./roster-values.ts";

describe("the words of a roster", () => {
  it("are mapped for every field that holds a code, and for the union", () => {
    for (const field of mappedFields) expect(importedFields).toContain(field);
    for (const column of Object.values(codedFields)) expect(memberCodes).toHaveProperty(column);
  });
  it("mean what a person has said, whatever the blanks and the width", () => {
    const chosen = chosenValues([
      { field: "education", text: "自学 成才", code: "61" },
      { field: "education", text: "ＭＢＡ", code: null },
    ]);
    expect(chosen("education", " 自学成才")).toBe("61");
    expect(chosen("education", "mba")).toBeNull();
    expect(chosen("education", "本科")).toBeUndefined();
    expect(chosen("ethnicGroup", "自学成才")).toBeUndefined();
  });
  it("may stand for an open code of their own field, for a union's id, or for nothing", () => {
    expect(isValueOf({ field: "education", code: "21" })).toBe(true);
    expect(isValueOf({ field: "education", code: "no such code" })).toBe(false);
    expect(isValueOf({ field: "unionName", code: "21" })).toBe(false);
    expect(isValueOf({ field: "unionName", code: "019746a0-0000-4000-8000-000000000001" })).toBe(true);
    expect(isValueOf({ field: "education", code: null })).toBe(true);
    expect(valueChoice.safeParse({ field: "citizenId", text: "x", code: "1" }).success).toBe(false);
  });
  it("are counted as they are compared, those that mean nothing first and then the frequent ones", () => {
    const tally = new ValueTally();
    for (const text of ["本科", "本 科", "自学", "专科", "本科", "自考", "自考"])
      tally.add("education", text);
    const known: Record<string, string> = { 本科: "21", 专科: "31" };
    const counted = tally.counted((_, text) =>
      known[text] ? { code: known[text] ?? null, by: "table" } : { code: null, by: "nobody" },
    );
    expect(counted.map(({ text, count }) => [text, count])).toEqual([
      ["自考", 2],
      ["自学", 1],
      ["本科", 3],
      ["专科", 1],
    ]);
  });
  it("are kept up to two hundred of a field, and those that are kept are counted on", () => {
    const tally = new ValueTally();
    for (let round = 0; round < 2; round += 1)
      for (let i = 0; i < 300; i += 1) tally.add("education", `第${i}种`);
    const counted = tally.counted(() => ({ code: null, by: "nobody" }));
    expect(counted).toHaveLength(200);
    expect(new Set(counted.map(({ count }) => count))).toEqual(new Set([2]));
  });
});
