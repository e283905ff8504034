import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { amount, blankId, perhapsAmount, saying } from "./aid-fields.ts";

/** The number of a bill, without the spaces that people type into it. */
const billNumber = saying(60).transform((text) => text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase());

const bill = {
  personId: blankId,
  billNumber,
  hospital: saying(80),
  billedOn: daySchema,
  bill: amount,
  insurance: perhapsAmount,
  seriousIllness: perhapsAmount,
  commercial: perhapsAmount,
  mutualAid: perhapsAmount,
  otherAid: perhapsAmount,
};

/** A medical bill of a household with what others have paid of it (domain.md B.3). */
export const recordCostInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid({ error: "INPUT.REQUIRED" }),
  ...bill,
});
export type RecordCost = z.output<typeof recordCostInput>;

/** The same bill, put right: a later reimbursement lowers what is left. */
export const correctCostInput = z.strictObject({
  commandId: z.uuid(),
  costId: z.uuid(),
  version: z.int().min(1),
  ...bill,
});
export type CorrectCost = z.output<typeof correctCostInput>;
