import { type Day, monthOf, yearOf } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";

/** Income of the household besides its members' monthly pay, by the year, and whether it counts (domain.md A.1). */
export const incomeKinds = {
  business: { counted: true },
  support: { counted: true },
  unemployment: { counted: true },
  survivor: { counted: true },
  compensation: { counted: true },
  capital: { counted: true },
  collective: { counted: true },
  expropriation: { counted: true },
  rent: { counted: true },
  gifts: { counted: true },
  unionAid: { counted: true },
  /** 居民基础养老金 is not counted for now. */
  basicPension: { counted: false },
  /** Small condolence money at the holidays need not be counted. */
  condolence: { counted: false },
} as const;
export type IncomeKind = keyof typeof incomeKinds;
export const incomeKindNames = Object.keys(incomeKinds) as [IncomeKind, ...IncomeKind[]];

/** 刚性支出, by the year: medical cost after every reimbursement, schooling, long-term care, the cost of working. */
export const expenseKinds = ["medical", "schooling", "care", "work"] as const;
export type ExpenseKind = (typeof expenseKinds)[number];

/** Why nobody is imputed a wage although they are of working age and without work. */
export const exemptions = ["student", "unable", "carer", "proved"] as const;
export type Exemption = (typeof exemptions)[number];

/** The negative list (不得建档), domain.md A.1 N1 to N8. */
export const negativeCodes = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"] as const;
export type NegativeCode = (typeof negativeCodes)[number];

export type HouseholdMember = {
  monthlyIncomeFen: Fen;
  birthOn: Day | null;
  /** Code of `workState`; "2" is laid off, "3" without work. Null where nobody wrote it down. */
  workState: string | null;
  exempt: Exemption | null;
};

/** An accident, disaster or major illness: what it cost in the year, and what insurance and others paid back. */
export type Accident = { costFen: Fen; paidBackFen: Fen };

/** A household that lives together, as the means test reads it. The archive's own worker is one of the members. */
export type Household = {
  members: readonly HouseholdMember[];
  income: Partial<Record<IncomeKind, Fen>>;
  expense: Partial<Record<ExpenseKind, Fen>>;
  accident: Accident | null;
  /** 储蓄 and net investments: the rule of 2016 asks for them after an accident. */
  savingsFen?: Fen;
};

const workingAge = { from: 16, to: 59 };

/** Whole years of age on a day. */
export function ageOn(birthOn: Day, on: Day): number {
  const hadBirthday =
    monthOf(on) * 100 + Number(on.slice(8)) >= monthOf(birthOn) * 100 + Number(birthOn.slice(8));
  return yearOf(on) - yearOf(birthOn) - (hadBirthday ? 0 : 1);
}

const withoutWork: readonly (string | null)[] = ["2", "3"];

/** Whether a member could work: of working age, able to, no student, and nothing proved otherwise. Never without a birth date. */
function couldWork({ birthOn, exempt }: HouseholdMember, on: Day): boolean {
  if (exempt !== null || birthOn === null) return false;
  const age = ageOn(birthOn, on);
  return age >= workingAge.from && age <= workingAge.to;
}

/** Whether a member could work, and is known to be without. */
export const isWithoutWork = (member: HouseholdMember, on: Day): boolean =>
  couldWork(member, on) && withoutWork.includes(member.workState);

/**
 * Whether a member is taken to earn at least the minimum wage: could work, and is not employed as far as anybody wrote
 * down (domain.md A.1: unless proved otherwise). An empty field proves nothing.
 */
export const isImputed = (member: HouseholdMember, on: Day): boolean =>
  couldWork(member, on) && (member.workState === null || withoutWork.includes(member.workState));
