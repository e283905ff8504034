import type { EvidenceItem } from "@gongbang/domain/hardship/evidence";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, instant, rowsOf } from "../columns.ts";
import { archives } from "./hardship.ts";
import { memberFiles } from "./records.ts";

/** The proofs of an archive: a file of the worker's attachments, or the paper itself in the paper file. */
export const archiveEvidence = pgTable(
  "archive_evidence",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    item: text().$type<EvidenceItem>().notNull(),
    /** Null: the paper was seen and lies in the paper file. */
    fileId: uuid().references(() => memberFiles.id),
    note: text().notNull().default(""),
    keptBy: uuid().notNull(),
    keptByName: text().notNull(),
    keptOn: dayColumn().notNull(),
    removedOn: dayColumn(),
    removedWhy: text(),
  },
  (t) => [
    index("archive_evidence_by_archive").on(t.archiveId, t.id),
    check("archive_evidence_removed_with_reason", sql`(${t.removedOn} is null) = (${t.removedWhy} is null)`),
    ...rowsOf(t.archiveId, archives),
  ],
);

/**
 * The computation as a document: exactly the text that was computed, and its hash. A row for every time that a household
 * was written down, decided or renewed; never changed and never taken out (41-archives.sql).
 */
export const meansDocuments = pgTable(
  "means_documents",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    no: integer().notNull(),
    reason: text().$type<"saved" | "decided" | "renewed">().notNull(),
    on: dayColumn().notNull(),
    content: text().notNull(),
    sha256: text().notNull(),
    madeBy: uuid().notNull(),
    madeByName: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("means_documents_no").on(t.archiveId, t.no),
    check("means_documents_reason", sql`${t.reason} in ('saved', 'decided', 'renewed')`),
    check("means_documents_hash", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
    ...rowsOf(t.archiveId, archives),
  ],
);
