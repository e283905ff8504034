import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import type { Household, HouseholdMember } from "./household.ts";
import { type MeansParameters, parametersOn } from "./means-parameters.ts";
import { decideGrade, gradeOf, meansTestSchema } from "./means-test.ts";

const on = day("2026-09-18");
const parameters: MeansParameters = {
  version: "2025-09",
  effectiveFrom: day("2025-09-01"),
  area: "110000",
  lowIncomeLineFen: fen(1_450_00),
  minimumWageFen: fen(2_540_00),
  relativePercent: 200,
  strict: true,
  accidentPercent: 80,
  verified: false,
};

const member = (monthly: number, more: Partial<HouseholdMember> = {}): HouseholdMember => ({
  monthlyIncomeFen: fen(monthly),
  birthOn: day("1974-03-01"),
  workState: "1",
  exempt: null,
  ...more,
});
/** `people` persons of whom the household's `income` of the year is business income. */
const household = ({ people = 3, income = 0, medical = 0 }, more: Partial<Household> = {}): Household => ({
  members: Array.from({ length: people }, () => member(0)),
  income: { business: fen(income) },
  expense: { medical: fen(medical) },
  accident: null,
  ...more,
});
const verdict = (of: Household, by: MeansParameters = parameters) => decideGrade(of, by, on).grade;

describe("the means test", () => {
  it("finds deep hardship in the handbook's example, a head and month of 1,388.89", () => {
    const found = decideGrade(household({ income: 96_000_00, medical: 46_000_00 }), parameters, on);
    expect(found).toMatchObject({
      grade: "deep",
      people: 3,
      perHeadFen: 1_388_89,
      lineFen: 1_450_00,
      netFen: 50_000_00,
    });
    expect(found.computation).toContainEqual({
      step: "line",
      line: "deep",
      perHeadFen: 1_450_00,
      yearFen: 52_200_00,
      belowFen: 2_200_00,
    });
    expect(meansTestSchema.parse(found)).toEqual(found);
  });

  const deepLine = 1_450_00 * 12 * 3;
  it.each([
    ["one fen below the line", deepLine - 1, "deep"],
    ["exactly at the line, which is not below it", deepLine, "relative"],
    ["one fen above the line", deepLine + 1, "relative"],
    ["one fen below twice the line", 2 * deepLine - 1, "relative"],
    ["exactly at twice the line", 2 * deepLine, "none"],
    ["one fen above twice the line", 2 * deepLine + 1, "none"],
    ["no income at all", 0, "deep"],
  ])("at %s", (_, income, expected) => {
    expect(verdict(household({ income }))).toBe(expected);
  });

  it("compares whole fen where the rounded quotient is the line itself", () => {
    const found = decideGrade(household({ income: deepLine - 1 }), parameters, on);
    expect(found.perHeadFen).toBe(1_450_00);
    expect(found.computation).toContainEqual(expect.objectContaining({ line: "deep", belowFen: 1 }));
  });
  it("lets the upper limit in where the rules of the place are not strict, and the lower line never", () => {
    const loose = { ...parameters, strict: false };
    expect(verdict(household({ income: 2 * deepLine }), loose)).toBe("relative");
    expect(verdict(household({ income: 2 * deepLine + 1 }), loose)).toBe("none");
    expect(verdict(household({ income: deepLine }), loose)).toBe("relative");
  });
  it("counts a negative net as nothing", () => {
    expect(decideGrade(household({ income: 1, medical: 99_999_00 }), parameters, on)).toMatchObject({
      netFen: 0,
      perHeadFen: 0,
      grade: "deep",
    });
  });
  it("counts no basic pension and no condolence money, and counts the union's own aid", () => {
    const more = (income: Household["income"]) =>
      decideGrade(household({}, { income }), parameters, on).incomeFen;
    expect(more({ basicPension: fen(12_000_00), condolence: fen(500_00) })).toBe(0);
    expect(more({ unionAid: fen(3_000_00), rent: fen(1_00) })).toBe(3_001_00);
  });
});

describe("the wage that is imputed", () => {
  const wageOf = (more: Partial<HouseholdMember>, monthly = 0, by = parameters) =>
    decideGrade(household({}, { members: [member(monthly, more)], income: {} }), by, on).incomeFen / 12;
  it("is the minimum wage for whoever could work and does not", () => {
    expect(wageOf({ workState: "3" })).toBe(2_540_00);
    expect(wageOf({ workState: "2" }, 900_00)).toBe(2_540_00);
    expect(wageOf({ workState: "2" }, 3_000_00)).toBe(3_000_00);
  });
  it("is imputed where nobody wrote down whether there is work: an empty field proves nothing", () => {
    expect(wageOf({ workState: null })).toBe(2_540_00);
    expect(wageOf({ workState: null }, 2_539_99)).toBe(2_540_00);
    expect(wageOf({ workState: null }, 3_000_00)).toBe(3_000_00);
    expect(wageOf({ workState: null, birthOn: day("1966-09-18") })).toBe(0);
    expect(wageOf({ workState: null, birthOn: day("2012-05-01") })).toBe(0);
    expect(wageOf({ workState: null, exempt: "student" })).toBe(0);
  });
  it.each(["student", "unable", "carer", "proved"] as const)(
    "is not imputed to somebody exempt as %s",
    (exempt) => {
      expect(wageOf({ workState: "3", exempt })).toBe(0);
    },
  );
  it("begins with the sixteenth birthday and ends with the sixtieth", () => {
    expect(wageOf({ workState: "3", birthOn: day("2010-09-18") })).toBe(2_540_00);
    expect(wageOf({ workState: "3", birthOn: day("2010-09-19") })).toBe(0);
    expect(wageOf({ workState: "3", birthOn: day("1966-09-19") })).toBe(2_540_00);
    expect(wageOf({ workState: "3", birthOn: day("1966-09-18") })).toBe(0);
  });
  it("is nobody's who works, is retired, or has no known birth date", () => {
    expect([wageOf({}), wageOf({ workState: "4" }), wageOf({ workState: "3", birthOn: null })]).toEqual([
      0, 0, 0,
    ]);
  });
  it("is not imputed while the office knows no minimum wage", () => {
    expect(wageOf({ workState: "3" }, 0, { ...parameters, minimumWageFen: null })).toBe(0);
  });
});

describe("an accident", () => {
  const income = 200_000_00;
  const after = (cost: number, paidBack = 0) =>
    verdict(household({ income }, { accident: { costFen: fen(cost), paidBackFen: fen(paidBack) } }));
  it("is for people to judge where it cost more than four fifths of the year's income", () => {
    expect(after(160_000_01)).toBe("accident-review");
    expect(after(159_999_99)).toBe("none");
  });
  it("is shown to the reviewer at exactly four fifths too, because the rules contradict themselves there", () => {
    expect(after(160_000_00)).toBe("accident-review");
  });
  it("is looked at only for what nobody paid back", () => {
    expect(after(200_000_00, 40_000_01)).toBe("none");
    expect(after(200_000_00, 200_000_00)).toBe("none");
  });
  it("does not hide that a household is below the line anyway", () => {
    const poor = household({ income: 1_00 }, { accident: { costFen: fen(90_000_00), paidBackFen: fen(0) } });
    expect(verdict(poor)).toBe("deep");
  });
});

describe("the means test, for all numbers", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_00 });
  const size = fc.integer({ min: 1, max: 12 });
  const rank = { deep: 0, relative: 1, "accident-review": 2, none: 2 };

  it("never becomes worse for a household that earns less", () => {
    fc.assert(
      fc.property(amount, amount, amount, size, (one, other, medical, people) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const at = (income: number) => rank[verdict(household({ people, income, medical }))];
        expect(at(less)).toBeLessThanOrEqual(at(more));
      }),
    );
  });
  it("finds the same for a household twice as large with twice the income and expenses", () => {
    fc.assert(
      fc.property(amount, amount, size, (income, medical, people) => {
        const once = verdict(household({ people, income, medical }));
        expect(verdict(household({ people: people * 2, income: income * 2, medical: medical * 2 }))).toBe(
          once,
        );
      }),
    );
  });
  it("agrees with exact fractions and gives no negative amount", () => {
    fc.assert(
      fc.property(amount, amount, size, (income, medical, people) => {
        const found = decideGrade(household({ people, income, medical }), parameters, on);
        const net = BigInt(Math.max(0, income - medical));
        const line = 1_450_00n * 12n * BigInt(people);
        expect(found.grade).toBe(net < line ? "deep" : net < 2n * line ? "relative" : "none");
        expect(found.perHeadFen).toBeGreaterThanOrEqual(0);
        expect(Math.abs(found.perHeadFen * 12 * people - Number(net))).toBeLessThanOrEqual(6 * people);
      }),
    );
  });
});

describe("the lines in force", () => {
  const version = (effectiveFrom: string, line: number) => ({
    ...parameters,
    effectiveFrom: day(effectiveFrom),
    lowIncomeLineFen: line as Fen,
  });
  const versions = [
    version("2024-07-01", 1_450_00),
    version("2022-07-01", 1_320_00),
    version("2023-07-01", 1_395_00),
  ];
  it("are those of the latest day that has begun, from that day on", () => {
    expect(parametersOn(versions, day("2023-06-30"))?.lowIncomeLineFen).toBe(1_320_00);
    expect(parametersOn(versions, day("2023-07-01"))?.lowIncomeLineFen).toBe(1_395_00);
    expect(parametersOn(versions, on)?.lowIncomeLineFen).toBe(1_450_00);
  });
  it("are none before the first day", () => {
    expect(parametersOn(versions, day("2022-06-30"))).toBeNull();
  });
  it("propose a category of the register, and none for no hardship", () => {
    expect([gradeOf("deep"), gradeOf("relative"), gradeOf("accident-review"), gradeOf("none")]).toEqual([
      "1",
      "2",
      "3",
      null,
    ]);
  });
});
