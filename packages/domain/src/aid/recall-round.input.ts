import { z } from "zod";

/** What a telephone was given with its round, and shows where nobody is signed in: sealed by the office for itself. */
export const recallRoundInput = z.strictObject({ device: z.string().max(1000) });
export type RecallRound = z.output<typeof recallRoundInput>;
