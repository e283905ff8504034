import { z } from "zod";

/** Where a page of the queue ends: the worst come first. */
const pairPlace = z.strictObject({ score: z.int().min(0).max(100), id: z.uuid() });

const duplicateViews = ["open", "dismissed"] as const;

export const listDuplicatesInput = z.strictObject({
  view: z.enum(duplicateViews).default("open"),
  /** Pairs whose both records are kept in this union or under it. */
  unionId: z.uuid().optional(),
  after: pairPlace.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListDuplicates = z.output<typeof listDuplicatesInput>;

/** These records are several people: said with the reason, and not asked again until a key field of any changes. */
export const dismissDuplicatesInput = z.strictObject({
  commandId: z.uuid(),
  pairs: z
    .array(z.strictObject({ id: z.uuid(), version: z.int().min(1) }))
    .min(1)
    .max(100),
  reason: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(200, { error: "INPUT.TOO_LONG" }),
});
export type DismissDuplicates = z.output<typeof dismissDuplicatesInput>;
