import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import type { Household } from "./household.ts";
import type { MeansParameters } from "./means-parameters.ts";
import { simulateWayOut } from "./way-out.ts";

const on = day("2026-09-18");
const lines: MeansParameters = {
  ...{ version: "2026-07", effectiveFrom: day("2026-07-01"), area: "110102", verified: true },
  ...{ lowIncomeLineFen: fen(153_000), minimumWageFen: fen(254_000), relativePercent: 200, strict: true },
  accidentPercent: 80,
};
const person = { monthlyIncomeFen: fen(0), birthOn: day("1980-01-01"), workState: "3", exempt: null };
const two: Household = {
  members: [
    { ...person, monthlyIncomeFen: fen(100_000), workState: "1" },
    { ...person, exempt: "unable" },
  ],
  ...{ income: {}, expense: {}, accident: null },
};
const ifIncome = (perHeadFen: number, months: number, household = two, graceMonths = 6) =>
  simulateWayOut(household, lines, { asked: { perHeadFen: fen(perHeadFen), months, graceMonths }, on });

describe("the way out of hardship, supposed", () => {
  it.each([
    [152_999, "deep"],
    [153_000, "relative"],
    [305_999, "relative"],
    [306_000, "none"],
  ])("with %i fen a head for twelve months is %s: the lines hold to the fen", (perHead, grade) => {
    const { means, isOut } = ifIncome(perHead, 12);
    expect(means.grade).toBe(grade);
    expect(means.perHeadFen).toBe(perHead);
    expect(isOut).toBe(grade === "none");
  });
  it("takes today's income for the months that are left of the year", () => {
    // 2 heads x 6,000.00 x 6 months, and half of 12,000.00.
    expect(ifIncome(600_000, 6).means.incomeFen).toBe(7_200_000 + 600_000);
    expect(ifIncome(600_000, 1).means.incomeFen).toBe(1_200_000 + 1_100_000);
  });
  it("subtracts the household's rigid expenses as the means test does", () => {
    const ill = { ...two, expense: { medical: fen(1) } };
    expect(ifIncome(306_000, 12, ill).means.grade).toBe("relative");
  });
  it("imputes nobody a wage on top of what is supposed", () => {
    const idle = { ...two, members: [person, person] };
    expect(ifIncome(100_000, 12, idle).means).toMatchObject({ grade: "deep", incomeFen: 2_400_000 });
  });
  it("ends so many months on, and reminds until the grace is over", () => {
    expect(ifIncome(306_000, 12)).toMatchObject({ judgedOn: "2027-09-18", graceUntil: "2028-03-18" });
    expect(ifIncome(306_000, 12, two, 0).graceUntil).toBe("2027-09-18");
    expect(ifIncome(305_999, 12)).toMatchObject({ isOut: false, graceUntil: null });
  });
  it("never brings a household deeper by a higher income, nor by one fen more", () => {
    const depth = { deep: 0, relative: 1, "accident-review": 1, none: 2 };
    const income = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(income, income, fc.integer({ min: 1, max: 12 }), (a, more, months) => {
        const [poor, rich] = [ifIncome(a, months).means, ifIncome(a + more, months).means];
        expect(depth[rich.grade]).toBeGreaterThanOrEqual(depth[poor.grade]);
        expect(rich.incomeFen - poor.incomeFen).toBe(more * 2 * months);
      }),
    );
  });
});
