import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "../kernel/money.ts";
import { accidentUnder } from "./accident.ts";
import type { AccidentRule } from "./rule-set.ts";

type Told = { cost: number; paidBack?: number; income?: number; yearLine?: number; savings?: number };
const under = (rule: AccidentRule, { cost, paidBack = 0, income = 0, yearLine = 0, savings = 0 }: Told) =>
  accidentUnder(rule, {
    accident: { costFen: fen(cost), paidBackFen: fen(paidBack) },
    ...{ incomeFen: fen(income), yearLineFen: fen(yearLine), savingsFen: fen(savings) },
  });

describe("an accident under Qingdao's share of the year's income", () => {
  const share = (atShare: "borderline" | "outside"): AccidentRule => ({ by: "share", percent: 80, atShare });
  const income = 100_000_00;
  it.each([
    [79_999_99, "under"],
    [80_000_01, "over"],
  ] as const)("of 100,000 yuan, a loss of %i fen is %s it, however the edge is read", (cost, result) => {
    for (const at of ["borderline", "outside"] as const)
      expect(under(share(at), { cost, income }).result).toBe(result);
  });
  it("shows exactly 80 percent to the reviewer, or leaves it out, as the set says", () => {
    expect(under(share("borderline"), { cost: 80_000_00, income }).result).toBe("borderline");
    expect(under(share("outside"), { cost: 80_000_00, income }).result).toBe("under");
  });
  it("counts only what nobody paid back", () => {
    expect(under(share("outside"), { cost: 90_000_00, paidBack: 9_999_99, income })).toMatchObject({
      ...{ lossFen: 80_000_01, result: "over" },
    });
    expect(under(share("outside"), { cost: 90_000_00, paidBack: 10_000_00, income }).result).toBe("under");
  });
  it("names the sum that it is measured against, rounded up to the fen where it falls between two", () => {
    expect(under(share("outside"), { cost: 1, income: 1_01 }).thresholdFen).toBe(81);
    expect(under(share("outside"), { cost: 81, income: 1_01 }).result).toBe("over");
    expect(under(share("outside"), { cost: 80, income: 1_01 }).result).toBe("under");
  });
  it("is over for any loss where there was no income at all", () => {
    expect(under(share("borderline"), { cost: 1 }).result).toBe("over");
  });
});

describe("an accident under the lines of 2016", () => {
  const rule: AccidentRule = { by: "line", incomePercent: 300, linePercent: 100 };
  const yearLine = 10_000_00;
  it("of a household up to three lines is over where what is left falls to the line", () => {
    const income = 30_000_00;
    expect(under(rule, { cost: 20_000_00, income, yearLine })).toMatchObject({
      result: "over",
      thresholdFen: 20_000_00,
    });
    expect(under(rule, { cost: 19_999_99, income, yearLine }).result).toBe("under");
  });
  it("of one above three lines counts the savings as means, from the first fen above", () => {
    const asked = { yearLine, savings: 50_000_00 };
    expect(under(rule, { ...asked, cost: 20_000_00, income: 30_000_00 }).result).toBe("over");
    expect(under(rule, { ...asked, cost: 20_000_00, income: 30_000_01 }).result).toBe("under");
    expect(under(rule, { ...asked, cost: 70_000_01, income: 30_000_01 }).result).toBe("over");
  });
  it("of one below the line already is over with any loss, and measured against nothing", () => {
    expect(under(rule, { cost: 1, income: 9_000_00, yearLine })).toMatchObject({
      result: "over",
      thresholdFen: 0,
    });
  });
});

describe("an accident without a number", () => {
  it("is judged by people, once there is a loss", () => {
    expect(under({ by: "people" }, { cost: 1 }).result).toBe("judged");
    expect(under({ by: "people" }, { cost: 5, paidBack: 5 }).result).toBe("under");
  });
});

const rules = fc.constantFrom<AccidentRule>(
  { by: "people" },
  { by: "share", percent: 80, atShare: "borderline" },
  { by: "share", percent: 80, atShare: "outside" },
  { by: "line", incomePercent: 300, linePercent: 100 },
);
const sum = fc.integer({ min: 0, max: 50_000_00 });

describe("under any rule", () => {
  it("no loss is no accident, also where more came back than it cost", () => {
    fc.assert(
      fc.property(rules, sum, sum, sum, (rule, cost, more, income) => {
        const found = under(rule, { cost, paidBack: cost + more, income, yearLine: 1 });
        expect([found.lossFen, found.result]).toEqual([0, "under"]);
      }),
    );
  });
  it("a greater loss never counts for less", () => {
    const rank = { under: 0, borderline: 1, judged: 1, over: 2 };
    fc.assert(
      fc.property(rules, sum, sum, sum, sum, (rule, cost, more, income, yearLine) => {
        const of = (loss: number) => rank[under(rule, { cost: loss, income, yearLine }).result];
        expect(of(cost + more)).toBeGreaterThanOrEqual(of(cost));
      }),
    );
  });
});
