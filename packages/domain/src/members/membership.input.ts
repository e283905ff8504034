import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { orBlank } from "./blank.ts";

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
const note = z.string().trim().max(1000, { error: "INPUT.TOO_LONG" });
/** A reason in words, where the 章程 or the office's rules demand one. */
const reason = note.min(2, { error: "INPUT.REASON_REQUIRED" });

/** Why a membership is kept without dues and votes (保留会籍, handbook domain.md D.4). */
export const retentions = ["retired", "unemployed", "military", "unpaidLeave"] as const;
export type Retention = (typeof retentions)[number];

/** A step that takes a note and nothing else. */
export const noteStepInput = z.strictObject({ ...step, note });
export const reasonStepInput = z.strictObject({ ...step, reason });

export const retainInput = z.strictObject({
  ...step,
  retention: z.enum(retentions, { error: "INPUT.REQUIRED" }),
  since: daySchema,
  note,
});

/** Neither dues nor union life since two days, and an admonition that was refused (章程 art. 6). */
export const admonishInput = z.strictObject({
  ...step,
  unpaidSince: daySchema,
  absentSince: daySchema,
  admonishedOn: daySchema,
  reason,
});

/** Serious crime with a criminal penalty; the group discussed, the basic committee decided (章程 art. 7). */
export const expelInput = z.strictObject({
  ...step,
  groupDiscussedOn: daySchema,
  committeeDecidedOn: daySchema,
  reason,
});
export const fileExpulsionInput = z.strictObject({
  ...step,
  fileNumber: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(60, { error: "INPUT.TOO_LONG" }),
});

export const dieInput = z.strictObject({ ...step, diedOn: daySchema, note });

export const approveInput = z.strictObject({ ...step, approvedOn: orBlank(daySchema), note });

export type StepOf<T extends z.ZodType> = z.output<T>;
