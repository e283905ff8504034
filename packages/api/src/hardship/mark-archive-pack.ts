import { seal, unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archivePackEntries, archivePackRows } from "@gongbang/db/schema/archive-packs";
import { packBatches } from "@gongbang/db/schema/packs";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { rowPlace } from "./build-archive-pack.ts";
import { entryOf, formatKey, lookAtArchives, uploadedPlace } from "./look-at-archives.ts";
import { mappedOf } from "./read-archive-pack.ts";

type Uploaded = { archiveId: string; text: string; rowHash: Buffer; receiptNumber: string };

const mark = ({ tx, keys, now }: Office, { archiveId, text, rowHash, receiptNumber }: Uploaded) =>
  tx
    .update(archivePackEntries)
    .set({
      ...{ uploadedHash: rowHash, uploadedAt: now, receiptNumber },
      uploadedCells: seal(keys, uploadedPlace(archiveId), text),
    })
    .where(entryOf(archiveId));

/**
 * Marks a batch as handed in, with its receipt. What counts is the row in the workbook: a file that was changed since
 * then is "changed since" at once. Refuses with PACK.NOT_BUILT, PACK.REPORTED, PACK.EMPTY and ACCESS.NOT_FOUND.
 */
export async function markArchiveBatch(
  office: Office,
  { batchId, receiptNumber }: { batchId: string; receiptNumber: string },
) {
  const { tx, keys, now } = office;
  const isAsked = and(eq(packBatches.id, batchId), eq(packBatches.formatKey, formatKey));
  const batch = found(await tx.select().from(packBatches).where(isAsked).for("update"), "pack");
  if (batch.stage === "reported") throw new Refused({ code: "PACK.REPORTED" });
  if (batch.stage !== "built") throw new Refused({ code: "PACK.NOT_BUILT" });
  if (batch.rows === 0) throw new Refused({ code: "PACK.EMPTY" });
  const rows = await tx.select().from(archivePackRows).where(eq(archivePackRows.batchId, batchId));
  for (const { archiveId, rowHash, cells } of rows) {
    const text = unseal(keys, rowPlace(batchId, archiveId), cells);
    await mark(office, { archiveId, rowHash, text, receiptNumber });
  }
  await tx
    .update(packBatches)
    .set({ stage: "reported", receiptNumber, reportedAt: now, version: batch.version + 1 })
    .where(eq(packBatches.id, batchId));
  office.about({
    type: "pack",
    id: batchId,
    unionPath: batch.unionPath,
    changes: [
      { field: "stage", was: "built", becomes: "reported" },
      { field: "receiptNumber", becomes: receiptNumber },
    ],
  });
  return { marked: rows.length };
}

/** Marks one archive that was typed in by hand, as it is now. Refuses with PACK.NOT_READY, and as mappedOf does. */
export async function markArchive(
  office: Office,
  { archiveId, receiptNumber }: { archiveId: string; receiptNumber: string },
) {
  const { tx, keys, now } = office;
  const { archive, rowHash, text, lacks } = await mappedOf(office, archiveId);
  if (lacks.length > 0) throw new Refused({ code: "PACK.NOT_READY" });
  await lookAtArchives(tx, keys, { ids: [archiveId], now });
  await mark(office, { archiveId, rowHash, text, receiptNumber });
  office.about({
    type: "archive",
    id: archiveId,
    unionPath: archive.unionPath,
    changes: [{ field: "receiptNumber", becomes: receiptNumber }],
  });
  return { state: "uploaded" as const };
}
