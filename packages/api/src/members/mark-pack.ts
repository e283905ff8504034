import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { packBatches, packEntries } from "@gongbang/db/schema/packs";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { formatOf } from "./check-pack.ts";
import { unionInReach } from "./reads.ts";
import { tallyPack } from "./tally-pack.ts";
import { lookAt, recordsOf } from "./walk-records.ts";

/**
 * Marks a batch as handed in, with the receipt number of the national register. What counts is the row that stands in
 * the workbook: a record that was changed since then is "changed since" at once. Gives how many records were marked.
 * Refuses with PACK.NOT_BUILT, PACK.REPORTED, PACK.EMPTY and ACCESS.NOT_FOUND.
 */
export async function markBatch(
  office: Office,
  { batchId, receiptNumber }: { batchId: string; receiptNumber: string },
) {
  const { tx, now } = office;
  const rows = await tx.select().from(packBatches).where(eq(packBatches.id, batchId)).for("update");
  const batch = found(rows, "pack");
  if (batch.stage === "reported") throw new Refused({ code: "PACK.REPORTED" });
  if (batch.stage !== "built") throw new Refused({ code: "PACK.NOT_BUILT" });
  if (batch.rows === 0) throw new Refused({ code: "PACK.EMPTY" });
  const union = found(await tx.select().from(unions).where(eq(unions.id, batch.ofUnionId)), "union");
  const marked = await tx.execute<{ id: string }>(sql`
    update pack_entries e set uploaded_hash = r.row_hash, uploaded_at = ${now.toISOString()}::timestamptz,
                              receipt_number = ${receiptNumber}
      from pack_batch_rows r
     where r.batch_id = ${batchId} and e.record_id = r.record_id and e.format_key = ${batch.formatKey}
    returning e.record_id as id`);
  await tx
    .update(packBatches)
    .set({ stage: "reported", receiptNumber, reportedAt: now, version: batch.version + 1 })
    .where(eq(packBatches.id, batchId));
  await tallyPack(tx, batch.formatKey, { path: union.path, now });
  office.about({
    type: "pack",
    id: batchId,
    unionPath: union.path,
    changes: [
      { field: "stage", was: "built", becomes: "reported" },
      { field: "receiptNumber", becomes: receiptNumber },
    ],
  });
  return { marked: marked.length };
}

/**
 * Marks one record that was typed in by hand, as it is now. Refuses with PACK.NOT_READY where a required field is
 * missing, and ACCESS.NOT_FOUND.
 */
export async function markRecord(
  office: Office,
  asked: { formatKey: string; recordId: string; receiptNumber: string },
) {
  const { tx, keys, now } = office;
  const format = formatOf(asked.formatKey);
  const [record] = await recordsOf(tx, format, [asked.recordId]);
  if (!record) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "record" });
  const union = await unionInReach(office, record.unionId);
  const [looked] = await lookAt(tx, keys, { format, records: [record], now, all: true });
  if (!looked || looked.lacks.length > 0) throw new Refused({ code: "PACK.NOT_READY" });
  await tx
    .update(packEntries)
    .set({ uploadedHash: looked.rowHash, uploadedAt: now, receiptNumber: asked.receiptNumber })
    .where(and(eq(packEntries.formatKey, format.key), eq(packEntries.recordId, record.id)));
  await tallyPack(tx, format.key, { path: union.path, now });
  office.about({
    type: format.subject,
    id: record.id,
    unionPath: record.unionPath,
    changes: [
      { field: "formatKey", becomes: format.key },
      { field: "receiptNumber", becomes: asked.receiptNumber },
    ],
  });
  return { state: "uploaded" as const };
}
