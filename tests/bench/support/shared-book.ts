import { PassThrough } from "node:stream";
import exceljs from "exceljs";

/** A workbook as Excel writes it: each text once, in a list of its own, which is what a reader's memory is filled with. */
export async function sharedStringsBook(
  sheetName: string,
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<Buffer> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on("data", (chunk: Buffer) => chunks.push(chunk));
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: sink, useSharedStrings: true });
  const sheet = book.addWorksheet(sheetName);
  sheet.addRow([...header]).commit();
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await book.commit();
  return Buffer.concat(chunks);
}
