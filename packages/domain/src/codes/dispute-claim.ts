import { type CodeOf, codeTable } from "./code-table.ts";

/** What a ticket claims: several may be named, one is the main one (domain.md C.2 b). The numbers are ours. */
export const disputeClaim = codeTable("domain.md C.2(b)", {
  "01": { zh: "确认劳动关系", en: "Labour relation to be confirmed" },
  "02": { zh: "未签书面合同（二倍工资）", en: "No written contract (double pay)" },
  "03": { zh: "劳动报酬（欠薪）", en: "Pay owed", also: ["劳动报酬", "欠薪"] },
  "04": { zh: "加班费", en: "Overtime pay" },
  "05": { zh: "工时休假（年休假）", en: "Working time and leave", also: ["年休假"] },
  "06": { zh: "社会保险", en: "Social insurance" },
  "07": { zh: "工伤待遇", en: "Work-injury benefits", also: ["工伤"] },
  "08": { zh: "劳动合同解除或终止", en: "Dismissal or end of contract", also: ["解除", "终止"] },
  "09": { zh: "经济补偿或赔偿金", en: "Severance or damages", also: ["经济补偿", "经济补偿金", "赔偿金"] },
  "10": { zh: "调岗降薪", en: "Transfer or pay cut" },
  "11": { zh: "竞业限制与保密", en: "Non-competition and secrecy", also: ["竞业限制"] },
  "12": { zh: "培训服务期", en: "Service period after training" },
  "13": { zh: "女职工特殊保护", en: "Protection of women workers" },
  "14": { zh: "未成年工特殊保护", en: "Protection of young workers", also: ["未成年工"] },
  "15": { zh: "劳动安全卫生与职业病", en: "Occupational safety and disease", also: ["职业病"] },
  "16": { zh: "福利与公积金（转办）", en: "Welfare and housing fund (passed on)", also: ["公积金"] },
  "17": { zh: "集体合同履行", en: "Performance of a collective contract", also: ["集体合同"] },
  "18": { zh: "规章制度与民主管理", en: "Unit rules and democratic management" },
  "19": { zh: "就业歧视与性骚扰", en: "Discrimination and harassment" },
  "20": { zh: "新就业形态用工", en: "New forms of employment", also: ["新就业形态"] },
  "21": { zh: "超龄劳动者用工", en: "Over-age workers", also: ["超龄"] },
  "22": { zh: "离职手续、档案与证明", en: "Leaving papers, file and certificate" },
  "23": { zh: "劳务派遣与外包", en: "Dispatch and outsourcing", also: ["劳务派遣"] },
  "99": { zh: "其他", en: "Other" },
});
export type DisputeClaim = CodeOf<typeof disputeClaim>;
