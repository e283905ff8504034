import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { type Desk, rowOf, takeOne } from "./desk.ts";
import { nameOf, type Sex } from "./names.ts";
import { bornFor } from "./numbers.ts";

type Work = { occupation: string; newFormWork?: string; platform?: string; workArea?: string };
/** Somebody with a telephone in their hand. */
export type Applicant = { name: string; citizenId: CitizenId; phone: string; work: Work };

const works: Work[] = [
  { occupation: "外卖骑手", newFormWork: "04", platform: "鲜到外卖", workArea: "月坛、展览路一带" },
  { occupation: "快递员", newFormWork: "03", platform: "迅达快递", workArea: "德胜门外大街" },
  { occupation: "网约车司机", newFormWork: "02", platform: "畅行出行", workArea: "全市" },
  { occupation: "保洁员", newFormWork: "06", platform: "安心家政", workArea: "什刹海" },
  { occupation: "收银员" },
  { occupation: "水暖工" },
];

/** `i` says what they work as. */
export function someApplicant({ book: { dice, days }, numbers }: Desk, i: number): Applicant {
  const sex: Sex = dice.chance(0.6) ? "1" : "2";
  const { name } = nameOf(dice, sex);
  const citizenId = numbers.citizenId({ birthOn: bornFor(dice, dice.int(20, 48), days.today), sex });
  return { name, citizenId, phone: numbers.phone(), work: works[i % works.length] ?? { occupation: "" } };
}

/** Somebody who changed employers, and has not heard that another union keeps them still. */
export function keptElsewhere(desk: Desk, above: string): Applicant {
  const member = takeOne(desk, (each, row) => row.status === "active" && each.union.above !== above);
  const phone = member.phone ?? desk.numbers.phone();
  const { name } = rowOf(desk, member);
  return { name, citizenId: member.citizenId, phone, work: { occupation: "厨师" } };
}
