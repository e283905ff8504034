import { z } from "zod";

/** What a household's timeline tells of, in the order of its chips. */
export const timelineKinds = [
  "step",
  "visit",
  "money",
  "consent",
  "paper",
  "task",
  "transition",
  "measure",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Where a page ended: the day, the hour or "~" where it is known to the day alone, and the row with its event. */
const cursor = /^\d{4}-\d{2}-\d{2} (~|\d{2}:\d{2}:\d{2}\.\d{3}) [0-9a-f-]{36} [A-Za-z]{1,40}$/;

/** `reason`: why a file that was closed is opened (hardship/restricted.ts); `after` is the `next` of the page before. */
export const timelineInput = z.strictObject({
  archiveId: z.uuid(),
  reason: z.string().trim().max(200).optional(),
  kind: z.enum(timelineKinds).optional(),
  after: z.string().regex(cursor).optional(),
  limit: z.int().min(1).max(100).default(50),
});
