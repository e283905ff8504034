import type { HardshipCause, Illness } from "@gongbang/domain/codes/hardship";
import type { Dice } from "./random.ts";

/** What the papers of the story say. Nothing of it names an illness: that stands sealed, with the person. */
const because: Record<HardshipCause, string> = {
  "01": "家庭成员丧失劳动能力，收入主要依靠本人工资",
  "02": "家庭成员暂未就业，收入来源单一",
  "03": "本人下岗待工，暂无稳定收入",
  "04": "家庭成员未参加社会保险，医疗费用全部自付",
  "05": "社会保险待遇尚未落实，生活支出压力较大",
  "06": "家庭成员患病，自付医疗费用较高",
  "07": "住房因暴雨受损，修缮支出较大",
  "08": "家庭遭遇意外事故，赔付后仍有较大支出",
  "09": "子女在学，学费与生活费支出较大",
  "10": "家庭支出明显高于收入，生活困难",
};

export const statementOf = (cause: HardshipCause, unit: string | null): string =>
  `本人${unit ? `系${unit}职工，` : ""}${because[cause]}，特申请建立困难职工档案，以上情况属实，愿意接受信息比对和公示监督。`;

const notes = {
  submit: ["材料齐全，提交审核。", "申请书、收入证明、户口本复印件已核对。", "本人当面提交，材料齐全。"],
  verify: [
    "入户走访，家庭成员、住房和收入情况与申请一致，邻里反映属实。",
    "入户核实，家中陈设简单，票据已逐张核对，支出属实。",
    "已与所在单位工会核实工资收入，家庭情况与申请一致。",
  ],
  compare: ["经民政核对平台比对，未见异常。", "户籍、社保、不动产和车辆信息比对一致。"],
  review: ["公示期满无异议，材料齐全，拟同意建档。", "经审核，符合建档条件，报区总工会审批。"],
  approve: [
    "同意建档，按规定落实帮扶措施。",
    "经帮扶工作会议研究，同意建档。",
    "同意。按季度走访，及时更新档案。",
  ],
  synchronise: ["纸质档案已归档，与系统一致。", "已与帮扶工作管理系统核对一致。"],
  renew: ["家庭情况无明显变化，继续在档帮扶。", "已重新核算收入和支出，继续在档。"],
  return: [
    "缺少上一年度自付医疗费用票据，请补齐后重新提交。",
    "家庭成员收入证明已过期，请补充。",
    "比对发现车辆信息，请核实后说明。",
  ],
  reject: ["经核算，家庭人均收入高于标准，不符合建档条件。", "经比对核实，不符合困难职工家庭认定标准。"],
  withdraw: ["本人提出不再申请，已签字确认。", "已找到工作，本人自愿放弃申请。"],
  close: ["家庭收入提高，经重新核算已脱困，已告知本人。", "已核实，按规定撤档，书面告知本人。"],
} as const;
export type Noted = keyof typeof notes;
export const noteOf = (dice: Dice, event: Noted): string => dice.pick(notes[event]);

export const differing = "比对发现家庭成员名下有未申报的营业收入，已通知本人说明。";
export const noticePlaces = ["单位公告栏", "社区居委会公告栏", "职工之家公示栏", "街道总工会公告栏"] as const;
export const objections = [
  "反映申请人配偶有固定工作收入，与公示情况不符。",
  "反映申请人家庭有对外出租住房。",
] as const;
export const objectionHandling = "经走访社区和单位核实，所反映情况属实，应重新核算。";

const diagnoses: Partial<Record<Illness, string>> = {
  "01": "术后定期复查，持续用药",
  "02": "冠心病，支架术后长期服药",
  "03": "脑梗死恢复期，需康复治疗",
  "04": "规律透析，每周三次",
  "07": "长期输血和用药治疗",
  "08": "2型糖尿病，需长期用药",
  "11": "高血压三级，长期服药",
  "12": "慢性阻塞性肺疾病",
  "13": "慢性病，长期服药",
};
export const diagnosisOf = (illness: Illness): string => diagnoses[illness] ?? "长期治疗";

/** What a household said before its file was ended. */
export const heardWords = "已当面说明拟撤档的理由和依据，本人对事实没有异议，了解撤档后仍可申请临时救助。";
