import { type CodeOf, codeTable } from "./code-table.ts";

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
