import { imports } from "@gongbang/db/schema/members";
import { transact } from "@gongbang/db/transact";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { ImportTally, type RowOutcome } from "@gongbang/domain/members/roster-import";
import { type MappedField, mappedFields, ValueTally } from "@gongbang/domain/members/roster-values";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import type { Handler, Job } from "../jobs.ts";
import { type Judging, judgeRows, readRows, type TableRow, type Verdict } from "./judge-rows.ts";
import { chunksOf, importOf, judgingFor, openRoster, readAhead } from "./open-roster.ts";
import { meaningOf } from "./read-roster-row.ts";

const importTask = z.object({ importId: z.uuid() });
const rowsAtOnce = 1000;

/** The keeper's view of the register, as wide as their rights are now. Refuses with ACCESS.DENIED. */
export function viewOf({ actor }: Pick<Job, "actor">, action: Action = "member.import") {
  const scope = scopeFor(actor, action);
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  return { actor, scope, reach: scope === "federation" ? "/" : actor.unionPath };
}

export const importIdOf = ({ task }: Job): string => importTask.parse(task).importId;

/** The dry run: judges every row and counts, and writes nothing but the counts. */
export const countRoster: Handler = async (house: House, job, progress) => {
  const view = viewOf(job);
  const importId = importIdOf(job);
  const { table, judging } = await transact(house.db, view, async (tx) => {
    const asked = await importOf(tx, importId);
    return {
      table: await openRoster(tx, house.keys, asked),
      judging: await judgingFor(tx, house.keys, { import: asked, job, reach: view.reach }),
    };
  });
  const [tally, values] = [new ImportTally(), new ValueTally()];
  let done = 0;
  for await (const rows of readAhead(readInChunks(table.rows(), judging, values))) {
    const judged = await transact(house.db, view, (tx) => judgeRows(tx, rows, judging));
    for (const { rowNo, verdict } of judged) tally.add(rowNo, outcomeOf(verdict));
    done += rows.length;
    await progress(done, 0);
  }
  const plan = tally.plan(values.counted((field, text) => meaningOf(field, text, judging)));
  await transact(house.db, view, (tx) =>
    tx.update(imports).set({ plan, stage: "planned" }).where(eq(imports.id, importId)),
  );
  const { rows, added, changed, same, skipped, wrong } = plan;
  return { rows, added, changed, same, skipped, wrong };
};

/** The table's rows, read as far as that needs no register, a thousand at a time. */
export async function* readInChunks(rows: AsyncIterable<TableRow>, judging: Judging, values?: ValueTally) {
  for await (const chunk of chunksOf(rows, rowsAtOnce)) {
    if (values) tallyValues(values, chunk, judging);
    yield readRows(chunk, judging);
  }
}

function tallyValues(values: ValueTally, rows: readonly TableRow[], { columns }: Judging): void {
  const mapped = columns.flatMap((field, column) => (isMapped(field) ? [{ field, column }] : []));
  for (const { cells } of rows) {
    for (const { field, column } of mapped) {
      const cell = (cells[column] ?? "").trim();
      // A number in such a column is somebody's, and the column the wrong one.
      if (cell !== "" && !/\d{8}/.test(cell)) values.add(field, cell);
    }
  }
}

const isMapped = (field: string | null): field is MappedField => mappedFields.some((each) => each === field);

const outcomeOf = (verdict: Verdict): RowOutcome =>
  verdict.outcome === "changed" || verdict.outcome === "wrong" ? verdict : { outcome: verdict.outcome };
