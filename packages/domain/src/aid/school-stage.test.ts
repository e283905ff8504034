import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { education } from "../codes/education.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { type Cap, capsOn, decideCaps, type SchoolStage, schoolStageOf, standingOfCap } from "./cap.ts";

describe("the stage at which a student is", () => {
  it.each([
    ["a doctor's studies", "11", "university"],
    ["a bachelor's", "21", "university"],
    ["a junior college", "31", "university"],
    ["a secondary technical school", "41", "secondary"],
    ["a vocational high school", "44", "secondary"],
    ["a skilled-worker school", "47", "secondary"],
    ["a high school", "61", "secondary"],
    ["a middle school", "71", null],
    ["a primary school", "81", null],
    ["another one", "90", null],
  ])("is read from what is written down of the schooling: %s (%s) → %s", (_, code, stage) => {
    expect(schoolStageOf(code)).toBe(stage);
  });
  it("is known for every code of the standard or for none, and never for what is not written down", () => {
    for (const code of education.codes)
      expect([null, "university", "secondary"]).toContain(schoolStageOf(code));
    for (const nothing of [null, undefined, ""]) expect(schoolStageOf(nothing)).toBeNull();
  });
});

const on = day("2026-09-18");
const stage = fc.constantFrom<SchoolStage | null>("university", "secondary", null);
const caps = fc
  .array(fc.record({ months: fc.integer({ min: 1, max: 24 }), stage }), { maxLength: 6 })
  .map((all) =>
    all.map(
      ({ months, stage: of }, i): Cap => ({
        ...{ id: String(i), kind: "30", per: "student", basis: "lines", months, amountFen: null },
        ...{ grades: [], stage: of, effectiveFrom: on, effectiveUntil: null },
      }),
    ),
  );
const allows = (all: Cap[], amount: number, of: SchoolStage | null) => {
  const held = capsOn(all, { kind: "30", grade: "1", stage: of, on });
  const none = { household: fen(0), person: fen(0) };
  return decideCaps(
    fen(amount),
    held.map((cap) => standingOfCap(cap, fen(1_000_00), none)),
  ).ok;
};

describe("over any caps by stage", () => {
  it("a student whose stage nobody knows never has more than one whose stage is written down", () => {
    fc.assert(
      fc.property(caps, fc.integer({ min: 1, max: 30_000_00 }), (all, amount) => {
        if (!allows(all, amount, null)) return;
        for (const known of ["university", "secondary"] as const)
          expect(allows(all, amount, known)).toBe(true);
      }),
    );
  });
  it("a cap for everybody holds at each stage", () => {
    fc.assert(
      fc.property(caps, stage, (all, of) => {
        const held = capsOn(all, { kind: "30", grade: null, stage: of, on });
        for (const cap of all.filter((each) => each.stage === null)) expect(held).toContain(cap);
      }),
    );
  });
});
