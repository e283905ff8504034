import { z } from "zod";
import { bankCardSchema } from "../codes/bank-card.ts";
import { blankId, saying } from "./aid-fields.ts";

/** The account that a person of a household is paid to; it takes the place of the one before. */
export const recordAccountInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid({ error: "INPUT.REQUIRED" }),
  /** Whose; empty for the worker. */
  personId: blankId,
  /** No sign that parts the columns of a bank's file. */
  holderName: saying(60).refine((name) => !/[|,;\t\r\n]/.test(name), { error: "INPUT.INVALID" }),
  bankName: saying(80).refine((name) => !/[|,;\t\r\n]/.test(name), { error: "INPUT.INVALID" }),
  card: bankCardSchema,
});
export type RecordAccount = z.output<typeof recordAccountInput>;
