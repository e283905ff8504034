import type { FamilyRelation } from "@gongbang/domain/codes/family-relation";
import type { HardshipCause, Illness, WorkState } from "@gongbang/domain/codes/hardship";
import type { Exemption, ExpenseKind, Household, IncomeKind } from "@gongbang/domain/hardship/household";
import { type MeansParameters, parametersOn } from "@gongbang/domain/hardship/means-parameters";
import { decideGrade, type MeansTest, type Verdict } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import type { Member } from "./members.ts";
import { childName, nameOf, type Sex } from "./names.ts";
import { bornFor } from "./numbers.ts";
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

const yuan = (dice: Dice, from: number, to: number): Fen => fen(dice.int(from, to) * 100);
const illnesses = ["01", "02", "03", "04", "07", "08", "11", "12", "13"] as const satisfies Illness[];

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

function worker(dice: Dice, member: Member, better: boolean): Person {
  const workState: WorkState = better ? "1" : dice.weighted({ "1": 66, "2": 12, "7": 22 });
  const pay = {
    "1": yuan(dice, better ? 6_500 : 2_540, better ? 11_000 : 6_200),
    "7": yuan(dice, 1_800, 2_600),
  };
  const ill = workState === "7" || dice.chance(0.3);
  return {
    relation: "01",
    name: member.name,
    sex: member.citizenId.sex,
    birthOn: member.citizenId.birthOn,
    monthlyIncomeFen: workState === "2" ? fen(0) : pay[workState],
    workState,
    exempt: workState === "2" && dice.chance(0.5) ? "unable" : null,
    health: ill ? "30" : "10",
    illness: ill ? dice.pick(illnesses) : null,
    school: "",
  };
}

type Home = { at: Day; better: boolean };

function relatives(dice: Dice, member: Member, home: Home): Person[] {
  const sex: Sex = member.citizenId.sex === "1" ? "2" : "1";
  const age = Number(home.at.slice(0, 4)) - Number(member.citizenId.birthOn.slice(0, 4));
  return [
    ...(age >= 25 && dice.chance(0.72) ? [spouse(dice, sex, age, home)] : []),
    ...(age >= 28 && dice.chance(0.65)
      ? [child(dice, member, Math.min(age - 24, dice.int(4, 22)), home)]
      : []),
    ...(dice.chance(0.35) ? [parent(dice, age, home)] : []),
  ];
}

function spouse(dice: Dice, sex: Sex, age: number, { at, better }: Home): Person {
  const workState: WorkState = better ? "1" : dice.weighted({ "1": 45, "3": 30, "7": 10, "4": 15 });
  const ill = workState === "7" || dice.chance(better ? 0.1 : 0.35);
  return {
    relation: "10",
    name: nameOf(dice, sex).name,
    sex,
    birthOn: bornFor(dice, Math.max(22, age + dice.int(-4, 3)), at),
    monthlyIncomeFen: workState === "3" ? fen(0) : yuan(dice, better ? 5_500 : 1_900, better ? 9_000 : 4_200),
    workState,
    exempt: workState === "3" ? dice.pick(["carer", "unable", null]) : null,
    health: ill ? "30" : dice.pick(["10", "20"]),
    illness: ill ? dice.pick(illnesses) : null,
    school: "",
  };
}

const schools = {
  primary: "西城区育新小学",
  middle: "西城区文成中学",
  high: "西城区南新职业学校",
  university: "首都城市学院",
};

function child(dice: Dice, member: Member, years: number, { at }: Home): Person {
  const sex = dice.pick(["1", "2"] as const);
  const school =
    years < 6
      ? ""
      : schools[years < 12 ? "primary" : years < 15 ? "middle" : years < 18 ? "high" : "university"];
  const birthOn = bornFor(dice, Math.max(1, years), at);
  const plain = { monthlyIncomeFen: fen(0), workState: null, health: "10", illness: null, school };
  const exempt = years >= 15 ? ("student" as const) : null;
  return {
    relation: sex === "1" ? "20" : "30",
    name: childName(dice, member.name, sex),
    sex,
    birthOn,
    exempt,
    ...plain,
  };
}

function parent(dice: Dice, age: number, { at, better }: Home): Person {
  const sex = dice.pick(["1", "2"] as const);
  const ill = dice.chance(0.5);
  return {
    relation: sex === "1" ? "51" : "52",
    name: nameOf(dice, sex).name,
    sex,
    birthOn: bornFor(dice, Math.max(60, Math.min(88, age + dice.int(22, 32))), at),
    monthlyIncomeFen: yuan(dice, better ? 3_800 : 900, better ? 5_500 : 3_600),
    workState: "4",
    exempt: null,
    health: ill ? "30" : "20",
    illness: ill ? dice.pick(illnesses) : null,
    school: "",
  };
}
