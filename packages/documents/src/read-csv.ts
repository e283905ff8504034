import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { cleanText } from "./clean-text.ts";
import { fileLimits } from "./file-limits.ts";
import { refusedFile } from "./file-refusal.ts";
import type { TableSource } from "./read-xlsx.ts";
import type { TableRow } from "./scan-sheet.ts";
import { bufferOf, type FileSource } from "./sniff-file.ts";

const chunkBytes = 64 * 1024;

/**
 * Opens a csv of any encoding that Chinese table programs write: UTF-8 with or without a mark, UTF-16 with
 * one, and else GB 18030 (which holds GBK and GB 2312). Comma, semicolon or tab.
 * Runs in the reading thread; throws Refused.
 */
export async function openCsv(file: FileSource): Promise<TableSource> {
  const bytes = typeof file === "string" ? await readFile(file) : bufferOf(file);
  const encoding = encodingOf(bytes);
  const start = iconv.decode(bytes.subarray(0, chunkBytes), encoding);
  // A text of another encoding, or no text at all, leaves many signs that stand for nothing.
  if ((start.match(/\uFFFD/g)?.length ?? 0) > 1 + start.length / 100) {
    throw refusedFile({ code: "FILE.NOT_A_WORKBOOK" });
  }
  const delimiter = delimiterOf(start);
  return { encoding, sheets: [""], rows: () => rowsOf(bytes, encoding, delimiter), close: () => {} };
}

function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" | "gb18030" {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe") return "utf-16le";
  if (mark === "feff") return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "gb18030";
}

/** The sign that the first ten lines hold most of, outside quotes. */
function delimiterOf(start: string): string {
  const bare = start
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n|\r/, 10)
    .join("\n");
  const count = (sign: string) => bare.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function* rowsOf(bytes: Buffer, encoding: string, delimiter: string): AsyncGenerator<TableRow> {
  const parser = Readable.from(chunksOf(bytes))
    .pipe(iconv.decodeStream(encoding))
    .pipe(parse({ delimiter, relaxQuotes: true, relaxColumnCount: true, maxRecordSize: 500_000 }));
  let rowNo = 0;
  for await (const record of parser as AsyncIterable<string[]>) {
    rowNo += 1;
    const cells = record.map(cleanText);
    while (cells.at(-1) === "") cells.pop();
    if (cells.length > 0) yield { rowNo, cells: checked(cells, rowNo) };
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function checked(cells: string[], row: number): string[] {
  if (cells.length > fileLimits.columns) {
    throw refusedFile({ code: "FILE.TOO_MANY_COLUMNS", row, column: cells.length, max: fileLimits.columns });
  }
  const column = cells.findIndex((cell) => cell.length > fileLimits.cellLength) + 1;
  if (column > 0) throw refusedFile({ code: "FILE.CELL_TOO_LONG", row, column, max: fileLimits.cellLength });
  return cells;
}
