import type { PackChoice } from "@gongbang/domain/members/pack.input";
import type { PackState } from "@gongbang/domain/members/pack-row";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant, kept, keptRows, pathColumn, pathRows, rowsOf } from "../columns.ts";

/**
 * A member or a union as a row of one upload format, as it was when it was looked at last (核对): the mark of the row,
 * what it lacks, and the mark of the row that was uploaded. A member's entry follows the member to another union.
 */
export const packEntries = pgTable(
  "pack_entries",
  {
    formatKey: text().notNull(),
    recordId: uuid().notNull(),
    unionId: uuid().notNull(),
    unionPath: pathColumn().notNull(),
    /** Of what the row was made of: while it is the same, the row is not made again. */
    seen: bytea().notNull(),
    /** Keyed: it tells equal rows, and nothing about them. */
    rowHash: bytea().notNull(),
    /** Keys of the columns that can't be filled. */
    lacking: text().array().notNull(),
    isReady: boolean().generatedAlwaysAs(sql`cardinality(lacking) = 0`),
    /** False once the record is no membership and no union any more. */
    isLive: boolean().notNull().default(true),
    uploadedHash: bytea(),
    uploadedAt: instant(),
    receiptNumber: text(),
    state: text()
      .$type<PackState>()
      .generatedAlwaysAs(
        sql`case when uploaded_hash is null then 'never' when uploaded_hash = row_hash then 'uploaded' else 'changed' end`,
      ),
    checkedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.formatKey, t.recordId] }),
    index("pack_entries_by_path").on(t.formatKey, t.isLive, t.unionPath, t.recordId),
    index("pack_entries_by_state").on(t.formatKey, t.isLive, t.state, t.isReady, t.unionPath, t.recordId),
    index("pack_entries_by_record").on(t.recordId),
    ...pathRows(t.unionPath),
  ],
);

/** How a union's own records stand with a format, counted when they were looked at: what the page adds up. @public */
export const packTallies = pgTable(
  "pack_tallies",
  {
    formatKey: text().notNull(),
    unionId: uuid().notNull(),
    unionPath: pathColumn().notNull(),
    ready: integer().notNull(),
    lacking: integer().notNull(),
    never: integer().notNull(),
    uploaded: integer().notNull(),
    changed: integer().notNull(),
    /** Ready, and never uploaded or changed since: what the next workbook takes. */
    pending: integer().notNull(),
    /** How many records lack each column. */
    lackingBy: jsonb().$type<Record<string, number>>().notNull(),
    checkedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.formatKey, t.unionId] }),
    index("pack_tallies_by_path").on(t.formatKey, t.unionPath),
    ...pathRows(t.unionPath),
  ],
);

/** One making of workbooks for the national register, and the receipt with which they were handed in. */
export const packBatches = pgTable(
  "pack_batches",
  {
    id: id(),
    formatKey: text().notNull(),
    /** The union whose records, and those under it, were taken. */
    ofUnionId: uuid().notNull(),
    choice: text().$type<PackChoice>().notNull(),
    reason: text().notNull(),
    stage: text().$type<"building" | "built" | "reported">().notNull().default("building"),
    jobId: uuid(),
    fileIds: uuid().array().notNull().default(sql`'{}'`),
    fileNames: text().array().notNull().default(sql`'{}'`),
    rows: integer().notNull().default(0),
    /** After this the files lose their bytes. */
    filesUntil: instant(),
    receiptNumber: text(),
    reportedAt: instant(),
    ...kept(),
  },
  (t) => [
    index("pack_batches_by_path").on(t.unionPath, t.formatKey, t.id),
    check("pack_batches_stage", sql`${t.stage} in ('building', 'built', 'reported')`),
    check("pack_batches_choice", sql`${t.choice} in ('pending', 'never', 'changed', 'all')`),
    check(
      "pack_batches_reported_with_receipt",
      sql`(${t.stage} = 'reported') = (${t.receiptNumber} is not null)`,
    ),
    ...keptRows(t),
  ],
);

/** The rows of a batch as they stand in its workbooks: the mark is that of the row then, not of the record now. */
export const packBatchRows = pgTable(
  "pack_batch_rows",
  {
    batchId: uuid()
      .notNull()
      .references(() => packBatches.id),
    recordId: uuid().notNull(),
    rowHash: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.recordId] }), ...rowsOf(t.batchId, packBatches)],
);
