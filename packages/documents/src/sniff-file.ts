import { open, readFile } from "node:fs/promises";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { fileLimits } from "./file-limits.ts";
import type { FileRefusal } from "./file-refusal.ts";

/** A file on disk, or its bytes. */
export type FileSource = string | Uint8Array;

const headBytes = 64 * 1024;

/**
 * What the first bytes say a file is, whatever its name says.
 * Refuses FILE.EMPTY, FILE.TOO_LARGE, FILE.ENCRYPTED, FILE.OLD_EXCEL, FILE.NOT_A_WORKBOOK.
 */
export async function sniffFile(file: FileSource): Promise<Decision<"xlsx" | "csv", FileRefusal>> {
  const { size, head } = await headOf(file);
  if (size === 0) return refuse({ code: "FILE.EMPTY" });
  if (size > fileLimits.fileBytes) {
    return refuse({ code: "FILE.TOO_LARGE", bytes: size, maxBytes: fileLimits.fileBytes });
  }
  if (head.subarray(0, 2).toString("latin1") === "PK") return allow("xlsx");
  if (head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") return refuse(await compoundRefusal(file));
  if (!looksLikeText(head)) return refuse({ code: "FILE.NOT_A_WORKBOOK" });
  return allow("csv");
}

async function headOf(file: FileSource): Promise<{ size: number; head: Buffer }> {
  if (typeof file !== "string") {
    const bytes = bufferOf(file);
    return { size: bytes.length, head: bytes.subarray(0, headBytes) };
  }
  await using handle = await open(file);
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return { size, head: buffer.subarray(0, bytesRead) };
}

/** The same memory as a Buffer. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Excel puts an encrypted workbook into the same container that the old .xls files are. */
async function compoundRefusal(file: FileSource): Promise<FileRefusal> {
  const bytes = typeof file === "string" ? await readFile(file) : bufferOf(file);
  const named = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
  if (named("EncryptedPackage")) return { code: "FILE.ENCRYPTED" };
  return { code: named("Workbook") || named("Book") ? "FILE.OLD_EXCEL" : "FILE.NOT_A_WORKBOOK" };
}

/** Web pages are text too, and many systems export one under the name .xls; we read none. */
function looksLikeText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return true;
  const hasControls = head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return (
    !hasControls &&
    !/^\s*(?:<|%PDF|\{\\rtf)/.test(head.subarray(0, 256).toString("utf8").replace("\uFEFF", ""))
  );
}
