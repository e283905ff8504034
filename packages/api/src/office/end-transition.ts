import { Refused } from "@gongbang/domain/kernel/decision";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import type { TransitionDesk } from "../transition-desk.ts";
import { heldTransition, stepTransition } from "./load-transition.ts";
import { answered, type Of } from "./note-answer.ts";

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
