import { z } from "zod";
import { dayCursor } from "../kernel/cursor.ts";
import { daySchema } from "../kernel/day.ts";
import { amount, saying } from "./aid-fields.ts";
import { measureKinds } from "./measure.ts";
import { contactDays } from "./pairing.ts";

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: "INPUT.INVALID" })
    .int("INPUT.INVALID")
    .min(least, "INPUT.INVALID")
    .max(most, "INPUT.INVALID");
const officerId = z.uuid({ error: "INPUT.REQUIRED" });

/** Adds a measure to a household's plan: what is to be done, by whom and until when. */
export const addMeasureInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  kind: z.enum(measureKinds, { error: "INPUT.REQUIRED" }),
  words: saying(300),
  ownerId: officerId,
  dueOn: daySchema,
});
export type AddMeasure = z.output<typeof addMeasureInput>;

/** Ends a measure, with what came of it, or why it was given up. */
export const endMeasureInput = z.strictObject({
  commandId: z.uuid(),
  measureId: z.uuid(),
  version: z.int().min(1),
  result: saying(500),
});
export type EndMeasure = z.output<typeof endMeasureInput>;

/** 结对: who keeps in touch with a household from today on, and how often. It ends the pairing before it. */
export const pairInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  officerId,
  everyDays: whole(contactDays.least, contactDays.most),
});
export type Pair = z.output<typeof pairInput>;

export const unpairInput = z.strictObject({ commandId: z.uuid(), archiveId: z.uuid(), reason: saying(300) });
export type Unpair = z.output<typeof unpairInput>;

/** A page of the measures that are past their day, the longest overdue first. */
export const overdueInput = z.strictObject({
  mine: z.boolean().default(false),
  after: dayCursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type Overdue = z.output<typeof overdueInput>;

/** What to suppose: yuan a head and month, for how many of the twelve months, and the months of grace after it. */
export const simulateInput = z.strictObject({
  archiveId: z.uuid(),
  /** Why somebody looks at a file that was closed (hardship/restricted.ts). */
  reason: z.string().trim().max(200).optional(),
  perHead: amount,
  months: whole(1, 12).default(12),
  graceMonths: whole(0, 24).default(6),
});
export type Simulate = z.output<typeof simulateInput>;
