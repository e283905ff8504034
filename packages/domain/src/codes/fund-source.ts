import { type CodeOf, codeTable } from "./code-table.ts";

/** 资金来源 (domain.md B.2; the numbers are ours). Each source has a ledger of its own: 专款专用. */
export const fundSource = codeTable("domain.md B.2", {
  "1": { zh: "中央财政专项", en: "Central budget" },
  "2": { zh: "市级财政", en: "City budget" },
  "3": { zh: "区级财政", en: "District budget" },
  "4": { zh: "市总工会", en: "City federation" },
  "5": { zh: "区总工会本级经费", en: "District federation" },
  "6": { zh: "基层工会经费", en: "Base union", also: ["街道工会经费"] },
  "7": { zh: "社会捐赠", en: "Donations" },
  "8": { zh: "互助保障", en: "Mutual aid" },
  "9": { zh: "其他", en: "Other" },
});
export type FundSource = CodeOf<typeof fundSource>;
