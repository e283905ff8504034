import { keepFile } from "@gongbang/api/members/keep-file";
import { attachmentBytes, attachmentPurposes } from "@gongbang/domain/members/attachment";
import { z } from "zod";
import { uploadDoor, uploadInput } from "~/shell/upload-door.ts";

/** The door for attachments: a pdf or a picture of at most 10 MB. */
export const POST = uploadDoor({
  asked: uploadInput.extend({ memberId: z.uuid(), purpose: z.enum(attachmentPurposes) }),
  mostBytes: attachmentBytes,
  tooLarge: "FILE.ATTACHMENT_TOO_LARGE",
  keep: keepFile,
});
