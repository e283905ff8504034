import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { type Cap, capSum, capsOn, decideCaps, decideCounted, standingOfCap } from "./cap.ts";

const cap = (more: Partial<Cap> = {}): Cap => ({
  id: "c",
  kind: "10",
  per: "household",
  basis: "lines",
  months: 12,
  amountFen: null,
  grades: [],
  stage: null,
  effectiveFrom: day("2026-01-01"),
  effectiveUntil: null,
  ...more,
});
const line = fen(650_00);
const codeOf = (amount: number, given: number, more: Partial<Cap> = {}) => {
  const standing = standingOfCap(cap(more), line, { household: fen(given), person: fen(given) });
  const decision = decideCaps(fen(amount), [standing]);
  return decision.ok ? "allowed" : decision.refusal;
};

describe("whoever has no number on file", () => {
  const codeFor = (pers: readonly Cap["per"][], hasNumber: boolean) => {
    const decision = decideCounted(
      pers.map((per) => ({ per })),
      { name: "张悦", hasNumber },
    );
    return decision.ok ? "allowed" : decision.refusal.code;
  };
  it("has nothing that is counted by the person, and whatever is counted by the household", () => {
    expect(codeFor(["household"], false)).toBe("allowed");
    expect(codeFor([], false)).toBe("allowed");
    for (const per of ["person", "student"] as const) {
      expect(codeFor(["household", per], false)).toBe("AID.PERSON_WITHOUT_ID");
      expect(codeFor([per], true)).toBe("allowed");
    }
  });
});

describe("the sum of a cap", () => {
  it("is explained: 650 yuan × 12 = 7,800 yuan, 5,000 given, 2,800 left", () => {
    expect(standingOfCap(cap(), line, { household: fen(5_000_00), person: fen(9) })).toEqual({
      ...{ capId: "c", per: "household", months: 12, lineFen: 650_00 },
      ...{ capFen: 7_800_00, givenFen: 5_000_00, leftFen: 2_800_00 },
    });
  });
  it("is a fixed one where it says so, whatever the line", () => {
    const fixed = cap({ basis: "fixed", months: null, amountFen: fen(3_000_00), per: "person" });
    expect(capSum(fixed, fen(1))).toBe(3_000_00);
    expect(standingOfCap(fixed, line, { household: fen(9), person: fen(1_000_00) })).toMatchObject({
      ...{ lineFen: null, givenFen: 1_000_00, leftFen: 2_000_00 },
    });
  });
});

describe("a cap", () => {
  it.each([
    // amount, given before, what is said: the edge is the cap itself.
    [7_800_00, 0, "allowed"],
    [7_800_01, 0, { code: "AID.OVER_CAP", per: "household", cap: 7_800_00, given: 0, left: 7_800_00 }],
    [2_800_00, 5_000_00, "allowed"],
    [2_800_01, 5_000_00, { code: "AID.OVER_CAP", left: 2_800_00, given: 5_000_00 }],
    [2_799_99, 5_000_00, "allowed"],
    [1, 7_799_99, "allowed"],
    [1, 7_800_00, { code: "AID.OVER_CAP", left: 0 }],
    // More was given than the cap is now: nothing is left, and nothing is owed back.
    [1, 9_000_00, { code: "AID.OVER_CAP", left: 0, given: 9_000_00 }],
  ])("of 7,800 yuan takes %i fen after %i: %o", (amount, given, said) => {
    if (typeof said === "string") expect(codeOf(amount, given)).toBe(said);
    else expect(codeOf(amount, given)).toMatchObject(said);
  });
  it.each([
    ["10", "1", 12, 7_800_00],
    ["10", "2", 10, 6_500_00],
    ["30", "1", 10, 6_500_00],
    ["30", "1", 6, 3_900_00],
  ] as const)(
    "of kind %s for category %s with %i months is %i fen, and not one more",
    (_, __, months, sum) => {
      expect([codeOf(sum, 0, { months }), codeOf(sum - 1, 1, { months })]).toEqual(["allowed", "allowed"]);
      expect(codeOf(sum + 1, 0, { months })).toMatchObject({ code: "AID.OVER_CAP", left: sum });
    },
  );
  it("holds from its first day to its last, for its kind and for its categories", () => {
    const ended = cap({ effectiveUntil: day("2026-06-30"), grades: ["1"] });
    const holds = (on: string, kind: "10" | "20" = "10", grade: "1" | "2" | null = "1") =>
      capsOn([ended], { kind, grade, on: day(on) }).length === 1;
    expect(["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((on) => holds(on))).toEqual([
      ...[false, true, true, false],
    ]);
    expect([
      holds("2026-03-01", "20"),
      holds("2026-03-01", "10", "2"),
      holds("2026-03-01", "10", null),
    ]).toEqual([false, false, false]);
    expect(capsOn([cap()], { kind: "10", grade: null, on: day("2026-03-01") })).toHaveLength(1);
  });
});

/** Another way to the same answer: give the sum fen by fen of its tenth parts until the first cap is full. */
const oracle = (amount: number, caps: readonly { sum: number; given: number }[]) =>
  caps.every(({ sum, given }) => sum - given >= amount);

describe("several caps", () => {
  const some = fc.array(
    fc.record({
      months: fc.integer({ min: 1, max: 24 }),
      given: fc.integer({ min: 0, max: 3_000_000 }),
      fixed: fc.boolean(),
      sum: fc.integer({ min: 1, max: 2_000_000 }),
      per: fc.constantFrom("household", "person", "student" as const),
    }),
    { maxLength: 5 },
  );
  it("allow exactly what every one of them allows, and name one that is passed", () => {
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 2_500_000 }),
        fc.integer({ min: 100, max: 300_000 }),
        (caps, amount, l) => {
          const standings = caps.map(({ months, given, fixed, sum, per }, i) => {
            const one = fixed ? cap({ basis: "fixed", months: null, amountFen: fen(sum) }) : cap({ months });
            return standingOfCap({ ...one, id: String(i), per }, fen(l), {
              household: fen(given),
              person: fen(given),
            });
          });
          const plain = caps.map(({ months, given, fixed, sum }) => ({
            sum: fixed ? sum : months * l,
            given,
          }));
          const decision = decideCaps(fen(amount), standings);
          expect(decision.ok).toBe(oracle(amount, plain));
          if (!decision.ok) expect(decision.refusal.left).toBeLessThan(amount);
        },
      ),
    );
  });
  it("let exactly what is left be given, and then nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_799_99 }), (given) => {
        const before = standingOfCap(cap(), line, { household: fen(given), person: fen(0) });
        expect(decideCaps(before.leftFen, [before]).ok).toBe(true);
        const after = standingOfCap(cap(), line, {
          household: fen(given + before.leftFen) as Fen,
          person: fen(0),
        });
        expect([after.leftFen, decideCaps(fen(1), [after]).ok]).toEqual([0, false]);
      }),
    );
  });
});
