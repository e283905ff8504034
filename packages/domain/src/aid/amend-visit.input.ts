import { z } from "zod";
import { saying } from "./aid-fields.ts";
import { visitFields } from "./record-visit.input.ts";

const { method, met, notMetReason, minutes, topics, outcomes, note } = visitFields;

/** What its author puts right about a visit within two days. When and with whom it was stands. */
export const amendVisitInput = z.strictObject({
  commandId: z.uuid(),
  visitId: z.uuid(),
  version: z.int().min(1).max(1_000_000),
  ...{ method, met, notMetReason, minutes, topics, outcomes, note },
});
export type AmendVisit = z.output<typeof amendVisitInput>;

/** 补充说明: what is added later. Nothing that was written before changes. */
export const addVisitNoteInput = z.strictObject({
  commandId: z.uuid(),
  visitId: z.uuid(),
  text: saying(2000),
});
export type AddVisitNote = z.output<typeof addVisitNoteInput>;
