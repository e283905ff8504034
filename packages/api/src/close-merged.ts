import type { MergeChange } from "@gongbang/db/schema/duplicates";
import { statusChanges } from "@gongbang/db/schema/status";
import type { ArchiveStatus } from "@gongbang/domain/hardship/archive.status";
import { sql } from "drizzle-orm";
import { loadArchive } from "./hardship/load-archive.ts";
import { takeStep } from "./hardship/step-archive.ts";
import { changesBetween } from "./members/diff-rows.ts";
import type { Office } from "./office.ts";

/**
 * Closes a hardship archive because its worker has another one that goes on (转并): one household, one file. Gives what
 * that changed, so that it can be taken back. Refuses with ACCESS.NOT_FOUND, and as the archive's machine does.
 */
export async function closeMergedArchive(office: Office, archiveId: string): Promise<MergeChange[]> {
  const before = await rowsOfArchive(office, archiveId);
  // The merge has its own line in the trail.
  const silent = { ...office, about: () => {} };
  const loaded = await loadArchive(silent, archiveId, { lock: true });
  await takeStep(silent, loaded, {
    event: "merge",
    set: { closedOn: office.today, exitCode: "E12" },
  });
  return changesBetween(before, await rowsOfArchive(office, archiveId));
}

/** Writes down that an archive goes on after all, as it stood before the merge. */
export async function noteReopened(office: Office, changes: readonly MergeChange[]): Promise<void> {
  const { tx, today, now, actor } = office;
  for (const { table, key, was } of changes) {
    if (table !== "archives" || typeof was.status !== "string") continue;
    const [row] = await tx.execute<{ unionId: string; unionPath: string; keeperId: string }>(
      sql`select union_id as "unionId", union_path as "unionPath", keeper_id as "keeperId" from archives where id = ${String(key.id)}`,
    );
    if (!row) continue;
    await tx.insert(statusChanges).values({
      ...{ machine: "hardship.archive", recordId: String(key.id), event: "undoMerge", was: "closed" },
      ...{ becomes: was.status as ArchiveStatus, happenedOn: today, createdAt: now, actorName: actor.name },
      ...row,
    });
  }
}

/** What the end of an archive touches: the archive, its people, its clocks. */
async function rowsOfArchive({ tx }: Office, archiveId: string) {
  const rows = await tx.execute<{ table: string; row: Record<string, unknown> }>(sql`
    select 'archives' as table, to_jsonb(a) as row from archives a where id = ${archiveId}
    union all select 'household_members', to_jsonb(h) from household_members h where archive_id = ${archiveId}
    union all select 'deadlines', to_jsonb(d) from deadlines d where record_id = ${archiveId}`);
  return [...rows];
}
