import { text } from "node:stream/consumers";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import type { Entry, ZipFile } from "yauzl";
import { type FileRefusal, refusedFile } from "./file-refusal.ts";
import { directoryRefusal, entryRefusal, openZip } from "./inspect-archive.ts";
import { isUnread, isXmlName, judgePart } from "./judge-part.ts";

/** What a Word template may be at most: a form of a few pages with a seal's picture in it. */
export const templateLimits = {
  fileBytes: 2 * 1024 * 1024,
  entries: 128,
  unpackedBytes: 16 * 1024 * 1024,
  /** Of one part of XML, which is read whole. */
  partBytes: 4 * 1024 * 1024,
} as const;

/** What a form is made of: XML, pictures, fonts, and folders. Whatever else a file brings along nobody has looked at. */
const isKnown = (name: string) => isXmlName(name) || isUnread(name) || name.endsWith("/");
/** Parts that a reader of ours takes in as text. */
const readable = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
/**
 * Judges an uploaded Word template before anything fills it (trust.md 1.8): by its directory, then by its own XML. A
 * template holds no macro, no embedded object, no field that acts, and nothing from elsewhere but plain links.
 *
 * Refuses FILE.EMPTY, NOT_A_TEMPLATE, TOO_LARGE, ENCRYPTED, TOO_MANY_ENTRIES, BOMB, UNSAFE_NAME, MACROS,
 * EXTERNAL_LINKS, DOCTYPE, BROKEN. Gives the parts of XML that hold text, by name.
 */
export async function inspectTemplate(
  bytes: Uint8Array,
): Promise<Decision<Map<string, string>, FileRefusal>> {
  if (bytes.length === 0) return refuse({ code: "FILE.EMPTY" });
  if (bytes.length > templateLimits.fileBytes)
    return refuse({ code: "FILE.TOO_LARGE", bytes: bytes.length, maxBytes: templateLimits.fileBytes });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse({ code: "FILE.NOT_A_TEMPLATE" });
  try {
    const zip = await openZip(bytes);
    try {
      return allow(await partsOf(zip, await entriesOf(zip)));
    } finally {
      zip.close();
    }
  } catch (error) {
    return refuse(directoryRefusal(error));
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > templateLimits.entries)
    throw refusedFile({
      code: "FILE.TOO_MANY_ENTRIES",
      entries: zip.entryCount,
      max: templateLimits.entries,
    });
  const [names, entries]: [Set<string>, Entry[]] = [new Set(), []];
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const refusal = entryRefusal(entry, names);
    if (refusal) throw refusedFile(refusal);
    unpackedBytes += entry.uncompressedSize;
    const isLarge = isXmlName(entry.fileName) && entry.uncompressedSize > templateLimits.partBytes;
    if (isLarge || unpackedBytes > templateLimits.unpackedBytes)
      throw refusedFile({ code: "FILE.BOMB", unpackedBytes });
    names.add(entry.fileName.toLowerCase());
    entries.push(entry);
  }
  if (!names.has("word/document.xml")) throw refusedFile({ code: "FILE.NOT_A_TEMPLATE" });
  if (!entries.every(({ fileName }) => isKnown(fileName))) throw refusedFile({ code: "FILE.MACROS" });
  return entries;
}

async function partsOf(zip: ZipFile, entries: Entry[]): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of entries) {
    const { fileName } = entry;
    if (!isXmlName(fileName)) continue;
    const xml = await text(await zip.openReadStreamPromise(entry));
    const refusal = judgePart(fileName, xml);
    if (refusal) throw refusedFile(refusal);
    if (readable.test(fileName)) parts.set(fileName, xml);
  }
  return parts;
}
