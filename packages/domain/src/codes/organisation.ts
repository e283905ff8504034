import { type CodeOf, codeTable } from "./code-table.ts";

/** What kind of unit a union is founded in: the register form of union organisations (工会组织信息登记表). */
export const unitCategory = codeTable("工会组织信息登记表", {
  "110": { zh: "国有企业", en: "State-owned enterprise" },
  "120": { zh: "集体企业", en: "Collective enterprise" },
  "130": { zh: "股份合作企业", en: "Joint-stock cooperative" },
  "140": { zh: "联营企业", en: "Joint operation" },
  "151": { zh: "国有独资公司", en: "Wholly state-owned company" },
  "159": { zh: "其他有限责任公司", en: "Other limited company" },
  "161": { zh: "国有控股的股份有限公司", en: "State-controlled joint-stock company" },
  "169": { zh: "其他股份有限公司", en: "Other joint-stock company" },
  "170": { zh: "私营企业", en: "Private enterprise", also: ["民营企业"] },
  "190": { zh: "其他内资企业", en: "Other domestic enterprise" },
  "200": { zh: "港澳台商投资企业", en: "Enterprise with Hong Kong, Macao or Taiwan investment" },
  "300": { zh: "外商投资企业", en: "Enterprise with foreign investment", also: ["外资企业"] },
  "400": { zh: "事业单位", en: "Public institution" },
  "500": { zh: "机关", en: "Government office" },
  "600": { zh: "个体经济组织", en: "Individual business", also: ["个体工商户"] },
  "700": { zh: "民办非企业单位", en: "Private non-enterprise unit" },
});
export type UnitCategory = CodeOf<typeof unitCategory>;

/** The sections of GB/T 4754 as 01 to 20 (A to T): so the register form of union organisations numbers them. */
export const industry = codeTable("GB/T 4754-2017", {
  "01": { zh: "农、林、牧、渔业", en: "Agriculture, forestry, fishing", also: ["农林牧渔业"] },
  "02": { zh: "采矿业", en: "Mining" },
  "03": { zh: "制造业", en: "Manufacturing" },
  "04": { zh: "电力、热力、燃气及水生产和供应业", en: "Power, heat, gas and water" },
  "05": { zh: "建筑业", en: "Construction" },
  "06": { zh: "批发和零售业", en: "Wholesale and retail", also: ["批发零售业"] },
  "07": { zh: "交通运输、仓储和邮政业", en: "Transport, storage and post", also: ["交通运输业"] },
  "08": { zh: "住宿和餐饮业", en: "Lodging and catering", also: ["住宿餐饮业"] },
  "09": { zh: "信息传输、软件和信息技术服务业", en: "Information and software", also: ["信息技术服务业"] },
  "10": { zh: "金融业", en: "Finance" },
  "11": { zh: "房地产业", en: "Real estate" },
  "12": { zh: "租赁和商务服务业", en: "Leasing and business services" },
  "13": { zh: "科学研究和技术服务业", en: "Research and technical services" },
  "14": { zh: "水利、环境和公共设施管理业", en: "Water, environment and public facilities" },
  "15": {
    zh: "居民服务、修理和其他服务业",
    en: "Household, repair and other services",
    also: ["居民服务业"],
  },
  "16": { zh: "教育", en: "Education" },
  "17": { zh: "卫生和社会工作", en: "Health and social work" },
  "18": { zh: "文化、体育和娱乐业", en: "Culture, sport and entertainment" },
  "19": { zh: "公共管理、社会保障和社会组织", en: "Public administration and social organisations" },
  "20": { zh: "国际组织", en: "International organisations" },
});
export type Industry = CodeOf<typeof industry>;

/** The streets of Xicheng (西城区). The gaps in the numbers are streets of the old districts, merged in 2010. */
export const street = codeTable("GB/T 2260 / GB/T 10114 (110102)", {
  "110102001": { zh: "西长安街街道", en: "Xichang'anjie Street" },
  "110102003": { zh: "新街口街道", en: "Xinjiekou Street" },
  "110102007": { zh: "月坛街道", en: "Yuetan Street" },
  "110102009": { zh: "展览路街道", en: "Zhanlanlu Street" },
  "110102010": { zh: "德胜街道", en: "Desheng Street" },
  "110102011": { zh: "金融街街道", en: "Jinrongjie Street" },
  "110102012": { zh: "什刹海街道", en: "Shichahai Street" },
  "110102013": { zh: "大栅栏街道", en: "Dashilan Street" },
  "110102014": { zh: "天桥街道", en: "Tianqiao Street" },
  "110102015": { zh: "椿树街道", en: "Chunshu Street" },
  "110102016": { zh: "陶然亭街道", en: "Taoranting Street" },
  "110102017": { zh: "广安门内街道", en: "Guang'anmennei Street" },
  "110102018": { zh: "牛街街道", en: "Niujie Street" },
  "110102019": { zh: "白纸坊街道", en: "Baizhifang Street" },
  "110102020": { zh: "广安门外街道", en: "Guang'anmenwai Street" },
});
export type Street = CodeOf<typeof street>;

/** Workers of the new forms of employment, who join without a labour contract (domain.md D.6). The numbers are ours. */
export const newFormWork = codeTable("domain.md D.6", {
  "01": { zh: "货车司机", en: "Truck driver" },
  "02": { zh: "网约车司机", en: "Ride-hailing driver" },
  "03": { zh: "快递员", en: "Courier", also: ["快递小哥"] },
  "04": { zh: "外卖配送员", en: "Food-delivery rider", also: ["外卖员", "外卖骑手", "网约配送员"] },
  "05": { zh: "护工护理员", en: "Care worker", also: ["护工", "护理员"] },
  "06": { zh: "家政服务员", en: "Domestic worker", also: ["家政"] },
  "07": { zh: "商场信息员", en: "Store promoter" },
  "08": { zh: "房产中介员", en: "Estate agent", also: ["房产中介"] },
  "09": { zh: "保安员", en: "Security guard", also: ["保安"] },
  "99": { zh: "其他", en: "Other" },
});
export type NewFormWork = CodeOf<typeof newFormWork>;

/** How a member is employed (domain.md D.1). The numbers are ours. */
export const employmentForm = codeTable("domain.md D.1", {
  "1": { zh: "劳动合同", en: "Labour contract", also: ["合同制"] },
  "2": { zh: "劳务派遣", en: "Dispatched", also: ["派遣"] },
  "3": { zh: "灵活就业", en: "Flexible employment", also: ["灵活"] },
  "4": { zh: "新就业形态", en: "New form of employment" },
});
export type EmploymentForm = CodeOf<typeof employmentForm>;

/** 劳动合同期限 (Labour Contract Law arts. 12 and 10). The numbers are ours. */
export const contractForm = codeTable("劳动合同法", {
  "1": { zh: "固定期限", en: "Fixed term", also: ["有固定期限"] },
  "2": { zh: "无固定期限", en: "Without fixed term" },
  "3": { zh: "以完成一定工作任务为期限", en: "Until a task is done", also: ["完成一定任务"] },
  "4": { zh: "未签订书面合同", en: "No written contract", also: ["未签订", "未签"] },
});
export type ContractForm = CodeOf<typeof contractForm>;

/** Why no credit code stands beside a member's unit: it may be left out with a reason (domain.md D.6). */
export const noCreditCode = codeTable("domain.md D.6", {
  "1": { zh: "无固定用人单位", en: "No employer of their own" },
  "2": { zh: "平台或合作企业未提供", en: "Not given by the platform" },
  "3": { zh: "单位尚未办理", en: "The unit has none yet" },
  "9": { zh: "其他原因", en: "Another reason" },
});
export type NoCreditCode = CodeOf<typeof noCreditCode>;
