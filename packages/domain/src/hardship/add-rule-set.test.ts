import { describe, expect, it } from "vitest";
import { addRuleSetInput, ruleSetOf, versionCode } from "./add-rule-set.input.ts";
import { noticeDaysOf, ruleSetSchema } from "./rule-set.ts";

const form = {
  ...{ commandId: "019746a0-0000-4000-8000-000000000001", base: "beijing", effectiveFrom: "2027-01-01" },
  ...{ relativePercent: "200", atLimit: "outside", accidentBy: "share", sharePercent: "70" },
  ...{ atShare: "outside", incomePercent: "300", linePercent: "100", noticeDays: "7" },
  ...{ homes: "2", smallUpTo: "2", smallPercent: "120", largePercent: "100", source: "市总发〔2026〕9号" },
};
const rulesOf = (more: object = {}) => ruleSetOf(addRuleSetInput.parse({ ...form, ...more }));
const isTaken = (more: object) => addRuleSetInput.safeParse({ ...form, ...more }).success;

describe("a version of a rule set, as it is typed", () => {
  it("is a set like the ready ones, in whole numbers", () => {
    expect(ruleSetSchema.parse(rulesOf())).toEqual({
      ...{ relativePercent: 200, strict: true, noticeDays: 7 },
      accident: { by: "share", percent: 70, atShare: "outside" },
      government: { homes: 2, smallUpTo: 2, smallPercent: 120, largePercent: 100 },
    });
    expect(rulesOf({ atLimit: "inside" }).strict).toBe(false);
  });
  it("says of an accident only what it is judged by", () => {
    expect(rulesOf({ accidentBy: "people" }).accident).toEqual({ by: "people" });
    expect(rulesOf({ accidentBy: "line" }).accident).toEqual({
      ...{ by: "line", incomePercent: 300, linePercent: 100 },
    });
  });
  it.each([
    ["noticeDays", "4", false],
    ["noticeDays", "5", true],
    ["noticeDays", "30", true],
    ["noticeDays", "31", false],
    ["noticeDays", "5.5", false],
    ["relativePercent", "99", false],
    ["relativePercent", "100", true],
    ["sharePercent", "0", false],
    ["homes", "两", false],
    ["smallUpTo", "0", true],
    ["smallUpTo", "", false],
    ["smallUpTo", "  ", false],
    ["homes", "", false],
    ["source", " ", false],
  ])("is taken by its edges: %s of %s", (field, text, expected) => {
    expect(isTaken({ [field]: text })).toBe(expected);
  });
  it("is named for the set that it stands beside and for its day, whatever version it was made from", () => {
    expect(versionCode("beijing", "2027-01-01")).toBe("beijing@2027-01-01");
    expect(versionCode("beijing@2027-01-01", "2028-01-01")).toBe("beijing@2028-01-01");
  });
});

describe("the days of a notice", () => {
  it("are five where a set names none, as the least that any may name", () => {
    expect([noticeDaysOf({}), noticeDaysOf({ noticeDays: 7 })]).toEqual([5, 7]);
    expect(ruleSetSchema.safeParse({ ...rulesOf(), noticeDays: 4 }).success).toBe(false);
  });
});
