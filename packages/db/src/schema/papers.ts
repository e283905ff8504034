import type { PaperFieldKey } from "@gongbang/domain/codes/paper-fields";
import type { PaperKind } from "@gongbang/domain/codes/paper-kinds";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, id, instant, rowsOf, sharedRows } from "../columns.ts";
import { archives } from "./hardship.ts";

const kinds = sql.raw(
  "('registration', 'authorisation', 'survey', 'notice', 'approval', 'payment', 'letter')",
);

/**
 * 文书模板: the office's own Word templates, version by version. One is used once a second person has released it, until
 * the next one is. Its bytes never change (sql/71-papers.sql), and no version goes away.
 */
export const paperTemplates = pgTable(
  "paper_templates",
  {
    id: id(),
    kind: text().$type<PaperKind>().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    /** The fields that its words ask for, read when it was uploaded. */
    fields: text().array().$type<PaperFieldKey[]>().notNull(),
    uploadedBy: uuid().notNull(),
    uploadedByName: text().notNull(),
    uploadedAt: instant().notNull(),
    releasedBy: uuid(),
    releasedByName: text(),
    releasedAt: instant(),
    retiredAt: instant(),
  },
  (t) => [
    uniqueIndex("paper_templates_version").on(t.kind, t.version),
    uniqueIndex("paper_templates_one_in_use")
      .on(t.kind)
      .where(sql`released_at is not null and retired_at is null`),
    check("paper_templates_kind", sql`${t.kind} in ${kinds}`),
    check("paper_templates_size", sql`octet_length(${t.content}) <= 2097152`),
    check("paper_templates_second_person", sql`${t.uploadedBy} <> ${t.releasedBy}`),
    check("paper_templates_released_by", sql`(${t.releasedAt} is null) = (${t.releasedBy} is null)`),
    ...sharedRows(),
  ],
);

/**
 * 文书 of an archive as they were issued, sealed. Written once and never changed: a paper that is printed again is the
 * same bytes. Beside them stands from what it was made: the template's version and hash, and the hash of the values.
 */
export const archivePapers = pgTable(
  "archive_papers",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    kind: text().$type<PaperKind>().notNull(),
    /** 文号, taken when the paper is issued; null for a form that has none. */
    number: text(),
    name: text().notNull(),
    templateId: uuid().references(() => paperTemplates.id),
    /** Nought is the template that comes with the desk. */
    templateVersion: integer().notNull(),
    templateSha256: text().notNull(),
    valuesSha256: text().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    /** Whether sealed fields stand in it in plain. */
    isPlain: boolean().notNull(),
    /** The fields that were typed for this paper alone. */
    typed: text().array().$type<PaperFieldKey[]>().notNull(),
    issuedOn: dayColumn().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: uuid().notNull(),
    issuedByName: text().notNull(),
  },
  (t) => [
    index("archive_papers_by_archive").on(t.archiveId, t.id),
    uniqueIndex("archive_papers_number").on(t.number),
    check("archive_papers_kind", sql`${t.kind} in ${kinds}`),
    check("archive_papers_size", sql`octet_length(${t.content}) <= 5242880 + 4096`),
    ...rowsOf(t.archiveId, archives),
  ],
);
