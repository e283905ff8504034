import type { FamilyRelation } from "@gongbang/domain/codes/family-relation";
import type { HardshipCause, Illness, WorkState } from "@gongbang/domain/codes/hardship";
import type { Exemption, ExpenseKind, Household, IncomeKind } from "@gongbang/domain/hardship/household";
import { type MeansParameters, parametersOn } from "@gongbang/domain/hardship/means-parameters";
import { decideGrade, type MeansTest, type Verdict } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import type { Fen } from "@gongbang/domain/kernel/money";
import { relatives, worker, yuan } from "./family-members.ts";
import type { Member } from "./members.ts";
import type { Sex } from "./names.ts";
import type { Dice } from "./random.ts";

export type Person = {
  relation: FamilyRelation;
  name: string;
  sex: Sex;
  birthOn: Day;
  monthlyIncomeFen: Fen;
  workState: WorkState | null;
  exempt: Exemption | null;
  health: string;
  illness: Illness | null;
  school: string;
};
/** A household as a caseworker would have written it down. */
export type Family = {
  people: Person[];
  income: Partial<Record<IncomeKind, Fen>>;
  expense: Partial<Record<ExpenseKind, Fen>>;
  accident: { costFen: Fen; paidBackFen: Fen } | null;
  cause: HardshipCause;
  otherCauses: HardshipCause[];
};

type Told = { member: Member; verdict: Verdict; on: readonly Day[]; parameters: readonly MeansParameters[] };

export const asHousehold = ({ people, income, expense, accident }: Family): Household => ({
  members: people,
  income,
  expense,
  accident,
});

export function meansOn(family: Family, parameters: readonly MeansParameters[], on: Day): MeansTest {
  const inForce = parametersOn(parameters, on);
  assert(inForce !== null, `a line is known on ${on}`);
  return decideGrade(asHousehold(family), inForce, on);
}

/** A family in which the means test finds `verdict`, on each of the days on which it is asked. */
export function familyFor(dice: Dice, told: Told): Family {
  for (let tries = 0; tries < 2000; tries += 1) {
    const family = someFamily(dice, told);
    if (told.on.every((on) => meansOn(family, told.parameters, on).grade === told.verdict)) return family;
  }
  throw new Error(`Bug: no family is found ${told.verdict}`);
}

function someFamily(dice: Dice, { member, verdict, on }: Told): Family {
  const at = on[0] ?? member.citizenId.birthOn;
  const better = verdict === "none" || verdict === "accident-review";
  const people = [worker(dice, member, better), ...relatives(dice, member, { at, better })];
  const ill = people.filter(({ illness }) => illness !== null).length;
  const student = people.some(({ school }) => school !== "");
  const expense = expenses(dice, { ill, student, better });
  const income = otherIncome(dice);
  const accident =
    verdict === "accident-review"
      ? { costFen: yuan(dice, 120_000, 420_000), paidBackFen: yuan(dice, 5_000, 60_000) }
      : null;
  const laidOff = people.some(({ workState }) => workState === "2" || workState === "3");
  return { people, income, expense, accident, ...causes({ ill, student, laidOff, accident }) };
}

function expenses(
  dice: Dice,
  { ill, student, better }: { ill: number; student: boolean; better: boolean },
): Family["expense"] {
  const most = better
    ? { medical: 6_000, schooling: 3_000, care: 4_000 }
    : { medical: 62_000 * ill, schooling: 19_000, care: 24_000 };
  return {
    ...(ill > 0 && { medical: yuan(dice, better ? 500 : 6_000, most.medical) }),
    ...(student && { schooling: yuan(dice, 1_800, most.schooling) }),
    ...(dice.chance(0.15) && { care: yuan(dice, 3_000, most.care) }),
    ...(dice.chance(0.1) && { work: yuan(dice, 1_000, 4_000) }),
  };
}

const otherIncome = (dice: Dice): Family["income"] => ({
  ...(dice.chance(0.2) && { support: yuan(dice, 1_000, 12_000) }),
  ...(dice.chance(0.12) && { unionAid: yuan(dice, 1_000, 5_000) }),
  ...(dice.chance(0.06) && { rent: yuan(dice, 4_000, 20_000) }),
  ...(dice.chance(0.1) && { basicPension: yuan(dice, 2_400, 10_000) }),
});

function causes(facts: { ill: number; student: boolean; laidOff: boolean; accident: unknown }) {
  const all: HardshipCause[] = [
    ...(facts.accident ? (["08"] as const) : []),
    ...(facts.ill > 0 ? (["06"] as const) : []),
    ...(facts.laidOff ? (["03"] as const) : []),
    ...(facts.student ? (["09"] as const) : []),
  ];
  const [cause = "10", ...otherCauses] = all;
  return { cause, otherCauses: otherCauses.slice(0, 3) };
}
