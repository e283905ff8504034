import { type CodeOf, codeTable } from "./code-table.ts";

/** 困难类别 of today (domain.md A.1); the three categories before 2020 stand in old files only. */
export const hardshipGrade = codeTable("domain.md A.1", {
  "1": { zh: "深度困难", en: "Deep hardship" },
  "2": { zh: "相对困难", en: "Relative hardship" },
  "3": { zh: "意外致困", en: "Hardship by accident" },
  "7": { zh: "低保户", en: "Minimum-living household", retired: true },
  "8": { zh: "低保边缘户", en: "Household on the margin of the minimum", retired: true },
  "9": { zh: "意外致困户", en: "Household in hardship by accident", retired: true },
});
export type HardshipGrade = CodeOf<typeof hardshipGrade>;

/** 主要致困原因: one main cause, up to three further ones (domain.md A.5). */
export const hardshipCause = codeTable("domain.md A.5", {
  "01": { zh: "无劳动能力", en: "Unable to work" },
  "02": { zh: "有劳动能力而未就业", en: "Able to work, not employed" },
  "03": { zh: "下岗失业", en: "Laid off" },
  "04": { zh: "未参加社会保险", en: "Without social insurance" },
  "05": { zh: "社会保险待遇落实不到位", en: "Social insurance benefits not paid" },
  "06": { zh: "患重特大疾病", en: "Major illness", also: ["重大疾病", "大病"] },
  "07": { zh: "遭受自然灾害", en: "Natural disaster", also: ["自然灾害"] },
  "08": { zh: "遭受意外事故", en: "Accident", also: ["意外事故"] },
  "09": { zh: "子女上学", en: "Children's schooling" },
  "10": { zh: "其他", en: "Other" },
});
export type HardshipCause = CodeOf<typeof hardshipCause>;

/** 五类重点群体 (domain.md A.5). */
export const keyGroup = codeTable("domain.md A.5", {
  "1": { zh: "低保范围内有劳动能力而未充分就业", en: "On minimum living, able to work, underemployed" },
  "2": { zh: "收入低于低保线而未纳入低保", en: "Below the minimum-living line and not covered" },
  "3": { zh: "支出性生活困难", en: "Hardship by expense" },
  "4": { zh: "城市困难农民工", en: "Migrant worker in urban hardship" },
  "5": { zh: "供给侧结构性改革中的困难职工", en: "Worker in hardship by structural reform" },
  "6": { zh: "其他", en: "Other" },
});
export type KeyGroup = CodeOf<typeof keyGroup>;

/** 残疾类别, numbered as the disabled person's certificate does. */
export const disabilityKind = codeTable("GB/T 26341-2010", {
  "1": { zh: "视力残疾", en: "Visual", also: ["视力"] },
  "2": { zh: "听力残疾", en: "Hearing", also: ["听力"] },
  "3": { zh: "言语残疾", en: "Speech", also: ["言语"] },
  "4": { zh: "肢体残疾", en: "Physical", also: ["肢体"] },
  "5": { zh: "智力残疾", en: "Intellectual", also: ["智力"] },
  "6": { zh: "精神残疾", en: "Mental", also: ["精神"] },
  "7": { zh: "多重残疾", en: "Multiple", also: ["多重"] },
});
export type DisabilityKind = CodeOf<typeof disabilityKind>;

export const disabilityGrade = codeTable("GB/T 26341-2010", {
  "1": { zh: "一级", en: "Grade 1 (extreme)", also: ["极重度"] },
  "2": { zh: "二级", en: "Grade 2 (severe)", also: ["重度"] },
  "3": { zh: "三级", en: "Grade 3 (moderate)", also: ["中度"] },
  "4": { zh: "四级", en: "Grade 4 (mild)", also: ["轻度"] },
});
export type DisabilityGrade = CodeOf<typeof disabilityGrade>;

/** 疾病类别 of the register form (domain.md A.5). A diagnosis: sensitive, encrypted where it is stored. */
export const illness = codeTable("domain.md A.5", {
  "01": { zh: "恶性肿瘤", en: "Malignant tumour" },
  "02": { zh: "心血管病", en: "Cardiovascular disease" },
  "03": { zh: "脑血管病", en: "Cerebrovascular disease" },
  "04": { zh: "终末期肾病", en: "End-stage kidney disease" },
  "05": { zh: "精神病", en: "Mental illness" },
  "06": { zh: "肝病", en: "Liver disease" },
  "07": { zh: "血液病", en: "Blood disease" },
  "08": { zh: "糖尿病", en: "Diabetes" },
  "09": { zh: "肿瘤病", en: "Tumour" },
  "10": { zh: "腰颈椎病", en: "Spinal disease" },
  "11": { zh: "高血压病", en: "Hypertension" },
  "12": { zh: "肺病", en: "Lung disease" },
  "13": { zh: "一般疾病", en: "Ordinary illness" },
  "14": { zh: "深度昏迷", en: "Deep coma" },
  "15": { zh: "永久瘫痪", en: "Permanent paralysis" },
  "16": { zh: "严重阿尔茨海默病", en: "Severe Alzheimer's disease" },
  "17": { zh: "严重帕金森病", en: "Severe Parkinson's disease" },
  "18": { zh: "严重运动神经元病", en: "Severe motor neurone disease" },
});
export type Illness = CodeOf<typeof illness>;

export const workState = codeTable("domain.md A.5", {
  "1": { zh: "在岗", en: "At work" },
  "2": { zh: "下（待）岗", en: "Laid off, waiting for work", also: ["下岗", "待岗"] },
  "3": { zh: "失（无）业", en: "Unemployed", also: ["失业", "无业"] },
  "4": { zh: "退休", en: "Retired" },
  "5": { zh: "离休", en: "Retired veteran cadre" },
  "6": { zh: "病退", en: "Retired for illness" },
  "7": { zh: "病休", en: "On sick leave" },
  "8": { zh: "内退", en: "Retired early within the unit" },
});
export type WorkState = CodeOf<typeof workState>;

export const modelWorker = codeTable("domain.md A.5", {
  "0": { zh: "非劳模", en: "None" },
  "1": { zh: "全国劳模", en: "National model worker" },
  "2": { zh: "省部级劳模", en: "Provincial model worker" },
  "3": { zh: "地市级劳模", en: "City model worker" },
  "9": { zh: "其他", en: "Other" },
});
export type ModelWorker = CodeOf<typeof modelWorker>;

export const housing = codeTable("domain.md A.5", {
  "1": { zh: "自建房", en: "Self-built" },
  "2": { zh: "商品房", en: "Commercial housing" },
  "3": { zh: "经济适用房", en: "Affordable housing" },
  "4": { zh: "两限房", en: "Price-capped housing" },
  "5": { zh: "承租单位公房", en: "Rented from the unit" },
  "6": { zh: "政府廉租房", en: "Low-rent public housing" },
  "7": { zh: "租房", en: "Rented" },
  "8": { zh: "无房", en: "None" },
  "9": { zh: "其他", en: "Other" },
});
export type Housing = CodeOf<typeof housing>;

/** 户口类型 of the register form. */
export const householdRegistration = codeTable("domain.md A.5", {
  "0": { zh: "非农业", en: "Non-agricultural", also: ["城镇", "非农业户口"] },
  "1": { zh: "农业", en: "Agricultural", also: ["农村", "农业户口"] },
  "2": { zh: "农转居", en: "Converted from agricultural" },
});
export type HouseholdRegistration = CodeOf<typeof householdRegistration>;

/** What the civil-affairs office has confirmed about the household: 社会救助法 art. 13. The numbers are ours. */
export const civilAffairsClass = codeTable("社会救助法（2026）第十三条", {
  "1": { zh: "特困人员", en: "Person in extreme hardship" },
  "2": { zh: "最低生活保障家庭", en: "Minimum-living household", also: ["低保家庭", "低保"] },
  "3": { zh: "最低生活保障边缘家庭", en: "Household on the margin of the minimum", also: ["低保边缘家庭"] },
  "4": { zh: "刚性支出困难家庭", en: "Household in hardship by rigid expenses" },
  "5": { zh: "受灾人员", en: "Disaster victim" },
  "6": { zh: "临时遇困家庭或者人员", en: "Temporary hardship", also: ["临时困难"] },
});
export type CivilAffairsClass = CodeOf<typeof civilAffairsClass>;
