import { type CodeOf, codeTable } from "./code-table.ts";

/** 学位: the levels of the standard, without its disciplines. 9 is ours. */
export const degree = codeTable("GB/T 6864-2003", {
  "1": { zh: "名誉博士", en: "Honorary doctor" },
  "2": { zh: "博士学位", en: "Doctor", also: ["博士"] },
  "3": { zh: "硕士学位", en: "Master", also: ["硕士"] },
  "4": { zh: "学士学位", en: "Bachelor", also: ["学士"] },
  "9": { zh: "无学位", en: "None", also: ["无"] },
});
export type Degree = CodeOf<typeof degree>;

/** 职称级别: the levels of professional posts in the standard. */
export const titleGrade = codeTable("GB/T 12407-2008", {
  "411": { zh: "正高级", en: "Full senior" },
  "412": { zh: "副高级", en: "Associate senior", also: ["高级"] },
  "420": { zh: "中级", en: "Intermediate" },
  "434": { zh: "助理级", en: "Assistant", also: ["初级"] },
  "435": { zh: "员级", en: "Clerk level" },
  "499": { zh: "未定职级", en: "No level", also: ["无职称"] },
});
export type TitleGrade = CodeOf<typeof titleGrade>;
