import { z } from "zod";

/** What an attachment is for. Words: messages "record.purposes.*". */
export const attachmentPurposes = ["photo", "paper", "application", "form", "certificate", "other"] as const;
export type AttachmentPurpose = (typeof attachmentPurposes)[number];

/** What may be attached, by its content and never by its name (handbook trust.md 1.8). */
export const attachmentKinds = ["pdf", "jpg", "png"] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Bytes of one attachment at most. */
export const attachmentBytes = 10 * 1024 * 1024;

const reasonText = z
  .string()
  .trim()
  .min(2, { error: "INPUT.REASON_REQUIRED" })
  .max(200, { error: "INPUT.TOO_LONG" });

/** Takes an attachment out: its bytes are destroyed, its line and the reason stay. */
export const removeFileInput = z.strictObject({ commandId: z.uuid(), fileId: z.uuid(), reason: reasonText });
export type RemoveFile = z.output<typeof removeFileInput>;
export const removalReason = reasonText;
