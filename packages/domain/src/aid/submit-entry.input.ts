import { z } from "zod";
import { mergeSides } from "./field-merge.ts";

const longestSealed = 1_000_000;

/** A sealed entry: `e1.<key id>.<ephemeral key>.<iv>.<ciphertext and tag>`, base64url. */
export const sealedEntry = z
  .string()
  .max(longestSealed, { error: "INPUT.TOO_LONG" })
  .regex(/^e1\.[a-z0-9-]{1,40}\.[\w-]{87}\.[\w-]{16}\.[\w-]{22,}$/, { error: "INPUT.INVALID" });

/**
 * An entry on its way from a telephone. `entryId` is made when it is saved, and is the visit's own for ever;
 * `commandId` is one try at it: the same until the office has answered, and another one with the person's choices.
 */
export const submitEntryInput = z.strictObject({
  commandId: z.uuid(),
  entryId: z.uuid(),
  sealed: sealedEntry,
  /** What the person chose where a field had been changed here in the meantime. */
  choices: z
    .array(
      z.strictObject({
        field: z.enum(["nextVisitOn"]),
        take: z.enum(mergeSides),
        /** What the office had said it holds: a change since then is asked about again. */
        server: z.string().max(2000).nullable(),
      }),
    )
    .max(5)
    .default([]),
});
export type SubmitEntry = z.output<typeof submitEntryInput>;

/** Opens an entry for whoever saved it, so that it can be put right. */
export const openEntryInput = z.strictObject({ entryId: z.uuid(), sealed: sealedEntry });
export type OpenEntry = z.output<typeof openEntryInput>;

/**
 * Gives an entry up that the office refused: said with a reason, and kept in the trail. It comes along, so that the office
 * can tell whose it is, whatever shape it is in: what was damaged on the telephone must be let go as well.
 */
export const giveUpEntryInput = z.strictObject({
  commandId: z.uuid(),
  entryId: z.uuid(),
  sealed: z.string().max(longestSealed, { error: "INPUT.TOO_LONG" }),
  reason: z.string().trim().min(2, { error: "INPUT.REASON_REQUIRED" }).max(200, { error: "INPUT.TOO_LONG" }),
});
export type GiveUpEntry = z.output<typeof giveUpEntryInput>;
