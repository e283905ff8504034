import { z } from "zod";
import { consentFields } from "./open-archive.input.ts";

export const consentKinds = ["sensitive", "comparison"] as const;

/** A consent by one person of the household: to keep sensitive facts, or to compare with the authorities' data. */
export const recordConsentInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  kind: z.enum(consentKinds),
  person: z.string().trim().min(1, "INPUT.REQUIRED").max(60, "INPUT.TOO_LONG"),
  ...consentFields,
});
export type RecordConsent = z.output<typeof recordConsentInput>;
