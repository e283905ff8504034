import type { Illness, WorkState } from "@gongbang/domain/codes/hardship";
import type { Day } from "@gongbang/domain/kernel/day";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import type { Person } from "./households.ts";
import type { Member } from "./members.ts";
import { childName, nameOf, type Sex } from "./names.ts";
import { bornFor } from "./numbers.ts";
import type { Dice } from "./random.ts";

export const yuan = (dice: Dice, from: number, to: number): Fen => fen(dice.int(from, to) * 100);
const illnesses = ["01", "02", "03", "04", "07", "08", "11", "12", "13"] as const satisfies Illness[];

/** The worker whose archive it is. */
export function worker(dice: Dice, member: Member, better: boolean): Person {
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

/** Who lives with them: a spouse, a child, a parent. */
export function relatives(dice: Dice, member: Member, home: Home): Person[] {
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
