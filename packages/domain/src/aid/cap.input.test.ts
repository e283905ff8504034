import { describe, expect, it } from "vitest";
import { hardshipGrade } from "../codes/hardship.ts";
import { addCapInput, adoptCapsInput, endCapInput } from "./cap.input.ts";
import { capPers, schoolStages } from "./cap.ts";
import { capSetNames } from "./cap-set.ts";
import { carryColumns } from "./carry.ts";
import { carryLinesInput, figureLinesInput, figuresInput } from "./figure.input.ts";
import { grantViews, listGrantsInput } from "./list-grants.input.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";
const commandId = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a12";
type Issue = { path: PropertyKey[]; message: string };
type Schema = { safeParse: (input: unknown) => { success: boolean; error?: { issues: Issue[] } } };
const faults = (schema: Schema, input: object): string[] =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("a cap that is entered", () => {
  const cap = {
    ...{ commandId, kind: "10", per: "household", basis: "lines", months: "12", amount: "" },
    ...{ grades: [], effectiveFrom: "2026-01-01", source: "区工发〔2026〕3号" },
  };
  it("is so many months of the line, or a sum, and says the text that it comes from", () => {
    expect(addCapInput.parse(cap)).toMatchObject({ months: 12, amount: 0, stage: null });
    const fixed = { ...cap, basis: "fixed", months: "", amount: "3000" };
    expect(addCapInput.parse(fixed)).toMatchObject({ months: null, amount: 3_000_00 });
    expect(faults(addCapInput, { ...cap, source: " " })).toEqual(["source INPUT.REQUIRED"]);
  });
  it("lacks what its basis asks for: the months, or the sum", () => {
    expect(faults(addCapInput, { ...cap, months: "" })).toEqual(["months INPUT.REQUIRED"]);
    for (const amount of ["", "0"])
      expect(faults(addCapInput, { ...cap, basis: "fixed", months: "", amount })).toEqual([
        "amount INPUT.NOT_AN_AMOUNT",
      ]);
  });
  it.each(["0", "61", "1.5", "十二"])("has no %s months", (months) => {
    expect(faults(addCapInput, { ...cap, months })).toEqual(["months INPUT.NOT_A_NUMBER"]);
  });
  it.each(["1", "60", 12])("may have %s months", (months) => {
    expect(faults(addCapInput, { ...cap, months })).toEqual([]);
  });
  it("bounds a household, a person or a student, of some categories and of a stage of school", () => {
    for (const per of capPers) expect(faults(addCapInput, { ...cap, per })).toEqual([]);
    expect(faults(addCapInput, { ...cap, per: "village" })).toEqual(["per INPUT.REQUIRED"]);
    for (const stage of [...schoolStages, ""]) expect(faults(addCapInput, { ...cap, stage })).toEqual([]);
    expect(addCapInput.safeParse({ ...cap, stage: "kindergarten" }).success).toBe(false);
    expect(faults(addCapInput, { ...cap, grades: hardshipGrade.open })).toEqual([]);
  });
  it("is ended on a day, and taken over in a set that is known", () => {
    expect(faults(endCapInput, { commandId, capId: id, on: "2026-12-31" })).toEqual([]);
    expect(faults(endCapInput, { commandId, capId: id, on: "年底" })).toEqual(["on INPUT.NOT_A_DAY"]);
    const adopting = { commandId, effectiveFrom: "2026-01-01" };
    for (const set of capSetNames) expect(faults(adoptCapsInput, { ...adopting, set })).toEqual([]);
    expect(faults(adoptCapsInput, { ...adopting, set: "guangdong" })).toEqual(["set INPUT.REQUIRED"]);
  });
});

describe("figures that are asked for", () => {
  it("are of one year, and as narrow as the figure on the screen", () => {
    expect(figuresInput.safeParse({ year: 2026 }).success).toBe(true);
    for (const year of [1999, 2200, 2026.5, "2026"])
      expect(figuresInput.safeParse({ year }).success).toBe(false);
    expect(figureLinesInput.parse({ year: 2026, month: 12, source: "1", kind: "10" })).toMatchObject({
      limit: 100,
    });
    for (const wrong of [{ month: 0 }, { month: 13 }, { source: "X" }, { kind: "X" }, { limit: 101 }])
      expect(figureLinesInput.safeParse({ year: 2026, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
  it("carried over are of one source and one column", () => {
    for (const column of carryColumns)
      expect(carryLinesInput.safeParse({ year: 2026, source: "5", column }).success).toBe(true);
    for (const wrong of [{ column: "spare" }, { source: undefined }, { after: 0 }])
      expect(carryLinesInput.safeParse({ year: 2026, source: "5", column: "paid", ...wrong }).success).toBe(
        false,
      );
  });
});

describe("a list of grants", () => {
  it("has its views, a page of a hundred at most, and a search that is trimmed", () => {
    expect(listGrantsInput.parse({})).toEqual({ view: "all", search: "", limit: 50 });
    for (const view of grantViews)
      expect(listGrantsInput.parse({ view, search: " 李 " })).toMatchObject({ search: "李" });
    for (const wrong of [
      { view: "mine" },
      { limit: 0 },
      { limit: 101 },
      { search: "字".repeat(61) },
      { fundId: "1" },
    ])
      expect(listGrantsInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});
