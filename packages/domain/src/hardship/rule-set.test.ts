import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { accidentUnder } from "./accident.ts";
import type { Household } from "./household.ts";
import { type MeansParameters, underRules } from "./means-parameters.ts";
import { decideGrade } from "./means-test.ts";
import { type AccidentRule, choiceOn, type RuleSet } from "./rule-set.ts";

const on = day("2026-09-18");
const lines: MeansParameters = {
  ...{ version: "2025-09", effectiveFrom: day("2025-09-01"), area: "110000", verified: false },
  ...{ lowIncomeLineFen: fen(1_450_00), minimumWageFen: fen(2_540_00) },
  ...{ relativePercent: 200, strict: true, accidentPercent: 80 },
};
const share: AccidentRule = { by: "share", percent: 80, atShare: "borderline" };
const of2016: AccidentRule = { by: "line", incomePercent: 300, linePercent: 100 };
const people: AccidentRule = { by: "people" };
const setOf = (accident: AccidentRule, more: Partial<RuleSet> = {}): RuleSet => ({
  ...{ relativePercent: 200, strict: true, accident },
  ...more,
});
/** A household of three with business income and an accident, in fen of a year. */
const household = (income: number, cost = 0, more: Partial<Household> = {}): Household => ({
  members: Array.from({ length: 3 }, () => ({
    ...{ monthlyIncomeFen: fen(0), birthOn: null, workState: "1", exempt: null },
  })),
  ...{ income: { business: fen(income) }, expense: {}, savingsFen: fen(0) },
  accident: cost > 0 ? { costFen: fen(cost), paidBackFen: fen(0) } : null,
  ...more,
});
const graded = (of: Household, rules: RuleSet) => decideGrade(of, underRules(lines, "set", rules), on);
const grade = (of: Household, rules: RuleSet) => graded(of, rules).grade;
const line = 1_450_00 * 12 * 3;

describe("the ready sets, at their edges", () => {
  it.each([
    ["share", share, 80_000_00 - 1, "none"],
    ["share, borderline", share, 80_000_00, "accident-review"],
    ["share", share, 80_000_00 + 1, "accident-review"],
    ["a share that leaves the edge out", { ...share, atShare: "outside" as const }, 80_000_00, "none"],
    [
      "a share that leaves the edge out",
      { ...share, atShare: "outside" as const },
      80_000_01,
      "accident-review",
    ],
    ["people, from the first fen", people, 1, "accident-review"],
  ])("by %s: a year of 100,000 yuan above both lines... loss of %o fen", (_, rule, cost, expected) => {
    const one = household(100_000_00, cost as number, { members: household(0).members.slice(0, 1) });
    expect(grade(one, setOf(rule as AccidentRule))).toBe(expected);
  });

  const income = 2 * line + 40_000_00;
  it.each([
    ["one fen too much is left", income - line - 1, "none"],
    ["exactly the line is left, which is enough", income - line, "accident-review"],
    ["one fen less than the line is left", income - line + 1, "accident-review"],
  ])("by the rule of 2016, up to three lines of income: %s", (_, cost, expected) => {
    expect(income).toBeLessThan(3 * line);
    expect(grade(household(income, cost), setOf(of2016))).toBe(expected);
  });
  it("by the rule of 2016 counts savings too, but only above three lines of income", () => {
    const savings = { savingsFen: fen(50_000_00) };
    const atThree = household(3 * line, 2 * line, savings);
    expect(grade(atThree, setOf(of2016))).toBe("accident-review");
    const above = (cost: number) => grade(household(3 * line + 1, cost, savings), setOf(of2016));
    expect(above(2 * line + 1)).toBe("none");
    expect(above(2 * line + 1 + 50_000_00 - 1)).toBe("none");
    expect(above(2 * line + 1 + 50_000_00)).toBe("accident-review");
  });
  it("let exactly twice the line in where the text is read so, and the lower line never", () => {
    const loose = setOf(people, { strict: false });
    expect([grade(household(2 * line), setOf(people)), grade(household(2 * line), loose)]).toEqual([
      "none",
      "relative",
    ]);
    expect(grade(household(line), loose)).toBe("relative");
  });
  it("write into the computation which of them was applied", () => {
    expect(graded(household(line), setOf(people)).ruleSet).toBe("set");
  });
  it("count no accident that others have paid for", () => {
    const paid = { accident: { costFen: fen(90_000_00), paidBackFen: fen(90_000_00) } };
    for (const rule of [share, of2016, people])
      expect(grade(household(3 * line, 0, paid), setOf(rule))).toBe("none");
  });
});

describe("an accident, against exact fractions", () => {
  const amount = fc.integer({ min: 0, max: 3_000_000_00 });
  it("passes a share exactly where a hundred losses pass that many incomes", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 300 }), (loss, income, percent) => {
        const asked = {
          accident: { costFen: fen(loss), paidBackFen: fen(0) },
          ...{ incomeFen: fen(income), yearLineFen: fen(line), savingsFen: fen(0) },
        };
        const found = accidentUnder({ by: "share", percent, atShare: "borderline" }, asked).result;
        const [hundred, limit] = [BigInt(loss) * 100n, BigInt(income) * BigInt(percent)];
        const oracle = loss === 0 || hundred < limit ? "under" : hundred === limit ? "borderline" : "over";
        expect(found).toBe(oracle);
      }),
    );
  });
  it("by the line of 2016 leaves what the slow sum leaves", () => {
    fc.assert(
      fc.property(amount, amount, amount, (loss, income, savings) => {
        const asked = {
          accident: { costFen: fen(loss), paidBackFen: fen(0) },
          ...{ incomeFen: fen(income), yearLineFen: fen(line), savingsFen: fen(savings) },
        };
        const rich = BigInt(income) > 3n * BigInt(line);
        const left = BigInt(income) + (rich ? BigInt(savings) : 0n) - BigInt(loss);
        const oracle = loss > 0 && left <= BigInt(line) ? "over" : "under";
        expect(accidentUnder(of2016, asked).result).toBe(oracle);
      }),
    );
  });
  it("never makes a household that is below a line anything else", () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(share, of2016, people), (income, cost, rule) => {
        const without = grade(household(income), setOf(rule));
        const found = grade(household(income, cost), setOf(rule));
        if (without !== "none") expect(found).toBe(without);
        else expect(["none", "accident-review"]).toContain(found);
      }),
    );
  });
});

describe("the choice of a set", () => {
  const choices = [
    { code: "national", effectiveFrom: day("2020-01-01") },
    { code: "qingdao", effectiveFrom: day("2026-07-01") },
  ];
  it("holds from its day on until the next one, and before the first there is none", () => {
    const at = (text: string) => choiceOn(choices, day(text))?.code ?? null;
    expect([at("2019-12-31"), at("2020-01-01"), at("2026-06-30"), at("2026-07-01")]).toEqual([
      null,
      "national",
      "national",
      "qingdao",
    ]);
  });
});
