import { parentPort, workerData } from "node:worker_threads";
import { assert } from "@gongbang/domain/kernel/decision";
import { fileLimits } from "./file-limits.ts";
import { asFileRefusal, refusedFile } from "./file-refusal.ts";
import type { TableSource } from "./read-xlsx.ts";
import type { TableAnswer, TableJob } from "./run-table-worker.ts";
import type { TableRow } from "./scan-sheet.ts";

/** The thread that reads one file: it answers each "next" with one message, and so never runs ahead. */
async function* answer(job: TableJob): AsyncGenerator<TableAnswer> {
  const source = await open(job);
  try {
    if (job.sheet === undefined) yield await peek(source, job.peekRows);
    else yield* batches(source.rows(job.sheet), job.afterRow);
  } finally {
    source.close();
  }
}

/** Loads the reader of this kind alone: a thread is started for every reading. */
async function open({ kind, file, sharedBytes }: TableJob): Promise<TableSource> {
  if (kind === "csv") return (await import("./read-csv.ts")).openCsv(file);
  return (await import("./read-xlsx.ts")).openWorkbook(file, sharedBytes);
}

async function peek(source: TableSource, count: number): Promise<TableAnswer> {
  const sheets = [];
  for (const name of source.sheets.slice(0, 20)) {
    const rows: TableRow[] = [];
    for await (const row of source.rows(name)) {
      rows.push(row);
      if (rows.length === count) break;
    }
    sheets.push({ name, rows });
  }
  return { encoding: source.encoding, sheets };
}

async function* batches(rows: AsyncIterable<TableRow>, afterRow: number): AsyncGenerator<TableAnswer> {
  let batch: TableRow[] = [];
  let count = 0;
  for await (const row of rows) {
    if (row.rowNo <= afterRow) continue;
    count += 1;
    if (count > fileLimits.rows) throw refusedFile({ code: "FILE.TOO_MANY_ROWS", max: fileLimits.rows });
    batch.push(row);
    if (batch.length < fileLimits.rowsPerMessage) continue;
    yield { rows: batch };
    batch = [];
  }
  yield { rows: batch };
}

const port = parentPort;
assert(port, "read-table.worker.ts runs in a worker thread");
// Streams that were left in the middle of a damaged entry may fail with nobody listening.
process.on("uncaughtException", (error) => port.postMessage({ refusal: asFileRefusal(error) }));
const answers = answer(workerData);
port.on("message", async () => {
  try {
    const { done, value } = await answers.next();
    port.postMessage(done ? { done: true } : value);
  } catch (error) {
    port.postMessage({ refusal: asFileRefusal(error) });
  }
});
