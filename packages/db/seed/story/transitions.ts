import type { transitions } from "../../src/schema/transitions.ts";
import type { Case } from "./archive-walk.ts";
import { type Chronicle, instantOf } from "./chronicle.ts";
import type { Officer, Staff } from "./officers.ts";

export type TransitionRow = typeof transitions.$inferInsert;

type Plot = Pick<TransitionRow, "status" | "service"> & { note: string; outside?: string; ago: number };

/** A few files on their way: one that waits for an answer, one being worked on, one that a legal aid centre has. */
const plots: Plot[] = [
  { status: "inProgress", service: "job", note: "本人有就业意愿，请协助推荐岗位。", ago: 2 },
  { status: "accepted", service: "counselling", note: "家属近期情绪低落，请安排心理关爱。", ago: 9 },
  { status: "done", service: "medical", note: "请协助办理医疗互助二次报销。", ago: 30 },
  {
    status: "accepted",
    service: "legal",
    note: "拖欠工资，申请法律援助。",
    outside: "区法律援助中心",
    ago: 6,
  },
];

/** Referrals of the first street's files to the second one, and to a body outside the unions. */
export function sendTransitions(book: Chronicle, files: readonly Case[], staff: Staff): TransitionRow[] {
  const desks = staff.all.filter(({ roles, account }) => account && roles.includes("caseworker"));
  const [from, to] = desks;
  const own = files.filter(({ row, filer }) => row.status === "enrolled" && filer.id === from?.id);
  if (!from || !to) return [];
  return plots.flatMap((plot, i) => {
    const file = own[i];
    return file ? [rowOf(book, file, { from, to, plot })] : [];
  });
}

function rowOf(
  book: Chronicle,
  { row }: Case,
  { from, to, plot }: { from: Officer; to: Officer; plot: Plot },
): TransitionRow {
  const { dice, days } = book;
  const sentOn = days.workdays(days.ago(plot.ago), -1);
  const createdAt = instantOf(book, `transition ${row.id}`, sentOn);
  const receiver = plot.outside === undefined ? to : from;
  const answered = plot.status === "inProgress" ? {} : answeredBy(plot, receiver, sentOn);
  return {
    ...{ id: dice.uuid(createdAt.getTime()), type: "referral", status: plot.status, service: plot.service },
    ...{ subjectType: "archive", subjectId: row.id, subjectNumber: row.number, subjectName: row.name },
    ...{ fromUnionId: row.unionId, fromPath: row.unionPath, fromName: "", fromOfficerId: from.id },
    ...{ toUnionId: receiver.unionId, toPath: receiver.unionPath, toName: "" },
    ...{ outsideBody: plot.outside ?? null, consentGiven: true, note: plot.note },
    ...{ sentBy: from.id, senderName: from.name, sentOn, createdAt, ...answered },
  };
}

const answeredBy = (plot: Plot, by: Officer, answeredOn: TransitionRow["answeredOn"]) => ({
  ...{ answeredBy: by.id, answererName: by.name, answeredOn },
  ...(plot.outside && { receiptNumber: "法援字第31号", receivedBy: "值班律师" }),
  ...(plot.status === "done" && { doneOn: answeredOn, doneNote: "已报销到账。" }),
});
