import type { TransferReason } from "@gongbang/domain/members/transfer.input";
import type { TransferEvent } from "@gongbang/domain/members/transfer.status";

/** One transfer; `from` and `to` are paths of streets and systems, days are days ago. */
export type TransferPlot = {
  from: string;
  to: string;
  kind: TransferReason;
  note: string;
  /** The new union asked for the person. */
  asked?: number;
  sent?: number;
  answer?: { event: Exclude<TransferEvent, "send" | "accept">; ago: number; note: string };
};

const newJob = "已与新单位签订劳动合同";

/** What waits between two unions, two of them for too long; and what came to nothing. */
export const transferPlots: TransferPlot[] = [
  { from: "/07/", to: "/10/", kind: "newJob", note: newJob, sent: 3 },
  { from: "/07/", to: "/12/", kind: "dispatch", note: "派遣期满，转入用工单位", sent: 27 },
  { from: "/12/", to: "/07/", kind: "newJob", note: newJob, sent: 6 },
  { from: "/31/", to: "/07/", kind: "newUnit", note: "校办企业改制，随单位转隶", sent: 34 },
  { from: "/10/", to: "/12/", kind: "newJob", note: newJob, asked: 9, sent: 2 },
  { from: "/07/", to: "/32/", kind: "secondment", note: "借调满一年", asked: 12, sent: 8 },
  { from: "/10/", to: "/07/", kind: "newJob", note: "本人已到岗，请协助转出会籍", asked: 4 },
  { from: "/07/", to: "/12/", kind: "residence", note: "骑手站点调整，请协助转出会籍", asked: 8 },
  {
    ...{ from: "/07/", to: "/10/", kind: "newJob", note: newJob, sent: 45 },
    answer: { event: "return", ago: 38, note: "本单位无此职工，请核对新单位名称" },
  },
  {
    ...{ from: "/12/", to: "/07/", kind: "newUnit", note: "", asked: 60 },
    answer: { event: "decline", ago: 55, note: "本人仍在我单位工作，未办理离职" },
  },
  {
    ...{ from: "/10/", to: "/07/", kind: "newJob", note: "", asked: 33 },
    answer: { event: "withdraw", ago: 30, note: "职工最终未入职，撤回申请" },
  },
  {
    ...{ from: "/07/", to: "/31/", kind: "other", note: "", sent: 28 },
    answer: { event: "withdraw", ago: 24, note: "转往工会选错，撤回后重新办理" },
  },
  {
    ...{ from: "/07/", to: "/10/", kind: "newJob", note: newJob, sent: 90 },
    answer: { event: "cancel", ago: 84, note: "家属送交死亡医学证明" },
  },
];

/** How those who came over long ago came. */
export const arrivals: { kind: TransferReason; note: string }[] = [
  { kind: "newJob", note: newJob },
  { kind: "newJob", note: "" },
  { kind: "newUnit", note: "单位注册地迁入，随单位转隶" },
  { kind: "dispatch", note: "派遣期满，转入用工单位" },
];
