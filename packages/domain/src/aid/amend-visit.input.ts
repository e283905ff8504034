import { z } from "zod";
import { saying } from "./aid-fields.ts";
import { visitFields } from "./record-visit.input.ts";
import { pictureContent } from "./visit-entry.input.ts";

const { method, met, notMetReason, minutes, topics, outcomes, note, secondVisitor } = visitFields;

/** What its author puts right about a visit within two days. When and to whom it was stands. */
export const amendVisitInput = z.strictObject({
  commandId: z.uuid(),
  visitId: z.uuid(),
  version: z.int().min(1).max(1_000_000),
  ...{ method, met, notMetReason, minutes, topics, outcomes, note, secondVisitor },
});
export type AmendVisit = z.output<typeof amendVisitInput>;

/** 补充说明: what is added later. Nothing that was written before changes. */
export const addVisitNoteInput = z.strictObject({
  commandId: z.uuid(),
  visitId: z.uuid(),
  text: saying(2000),
});
export type AddVisitNote = z.output<typeof addVisitNoteInput>;

/** A photo that was taken at the visit, added at the desk by its author. In base 64. */
export const addPictureInput = z.strictObject({
  commandId: z.uuid(),
  visitId: z.uuid(),
  content: pictureContent,
});
export type AddPicture = z.output<typeof addPictureInput>;
