import { seal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archivePackEntries, archivePackRows } from "@gongbang/db/schema/archive-packs";
import { unions } from "@gongbang/db/schema/members";
import { packBatches } from "@gongbang/db/schema/packs";
import { transact } from "@gongbang/db/transact";
import { bytesOf, writeXlsx } from "@gongbang/documents/write-table";
import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import { aidPackHeadings, aidPackRow } from "@gongbang/domain/hardship/archive-pack-row";
import { dayAt } from "@gongbang/domain/kernel/day";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { storeFile } from "../files.ts";
import type { Handler } from "../jobs.ts";
import type { Office } from "../office.ts";
import { viewAt } from "../reach.ts";
import { archivesAtOnce, formatKey, lookAtArchives, nextArchives } from "./look-at-archives.ts";
import type { MappedArchive } from "./map-archive.ts";

/** Days that a workbook with plain numbers is kept: it is handed in at once. */
const fileDays = 3;

export const rowPlace = (batchId: string, archiveId: string) => ({
  table: "archive_pack_rows",
  column: "cells",
  rowId: `${batchId} ${archiveId}`,
});

const task = z.object({ batchId: z.uuid() });

/**
 * Makes the workbook of a batch, from the files as they are now; what stands in it is kept beside it, sealed. All in one
 * transaction, so that a making that is sent again starts over.
 */
export const buildArchivePack: Handler = async (house, job, progress) => {
  const { batchId } = task.parse(job.task);
  const { actor, now } = job;
  const opened = await transact(house.db, { actor, scope: "own" }, async (tx) => {
    const batch = found(await tx.select().from(packBatches).where(eq(packBatches.id, batchId)), "pack");
    const union = found(await tx.select().from(unions).where(eq(unions.id, batch.ofUnionId)), "union");
    return { batch, union };
  });
  const { batch, union } = opened;
  if (batch.stage !== "building") return { rows: batch.rows, batchId };
  return transact(house.db, viewAt(job.actor, "hardship.pack", union.path), async (tx) => {
    const taken: MappedArchive[] = [];
    let after: string | null = null;
    do {
      const ids: string[] = await nextArchives(tx, union.path, after);
      const looked = await lookAtArchives(tx, house.keys, { ids, now });
      const done = await uploadedOf(tx, ids);
      taken.push(
        ...looked.filter(
          ({ archive, rowHash, lacks }) =>
            lacks.length === 0 && (batch.choice === "all" || !done.get(archive.id)?.equals(rowHash)),
        ),
      );
      after = ids.length === archivesAtOnce ? (ids.at(-1) ?? null) : null;
      await progress(taken.length, 0);
    } while (after);
    const header = aidPackHeadings(nationalAidPack);
    const rows = taken.map(({ plain }) => aidPackRow(nationalAidPack, plain));
    const bytes = await bytesOf((sink) =>
      writeXlsx({ sheetName: nationalAidPack.sheetName, header, rows }, sink),
    );
    const name = `${nationalAidPack.name}-${union.shortName}-${dayAt(now)}.xlsx`;
    const file = { name, kind: "xlsx", bytes, days: fileDays };
    const fileId = await storeFile(tx, { keys: house.keys, actor, now }, file);
    for (let i = 0; i < taken.length; i += 500)
      await tx.insert(archivePackRows).values(
        taken.slice(i, i + 500).map(({ archive, rowHash, text }) => ({
          ...{ batchId, archiveId: archive.id, rowHash },
          cells: seal(house.keys, rowPlace(batchId, archive.id), text),
        })),
      );
    await tx
      .update(packBatches)
      .set({
        ...{ stage: "built", rows: taken.length, fileIds: [fileId], fileNames: [name] },
        filesUntil: new Date(now.getTime() + fileDays * 86_400_000),
      })
      .where(eq(packBatches.id, batchId));
    return { rows: taken.length, batchId, fileId, name };
  });
};

type Tx = Office["tx"];
async function uploadedOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Buffer>();
  const rows = await tx
    .select({ id: archivePackEntries.archiveId, hash: archivePackEntries.uploadedHash })
    .from(archivePackEntries)
    .where(and(eq(archivePackEntries.formatKey, formatKey), inArray(archivePackEntries.archiveId, [...ids])));
  return new Map(rows.flatMap(({ id, hash }) => (hash ? [[id, hash] as const] : [])));
}
