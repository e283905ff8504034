import { posix } from "node:path";
import type { Node } from "exceljs/lib/utils/parse-sax.js";
import type { Entry } from "yauzl";
import { refusedFile } from "./file-refusal.ts";
import { openZip } from "./inspect-archive.ts";
import { isDateFormat } from "./number-text.ts";
import { type Archive, elementsOf, eventsOf } from "./read-part.ts";
import { SheetScanner, type TableRow } from "./scan-sheet.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { FileSource } from "./sniff-file.ts";

/** One open table file: its visible sheets in order, and the rows of one that are not blank. */
export type TableSource = {
  encoding: string | null;
  sheets: string[];
  rows(sheet: string): AsyncIterable<TableRow>;
  close(): void;
};

/**
 * Opens a workbook that `inspectArchive` let through. Parts are read in the order of need, whatever their
 * order in the zip, and as decoded text: the streaming reader of exceljs 4.4.0 decodes each chunk by itself
 * and breaks a Chinese character that lies across two, so only its SAX parser is used.
 * Runs in the reading thread; throws Refused.
 */
export async function openWorkbook(file: FileSource, sharedBytes?: number): Promise<TableSource> {
  const zip = await openZip(file);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const archive = { zip, entries };
  const sheets = await readSheets(archive);
  const from1904 = await countsFrom1904(archive);
  const dateStyles = await readDateStyles(archive);
  const strings = await readSharedStrings(archive, new SharedStrings(sharedBytes));

  async function* rows(sheet: string) {
    const part = sheets.get(sheet);
    if (part === undefined) throw refusedFile({ code: "FILE.NO_SUCH_SHEET", sheet });
    const scanner = new SheetScanner({ strings, dateStyles, from1904 });
    for await (const events of eventsOf(archive, part)) yield* scanner.feed(events);
  }
  return { encoding: null, sheets: [...sheets.keys()], rows, close: () => zip.close() };
}

const workbookPart = "xl/workbook.xml";

/** Visible worksheets by name, with the part that holds each. */
async function readSheets(archive: Archive): Promise<Map<string, string>> {
  const parts = await readWorksheetParts(archive);
  const sheets = new Map<string, string>();
  for await (const { attributes } of named("sheet", elementsOf(archive, workbookPart))) {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const part = parts.get(id);
    if (part !== undefined && !/hidden/i.test(attributes.state ?? ""))
      sheets.set(attributes.name ?? "", part);
  }
  return sheets;
}

/** By relation id; charts have sheets of their own, which hold no rows. */
async function readWorksheetParts(archive: Archive): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const relations = elementsOf(archive, "xl/_rels/workbook.xml.rels");
  for await (const { attributes } of named("Relationship", relations)) {
    const { Id = "", Type = "", Target = "" } = attributes;
    if (!Type.endsWith("/worksheet")) continue;
    parts.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target));
  }
  return parts;
}

async function* named(name: string, elements: AsyncIterable<Node>): AsyncGenerator<Node> {
  for await (const element of elements) if (element.name === name) yield element;
}

/** Workbooks made on old Macs count their days from 1904. */
async function countsFrom1904(archive: Archive): Promise<boolean> {
  for await (const { attributes } of named("workbookPr", elementsOf(archive, workbookPart))) {
    return /^(?:1|true)$/.test(attributes.date1904 ?? "");
  }
  return false;
}

/** For each cell style, whether it shows a date. */
async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  if (!archive.entries.has("xl/styles.xml")) return styles;
  let section = "";
  for await (const { name, attributes } of elementsOf(archive, "xl/styles.xml")) {
    const id = attributes.numFmtId ?? "0";
    if (/^cell(?:StyleXfs|Xfs|Styles)$/.test(name)) section = name;
    else if (name === "numFmt") formats.set(id, attributes.formatCode ?? "");
    else if (name === "xf" && section === "cellXfs") styles.push(isDateFormat(Number(id), formats.get(id)));
  }
  return styles;
}

/** Workbooks keep each text once, for all sheets. This list is what a heavy workbook fills the memory with. */
async function readSharedStrings(archive: Archive, strings: SharedStrings): Promise<SharedStrings> {
  const part = [...archive.entries.keys()].find((name) => name.toLowerCase() === "xl/sharedstrings.xml");
  if (part === undefined) return strings;
  const scanner = new SheetScanner({ strings, dateStyles: [], from1904: false });
  for await (const events of eventsOf(archive, part)) {
    for (const text of scanner.feedStrings(events)) strings.add(text);
  }
  return strings;
}
