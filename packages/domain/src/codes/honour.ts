import { type CodeOf, codeTable } from "./code-table.ts";

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
