import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { applicationKinds } from "./archive.status.ts";

/** How somebody agreed: on paper, by word at the counter with a witness, or on a screen of their own. */
export const consentChannels = ["paper", "counter", "online"] as const;

/** The version of the text that people agree to (messages "hardship.consentText"). */
export const consentText = "2026-1";

export const consentFields = {
  givenOn: daySchema,
  channel: z.enum(consentChannels, { error: "INPUT.REQUIRED" }),
};

/**
 * Opens an archive for a member. The member's consent to keep sensitive facts comes first, as a row of its own
 * (PIPL art. 29): without it no household is written down.
 */
export const openArchiveInput = z.strictObject({
  commandId: z.uuid(),
  memberId: z.uuid(),
  /** 日常救助 or 临时救助. */
  kind: z.enum(applicationKinds).default("daily"),
  ...consentFields,
});
export type OpenArchive = z.output<typeof openArchiveInput>;
