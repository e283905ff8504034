import { importRows, imports } from "@gongbang/db/schema/members";
import { transact, type View } from "@gongbang/db/transact";
import type { Table } from "@gongbang/documents/read-table";
import { writeFailedRows } from "@gongbang/documents/write-failed-rows";
import { bytesOf } from "@gongbang/documents/write-table";
import type { RowProblem } from "@gongbang/domain/members/roster-import";
import { eq, sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { storeFile } from "../files.ts";
import type { Handler, Job } from "../jobs.ts";
import { importIdOf, rowsAtOnce, viewOf } from "./count-roster.ts";
import { chunksOf, type Import, importOf, judgingFor, openRoster } from "./open-roster.ts";
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
  for await (const rows of chunksOf(table.rows(), rowsAtOnce)) {
    await transact(house.db, view, (tx) => takeRows(tx, rows, { importId, judging, job }));
    done += rows.length;
    await progress(done, Math.max(done, total));
  }
  const failedFileId = await keepFailedRows(house, job, { view, asked, table });
  return transact(house.db, view, async (tx) => {
    await tx.update(imports).set({ stage: "done", failedFileId }).where(eq(imports.id, importId));
    const rows = await tx
      .select({ outcome: importRows.outcome, count: sql<number>`count(*)::int` })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .groupBy(importRows.outcome);
    const counts = Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
    return { rows: done, added: 0, changed: 0, same: 0, wrong: 0, ...counts, failedFileId };
  });
};

/** The workbook of the failed rows, in the words of the language that the run was started in. */
async function keepFailedRows(
  house: House,
  job: Job,
  { view, asked, table }: { view: View; asked: Import; table: Table },
): Promise<string | null> {
  const wrong = await transact(house.db, view, async (tx) => {
    const rows = await tx
      .select({ rowNo: importRows.rowNo, problems: importRows.problems })
      .from(importRows)
      .where(sql`${importRows.importId} = ${asked.id} and ${importRows.outcome} = 'wrong'`);
    return new Map(rows.map(({ rowNo, problems }) => [rowNo, problems ?? []]));
  });
  if (wrong.size === 0) return null;
  const locale = job.task.locale === "en" ? "en" : "zh-CN";
  const say = (key: string, values?: Record<string, unknown>) => job.words(locale, key, values);
  async function* rows() {
    for await (const { rowNo, cells } of table.rows()) {
      const problems = wrong.get(rowNo);
      if (problems)
        yield {
          cells,
          reason: problems.map((problem) => reasonOf(problem, say)).join(say("members.import.reasonJoin")),
        };
    }
  }
  const sheetName = say("members.import.failedSheet");
  const reasonHeading = say("members.import.reasonHeading");
  const bytes = await bytesOf((sink) =>
    writeFailedRows({ sheetName, reasonHeading, header: table.header, rows: rows() }, sink),
  );
  const name = say("members.import.failedName", { name: asked.fileName.replace(/\.(xlsx|csv)$/i, "") });
  const owner = { keys: house.keys, actor: job.actor, now: job.now };
  return transact(house.db, view, (tx) => storeFile(tx, owner, { name, kind: "xlsx", bytes }));
}

function reasonOf(
  { code, field, ...values }: RowProblem,
  say: (key: string, values?: Record<string, unknown>) => string,
) {
  const sentence = say(`refusals.${code}`, values);
  return field ? say("members.import.problem", { field: say(`members.field.${field}`), sentence }) : sentence;
}
