import type { PackState } from "@gongbang/domain/members/pack-row";
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, pathColumn, pathRows, rowsOf } from "../columns.ts";
import { archives } from "./hardship.ts";
import { packBatches } from "./packs.ts";

/**
 * How an archive stands with the national aid system, as it was when it was last looked at. What was uploaded is kept
 * beside its mark, sealed, so that it can be said field by field what has changed since.
 */
export const archivePackEntries = pgTable(
  "archive_pack_entries",
  {
    formatKey: text().notNull(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    unionId: uuid().notNull(),
    unionPath: pathColumn().notNull(),
    /** Keyed: it tells equal rows, and nothing about them. */
    rowHash: bytea().notNull(),
    lacking: text().array().notNull(),
    isReady: boolean().notNull().generatedAlwaysAs(sql`cardinality(lacking) = 0`),
    /** False once the archive is out of the file and was uploaded as such, or never was in it. */
    isLive: boolean().notNull().default(true),
    uploadedHash: bytea(),
    uploadedCells: text(),
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
    primaryKey({ columns: [t.formatKey, t.archiveId] }),
    index("archive_pack_entries_by_path").on(t.formatKey, t.isLive, t.unionPath, t.archiveId),
    index("archive_pack_entries_by_archive").on(t.archiveId),
    ...pathRows(t.unionPath),
  ],
);

/** The rows of a batch as they stand in its workbook: what is marked as uploaded is the row then, not the file now. */
export const archivePackRows = pgTable(
  "archive_pack_rows",
  {
    batchId: uuid()
      .notNull()
      .references(() => packBatches.id),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    rowHash: bytea().notNull(),
    /** Sealed: the cells are full of plain numbers. */
    cells: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.archiveId] }),
    index("archive_pack_rows_by_archive").on(t.archiveId),
    ...rowsOf(t.batchId, packBatches),
  ],
);
