import { type CodeOf, codeTable } from "./code-table.ts";

/** 帮扶项目 (domain.md B.1; the numbers are ours). */
export const aidKind = codeTable("domain.md B.1", {
  "10": { zh: "生活救助", en: "Living allowance" },
  "20": { zh: "医疗救助", en: "Medical relief", also: ["大病救助"] },
  "30": { zh: "子女助学", en: "Help with schooling", also: ["金秋助学"] },
  "40": { zh: "职业培训", en: "Vocational training" },
  "41": { zh: "职业介绍", en: "Job placement" },
  "50": { zh: "法律援助", en: "Legal aid" },
  "60": { zh: "临时救助", en: "Temporary relief", also: ["意外救助", "突发救助"] },
  "70": { zh: "送温暖慰问", en: "Seasonal condolence", also: ["走访慰问", "两节慰问"] },
  "80": { zh: "心理关爱", en: "Counselling" },
  "81": { zh: "互助保障给付", en: "Mutual-aid benefit" },
  "82": { zh: "母婴关怀", en: "Mother and child care" },
  "83": { zh: "就业创业", en: "Employment and start-up", also: ["小额贷款贴息"] },
});
export type AidKind = CodeOf<typeof aidKind>;
