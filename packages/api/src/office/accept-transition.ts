import { orRefuse } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import type * as input from "@gongbang/domain/office/transition.input";
import { transitionMachine } from "@gongbang/domain/office/transition.status";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { heldTransition, machineTransition, stepTransition, type TransitionRow } from "./load-transition.ts";
import { answered, type Of } from "./note-answer.ts";

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
