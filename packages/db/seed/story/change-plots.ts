import type { AttachmentPurpose } from "@gongbang/domain/members/attachment";
import type { GuardedField } from "@gongbang/domain/members/change.status";

/** One request to change what is guarded; days are days ago. */
export type ChangePlot = {
  /** The street or system of the member. */
  above: string;
  field: GuardedField;
  reason: string;
  evidence: { purpose: AttachmentPurpose; title: string };
  asked: number;
  answer?: { event: "approve" | "reject" | "withdraw"; ago: number; note?: string };
};

const idCard = { purpose: "paper", title: "居民身份证复印件" } as const;
const household = { purpose: "paper", title: "户口簿变更页" } as const;
const card = { purpose: "other", title: "京卡换卡回执" } as const;

export const changePlots: ChangePlot[] = [
  {
    ...{ above: "/07/", field: "name", evidence: idCard, asked: 2 },
    reason: "登记时写成了同音字，身份证上为另一个字",
  },
  {
    ...{ above: "/07/", field: "citizenId", evidence: idCard, asked: 5 },
    reason: "名册里的证件号码抄错，银行代发被退回",
  },
  { above: "/10/", field: "bankCard", evidence: card, asked: 1, reason: "旧卡遗失，已换领新卡" },
  { above: "/31/", field: "bankCard", evidence: card, asked: 9, reason: "京卡到期换卡" },
  {
    ...{ above: "/07/", field: "name", evidence: household, asked: 24 },
    reason: "本人依法更名，户口簿已变更",
    answer: { event: "approve", ago: 22, note: "已核对户口簿原件" },
  },
  {
    ...{ above: "/12/", field: "bankCard", evidence: card, asked: 41 },
    reason: "旧卡损坏，已换领新卡",
    answer: { event: "approve", ago: 40 },
  },
  {
    ...{ above: "/07/", field: "citizenId", evidence: idCard, asked: 17 },
    reason: "职工称号码有误",
    answer: { event: "reject", ago: 15, note: "复印件看不清号码，请重新上传" },
  },
  {
    ...{ above: "/10/", field: "bankCard", evidence: card, asked: 13 },
    reason: "换领新卡",
    answer: { event: "withdraw", ago: 12 },
  },
];
