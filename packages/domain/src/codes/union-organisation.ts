import { type CodeOf, codeTable } from "./code-table.ts";

/** 工会组织类型, as the national register of union organisations numbers it (domain.md D.1). */
export const unionOrgType = codeTable("domain.md D.1", {
  "1": { zh: "独立基层工会", en: "Independent basic union", also: ["独立基层"] },
  "2": { zh: "联合基层工会", en: "Joint basic union", also: ["联合基层"] },
  "3": { zh: "街道工会", en: "Street union", also: ["街道"] },
  "4": { zh: "园区工会", en: "Industrial-park union", also: ["园区"] },
  "5": { zh: "行业工会", en: "Industry union", also: ["行业"] },
  "6": { zh: "集团工会", en: "Group-company union", also: ["集团"] },
  "7": { zh: "系统工会", en: "System union", also: ["系统"] },
  "8": { zh: "分会或小组", en: "Branch or group", also: ["分会", "小组"] },
});
export type UnionOrgType = CodeOf<typeof unionOrgType>;

/** 工会组织形式. */
export const unionForm = codeTable("domain.md D.1", {
  "1": { zh: "总工会", en: "Federation" },
  "2": { zh: "工会", en: "Union" },
  "3": { zh: "工会联合会", en: "League of unions" },
  "4": { zh: "工会委员会", en: "Union committee" },
  "5": { zh: "联合工会委员会", en: "Joint union committee" },
  "6": { zh: "工会分会", en: "Branch" },
  "7": { zh: "工会小组", en: "Group" },
});
export type UnionForm = CodeOf<typeof unionForm>;

/** 工会级别. */
export const unionLevel = codeTable("domain.md D.1", {
  "10": { zh: "国家级", en: "National" },
  "20": { zh: "省级", en: "Provincial" },
  "21": { zh: "部级", en: "Ministerial" },
  "22": { zh: "行业级", en: "Industry" },
  "30": { zh: "市级", en: "City" },
  "40": { zh: "区级", en: "District" },
  "41": { zh: "区产业级", en: "District industry" },
  "50": { zh: "街道乡镇级", en: "Street or town", also: ["街镇"] },
  "60": { zh: "社区级", en: "Community", also: ["社区"] },
  "61": { zh: "社区灵活就业联合工会", en: "Community union of flexible workers" },
});
export type UnionLevelCode = CodeOf<typeof unionLevel>;

/** 工会状态. A union that was dissolved stays readable; none is opened as dissolved. */
export const unionStatus = codeTable("domain.md D.1", {
  "0": { zh: "已撤销", en: "Dissolved", also: ["删除"] },
  "1": { zh: "正常", en: "In order" },
  "3": { zh: "锁定", en: "Locked" },
  "4": { zh: "筹备", en: "Being founded" },
});
export type UnionStatus = CodeOf<typeof unionStatus>;
