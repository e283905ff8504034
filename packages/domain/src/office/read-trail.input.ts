import { z } from "zod";
import { daySchema } from "../kernel/day.ts";

export const trailResults = ["done", "refused", "denied", "failed"] as const;

/** The trail by action, person and time: 50 lines a page, the newest first. */
export const readTrailInput = z.strictObject({
  /** An action of the policy, or the beginning of several: "member." */
  action: z.string().trim().max(60).default(""),
  /** Part of the name of who did it. */
  person: z.string().trim().max(40).default(""),
  from: daySchema.optional(),
  to: daySchema.optional(),
  result: z.enum(trailResults).optional(),
  after: z
    .strictObject({ at: z.iso.datetime(), chain: z.int().min(0).max(63), seq: z.int().min(1) })
    .optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ReadTrail = z.output<typeof readTrailInput>;
