import { z } from "zod";
import { dayCursor } from "../kernel/cursor.ts";
import { narrowing } from "../kernel/narrowing.ts";

/** A page of visits, the newest first, of the days on which they were made. `after` is the `next` of the answer before. */
export const listVisitsInput = z.strictObject({
  mine: z.boolean().default(false),
  /** A piece of a name, or an archive's number. */
  search: z.string().trim().max(60, { error: "INPUT.TOO_LONG" }).default(""),
  ...narrowing,
  after: dayCursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListVisits = z.output<typeof listVisitsInput>;

/** Households whose next visit is due by `days` from today, the longest due first. */
export const dueVisitsInput = z.strictObject({
  days: z.int().min(0).max(60).default(7),
  limit: z.int().min(1).max(100).default(50),
});
export type DueVisits = z.output<typeof dueVisitsInput>;
