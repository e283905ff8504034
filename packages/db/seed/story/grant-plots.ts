import type { GrantEvent } from "@gongbang/domain/aid/grant.status";
import type { Day } from "@gongbang/domain/kernel/day";
import type { Days } from "./days.ts";
import type { Dice } from "./random.ts";

/** The steps that a grant takes after it was proposed, and the last day of them: the days before lie behind it. */
export type GrantPlot = {
  events: readonly GrantEvent[];
  way: "bank" | "handOver";
  ends: Day;
  gaps: number[];
  fund: number | null;
};

const paid = { events: ["approve", "pay"], way: "bank" } as const;
const handed = { events: ["approve", "release", "handOver"], way: "handOver" } as const;
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** About 190 grants: a year of them paid and handed over, and some waiting for each of the hands. */
export function grantPlots(dice: Dice, days: Days): GrantPlot[] {
  type Course = { events: readonly GrantEvent[]; way: "bank" | "handOver" };
  const plot = ({ events, way }: Course, daysAgo: number, fund: number | null = null): GrantPlot => {
    return { events, way, fund, ends: days.ago(daysAgo), gaps: events.map(() => dice.int(1, 4)) };
  };
  const proposed = (way: Course["way"]): Course => ({ events: [], way });
  const some = (most: number) => dice.int(3, most);
  // Evenly over the year in which there was a fund to pay them from.
  const spread = (i: number, of: number) => 3 + Math.floor(((i + dice.roll()) / of) * 312);
  return [
    ...many(72, (i) => plot(paid, spread(i, 72))),
    ...many(62, (i) => plot(handed, spread(i, 62))),
    ...many(9, (i) => plot(proposed(i % 3 === 0 ? "handOver" : "bank"), dice.int(1, 9), i < 2 ? 3 : null)),
    ...many(7, (i) =>
      plot({ events: ["approve"], way: i < 3 ? "handOver" : "bank" }, dice.int(1, 7), i === 0 ? 3 : null),
    ),
    ...many(9, () => plot({ events: ["approve", "release"], way: "handOver" }, dice.int(1, 6))),
    ...many(5, () => plot({ events: ["decline"], way: "bank" }, some(120))),
    ...many(3, () => plot({ events: ["withdraw"], way: "bank" }, some(120))),
    ...many(2, () => plot({ events: ["approve", "cancel"], way: "bank" }, some(90))),
    ...many(3, () => plot({ events: ["approve", "release", "takeBack"], way: "handOver" }, some(90))),
  ];
}

export const grantNotes: Record<Exclude<GrantEvent, "approve">, readonly string[]> & {
  approve: readonly string[];
} = {
  approve: ["同意。", "情况属实，同意按标准发放。", "经会议研究同意。"],
  decline: ["本年度已享受同类救助，建议改报其他项目。", "票据不全，请补齐后重新申报。"],
  withdraw: ["金额有误，撤回后重新申报。"],
  pay: ["已转账。"],
  release: ["现金已领出，请于五日内送达。"],
  cancel: ["本人已获民政救助，不再重复发放。"],
  handOver: ["已送达本人并签收。"],
  takeBack: ["本人外出就医未能送达，款项退回。"],
  settle: ["银行已付。"],
  bounce: ["银行退票，账户核对后再次发放。"],
  reverse: ["重复发放，款项已追回。"],
};

export const grantReasons = {
  "10": ["家庭收入低于标准，申请生活救助。", "在档深度困难，按季度给予生活救助。"],
  "20": ["自付医疗费用较高，申请医疗救助。", "按自付部分给予医疗救助。"],
  "30": ["子女考入高校，申请助学金。", "子女在读，申请金秋助学。"],
  "60": ["突发困难，申请临时救助。"],
  "70": ["送温暖走访慰问。", "两节期间走访慰问。"],
} as const;
