import { type CodeOf, codeTable } from "./code-table.ts";

export const sex = codeTable("GB/T 2261.1-2003", {
  "0": { zh: "未知的性别", en: "Unknown", also: ["未知"] },
  "1": { zh: "男性", en: "Male", also: ["男"] },
  "2": { zh: "女性", en: "Female", also: ["女"] },
  "9": { zh: "未说明的性别", en: "Not stated", also: ["未说明"] },
});
export type Sex = CodeOf<typeof sex>;

export const maritalStatus = codeTable("GB/T 2261.2-2003", {
  "10": { zh: "未婚", en: "Never married" },
  "20": { zh: "已婚", en: "Married" },
  "21": { zh: "初婚", en: "First marriage" },
  "22": { zh: "再婚", en: "Remarried" },
  "23": { zh: "复婚", en: "Remarried to the same spouse" },
  "30": { zh: "丧偶", en: "Widowed" },
  "40": { zh: "离婚", en: "Divorced", also: ["离异"] },
  "90": { zh: "未说明的婚姻状况", en: "Not stated", also: ["未说明"] },
});
export type MaritalStatus = CodeOf<typeof maritalStatus>;

/** The general state only. A diagnosis is a sensitive field of the archive and stands in `hardship.ts`. */
export const health = codeTable("GB/T 2261.3-2003", {
  "10": { zh: "健康或良好", en: "Healthy or good", also: ["健康", "良好"] },
  "20": { zh: "一般或较弱", en: "Fair or weak", also: ["一般", "较弱"] },
  "30": { zh: "有慢性病", en: "Chronic illness", also: ["慢性病"] },
  "60": { zh: "残疾", en: "Disability" },
});
export type Health = CodeOf<typeof health>;

export const politicalStatus = codeTable("GB/T 4762-1984", {
  "01": { zh: "中国共产党党员", en: "Member of the Communist Party of China", also: ["中共党员", "党员"] },
  "02": {
    zh: "中国共产党预备党员",
    en: "Probationary member of the Communist Party of China",
    also: ["中共预备党员", "预备党员"],
  },
  "03": {
    zh: "中国共产主义青年团团员",
    en: "Member of the Communist Youth League",
    also: ["共青团员", "团员"],
  },
  "04": {
    zh: "中国国民党革命委员会会员",
    en: "Revolutionary Committee of the Chinese Kuomintang",
    also: ["民革党员", "民革会员", "民革"],
  },
  "05": { zh: "中国民主同盟盟员", en: "China Democratic League", also: ["民盟盟员", "民盟"] },
  "06": {
    zh: "中国民主建国会会员",
    en: "China National Democratic Construction Association",
    also: ["民建会员", "民建"],
  },
  "07": {
    zh: "中国民主促进会会员",
    en: "China Association for Promoting Democracy",
    also: ["民进会员", "民进"],
  },
  "08": {
    zh: "中国农工民主党党员",
    en: "Chinese Peasants and Workers Democratic Party",
    also: ["农工党党员", "农工党"],
  },
  "09": { zh: "中国致公党党员", en: "China Zhi Gong Party", also: ["致公党党员", "致公党"] },
  "10": { zh: "九三学社社员", en: "Jiusan Society", also: ["九三学社"] },
  "11": {
    zh: "台湾民主自治同盟盟员",
    en: "Taiwan Democratic Self-Government League",
    also: ["台盟盟员", "台盟"],
  },
  "12": { zh: "无党派民主人士", en: "Independent democrat", also: ["无党派人士", "无党派"] },
  "13": { zh: "群众", en: "No party membership" },
});
export type PoliticalStatus = CodeOf<typeof politicalStatus>;

export const employmentStatus = codeTable("GB/T 2261.4-2003", {
  "11": { zh: "国家公务员", en: "Civil servant", also: ["公务员"] },
  "13": { zh: "专业技术人员", en: "Professional or technical" },
  "17": { zh: "职员", en: "Clerk" },
  "21": { zh: "企业管理人员", en: "Enterprise manager" },
  "24": { zh: "工人", en: "Worker" },
  "27": { zh: "农民", en: "Farmer" },
  "31": { zh: "学生", en: "Student" },
  "37": { zh: "现役军人", en: "On active military service" },
  "51": { zh: "自由职业者", en: "Freelancer", also: ["自由职业"] },
  "54": { zh: "个体经营者", en: "Self-employed", also: ["个体"] },
  "70": { zh: "无业人员", en: "Without work", also: ["无业", "失业"] },
  "80": { zh: "退（离）休人员", en: "Retired", also: ["退休", "离休"] },
  "90": { zh: "其他", en: "Other" },
});
export type EmploymentStatus = CodeOf<typeof employmentStatus>;

/**
 * 人社部发〔2022〕14号 has eight levels without numbers: the numbers are ours, lowest first. The five grades before it
 * (国家职业资格五级 to 一级) stand in old certificates and files: letters, lowest first, each with its level of today.
 */
export const skillGrade = codeTable("人社部发〔2022〕14号", {
  "1": { zh: "学徒工", en: "Apprentice" },
  "2": { zh: "初级工", en: "Junior worker", also: ["五级", "五级/初级工"] },
  "3": { zh: "中级工", en: "Intermediate worker", also: ["四级", "四级/中级工"] },
  "4": { zh: "高级工", en: "Senior worker", also: ["三级", "三级/高级工"] },
  "5": { zh: "技师", en: "Technician", also: ["二级", "二级/技师"] },
  "6": { zh: "高级技师", en: "Senior technician", also: ["一级", "一级/高级技师"] },
  "7": { zh: "特级技师", en: "Master technician" },
  "8": { zh: "首席技师", en: "Chief technician" },
  A: { zh: "国家职业资格五级", en: "National qualification 5 (junior)", retired: old("2") },
  B: { zh: "国家职业资格四级", en: "National qualification 4 (intermediate)", retired: old("3") },
  C: { zh: "国家职业资格三级", en: "National qualification 3 (senior)", retired: old("4") },
  D: { zh: "国家职业资格二级", en: "National qualification 2 (technician)", retired: old("5") },
  E: { zh: "国家职业资格一级", en: "National qualification 1 (senior technician)", retired: old("6") },
});
export type SkillGrade = CodeOf<typeof skillGrade>;

function old(becomes: string) {
  return { since: "2022-03", becomes };
}
