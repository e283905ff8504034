import { Refused } from "@gongbang/domain/kernel/decision";
import type * as input from "@gongbang/domain/office/transition.input";
import type { Office } from "../office.ts";
import { heldTransition, stepTransition } from "./load-transition.ts";
import type { Of } from "./note-answer.ts";

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
