import { type CodeOf, codeTable } from "./code-table.ts";

/** “四个一批” (domain.md A.5): the last two stand in practice only, not in the form that was read. */
export const reliefMeasure = codeTable("domain.md A.5", {
  "1": { zh: "就业创业发展", en: "Work and business" },
  "2": { zh: "纳入社保制度覆盖", en: "Brought under social insurance" },
  "3": { zh: "政府救助托底", en: "Government support" },
  "4": { zh: "工会帮扶解困", en: "Union aid" },
});
export type ReliefMeasure = CodeOf<typeof reliefMeasure>;

/** 医保状况. The numbers are ours. */
export const medicalInsurance = codeTable("domain.md A.5", {
  "1": { zh: "城镇职工基本医疗保险", en: "Employees' medical insurance", also: ["职工医保"] },
  "2": { zh: "城乡居民基本医疗保险", en: "Residents' medical insurance", also: ["居民医保"] },
  "3": { zh: "公费医疗", en: "Public medical care" },
  "4": { zh: "商业医疗保险", en: "Commercial insurance only" },
  "9": { zh: "未参保", en: "None", also: ["无"] },
});
export type MedicalInsurance = CodeOf<typeof medicalInsurance>;

/** 企业状况. The numbers are ours. */
export const enterpriseState = codeTable("domain.md A.5", {
  "1": { zh: "正常生产经营", en: "Working normally", also: ["正常"] },
  "2": { zh: "停产半停产", en: "Stopped or half stopped", also: ["停产", "半停产"] },
  "3": { zh: "改制重组", en: "Being restructured", also: ["改制"] },
  "4": { zh: "关闭破产", en: "Closed or bankrupt", also: ["破产", "关闭"] },
  "9": { zh: "其他", en: "Other" },
});
export type EnterpriseState = CodeOf<typeof enterpriseState>;

/** 人员身份 of a member of the family. The numbers are ours. */
export const personIdentity = codeTable("domain.md A.5", {
  "1": { zh: "职工", en: "Employee" },
  "2": { zh: "农民工", en: "Migrant worker" },
  "3": { zh: "灵活就业人员", en: "Flexibly employed" },
  "4": { zh: "学生", en: "Student" },
  "5": { zh: "学龄前儿童", en: "Child below school age" },
  "6": { zh: "军人", en: "Soldier" },
  "7": { zh: "离退休人员", en: "Retired" },
  "8": { zh: "无业人员", en: "Without work" },
  "9": { zh: "其他", en: "Other" },
});
export type PersonIdentity = CodeOf<typeof personIdentity>;

/** 劳动合同期限 of a migrant worker, by the months that it was signed for (domain.md A.5). */
export const contractTerm = codeTable("domain.md A.5", {
  "1": { zh: "半年内", en: "Up to half a year" },
  "2": { zh: "一年", en: "One year" },
  "3": { zh: "两年", en: "Two years" },
  "4": { zh: "三年", en: "Three years" },
  "5": { zh: "四年", en: "Four years" },
  "6": { zh: "五年以上", en: "Five years and more" },
  "7": { zh: "无固定期限", en: "Without a fixed term" },
});
export type ContractTerm = CodeOf<typeof contractTerm>;

const upTo: readonly (readonly [number, ContractTerm])[] = [
  [6, "1"],
  [18, "2"],
  [30, "3"],
  [42, "4"],
  [54, "5"],
  [120, "6"],
];

/** The term that a contract of so many months falls into: 6 is still half a year, 7 is one, above 120 has no end. */
export const contractTermOf = (months: number): ContractTerm =>
  upTo.find(([most]) => months <= most)?.[1] ?? "7";
