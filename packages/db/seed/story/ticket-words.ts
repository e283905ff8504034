import type { DisputeClaim } from "@gongbang/domain/codes/dispute-claim";
import type { Dice } from "./random.ts";

type Told = { summary: string; narrative: string; period: string; yuan: [number, number] };

/** What people come with: the frequent claims, each as a desk would write it down. */
const told: Partial<Record<DisputeClaim, Told>> = {
  "03": {
    summary: "单位拖欠工资，多次催要未付",
    narrative:
      "单位以经营困难为由，自今年以来多次延迟发放工资，最近几个月仍未支付。本人多次找人事和负责人催要，均答复再等等。现要求足额支付所欠工资。",
    period: "近三个月工资",
    yuan: [9_000, 48_000],
  },
  "04": {
    summary: "长期加班未支付加班费",
    narrative:
      "每周工作六天，每天工作十小时以上，单位只发固定工资。考勤由主管登记，本人保留了排班表和聊天记录。要求支付加班费。",
    period: "近十二个月",
    yuan: [6_000, 38_000],
  },
  "09": {
    summary: "单位单方解除，未支付经济补偿",
    narrative: "单位口头通知不用再来上班，没有书面理由，也没有提前通知。工作多年，要求支付经济补偿。",
    period: "按工作年限",
    yuan: [12_000, 120_000],
  },
  "08": {
    summary: "对解除劳动合同不服",
    narrative: "单位以不胜任为由解除劳动合同，没有培训或者调整岗位，也没有告知工会。要求认定违法解除。",
    period: "解除之日起",
    yuan: [20_000, 150_000],
  },
  "02": {
    summary: "入职后未签书面劳动合同",
    narrative: "入职一年多，单位一直没有签书面劳动合同，工资由个人账户转账。要求支付二倍工资差额。",
    period: "入职第二个月起",
    yuan: [18_000, 66_000],
  },
  "06": {
    summary: "单位未依法缴纳社会保险",
    narrative: "工作期间单位未缴纳社会保险，造成医疗费用不能报销。要求赔偿由此产生的损失。",
    period: "在职期间",
    yuan: [5_000, 40_000],
  },
  "07": {
    summary: "工伤后停工留薪期待遇未落实",
    narrative: "上班时受伤，已经认定工伤，单位只发了基本生活费。要求按规定支付停工留薪期工资和护理费。",
    period: "停工留薪期",
    yuan: [15_000, 90_000],
  },
  "10": {
    summary: "未经协商调岗降薪",
    narrative: "单位没有与本人协商，直接调到外区门店，工资降低三成。要求恢复原岗位并补发差额。",
    period: "调岗之日起",
    yuan: [3_000, 24_000],
  },
  "05": {
    summary: "未安排年休假，也未支付补偿",
    narrative: "连续工作满三年，没有休过年休假，单位不同意补偿。要求支付未休年休假工资。",
    period: "五天",
    yuan: [1_500, 9_000],
  },
  "20": {
    summary: "平台配送费结算有误，申诉未果",
    narrative: "站点以差评为由扣除当月部分配送费，申诉没有结果。要求返还被扣费用。",
    period: "上月结算",
    yuan: [800, 9_000],
  },
  "22": {
    summary: "离职后不出具离职证明、不转档案",
    narrative: "离职超过十五天，单位不出具离职证明，影响新单位入职。要求立即出具并赔偿损失。",
    period: "离职之日起",
    yuan: [2_000, 12_000],
  },
};

const shares = {
  "03": 30,
  "04": 13,
  "09": 14,
  "08": 9,
  "02": 8,
  "06": 6,
  "07": 6,
  "10": 4,
  "05": 4,
  "20": 4,
  "22": 2,
} as const;

export const someClaim = (dice: Dice): keyof typeof shares => dice.weighted(shares);
export function toldOf(kind: DisputeClaim): Told {
  const words = told[kind];
  if (!words) throw new Error(`Bug: nothing is told of claim ${kind}`);
  return words;
}

export const words = {
  accept: "已电话征求用人单位意见，同意调解，予以受理。",
  begin: "已与双方约定调解时间，开始调解。",
  extend: "双方书面同意延长调解期限。",
  settle: "双方当面签字，调解协议生效。",
  fail: {
    termPassed: "期限届满未达成协议，已书面告知可申请仲裁。",
    oneSideRefuses: "用人单位明确表示不再接受调解，已书面告知可申请仲裁。",
  },
  refuse: {
    otherSideRefuses: "用人单位书面表示不同意调解，已书面告知申请人可申请仲裁。",
    outOfScope: "所述争议不属于劳动争议调解范围，已书面告知并指引到有关部门。",
    elsewhere: "仲裁机构已经受理，已书面告知。",
    duplicate: "与在办工单为同一争议，合并办理，已书面告知。",
  },
  withdraw: "双方自行和解，申请人撤回申请。",
  close: "材料已归档。",
  terms: "用人单位于约定日期前一次性支付，双方就本争议再无其他请求。",
} as const;
