import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import type * as input from "@gongbang/domain/office/transition.input";
import { transitionMachine } from "@gongbang/domain/office/transition.status";
import type { z } from "zod";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { heldTransition, machineTransition, stepTransition, type TransitionRow } from "./load-transition.ts";

type Of<T extends z.ZodType> = z.output<T>;

const answered = ({ actor, today, now }: Office, note: string) => ({
  ...{ answeredBy: actor.id, answererName: actor.name, answeredOn: today, answerNote: note, openedAt: now },
});

/** 接收: a referral becomes the receiver's work, a transfer their record. Refuses with TRANSITION.SENT_BY_YOU, TRANSITION.NOT_YOUR_SIDE. */
export const acceptTransition =
  (desk: TransitionDesk) =>
  async (office: Office, { note, ...named }: Of<typeof input.answerInput>) => {
    const row = await heldTransition(office, named);
    if (row.type === "transfer") return takeOver(desk, office, row, note);
    const saved = await stepTransition(office, row, { event: "accept", note, set: answered(office, note) });
    const words = row.note.slice(0, 500);
    // From here on the record is lent for work, so that the task can stand beside it.
    await desk.welcome(office, { recordId: row.subjectId, transitionId: row.id, words });
    return saved;
  };

async function takeOver(desk: TransitionDesk, office: Office, row: TransitionRow, note: string) {
  orRefuse(step(transitionMachine, machineTransition(office, row), "takeOver"));
  await desk.takeOver(office, row.id, row.toOfficerId ?? office.actor.id);
  const set = { ...answered(office, note), doneOn: office.today };
  return stepTransition(office, row, { event: "takeOver", note, set });
}

/** 退回, with the reason: the record stays where it is. Refuses as `acceptTransition`. */
export async function rejectTransition(office: Office, { note, ...named }: Of<typeof input.rejectInput>) {
  const row = await heldTransition(office, named);
  return stepTransition(office, row, { event: "reject", note, set: answered(office, note) });
}

/** 办结转介, with what was done: the access ends with it. Refuses with TRANSITION.NOT_YOUR_SIDE, TRANSITION.IN_FUTURE. */
export const finishTransition =
  (desk: TransitionDesk) =>
  async (office: Office, { note, doneOn, ...named }: Of<typeof input.finishInput>) => {
    if (doneOn > office.today) throw new Refused({ code: "TRANSITION.IN_FUTURE" });
    const row = await heldTransition(office, named);
    await desk.farewell(office, row.id);
    return stepTransition(office, row, { event: "finish", note, set: { doneOn, doneNote: note } });
  };

/** 撤回 by the side that sent: whatever was lent is not any more. Refuses with TRANSITION.NOT_YOUR_SIDE. */
export const revokeTransition =
  (desk: TransitionDesk) =>
  async (office: Office, { note, ...named }: Of<typeof input.rejectInput>) => {
    const row = await heldTransition(office, named);
    await desk.farewell(office, row.id);
    return stepTransition(office, row, {
      event: "revoke",
      note,
      set: { doneOn: office.today, doneNote: note },
    });
  };

/** 回执 of an outside body: by its number, and who signed for it. Refuses with TRANSITION.NOT_OUTSIDE, TRANSITION.IN_FUTURE. */
export async function recordReceipt(office: Office, receipt: Of<typeof input.receiptInput>) {
  const { id, version, number, receivedBy, receivedOn } = receipt;
  if (receivedOn > office.today) throw new Refused({ code: "TRANSITION.IN_FUTURE" });
  const row = await heldTransition(office, { id, version });
  const { actor } = office;
  const by = { answeredBy: actor.id, answererName: actor.name, answeredOn: receivedOn };
  const set = { ...by, receiptNumber: number, receivedBy };
  return stepTransition(office, row, { event: "recordReceipt", note: number, set });
}
