import { z } from "zod";
import { aidKind } from "../codes/aid-kind.ts";
import { codeSchema } from "../codes/code-table.ts";
import { amount, blankId, perhaps, saying } from "./aid-fields.ts";
import { grantWays } from "./grant.ts";

/** What a proposed sum consists of, on the desk and on the phone. */
export const proposalFields = {
  fundId: z.uuid({ error: "INPUT.REQUIRED" }),
  kind: codeSchema(aidKind),
  amount,
  way: z.enum(grantWays, { error: "INPUT.REQUIRED" }),
  reason: saying(500),
  /** For whom of the household: the student, the sick; empty for the worker. */
  personId: blankId,
  /** The medical cost that it is for, where the kind is 医疗救助. */
  costId: blankId,
  /** Why it is proposed though something overlaps: the approver reads it. */
  overlapReason: perhaps(300),
};

/** Proposes a sum for a household: it is set aside until somebody else decides. */
export const proposeGrantInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid({ error: "INPUT.REQUIRED" }),
  ...proposalFields,
});
export type ProposeGrant = z.output<typeof proposeGrantInput>;
