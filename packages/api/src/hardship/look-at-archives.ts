import type { Tx } from "@gongbang/db/open";
import { archivePackEntries } from "@gongbang/db/schema/archive-packs";
import { archives } from "@gongbang/db/schema/hardship";
import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { type MappedArchive, mapArchives } from "./map-archive.ts";

export const formatKey = nationalAidPack.key;
export const archivesAtOnce = 200;

/** Archives that the national system holds or should hold: in the file, or out of it and uploaded before. */
const concerned = (): SQL | undefined =>
  and(
    isNotNull(archives.enrolledOn),
    or(
      isNull(archives.closedOn),
      sql`exists (select from archive_pack_entries e where e.archive_id = ${archives.id} and e.uploaded_hash is not null)`,
    ),
  );

/** The ids of the next archives below a path, in their order. */
export async function nextArchives(tx: Tx, path: string, after: string | null): Promise<string[]> {
  const rows = await tx
    .select({ id: archives.id })
    .from(archives)
    .where(and(underPath(archives.unionPath, path), concerned(), after ? gt(archives.id, after) : undefined))
    .orderBy(asc(archives.id))
    .limit(archivesAtOnce);
  return rows.map(({ id }) => id);
}

/** Writes down how archives stand with the national system now. What was uploaded stays as it is. */
export async function lookAtArchives(
  tx: Tx,
  keys: Office["keys"],
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<MappedArchive[]> {
  const mapped = await mapArchives(tx, keys, ids);
  if (mapped.length === 0) return [];
  await tx
    .insert(archivePackEntries)
    .values(
      mapped.map(({ archive, rowHash, lacks }) => ({
        ...{ formatKey, archiveId: archive.id, rowHash, checkedAt: now },
        ...{ unionId: archive.unionId, unionPath: archive.unionPath },
        lacking: lacks.map(({ at }) => at),
      })),
    )
    .onConflictDoUpdate({
      target: [archivePackEntries.formatKey, archivePackEntries.archiveId],
      set: {
        rowHash: sql`excluded.row_hash`,
        lacking: sql`excluded.lacking`,
        unionId: sql`excluded.union_id`,
        unionPath: sql`excluded.union_path`,
        checkedAt: now,
        isLive: true,
      },
    });
  return mapped;
}

/** Where what was uploaded of an archive is sealed. */
export const uploadedPlace = (archiveId: string) => ({
  table: "archive_pack_entries",
  column: "uploaded_cells",
  rowId: archiveId,
});

/** The entry of one archive, as it stands. */
export const entryOf = (archiveId: string): SQL | undefined =>
  and(eq(archivePackEntries.formatKey, formatKey), eq(archivePackEntries.archiveId, archiveId));
