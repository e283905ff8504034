import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { consentFields } from "./open-archive.input.ts";

export const consentKinds = ["sensitive", "comparison"] as const;

/** A consent by one person of the household: to keep sensitive facts, or to compare with the authorities' data. */
export const recordConsentInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  kind: z.enum(consentKinds),
  personId: z.uuid("INPUT.REQUIRED"),
  ...consentFields,
});
export type RecordConsent = z.output<typeof recordConsentInput>;

/** A consent taken back, as easily as it was given (个人信息保护法 art. 15). */
export const withdrawConsentInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  consentId: z.uuid(),
  withdrawnOn: daySchema,
});
export type WithdrawConsent = z.output<typeof withdrawConsentInput>;
