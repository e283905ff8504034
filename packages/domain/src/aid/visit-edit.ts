import { addDays, type Day, dayAt } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** Days after the one on which a visit was written down in which its author may still put it right (product.md D11). */
export const editDays = 2;

export type WrittenVisit = { keeperId: string; createdAt: Date };
export type EditRefusal = { code: "AID.VISIT_NOT_YOURS" } | { code: "AID.VISIT_EDIT_CLOSED"; until: Day };

/** The last day on which a visit may be put right. */
export const editUntil = ({ createdAt }: WrittenVisit): Day => addDays(dayAt(createdAt), editDays);

/**
 * Whether somebody may still change a visit: its author alone, on the day it was written down and the two after it.
 * Later only a 补充说明 is added. Refuses with AID.VISIT_NOT_YOURS and AID.VISIT_EDIT_CLOSED.
 */
export function decideEdit(
  visit: WrittenVisit,
  { id }: { id: string },
  today: Day,
): Decision<WrittenVisit, EditRefusal> {
  if (visit.keeperId !== id) return refuse({ code: "AID.VISIT_NOT_YOURS" });
  const until = editUntil(visit);
  return today > until ? refuse({ code: "AID.VISIT_EDIT_CLOSED", until }) : allow(visit);
}
