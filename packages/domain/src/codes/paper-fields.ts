import { familyFormFields, formFields } from "./form-fields.ts";

/**
 * What a template of the office may ask for, by the word that stands between its braces: {{姓名}}. `sealed` is covered
 * unless the paper is made in plain; `optional` may stay empty; `asked` is known to nobody and typed when the paper is
 * made. `open` may hang on a wall (handbook domain.md A.2: name, unit, category, general reason, aid item, report phone).
 */
export type PaperField = { tag: string; sealed?: true; optional?: true; asked?: true; open?: true };

export const paperFields = {
  number: { tag: "档案编号" },
  name: { tag: "姓名", open: true },
  sex: { tag: "性别" },
  ethnicGroup: { tag: "民族" },
  politicalStatus: { tag: "政治面貌" },
  birthOn: { tag: "出生日期" },
  citizenId: { tag: "身份证号", sealed: true },
  phone: { tag: "手机号码", sealed: true },
  address: { tag: "家庭住址", sealed: true },
  bankCard: { tag: "银行卡号", sealed: true },
  maritalStatus: { tag: "婚姻状况" },
  registration: { tag: "户口类型" },
  employment: { tag: "工作状态" },
  unitName: { tag: "工作单位", open: true },
  unionName: { tag: "所属工会", open: true },
  grade: { tag: "困难类别", open: true },
  mainCause: { tag: "主要致困原因", open: true },
  otherCauses: { tag: "次要致困原因", optional: true },
  statement: { tag: "困难情况", optional: true },
  housing: { tag: "住房类型" },
  people: { tag: "家庭人口" },
  incomeYear: { tag: "家庭年收入" },
  expenseYear: { tag: "家庭年刚性支出" },
  perHead: { tag: "家庭月人均收入" },
  line: { tag: "低保标准" },
  consentOn: { tag: "授权日期" },
  visitedOn: { tag: "入户日期" },
  visitors: { tag: "入户调查人" },
  comparedOn: { tag: "比对日期" },
  comparison: { tag: "比对结论" },
  noticeFrom: { tag: "公示开始日期", open: true },
  noticeUntil: { tag: "公示截止日期", open: true },
  noticePlace: { tag: "公示地点", open: true },
  filer: { tag: "建档人" },
  reviewer: { tag: "审核人" },
  approver: { tag: "审批人" },
  decidedOn: { tag: "审批日期" },
  enrolledOn: { tag: "建档日期" },
  nextReviewOn: { tag: "复核日期" },
  closedOn: { tag: "退档日期" },
  aidTotal: { tag: "帮扶合计" },
  aidTotalCapital: { tag: "帮扶合计大写" },
  aidItem: { tag: "拟帮扶项目", asked: true, optional: true, open: true },
  reportPhone: { tag: "举报电话", asked: true, open: true },
  decision: { tag: "办理结果", asked: true },
  reason: { tag: "理由", asked: true },
  handler: { tag: "经办人", open: true },
  paperNumber: { tag: "文号", optional: true, open: true },
  madeOn: { tag: "制表日期", open: true },
  madeOnCapital: { tag: "日期大写", open: true },
  ...formFields,
} as const satisfies Record<string, PaperField>;
export type PaperFieldKey = keyof typeof paperFields;

/** Rows of the family, and of what was paid: {{#家庭成员}} … {{/家庭成员}}. */
export const paperLoops = {
  family: {
    tag: "家庭成员",
    fields: {
      relation: { tag: "关系" },
      name: { tag: "成员姓名" },
      birthOn: { tag: "成员出生日期" },
      age: { tag: "成员年龄" },
      income: { tag: "成员月收入" },
      work: { tag: "成员工作状态" },
      health: { tag: "成员健康状况", sealed: true },
      school: { tag: "成员学校" },
      citizenId: { tag: "成员身份证号", sealed: true },
      ...familyFormFields,
    },
  },
  grants: {
    tag: "帮扶记录",
    fields: {
      number: { tag: "帮扶编号" },
      kind: { tag: "帮扶项目" },
      source: { tag: "资金来源" },
      amount: { tag: "金额" },
      capital: { tag: "金额大写" },
      paidOn: { tag: "发放日期" },
      way: { tag: "发放方式" },
    },
  },
} as const satisfies Record<string, { tag: string; fields: Record<string, PaperField> }>;
export type PaperLoopKey = keyof typeof paperLoops;

/** Parts that stand only where something is so: {{#深度困难}} … {{/深度困难}}. */
export const paperConditions = {
  isDeep: { tag: "深度困难" },
  isRelative: { tag: "相对困难" },
  isAccident: { tag: "意外致困" },
  hasAid: { tag: "已有帮扶" },
  isClosed: { tag: "已退档" },
} as const satisfies Record<string, { tag: string }>;
export type PaperConditionKey = keyof typeof paperConditions;

/** How the money was paid, and what a comparison found, as papers say it. */
export const paperWords = {
  bank: "银行转账",
  handOver: "当面发放",
  same: "一致",
  corrected: "更正后一致",
  differs: "不一致",
  none: "—",
  yuan: "元",
  people: "人",
  pause: "、",
} as const;
