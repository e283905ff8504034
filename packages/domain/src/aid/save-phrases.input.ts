import { z } from "zod";
import { saying } from "./aid-fields.ts";

/** The officer's own five sentences, above the keyboard of the form (product.md E4). */
export const savePhrasesInput = z.strictObject({
  commandId: z.uuid(),
  phrases: z.array(saying(60)).max(5),
});
export type SavePhrases = z.output<typeof savePhrasesInput>;

/** Wipes the people that an officer's devices hold. */
export const wipeRoundsInput = z.strictObject({
  commandId: z.uuid(),
  personId: z.uuid(),
  reason: saying(200),
});
export type WipeRounds = z.output<typeof wipeRoundsInput>;
