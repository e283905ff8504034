import { type CodeOf, codeTable } from "./code-table.ts";

/** 京卡状态: asked for after the record is approved, fetched at the bank, bound, lost, ended (domain.md D.5). Our numbers. */
export const cardState = codeTable("domain.md D.5", {
  "0": { zh: "未办理", en: "Not asked for" },
  "1": { zh: "待领取", en: "To be fetched", also: ["已申请", "制卡中"] },
  "2": { zh: "已领取", en: "Fetched", also: ["已领卡"] },
  "3": { zh: "已绑定", en: "Bound", also: ["正常", "已激活"] },
  "4": { zh: "已挂失", en: "Reported lost", also: ["挂失"] },
  "5": { zh: "已注销", en: "Closed", also: ["注销"] },
});
export type CardState = CodeOf<typeof cardState>;

/** 会内职务 (domain.md D.1). The numbers are ours. */
export const unionPost = codeTable("domain.md D.1", {
  "01": { zh: "主席", en: "Chair", also: ["工会主席"] },
  "02": { zh: "副主席", en: "Vice chair", also: ["工会副主席"] },
  "03": { zh: "常务委员", en: "Standing committee member", also: ["常委"] },
  "04": { zh: "委员", en: "Committee member", also: ["工会委员"] },
  "05": { zh: "经费审查委员会主任", en: "Head of the audit committee", also: ["经审主任", "经审会主任"] },
  "06": { zh: "经费审查委员会委员", en: "Member of the audit committee", also: ["经审委员"] },
  "07": {
    zh: "女职工委员会主任",
    en: "Head of the women workers' committee",
    also: ["女工主任", "女工委主任"],
  },
  "08": {
    zh: "女职工委员会委员",
    en: "Member of the women workers' committee",
    also: ["女工委员", "女工委委员"],
  },
  "09": { zh: "工会小组长", en: "Group leader", also: ["小组长"] },
  "10": { zh: "劳动法律监督员", en: "Labour-law supervisor" },
  "11": { zh: "劳动保护监督检查员", en: "Labour-protection inspector" },
  "12": { zh: "工会干事", en: "Union clerk", also: ["专职工会干部"] },
  "90": { zh: "会员", en: "Member", also: ["普通会员"] },
});
export type UnionPost = CodeOf<typeof unionPost>;

/** 劳模先进 (domain.md D.1): 1 to 3 are model workers. The numbers are ours. */
export const honour = codeTable("domain.md D.1", {
  "1": { zh: "全国劳动模范", en: "National model worker", also: ["全国劳模", "全国先进工作者"] },
  "2": {
    zh: "省部级劳动模范",
    en: "Provincial or ministerial model worker",
    also: ["省部级劳模", "北京市劳动模范"],
  },
  "3": { zh: "区级或行业劳动模范", en: "District or industry model worker", also: ["区级劳模", "行业劳模"] },
  "4": { zh: "五一劳动奖章", en: "May Day labour medal", also: ["五一奖章", "首都劳动奖章"] },
  "9": { zh: "其他先进", en: "Another honour", also: ["先进工作者", "先进个人", "优秀员工"] },
});
export type Honour = CodeOf<typeof honour>;
