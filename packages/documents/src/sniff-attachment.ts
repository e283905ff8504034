import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { type AttachmentKind, attachmentBytes } from "@gongbang/domain/members/attachment";
import type { FileRefusal } from "./file-refusal.ts";

const signatures: Record<AttachmentKind, string> = {
  pdf: "255044462d",
  jpg: "ffd8ff",
  png: "89504e470d0a1a0a",
};
const endings: Record<string, AttachmentKind> = { pdf: "pdf", jpg: "jpg", jpeg: "jpg", png: "png" };

/**
 * What an attachment is, by its first bytes; its name must say the same (handbook trust.md 1.8). Web pages, drawings
 * and everything else are refused, whatever they are called.
 * Refuses FILE.EMPTY, FILE.ATTACHMENT_TOO_LARGE, FILE.NOT_AN_ATTACHMENT, FILE.NAME_DIFFERS.
 */
export function sniffAttachment(name: string, bytes: Uint8Array): Decision<AttachmentKind, FileRefusal> {
  if (bytes.length === 0) return refuse({ code: "FILE.EMPTY" });
  if (bytes.length > attachmentBytes)
    return refuse({ code: "FILE.ATTACHMENT_TOO_LARGE", bytes: bytes.length, maxBytes: attachmentBytes });
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const kind = (Object.keys(signatures) as AttachmentKind[]).find((each) =>
    head.startsWith(signatures[each]),
  );
  if (kind === undefined) return refuse({ code: "FILE.NOT_AN_ATTACHMENT" });
  const [, ending = ""] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  return endings[ending] === kind ? allow(kind) : refuse({ code: "FILE.NAME_DIFFERS", kind });
}
