import { z } from "zod";
import { type MergeField, mergeFieldNames, mostMerged } from "./merge.ts";

const memberIds = z.array(z.uuid()).min(2).max(mostMerged);

/** The records that are laid beside each other. */
export const compareMembersInput = z.strictObject({ memberIds });

/**
 * Records of one person become one. `versions` are those that the screen showed, `take` names for each field the
 * record whose value it takes: a field that is left out keeps the survivor's.
 */
export const mergeMembersInput = z
  .strictObject({
    commandId: z.uuid(),
    people: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().min(1) }))
      .min(2)
      .max(mostMerged),
    survivorId: z.uuid({ error: "INPUT.REQUIRED" }),
    take: z.partialRecord(z.enum(mergeFieldNames as [MergeField, ...MergeField[]]), z.uuid()),
    /** Of several open hardship archives the one that goes on. */
    keptArchiveId: z.uuid().optional(),
  })
  .refine(({ people }) => new Set(people.map(({ id }) => id)).size === people.length, {
    error: "INPUT.INVALID",
    path: ["people"],
  })
  .refine(({ people, take }) => Object.values(take).every((from) => people.some(({ id }) => id === from)), {
    error: "INPUT.INVALID",
    path: ["take"],
  });
export type MergeMembers = z.output<typeof mergeMembersInput>;

export const undoMergeInput = z.strictObject({
  commandId: z.uuid(),
  mergeId: z.uuid(),
  reason: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(500, { error: "INPUT.TOO_LONG" }),
});
export type UndoMerge = z.output<typeof undoMergeInput>;
