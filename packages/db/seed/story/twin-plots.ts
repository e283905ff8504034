import type { DuplicateReason } from "@gongbang/domain/members/duplicate";

/** What the second record of a person has of the first; "nothing": it has not even a phone of its own. */
type Same = "name" | "phone" | "card" | "id" | "birth" | "nothing";
export type TwinPlot = {
  /** The street of the second record, and where the first one stands from there. */
  at: string;
  where: "union" | "street" | "elsewhere";
  same: readonly Same[];
  /** What the night finds, the strongest first. */
  reasons: readonly DuplicateReason[];
  /** Why somebody has told them apart. */
  dismissed?: string;
};

/** Every reason once or more; most in 月坛, where the story is told. */
export const twinPlots: TwinPlot[] = [
  { at: "/07/", where: "union", same: ["phone"], reasons: ["samePhone", "samePinyinAndUnit"] },
  { at: "/07/", where: "street", same: ["name", "phone"], reasons: ["samePhone"] },
  { at: "/07/", where: "street", same: ["name", "id"], reasons: ["nearId", "sameNameAndBirth"] },
  {
    ...{ at: "/07/", where: "elsewhere", same: ["name", "id", "phone"] },
    reasons: ["nearId", "samePhone", "sameNameAndBirth"],
  },
  { at: "/10/", where: "street", same: ["card"], reasons: ["sameCard"] },
  { at: "/10/", where: "elsewhere", same: ["name", "birth"], reasons: ["sameNameAndBirth"] },
  { at: "/12/", where: "street", same: ["birth"], reasons: ["samePinyinAndBirth"] },
  { at: "/07/", where: "union", same: ["name", "nothing"], reasons: ["samePinyinAndUnit"] },
  {
    ...{ at: "/12/", where: "elsewhere", same: ["name", "birth"], reasons: ["sameNameAndBirth"] },
    dismissed: "同名同日生的两个人，已分别电话核实",
  },
  {
    ...{ at: "/07/", where: "union", same: ["nothing"], reasons: ["samePinyinAndUnit"] },
    dismissed: "同单位的两名职工，姓名同音，工号和照片均不同",
  },
];
