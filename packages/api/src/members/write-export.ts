import { appendAudit } from "@gongbang/db/audit";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { memberExportFiles, memberExports } from "@gongbang/db/schema/exports";
import { members, unions } from "@gongbang/db/schema/members";
import { transact, type View } from "@gongbang/db/transact";
import { bytesOf, writeCsv, writeXlsx } from "@gongbang/documents/write-table";
import { dayAt } from "@gongbang/domain/kernel/day";
import { type ExportColumn, exportDays, rowsPerFile } from "@gongbang/domain/members/member-export";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { loadCalendar } from "../calendar.ts";
import type { House } from "../context.ts";
import { storeFile } from "../files.ts";
import type { Handler, Job } from "../jobs.ts";
import type { Office } from "../office.ts";
import { viewOf } from "./count-roster.ts";
import { type CellStyle, cellsOf, type ExportedMember } from "./export-cells.ts";
import { filterMembers } from "./filter-members.ts";
import { askedAs } from "./measure-scope.ts";
import { trailLine } from "./note-import.ts";

type Export = typeof memberExports.$inferSelect;
type Place = { pinyin: string; id: string };

const rowsRead = 1000;

/**
 * Writes the files of an export, with the eyes and the rights that its officer has now, a thousand members at a time in
 * the order of their names. A run that was broken off goes on after the last file that was kept.
 */
export const writeExport: Handler = async (house, job, progress) => {
  const exportId = z.uuid().parse(job.task.exportId);
  const asked = await transact(house.db, viewOf(job, "member.export.read"), async (tx) =>
    found(await tx.select().from(memberExports).where(eq(memberExports.id, exportId)), "export"),
  );
  const view = viewOf(job, asked.content === "plain" ? "member.export.plain" : "member.export");
  const isMine = eq(memberExportFiles.exportId, exportId);
  const { files, total } = await transact(house.db, view, async (tx) => ({
    files: await tx.select().from(memberExportFiles).where(isMine).orderBy(asc(memberExportFiles.part)),
    total: await countAll(tx, { house, job, view, asked }),
  }));
  const walk = walkMembers({ house, job, view, asked }, files.at(-1)?.last ?? null);
  let done = files.reduce((sum, { rows }) => sum + rows, 0);
  for (let part = files.length + 1; ; part += 1) {
    const first = await walk.next();
    // An export of nobody is a file all the same: that nobody is meant is an answer.
    if (first.done && part > 1) break;
    const taken = take(walk, first.done ? null : first.value, async (rows) => {
      done += rows;
      await progress(done, Math.max(done, total));
    });
    const written = await writePart({ house, job, view, asked }, part, taken);
    if (written.rows < rowsPerFile) break;
  }
  return transact(house.db, view, (tx) => finish(tx, { house, job, view, asked }, done));
};

type Run = { house: House; job: Job; view: View; asked: Export };

/** The office as the filter asks it: the officer's, though nobody sits at the desk. */
const officeOf = (tx: Tx, { house, job, view }: Run): Office => ({
  ...{ tx, actor: job.actor, scope: view.scope, now: job.now, today: dayAt(job.now), keys: house.keys },
  calendar: () => loadCalendar(tx),
  about: () => {},
  enqueue: (id) => house.enqueue(tx, id),
});

async function countAll(tx: Tx, run: Run): Promise<number> {
  const where = await filterMembers(officeOf(tx, run), run.asked.filter);
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(members).where(where);
  return row?.count ?? 0;
}

/** The members of the filter in the order of their names, each thousand in a transaction of its own. */
async function* walkMembers(run: Run, from: Place | null): AsyncGenerator<ExportedMember> {
  const { house, view, asked } = run;
  for (let after = from; ; ) {
    const rows = await transact(house.db, view, async (tx) => {
      const where = await filterMembers(officeOf(tx, run), asked.filter);
      const beyond =
        after && sql`(${members.namePinyin}, ${members.id}) > (${after.pinyin}, ${after.id}::uuid)`;
      const next = tx
        .select({ member: members, unionName: unions.name })
        .from(members)
        .innerJoin(unions, eq(unions.id, members.unionId))
        .where(and(where, beyond ?? undefined))
        .orderBy(asc(members.namePinyin), asc(members.id))
        .limit(rowsRead);
      // Each thousand is cut from the order of the names, and not sorted out of all of them anew.
      return askedAs(tx, "walk", next);
    });
    for (const { member, unionName } of rows) yield { ...member, unionName };
    const last = rows.at(-1)?.member;
    if (!last || rows.length < rowsRead) return;
    after = { pinyin: last.namePinyin, id: last.id };
  }
}

/** One file's worth of the walk. */
async function* take(
  walk: AsyncGenerator<ExportedMember>,
  first: ExportedMember | null,
  noted: (rows: number) => Promise<void>,
): AsyncGenerator<ExportedMember> {
  let count = 0;
  for (let next = first; next !== null; ) {
    yield next;
    count += 1;
    if (count % rowsRead === 0) await noted(rowsRead);
    if (count === rowsPerFile) break;
    const { done, value } = await walk.next();
    next = done ? null : value;
  }
  await noted(count % rowsRead);
}

async function writePart(run: Run, part: number, rows: AsyncIterable<ExportedMember>) {
  const { house, job, view, asked } = run;
  const { format, columns, locale, content } = asked;
  const say = (key: string, values?: Record<string, unknown>) => job.words(locale, key, values);
  const style: CellStyle = { keys: house.keys, content, locale, say };
  let [count, last]: [number, Place | null] = [0, null];
  async function* cells() {
    for await (const member of rows) {
      count += 1;
      last = { pinyin: member.namePinyin, id: member.id };
      yield cellsOf(member, columns, style);
    }
  }
  const day = dayAt(job.now);
  const watermark = say("exports.watermark", {
    name: job.actor.name,
    at: instantText(job.now),
    number: asked.id,
  });
  const table = {
    sheetName: say("exports.sheet"),
    header: columns.map((column) => say(`members.field.${headOf(column)}`)),
    rows: cells(),
    watermark,
  };
  const bytes = await bytesOf((sink) => (format === "xlsx" ? writeXlsx(table, sink) : writeCsv(table, sink)));
  const name = say("exports.fileName", { day, part, format });
  await transact(house.db, view, async (tx) => {
    const owner = { keys: house.keys, actor: job.actor, now: job.now };
    // The kind keeps it out of the door for other files: an export is handed out by its ledger, which counts.
    const fileId = await storeFile(tx, owner, { name, kind: `export-${format}`, bytes });
    const file = { exportId: asked.id, part, fileId, rows: count, bytes: bytes.length, last };
    await tx.insert(memberExportFiles).values(file).onConflictDoNothing();
  });
  return { rows: count };
}

const headOf = (column: ExportColumn) => (column === "status" ? "membershipStatus" : column);

/** "2026-09-18 12:00" in Shanghai, which has no summer time. */
const instantText = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

async function finish(tx: Tx, { house, job, asked }: Run, rows: number) {
  const expiresAt = new Date(job.now.getTime() + exportDays * 86_400_000);
  await tx
    .update(memberExports)
    .set({ rows, expiresAt, version: asked.version + 1 })
    .where(eq(memberExports.id, asked.id));
  const action = asked.content === "plain" ? ("member.export.plain" as const) : ("member.export" as const);
  const line = trailLine(job, { action, member: asked, changes: [{ field: "rows", becomes: rows }] });
  await appendAudit(tx, house.keys, { ...line, objectType: "export", reason: asked.reason });
  return { rows };
}
