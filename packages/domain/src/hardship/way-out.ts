import { addMonths, type Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import type { Household } from "./household.ts";
import type { MeansParameters } from "./means-parameters.ts";
import { decideGrade, type MeansTest } from "./means-test.ts";

/** "If the income per head and month is so much for so many months"; 渐退期 in months after the household is out. */
export type WayOutAsked = { perHeadFen: Fen; months: number; graceMonths: number };

export type WayOut = {
  means: MeansTest;
  /** Whether the household would be out of hardship (脱困): neither line met, and no accident to judge. */
  isOut: boolean;
  /** The day after those months, on which somebody would find it so. */
  judgedOn: Day;
  /** Until when help runs out by and by (渐退期) and somebody is reminded; null where the household is not out. */
  graceUntil: Day | null;
};

const yearMonths = 12;

/**
 * 脱困测算, by the real means test (domain.md A.1): the counted income of the year is so many months of the supposed one
 * and, for the rest of the twelve, today's. What a part of a year comes to is rounded down to the fen. Nobody is imputed
 * a wage on top: the supposed income is the household's whole.
 */
export function simulateWayOut(
  household: Household,
  parameters: MeansParameters,
  { asked, on }: { asked: WayOutAsked; on: Day },
): WayOut {
  const now = decideGrade(household, parameters, on);
  const supposed = asked.perHeadFen * now.people * asked.months;
  const rest = Math.floor((now.incomeFen * (yearMonths - asked.months)) / yearMonths);
  const then: Household = {
    ...household,
    members: household.members.map((member) => ({ ...member, monthlyIncomeFen: fen(0) })),
    income: { support: fen(supposed + rest) },
  };
  const means = decideGrade(then, { ...parameters, minimumWageFen: null }, on);
  const isOut = means.grade === "none";
  const judgedOn = addMonths(on, asked.months);
  return { means, isOut, judgedOn, graceUntil: isOut ? addMonths(judgedOn, asked.graceMonths) : null };
}
