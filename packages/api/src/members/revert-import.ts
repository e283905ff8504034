import { type AuditEntry, appendAudits, type Change } from "@gongbang/db/audit";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { importRows, imports, members } from "@gongbang/db/schema/members";
import { transact } from "@gongbang/db/transact";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { revertImportInput } from "@gongbang/domain/members/import-roster.input";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { type Handler, type Job, startJob } from "../jobs.ts";
import { asRecord } from "../json-row.ts";
import type { Office } from "../office.ts";
import { recountRegister } from "./count-register.ts";
import { importIdOf, viewOf } from "./count-roster.ts";

import { trailLine } from "./note-import.ts";
import { importOf } from "./open-roster.ts";
import { storeMembers } from "./store-members.ts";

/**
 * Starts taking an import back: whom it added is removed, what it changed is as it was, and whoever was touched since
 * is left alone and listed. Refuses with IMPORT.NOT_DONE.
 */
export async function revertImport(office: Office, { importId }: z.output<typeof revertImportInput>) {
  const { tx } = office;
  const asked = await importOf(tx, importId);
  if (asked.stage !== "done") throw new Refused({ code: "IMPORT.NOT_DONE" });
  const total = (asked.plan?.added ?? 0) + (asked.plan?.changed ?? 0);
  const task = { importId, fileName: asked.fileName, total };
  const jobId = await startJob(office, { kind: "members.revertImport", task, total });
  const changed = { jobId, stage: "reverting" as const, version: asked.version + 1 };
  await tx.update(imports).set(changed).where(eq(imports.id, importId));
  const { unionPath } = asked;
  office.about({
    type: "import",
    id: importId,
    unionPath,
    changes: [{ field: "stage", becomes: "reverting" }],
  });
  return { jobId };
}

const rowsAtOnce = 500;
/** A row's number, and what taking it back came to. */
type Decided = [number, "removed" | "restored" | "left"];
type Row = typeof importRows.$inferSelect;

/** Takes an import back, 500 rows in a transaction, from the first that is not decided yet. */
export const takeBackImport: Handler = async (house, job, progress) => {
  const view = viewOf(job, "member.import.revert");
  const importId = importIdOf(job);
  const total = z.number().catch(0).parse(job.task.total);
  for (let [done, after] = [0, 0]; ; ) {
    const rows = await transact(house.db, view, (tx) =>
      takeBackRows(tx, { keys: house.keys, job, importId, after }),
    );
    const last = rows.at(-1);
    if (!last) break;
    [done, after] = [done + rows.length, last.rowNo];
    await progress(done, Math.max(done, total));
  }
  await recountRegister(house, view.reach, job.now);
  return transact(house.db, view, async (tx) => {
    const rows = await tx
      .select({ reverted: importRows.reverted, count: sql<number>`count(*)::int` })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .groupBy(importRows.reverted);
    const counts = rows.flatMap(({ reverted, count }) => (reverted ? [[reverted, count] as const] : []));
    const came = { removed: 0, restored: 0, left: 0, ...Object.fromEntries(counts) };
    await tx.update(imports).set({ stage: "reverted", reverted: came }).where(eq(imports.id, importId));
    return came;
  });
};

type Taking = { keys: Keyring; job: Job; importId: string; after: number };

async function takeBackRows(tx: Tx, { keys, job, importId, after }: Taking): Promise<Row[]> {
  // The row of the import is held, so that two workers take turns.
  await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, importId)).for("update");
  const rows = await undecided(tx, importId, after);
  if (rows.length === 0) return [];
  const isAdded = ({ outcome }: Row) => outcome === "added";
  const { id, unionPath } = members;
  const places = await tx
    .select({ id, unionPath })
    .from(members)
    .where(inArray(id, idsOf(rows)));
  const paths = new Map(places.map((place) => [place.id, place.unionPath]));
  const decided = [
    ...(await removeAll(tx, importId, rows.filter(isAdded))),
    ...(await restoreAll(
      tx,
      rows.filter((row) => !isAdded(row)),
    )),
  ];
  await decide(tx, importId, decided);
  await appendAudits(tx, keys, linesOf(job, rows, { decided, paths }));
  return rows;
}

/** The next rows of which nobody has said what taking them back came to. */
async function undecided(tx: Tx, importId: string, after: number): Promise<Row[]> {
  const { rowNo, outcome, reverted } = importRows;
  const isNext = and(
    ...[eq(importRows.importId, importId), gt(rowNo, after), isNull(reverted)],
    inArray(outcome, ["added", "changed"]),
  );
  return tx.select().from(importRows).where(isNext).orderBy(asc(rowNo)).limit(rowsAtOnce);
}

const idsOf = (rows: readonly Row[]) => rows.flatMap(({ memberId }) => memberId ?? []);

/** Those whom the import added and nobody has touched or named since are gone; the others stay. */
async function removeAll(tx: Tx, importId: string, rows: readonly Row[]): Promise<Decided[]> {
  if (rows.length === 0) return [];
  const ids = sql`${`{${idsOf(rows).join(",")}}`}::uuid[]`;
  const removed = await tx.execute<{ id: string }>(
    sql`select app.remove_imported(${importId}, ${ids}) as id`,
  );
  const gone = new Set(removed.map(({ id }) => id));
  return rows.map(({ rowNo, memberId }) => [rowNo, gone.has(memberId ?? "") ? "removed" : "left"]);
}

/** Those whom the import changed are as they were, where they are still as it left them. */
async function restoreAll(tx: Tx, rows: readonly Row[]): Promise<Decided[]> {
  if (rows.length === 0) return [];
  const there = await tx
    .select()
    .from(members)
    .where(inArray(members.id, idsOf(rows)))
    .for("update");
  const byId = new Map(there.map((member) => [member.id, member]));
  const records = rows.flatMap(({ memberId, version, was }) => {
    const member = byId.get(memberId ?? "");
    return member && member.version === version ? [{ ...asRecord(member), ...was }] : [];
  });
  const stored = await storeMembers(tx, records);
  return rows.map(({ rowNo, memberId }) => [rowNo, stored.has(memberId ?? "") ? "restored" : "left"]);
}

async function decide(tx: Tx, importId: string, decided: readonly Decided[]): Promise<void> {
  const rows = JSON.stringify(decided.map(([rowNo, came]) => ({ row_no: rowNo, came })));
  await tx.execute(sql`
    update import_rows r set reverted = d.came
      from json_to_recordset(${rows}::json) as d(row_no int, came text)
     where r.import_id = ${importId} and r.row_no = d.row_no`);
}

/** A line in the trail for whoever was removed or is as before. Where they stand is asked before they are gone. */
function linesOf(
  job: Job,
  rows: readonly Row[],
  { decided, paths }: { decided: readonly Decided[]; paths: ReadonlyMap<string, string> },
): AuditEntry[] {
  const came = new Map(decided);
  return rows.flatMap((row) => {
    const [what, id] = [came.get(row.rowNo), row.memberId ?? ""];
    const unionPath = paths.get(id);
    if (what === "left" || unionPath === undefined) return [];
    const changes: Change[] =
      what === "removed" ? [{ field: "name" }] : Object.keys(row.was ?? {}).map((field) => ({ field }));
    return trailLine(job, { action: "member.import.revert", member: { id, unionPath }, changes });
  });
}
