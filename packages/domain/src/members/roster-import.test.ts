import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnsNeeded,
  ImportTally,
  matchColumns,
  matchKeys,
  type RowOutcome,
  unconfirmedFields,
} from "./roster-import.ts";

const changed = (field: string): RowOutcome => ({ outcome: "changed", fields: [field] });
const tallied = (rows: RowOutcome[]) => {
  const tally = new ImportTally();
  for (const [i, row] of rows.entries()) tally.add(i + 2, row);
  return tally.plan();
};
const same: RowOutcome = { outcome: "same" };

describe("the dry run", () => {
  it("suspects a field that changes on three rows in ten, and not on two", () => {
    const of = (count: number) => [...Array(count).fill(changed("phone")), ...Array(10 - count).fill(same)];
    expect(tallied(of(3)).fields).toEqual([{ field: "phone", count: 3, suspicious: true }]);
    expect(tallied(of(2)).fields).toEqual([{ field: "phone", count: 2, suspicious: false }]);
  });
  it("never suspects one row alone", () => {
    expect(tallied([changed("phone")]).fields).toEqual([{ field: "phone", count: 1, suspicious: false }]);
  });
  it("groups wrong rows by kind and field, and names the first ten", () => {
    const rows: RowOutcome[] = Array.from({ length: 12 }, () => ({
      outcome: "wrong",
      problems: [{ code: "ID.CHECK_DIGIT", field: "citizenId", expected: "X" }],
    }));
    const other: RowOutcome = { outcome: "wrong", problems: [{ code: "INPUT.TOO_LONG", field: "name" }] };
    const { problems, wrong } = tallied([other, ...rows]);
    expect(wrong).toBe(13);
    expect(problems.map(({ problem, count }) => [problem.code, count])).toEqual([
      ["ID.CHECK_DIGIT", 12],
      ["INPUT.TOO_LONG", 1],
    ]);
    expect(problems[0]?.rows).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
  it("counts every row once, whatever becomes of it", () => {
    const outcome = fc.constantFrom<RowOutcome>(
      { outcome: "added" },
      { outcome: "skipped" },
      same,
      changed("education"),
      {
        outcome: "wrong",
        problems: [{ code: "IMPORT.NAME_MISSING", field: "name" }],
      },
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 200 }), (rows) => {
        const plan = tallied(rows);
        expect(plan.added + plan.changed + plan.same + plan.skipped + plan.wrong).toBe(rows.length);
        expect(plan.rows).toBe(rows.length);
      }),
    );
  });
});

describe("what a roster must have a column for", () => {
  it("is the name, what people are found by, and the id number where somebody may be added", () => {
    expect(columnsNeeded(["citizenId"], "addAndUpdate")).toEqual(["name", "citizenId"]);
    expect(columnsNeeded(["phoneName"], "updateOnly")).toEqual(["name", "phone"]);
    expect(columnsNeeded(["phoneName"], "addOnly")).toEqual(["name", "phone", "citizenId"]);
    for (const key of matchKeys)
      expect(columnsNeeded([key], "updateOnly")).toEqual(expect.arrayContaining([...matchColumns[key]]));
  });
});

describe("a suspicious field", () => {
  it("is confirmed by its name, and one that is not suspicious asks nothing", () => {
    const plan = tallied([...Array(4).fill(changed("phone")), changed("education"), ...Array(5).fill(same)]);
    expect(unconfirmedFields(plan, [])).toEqual(["phone"]);
    expect(unconfirmedFields(plan, ["education"])).toEqual(["phone"]);
    expect(unconfirmedFields(plan, ["phone"])).toEqual([]);
  });
});
