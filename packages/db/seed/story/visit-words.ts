import type { VisitOutcome, VisitTopic } from "@gongbang/domain/aid/visit";

/** What is talked about at a visit, and what comes of it. */
export const talks: readonly { topics: VisitTopic[]; outcomes: VisitOutcome[]; note: string }[] = [
  {
    topics: ["health", "income"],
    outcomes: ["unchanged"],
    note: "家中情况平稳，按时服药，收入无变化。提醒保存好医疗票据。",
  },
  {
    topics: ["health", "policy"],
    outcomes: ["unchanged"],
    note: "讲解了医疗救助和互助保障政策，已登记需要补充的材料。",
  },
  { topics: ["schooling", "income"], outcomes: ["needsAid"], note: "孩子开学在即，学费有压力，拟申报助学。" },
  {
    topics: ["work", "income"],
    outcomes: ["improved"],
    note: "已参加技能培训，近期有两次面试，家人情绪较好。",
  },
  { topics: ["mood", "health"], outcomes: ["unchanged"], note: "陪聊半小时，情绪较上次好转，约定下月再访。" },
  {
    topics: ["housing", "policy"],
    outcomes: ["unchanged"],
    note: "咨询公租房申请流程，已告知街道窗口和所需材料。",
  },
  {
    topics: ["health", "income"],
    outcomes: ["worsened", "needsAid"],
    note: "近期住院一次，自付费用增加，拟申报医疗救助。",
  },
  { topics: ["income"], outcomes: ["goodsGiven"], note: "送去米面油和慰问品，转达工会问候。" },
  { topics: ["work"], outcomes: ["improved"], note: "本人已上岗，试用期三个月，下次走访核实收入。" },
  { topics: ["other"], outcomes: ["unchanged"], note: "电话回访，近况平稳，暂无新的需求。" },
];

export const handOverNote = "慰问金已当面交给本人并签收，家中情况平稳。";
export const nobodyMet = "上门时家中无人，已电话留言，改约时间。";
