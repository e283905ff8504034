import { type CodeOf, codeTable } from "./code-table.ts";

/** The papers that a person may be known by (codes/paper.ts reads their numbers). The numbers are ours. */
export const idKind = codeTable("domain.md D.3", {
  "1": {
    zh: "居民身份证",
    en: "Resident identity card",
    also: ["身份证", "二代身份证", "第二代居民身份证", "中华人民共和国居民身份证", "公民身份证"],
  },
  "2": {
    zh: "港澳居民来往内地通行证",
    en: "Mainland travel permit for Hong Kong and Macao residents",
    also: ["港澳通行证", "回乡证"],
  },
  "3": {
    zh: "台湾居民来往大陆通行证",
    en: "Mainland travel permit for Taiwan residents",
    also: ["台胞证", "台湾通行证"],
  },
  "4": {
    zh: "外国人永久居留身份证",
    en: "Foreign permanent resident card",
    also: ["外国人永久居留证", "永久居留身份证"],
  },
  "5": {
    zh: "港澳台居民居住证",
    en: "Residence permit for Hong Kong, Macao and Taiwan residents",
    also: ["港澳居民居住证", "台湾居民居住证"],
  },
  "6": { zh: "护照", en: "Passport", also: ["外国护照", "因私护照"] },
  "9": { zh: "其他", en: "Other" },
});
export type IdKind = CodeOf<typeof idKind>;

/** What stands in a column that asks whether: 是否农民工. */
export const yesNo = codeTable("domain.md D.1", {
  "1": { zh: "是", en: "Yes", also: ["有", "对", "y", "√", "true"] },
  "0": { zh: "否", en: "No", also: ["无", "不是", "n", "×", "false"] },
});
