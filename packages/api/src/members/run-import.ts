import { importRows, imports } from "@gongbang/db/schema/members";
import { transact, type View } from "@gongbang/db/transact";
import type { Table } from "@gongbang/documents/read-table";
import { writeFailedRows } from "@gongbang/documents/write-failed-rows";
import { bytesOf } from "@gongbang/documents/write-table";
import type { RowProblem } from "@gongbang/domain/members/roster-import";
import { and, eq, gt, sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { storeFile } from "../files.ts";
import type { Handler, Job } from "../jobs.ts";
import { importIdOf, readInChunks, viewOf } from "./count-roster.ts";
import { type Import, importOf, judgingFor, openRoster, readAhead } from "./open-roster.ts";
import { queueSettling } from "./settle-import.ts";
import { takeRows } from "./take-rows.ts";

/**
 * Takes a roster in, a thousand rows in a transaction, from the row after the last one that is in. Then writes the
 * workbook of those that were not taken. A run that is stopped, broken or sent twice takes no row twice.
 */
export const runImport: Handler = async (house, job, progress) => {
  const view = viewOf(job);
  const importId = importIdOf(job);
  const { asked, table, judging } = await transact(house.db, view, async (tx) => {
    const asked = await importOf(tx, importId);
    return {
      asked,
      table: await openRoster(tx, house.keys, asked),
      judging: await judgingFor(tx, house.keys, { import: asked, job, reach: view.reach }),
    };
  });
  const total = asked.plan?.rows ?? 0;
  let done = 0;
  for await (const rows of readAhead(readInChunks(table.rows(), judging))) {
    await transact(house.db, view, (tx) => takeRows(tx, rows, { judging, job }));
    done += rows.length;
    await progress(done, Math.max(done, total));
  }
  const failedFileId = await keepFailedRows(house, job, { view, asked, table });
  return transact(house.db, view, async (tx) => {
    const rows = await tx
      .select({ outcome: importRows.outcome, count: sql<number>`count(*)::int` })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .groupBy(importRows.outcome);
    const counts = Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
    const result = { rows: done, added: 0, changed: 0, same: 0, skipped: 0, wrong: 0, ...counts };
    await tx.update(imports).set({ stage: "done", result, failedFileId }).where(eq(imports.id, importId));
    await queueSettling(tx, house, job);
    return { ...result, failedFileId };
  });
};

/** The most rows that come back in the workbook: more would not fit into one file. */
const mostFailedRows = 50_000;

/** The workbook of the failed rows, in the words of the language that the run was started in. */
async function keepFailedRows(
  house: House,
  job: Job,
  { view, asked, table }: { view: View; asked: Import; table: Table },
): Promise<string | null> {
  const wrong = wrongRows(house, view, asked.id);
  const first = await wrong.next();
  if (first.done) return null;
  const locale = job.task.locale === "en" ? "en" : "zh-CN";
  const say = (key: string, values?: Record<string, unknown>) => job.words(locale, key, values);
  const reasonHeading = say("members.import.reasonHeading");
  // A workbook of failed rows that fails again has its old reasons in it.
  const own = [...table.header.keys()].filter((column) => table.header[column] !== reasonHeading);
  const only = (cells: readonly string[]) => own.map((column) => cells[column] ?? "");
  async function* rows() {
    let next = first;
    let count = 0;
    for await (const { rowNo, cells } of table.rows()) {
      if (next.done || count === mostFailedRows) return;
      if (rowNo < next.value.rowNo) continue;
      const reasons = (next.value.problems ?? []).map((problem) => reasonOf(problem, say));
      yield { cells: only(cells), reason: reasons.join(say("members.import.reasonJoin")) };
      count += 1;
      next = await wrong.next();
    }
  }
  const sheetName = say("members.import.failedSheet");
  const bytes = await bytesOf((sink) =>
    writeFailedRows({ sheetName, reasonHeading, header: only(table.header), rows: rows() }, sink),
  );
  const name = say("members.import.failedName", { name: asked.fileName.replace(/\.(xlsx|csv)$/i, "") });
  const owner = { keys: house.keys, actor: job.actor, now: job.now };
  return transact(house.db, view, (tx) => storeFile(tx, owner, { name, kind: "xlsx", bytes }));
}

const rowsRead = 1000;

/** The rows that were not taken in, in their order, a thousand at a time. */
async function* wrongRows(house: House, view: View, importId: string) {
  const { rowNo, problems } = importRows;
  for (let after = 0; ; ) {
    const isNext = and(eq(importRows.importId, importId), eq(importRows.outcome, "wrong"), gt(rowNo, after));
    const rows = await transact(house.db, view, (tx) =>
      tx.select({ rowNo, problems }).from(importRows).where(isNext).orderBy(rowNo).limit(rowsRead),
    );
    yield* rows;
    after = rows.at(-1)?.rowNo ?? 0;
    if (rows.length < rowsRead) return;
  }
}

function reasonOf(
  { code, field, ...values }: RowProblem,
  say: (key: string, values?: Record<string, unknown>) => string,
) {
  const sentence = say(`refusals.${code}`, values);
  return field ? say("members.import.problem", { field: say(`members.field.${field}`), sentence }) : sentence;
}
