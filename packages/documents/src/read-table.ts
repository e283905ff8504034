import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { asFileRefusal, type FileRefusal } from "./file-refusal.ts";
import { findHeader } from "./find-header.ts";
import { isRosterHeading } from "./guess-columns.ts";
import { inspectArchive } from "./inspect-archive.ts";
import { runTableWorker, type TablePeek, type WorkerLimits } from "./run-table-worker.ts";
import type { TableRow } from "./scan-sheet.ts";
import { type FileSource, sniffFile } from "./sniff-file.ts";

export type Table = {
  kind: "xlsx" | "csv";
  /** Of a csv: "utf-8", "utf-16le", "utf-16be" or "gb18030". */
  encoding: string | null;
  /** Visible sheets in order; one without a name for a csv. */
  sheets: string[];
  sheet: string;
  /** Headings as they are written, "" where a column has none. */
  header: string[];
  /** As the table program numbers rows, from 1. */
  headerRow: number;
  /** The first rows below the header, 20 at most. */
  sample: string[][];
  /**
   * Every row below the header that is neither blank nor the header again (sheets made for printing repeat
   * it). Cells are as many as headings, or more. Each call reads the file anew, in a thread of its own, no
   * faster than its rows are taken. Throws Refused with a FILE code where the file turns out bad further on.
   */
  rows(): AsyncGenerator<TableRow>;
};

const peekRows = 40;
const sampleRows = 20;

/**
 * Opens an uploaded xlsx or csv as rows of text. Days read "YYYY-MM-DD", numbers are digits without exponent
 * (a citizen id that was typed as a number has lost its last digits; its check digit tells), formulas give
 * their last value. Without `sheet`, the first visible sheet whose headings are known, else the first with
 * any header. Merged cells hold their value in the first cell only.
 *
 * Refuses what {@link inspectArchive} refuses, and FILE.NO_HEADER, NO_SUCH_SHEET, EMPTY, DOCTYPE, BROKEN,
 * TOO_HEAVY, TIMED_OUT, TOO_MANY_COLUMNS, CELL_TOO_LONG; TOO_MANY_ROWS comes while rows are read.
 */
export async function openTable(
  file: FileSource,
  options: { sheet?: string; limits?: WorkerLimits } = {},
): Promise<Decision<Table, FileRefusal>> {
  const kind = await sniffFile(file);
  if (!kind.ok) return kind;
  if (kind.value === "xlsx") {
    const facts = await inspectArchive(file);
    if (!facts.ok) return facts;
  }
  const job = { file, kind: kind.value };
  const peeked = await peekAt(runTableWorker({ ...job, peekRows }, options.limits));
  if (!peeked.ok) return peeked;
  const chosen = chooseSheet(peeked.value, options.sheet);
  if (!chosen.ok) return chosen;
  const { sheet, header, below } = chosen.value;

  async function* rows() {
    const isHeader = (cells: string[]) => cells.every((cell, i) => cell === (header.cells[i] ?? ""));
    const read = runTableWorker({ ...job, sheet, afterRow: header.rowNo }, options.limits);
    for await (const answer of read) {
      if (!("rows" in answer)) continue;
      for (const { rowNo, cells } of answer.rows) {
        if (!isHeader(cells)) yield { rowNo, cells: widen(cells, header.cells.length) };
      }
    }
  }
  return allow({
    kind: kind.value,
    encoding: peeked.value.encoding,
    sheets: peeked.value.sheets.map(({ name }) => name),
    sheet,
    header: header.cells,
    headerRow: header.rowNo,
    sample: below.slice(0, sampleRows).map(({ cells }) => widen(cells, header.cells.length)),
    rows,
  });
}

async function peekAt(answers: ReturnType<typeof runTableWorker>): Promise<Decision<TablePeek, FileRefusal>> {
  try {
    for await (const answer of answers) if ("sheets" in answer) return allow(answer);
    return refuse({ code: "FILE.EMPTY" });
  } catch (error) {
    return refuse(asFileRefusal(error));
  }
}

type Chosen = { sheet: string; header: TableRow; below: TableRow[] };

function chooseSheet({ sheets }: TablePeek, wanted: string | undefined): Decision<Chosen, FileRefusal> {
  const open = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted);
  if (wanted !== undefined && open.length === 0) return refuse({ code: "FILE.NO_SUCH_SHEET", sheet: wanted });
  const filled = open.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return refuse({ code: "FILE.EMPTY" });
  const found = filled.flatMap(({ name, rows }): Chosen[] => {
    const header = findHeader(rows, isRosterHeading);
    return header ? [{ sheet: name, header, below: rows.filter(({ rowNo }) => rowNo > header.rowNo) }] : [];
  });
  const known = found.find(({ header }) => header.cells.filter(isRosterHeading).length > 1);
  const chosen = known ?? found[0];
  if (!chosen) return refuse({ code: "FILE.NO_HEADER" });
  return chosen.below.length > 0 ? allow(chosen) : refuse({ code: "FILE.EMPTY" });
}

const widen = (cells: string[], width: number): string[] =>
  cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")];
