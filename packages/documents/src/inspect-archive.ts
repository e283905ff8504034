/// <reference path="./untyped-modules.d.ts" />
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { fileLimits } from "./file-limits.ts";
import { asFileRefusal, type FileRefusal, refusedFile } from "./file-refusal.ts";
import { bufferOf, type FileSource, sniffFile } from "./sniff-file.ts";

/** What the directory of a workbook claims: entries, sheets among them, and bytes once unpacked. */
export type ArchiveFacts = { entries: number; sheets: number; unpackedBytes: number };

/**
 * Judges a workbook by its zip directory alone, before a byte of it is unpacked (trust.md 1.8): parsing first
 * let 784 KB kill the process. What the directory claims is held against it later: reading stops with
 * FILE.BROKEN where an entry unpacks to another size. A DOCTYPE stands inside the entries, so it is refused
 * when they are read.
 *
 * Refuses FILE.EMPTY, NOT_A_WORKBOOK, OLD_EXCEL, TOO_LARGE, ENCRYPTED, TOO_MANY_ENTRIES, BOMB, UNSAFE_NAME,
 * MACROS, EXTERNAL_LINKS, BROKEN.
 */
export async function inspectArchive(file: FileSource): Promise<Decision<ArchiveFacts, FileRefusal>> {
  const kind = await sniffFile(file);
  if (!kind.ok) return kind;
  if (kind.value !== "xlsx") return refuse({ code: "FILE.NOT_A_WORKBOOK" });
  try {
    const zip = await openZip(file);
    try {
      return allow(await factsOf(zip));
    } finally {
      zip.close();
    }
  } catch (error) {
    return refuse(directoryRefusal(error));
  }
}

/** The caller closes it. */
export const openZip = (file: FileSource): Promise<ZipFile> =>
  typeof file === "string"
    ? yauzl.openPromise(file, { autoClose: false })
    : yauzl.fromBufferPromise(bufferOf(file), { autoClose: false });

async function factsOf(zip: ZipFile): Promise<ArchiveFacts> {
  if (zip.entryCount > fileLimits.entries) {
    throw refusedFile({ code: "FILE.TOO_MANY_ENTRIES", entries: zip.entryCount, max: fileLimits.entries });
  }
  const names = new Set<string>();
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const refusal = entryRefusal(entry, names);
    if (refusal) throw refusedFile(refusal);
    names.add(entry.fileName.toLowerCase());
    unpackedBytes += entry.uncompressedSize;
    if (unpackedBytes > fileLimits.unpackedBytes) throw refusedFile({ code: "FILE.BOMB", unpackedBytes });
  }
  if (!names.has("xl/workbook.xml")) throw refusedFile({ code: "FILE.NOT_A_WORKBOOK" });
  const sheets = [...names].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  return { entries: names.size, sheets, unpackedBytes };
}

/** Names are compared without case, as Excel does; two entries of one name would be read by chance. */
export function entryRefusal(entry: Entry, seen: ReadonlySet<string>): FileRefusal | null {
  const name = entry.fileName.toLowerCase();
  if (seen.has(name)) return { code: "FILE.UNSAFE_NAME" };
  if (entry.isEncrypted()) return { code: "FILE.ENCRYPTED" };
  if (/vba|^xl\/(?:macrosheets|activex)\/|^word\/(?:activex|embeddings)\//.test(name))
    return { code: "FILE.MACROS" };
  if (/^xl\/(?:externallinks\/|connections\.xml|querytables\/)/.test(name))
    return { code: "FILE.EXTERNAL_LINKS" };
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (ratio > fileLimits.ratio && entry.uncompressedSize > fileLimits.ratioFromBytes) {
    return { code: "FILE.BOMB", ratio: Math.round(ratio) };
  }
  return null;
}

/** The directory's reader names what it finds in words of its own. */
export function directoryRefusal(error: unknown): FileRefusal {
  const refusal = asFileRefusal(error);
  const said = String(refusal.detail ?? "");
  if (/absolute path|relative path|characters in fileName/.test(said)) return { code: "FILE.UNSAFE_NAME" };
  if (/strong encryption/.test(said)) return { code: "FILE.ENCRYPTED" };
  return refusal;
}
