import { z } from "zod";
import type { HardshipGrade } from "../codes/hardship.ts";
import type { Day } from "../kernel/day.ts";
import { assert } from "../kernel/decision.ts";
import { type Fen, fen, left, plus } from "../kernel/money.ts";
import { accidentUnder } from "./accident.ts";
import {
  expenseKinds,
  type Household,
  type IncomeKind,
  incomeKindNames,
  incomeKinds,
  isImputed,
} from "./household.ts";
import type { MeansParameters } from "./means-parameters.ts";

export const verdicts = ["deep", "relative", "none", "accident-review"] as const;
export type Verdict = (typeof verdicts)[number];

const amount = z.int().min(0).transform(fen);

/** One step of the computation, as numbers: the screen words it (domain.md A.1). Years where not said otherwise. */
export const meansStepSchema = z.discriminatedUnion("step", [
  /** `index` is the member's place in the household. `imputed`: the minimum wage stands for what is not earned. */
  z.strictObject({ step: z.literal("member"), index: z.int(), monthlyFen: amount, imputed: z.boolean() }),
  z.strictObject({
    step: z.literal("income"),
    kind: z.enum(incomeKindNames),
    fen: amount,
    counted: z.boolean(),
  }),
  z.strictObject({ step: z.literal("expense"), kind: z.enum(expenseKinds), fen: amount }),
  /** `belowFen`: by how much the whole year's net is below the line; null where it is not below. */
  z.strictObject({
    step: z.literal("line"),
    line: z.enum(["deep", "relative"]),
    perHeadFen: amount,
    yearFen: amount,
    belowFen: amount.nullable(),
  }),
  z.strictObject({
    step: z.literal("accident"),
    lossFen: amount,
    thresholdFen: amount,
    /** "judged": the rule names no number, and people judge it. */
    result: z.enum(["over", "borderline", "under", "judged"]),
  }),
]);
export type MeansStep = z.infer<typeof meansStepSchema>;

/** What the means test found. `perHeadFen` is rounded, for display; the grade never comes from it. */
export const meansTestSchema = z.strictObject({
  grade: z.enum(verdicts),
  people: z.int().min(1),
  incomeFen: amount,
  expenseFen: amount,
  netFen: amount,
  perHeadFen: amount,
  /** A head and month before expenses. */
  grossPerHeadFen: amount,
  lineFen: amount,
  relativeLineFen: amount,
  parametersVersion: z.string().max(60),
  /** Code of the rule set that was applied; absent in what was computed before there were any. */
  ruleSet: z.string().max(40).optional(),
  computation: z.array(meansStepSchema).max(60),
});
export type MeansTest = z.infer<typeof meansTestSchema>;

const months = 12;

/** The code of the category that a verdict proposes; null for no hardship. An accident is for people to judge. */
export const gradeOf = (verdict: Verdict): HardshipGrade | null =>
  ({ deep: "1", relative: "2", "accident-review": "3", none: null })[verdict] as HardshipGrade | null;

/**
 * The means test of domain.md A.1: deep hardship where (income − rigid expenses) is below L × 12 × people, relative
 * below twice that; whole fen are compared, never the rounded quotient. A negative net counts as 0. Strictly below:
 * income exactly at the line is not below it. An accident is looked at only where neither line is met.
 * `on` is the day of the decision: ages are those of that day, and `parameters` must be in force on it.
 */
export function decideGrade(household: Household, parameters: MeansParameters, on: Day): MeansTest {
  const people = household.members.length;
  assert(people > 0, "a household has at least one member");
  const income = incomeOf(household, parameters, on);
  const expense = expenseOf(household);
  const net = left(income.fen, expense.fen);
  const deep = lineStep("deep", { net, people, percent: 100, strict: true }, parameters);
  const relative = lineStep(
    "relative",
    { net, people, percent: parameters.relativePercent, strict: parameters.strict },
    parameters,
  );
  const accident = accidentOf(household, { income: income.fen, yearLine: deep.yearFen }, parameters);
  return {
    grade: verdictOf({ deep, relative, accident }),
    people,
    incomeFen: income.fen,
    expenseFen: expense.fen,
    netFen: net,
    perHeadFen: perHead(net, people),
    grossPerHeadFen: perHead(income.fen, people),
    lineFen: parameters.lowIncomeLineFen,
    relativeLineFen: relative.perHeadFen,
    parametersVersion: parameters.version,
    ...(parameters.ruleSet === undefined ? {} : { ruleSet: parameters.ruleSet }),
    computation: [...income.steps, ...expense.steps, deep, relative, ...(accident ? [accident] : [])],
  };
}

type Counted = { fen: Fen; steps: MeansStep[] };
type LineStep = Extract<MeansStep, { step: "line" }>;
type AccidentStep = Extract<MeansStep, { step: "accident" }>;

function incomeOf({ members, income }: Household, { minimumWageFen }: MeansParameters, on: Day): Counted {
  const pay = members.map((member, index): Extract<MeansStep, { step: "member" }> => {
    const own = member.monthlyIncomeFen;
    const imputed = minimumWageFen !== null && own < minimumWageFen && isImputed(member, on);
    return { step: "member", index, monthlyFen: imputed ? minimumWageFen : own, imputed };
  });
  const paid = fen(pay.reduce((sum, { monthlyFen }) => sum + monthlyFen, 0) * months);
  const others = incomeKindNames.flatMap((kind): Extract<MeansStep, { step: "income" }>[] => {
    const { [kind]: got } = income;
    return got === undefined || got === 0 ? [] : [{ step: "income", kind, fen: got, counted: counts(kind) }];
  });
  const all = others.filter(({ counted }) => counted).reduce((sum, each) => plus(sum, each.fen), paid);
  return { fen: all, steps: [...pay, ...others] };
}

const counts = (kind: IncomeKind): boolean => incomeKinds[kind].counted;

function expenseOf({ expense }: Household): Counted {
  const steps = expenseKinds.flatMap((kind): Extract<MeansStep, { step: "expense" }>[] => {
    const { [kind]: spent } = expense;
    return spent === undefined || spent === 0 ? [] : [{ step: "expense", kind, fen: spent }];
  });
  return { fen: steps.reduce((sum, each) => plus(sum, each.fen), fen(0)), steps };
}

type Compared = { net: Fen; people: number; percent: number; strict: boolean };

function lineStep(
  line: "deep" | "relative",
  { net, people, percent, strict }: Compared,
  { lowIncomeLineFen }: MeansParameters,
): LineStep {
  // Whole: a line is whole yuan (a CHECK of the table), so its percentages are whole fen.
  const monthly = fen((lowIncomeLineFen * percent) / 100);
  const yearFen = fen(monthly * months * people);
  const below = net < yearFen || (!strict && net === yearFen);
  return { step: "line", line, perHeadFen: monthly, yearFen, belowFen: below ? left(yearFen, net) : null };
}

/** Rounded half up to the fen, in whole numbers. */
const perHead = (year: Fen, people: number): Fen => {
  const parts = months * people;
  return fen(Math.floor(year / parts) + ((year % parts) * 2 >= parts ? 1 : 0));
};

/** Exactly at the share it goes to the reviewer all the same: the texts contradict themselves there (DE9). */
function accidentOf(
  { accident, savingsFen }: Household,
  { income, yearLine }: { income: Fen; yearLine: Fen },
  { accident: rule, accidentPercent: percent }: MeansParameters,
): AccidentStep | null {
  if (accident === null || accident.costFen === 0) return null;
  return accidentUnder(rule ?? { by: "share", percent, atShare: "borderline" }, {
    accident,
    incomeFen: income,
    yearLineFen: yearLine,
    savingsFen: savingsFen ?? fen(0),
  });
}

type Steps = { deep: LineStep; relative: LineStep; accident: AccidentStep | null };

function verdictOf({ deep, relative, accident }: Steps): Verdict {
  if (deep.belowFen !== null) return "deep";
  if (relative.belowFen !== null) return "relative";
  return accident !== null && accident.result !== "under" ? "accident-review" : "none";
}
