import type { Writable } from "node:stream";
import { writeXlsx } from "./write-table.ts";

export type FailedRow = { cells: readonly string[]; reason: string };

export type FailedRows = {
  sheetName: string;
  /** The headings of the uploaded table, so that the mended workbook can be uploaded as it is. */
  header: readonly string[];
  /** The heading over the reasons, in the reader's language. */
  reasonHeading: string;
  rows: Iterable<FailedRow> | AsyncIterable<FailedRow>;
};

/**
 * The workbook of the rows that were not taken in: their cells as they were uploaded, and why, in the column
 * after the last heading. Gives the number of rows. The sink is ended.
 */
export function writeFailedRows(failed: FailedRows, sink: Writable): Promise<number> {
  const width = failed.header.length;
  async function* rows() {
    for await (const { cells, reason } of failed.rows) {
      yield [...Array.from({ length: width }, (_, column) => cells[column] ?? ""), reason];
    }
  }
  const header = [...failed.header, failed.reasonHeading];
  return writeXlsx({ sheetName: failed.sheetName, header, rows: rows() }, sink);
}
