import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTable } from "../codes/code-table.ts";
import { planImportInput, runImportInput } from "./import-roster.input.ts";
import {
  changedFields,
  type MemberCode,
  memberCodes,
  memberFlags,
  newlyRetired,
  plainFields,
  plainSealed,
  sealedFields,
} from "./member-fields.ts";
import { memberNumber, memberNumberIn } from "./member-number.ts";
import { liveStatuses, membershipStatuses } from "./membership.ts";
import { readMonth } from "./month.ts";
import { requiredRosterFields, rosterFields } from "./roster.ts";
import { ImportTally, importedFields, type RowOutcome } from "./roster-import.ts";

const id = "019746a0-0000-4000-8000-000000000001";
const codes = Object.keys(memberCodes) as MemberCode[];

describe("the fields of the register", () => {
  it("are each stored once, and only those of the roster are taken in", () => {
    expect(new Set(rosterFields).size).toBe(rosterFields.length);
    for (const field of importedFields) expect(rosterFields).toContain(field);
    for (const field of requiredRosterFields) expect(importedFields).toContain(field);
  });
  it("let an officer change neither name nor number nor card by themselves", () => {
    for (const field of ["name", "citizenId", "bankCard", "birthOn", "sex", "unionId", "status"])
      expect(plainFields).not.toHaveProperty(field);
    expect(plainFields).toHaveProperty("phone");
  });
  it("seal what tells who and where somebody is, and how they are paid", () => {
    expect([...sealedFields].toSorted()).toEqual([
      "address",
      "bankCard",
      "citizenId",
      "phone",
      "registrationPlace",
    ]);
    for (const field of plainSealed) expect(plainFields).toHaveProperty(field);
  });
  it.each(codes)("take for %s any code of today, nothing at all, and no other", (field) => {
    const schema = plainFields[field];
    for (const code of memberCodes[field].open) expect(schema.safeParse(code).success).toBe(true);
    expect(schema.parse("")).toBeUndefined();
    expect(schema.parse(undefined)).toBeUndefined();
    expect(schema.safeParse("no such code").success).toBe(false);
  });
  it("offer no retired code, and still know its word", () => {
    const table = codeTable("x", {
      "1": { zh: "一", en: "One" },
      "2": { zh: "二", en: "Two", retired: true },
    });
    expect([...table.open]).toEqual(["1"]);
    expect(table.labels["2"].zh).toBe("二");
  });
  it("let a retired code stay where it stands, and nobody choose it anew", () => {
    const nothing = Object.fromEntries(codes.map((field) => [field, null])) as Record<MemberCode, null>;
    const was = { ...nothing, skillGrade: "E" };
    expect(changedFields.skillGrade.parse("E")).toBe("E");
    expect(plainFields.skillGrade.safeParse("E").success).toBe(false);
    expect(newlyRetired(was, { skillGrade: "E" })).toBeNull();
    expect(newlyRetired(was, { skillGrade: "6", education: "21" })).toBeNull();
    expect(newlyRetired(nothing, { skillGrade: "E" })).toBe("skillGrade");
    expect(newlyRetired(was, { skillGrade: "D" })).toBe("skillGrade");
    expect(newlyRetired(was, {})).toBeNull();
  });
  it.each(memberFlags)("take for %s yes, no, or nothing", (field) => {
    const schema = plainFields[field];
    expect([schema.parse("1"), schema.parse("0"), schema.parse(true), schema.parse("")]).toEqual([
      true,
      false,
      true,
      undefined,
    ]);
    expect(schema.safeParse("maybe").success).toBe(false);
  });
  it.each([
    ["2024-3", "2024-03"],
    ["2024年3月", "2024-03"],
    ["2024.12", "2024-12"],
    ["2024-03-15", "2024-03"],
    ["202403", "2024-03"],
    ["2024-13", null],
    ["三月", null],
  ])("read “%s” as the month %s", (text, month) => expect(readMonth(text)).toBe(month));
  it("call living exactly what one person may have once", () => {
    for (const status of liveStatuses) expect(membershipStatuses).toContain(status);
    for (const ended of ["left", "lapsed", "expelled", "deceased"]) expect(liveStatuses).not.toContain(ended);
  });
});

describe("the number of a member", () => {
  it("is read back from its digits, for every serial of seven", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (serial) => {
        const number = memberNumber(serial);
        expect(number).toMatch(/^1102-\d{7}$/);
        expect(memberNumberIn(number.replace("-", ""))).toBe(number);
      }),
    );
  });
  it("orders as the members were registered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_998 }), (serial) => {
        expect(memberNumber(serial) < memberNumber(serial + 1)).toBe(true);
      }),
    );
  });
  it.each(["", "1102", "11020000042x", "110200000421", "1103000004", "13800138000", "1102-0000042"])(
    "is not “%s”",
    (digits) => expect(memberNumberIn(digits)).toBeNull(),
  );
});

describe("planning an import", () => {
  const plan = {
    ...{ commandId: id, importId: id, sheet: "名册", mode: "addAndUpdate", intoUnionId: id },
    columns: ["name", "citizenId", null],
  };
  it("says of every column what it is, or that it is left out", () => {
    expect(planImportInput.parse(plan).columns).toEqual(["name", "citizenId", null]);
    expect(planImportInput.safeParse({ ...plan, columns: ["salary"] }).success).toBe(false);
    expect(planImportInput.safeParse({ ...plan, columns: [] }).success).toBe(false);
    expect(planImportInput.safeParse({ ...plan, columns: Array(101).fill(null) }).success).toBe(false);
  });
  it("says what happens to people who are there, and in which language the reasons are given back", () => {
    expect(planImportInput.safeParse({ ...plan, mode: "replaceAll" }).success).toBe(false);
    expect(runImportInput.safeParse({ commandId: id, importId: id, locale: "fr" }).success).toBe(false);
  });
});

describe("the dry run, for all rosters", () => {
  const outcome: fc.Arbitrary<RowOutcome> = fc.oneof(
    fc.constant<RowOutcome>({ outcome: "added" }),
    fc.constant<RowOutcome>({ outcome: "same" }),
    fc
      .subarray(["phone", "education", "address"], { minLength: 1 })
      .map((fields): RowOutcome => ({ outcome: "changed", fields })),
    fc.integer({ min: 0, max: 80 }).map(
      (kind): RowOutcome => ({
        outcome: "wrong",
        problems: [{ code: `ROW.P${kind}`, field: "citizenId" }],
      }),
    ),
  );
  const tallied = (rows: readonly RowOutcome[]) => {
    const tally = new ImportTally();
    for (const [i, row] of rows.entries()) tally.add(i + 2, row);
    return tally.plan();
  };
  it("warns of a field from three rows in ten on, and of one row never", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (rows) => {
        for (const { count, suspicious } of tallied(rows).fields)
          expect(suspicious).toBe(count >= 2 && count / rows.length >= 0.3);
      }),
    );
  });
  it("never counts a field on more rows than change", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (rows) => {
        const plan = tallied(rows);
        for (const { count } of plan.fields) expect(count).toBeLessThanOrEqual(plan.changed);
        expect(plan.fields.map(({ count }) => count)).toEqual(
          plan.fields.map(({ count }) => count).toSorted((a, b) => b - a),
        );
      }),
    );
  });
  it("keeps fifty kinds of fault and ten rows of each at most, however bad a roster is", () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 100, maxLength: 400 }), (rows) => {
        const { problems, wrong } = tallied(rows);
        expect(problems.length).toBeLessThanOrEqual(50);
        for (const { rows: named, count } of problems) {
          expect(named.length).toBe(Math.min(10, count));
          expect(named).toEqual(named.toSorted((a, b) => a - b));
        }
        expect(problems.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(wrong);
      }),
    );
  });
});
