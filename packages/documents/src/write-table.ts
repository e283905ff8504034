import { PassThrough, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import exceljs from "exceljs";
import { makeSafeCell } from "./make-safe-cell.ts";

/** A text, a number that a person will want to add up, or nothing. */
export type Cell = string | number | null;

export type TableToWrite = {
  /** The sheet's tab; signs that a tab can't hold are left out. */
  sheetName: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** Who took the table out and when: in a row of its own above the headings, and at the foot of each printed page. */
  watermark?: string;
};

/**
 * Writes a workbook to a stream row by row, and gives the number of rows below the header. Texts stay texts:
 * columns are formatted as text, so that a citizen id keeps its digits when it is edited, and no cell is a
 * formula (trust.md 1.8). The sink is ended.
 */
export async function writeXlsx(
  { sheetName, header, rows, watermark }: TableToWrite,
  sink: Writable,
): Promise<number> {
  // The writer of exceljs ignores a full sink, so it writes into a stream that the pipeline slows down for it.
  const bytes = new PassThrough({ highWaterMark: 1024 * 1024 });
  const sent = pipeline(bytes, sink);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true });
  // In a footer an ampersand begins a code of the table program, and two are one.
  const footer = watermark && {
    headerFooter: { oddFooter: `&L${watermark.replaceAll("&", "&&").slice(0, 200)}&R&P` },
  };
  const views = [{ state: "frozen" as const, ySplit: watermark === undefined ? 1 : 2 }];
  const sheet = book.addWorksheet(tabName(sheetName), { views, ...footer });
  sheet.columns = header.map((heading) => ({
    width: Math.min(40, Math.max(10, heading.length * 2.2 + 2)),
    style: { numFmt: "@" },
  }));
  if (watermark !== undefined) {
    const mark = sheet.addRow([makeSafeCell(watermark)]);
    mark.font = { italic: true, color: { argb: "FF7F7F7F" } };
    mark.commit();
  }
  const heading = sheet.addRow(header.map(makeSafeCell));
  heading.font = { bold: true };
  heading.commit();
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const written = sheet.addRow(row.map((cell) => (typeof cell === "string" ? makeSafeCell(cell) : cell)));
    formatNumbers(written, row);
    written.commit();
    if (count % 500 === 0) await drained(bytes);
  }
  sheet.commit();
  await Promise.all([book.commit(), sent]);
  return count;
}

function formatNumbers(written: exceljs.Row, row: readonly Cell[]): void {
  for (const [column, cell] of row.entries()) {
    if (typeof cell === "number") written.getCell(column + 1).numFmt = "General";
  }
}

/** Lets the zip run, and waits while the sink is full. */
async function drained(bytes: PassThrough): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  while (bytes.writableNeedDrain && !bytes.destroyed) {
    await new Promise((resolve) => bytes.once("drain", resolve).once("close", resolve));
  }
}

/** Excel's rule: at most 31 signs, none of []:*?/\, no apostrophe at either end, not empty. */
const tabName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, "")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "") || "Sheet1";

/** Writes a csv in UTF-8 with the mark that Excel needs to know it by. The sink is ended. */
export async function writeCsv(
  { header, rows, watermark }: Omit<TableToWrite, "sheetName">,
  sink: Writable,
): Promise<number> {
  let count = -1;
  async function* lines() {
    yield `\uFEFF${watermark === undefined ? "" : csvLine([watermark])}${csvLine(header)}`;
    count = 0;
    for await (const row of rows) {
      count += 1;
      yield csvLine(row);
    }
  }
  await pipeline(lines, sink);
  return count;
}

const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : makeSafeCell(cell);
  // Semicolons and tabs too: whoever opens the file guesses by them what parts the columns.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a table, for what is small enough to be kept whole. */
export async function bytesOf(write: (sink: Writable) => Promise<unknown>): Promise<Buffer> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on("data", (chunk: Buffer) => chunks.push(chunk));
  await Promise.all([write(sink), finished(sink)]);
  return Buffer.concat(chunks);
}
