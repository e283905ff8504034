import type { ExportColumn, ExportContent, ExportFormat } from "@gongbang/domain/members/member-export";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import type { RosterField } from "@gongbang/domain/members/roster";
import type { ImportMode, MatchKey } from "@gongbang/domain/members/roster-import";
import type { ValueChoice } from "@gongbang/domain/members/roster-values";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, kept, keptRows, rowsOf } from "../columns.ts";

/**
 * How rosters with these headings were read the last time: columns, words, rules. One for each officer and set of
 * headings; a colleague of the union finds it too.
 */
export const importTemplates = pgTable(
  "import_templates",
  {
    id: id(),
    /** The headings in one order, so that a roster with its columns moved is the same template. */
    headingsKey: text().notNull(),
    headings: jsonb().$type<string[]>().notNull(),
    /** For each of the headings the field that it fills. */
    columns: jsonb().$type<(RosterField | null)[]>().notNull(),
    values: jsonb().$type<ValueChoice[]>().notNull(),
    matchBy: jsonb().$type<MatchKey[]>().notNull(),
    mode: text().$type<ImportMode>().notNull(),
    intoUnionId: uuid().notNull(),
    usedAt: instant().notNull(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("import_templates_by_keeper").on(t.keeperId, t.headingsKey),
    index("import_templates_by_union").on(t.unionId, t.usedAt),
    ...keptRows(t),
  ],
);

/** The ledger of exports (导出台账): who took what out of the register, when, why, and how often it was saved. */
export const memberExports = pgTable(
  "member_exports",
  {
    id: id(),
    format: text().$type<ExportFormat>().notNull(),
    content: text().$type<ExportContent>().notNull(),
    columns: jsonb().$type<ExportColumn[]>().notNull(),
    filter: jsonb().$type<MemberFilter>().notNull(),
    /** Why numbers are uncovered; none where they are masked. */
    reason: text(),
    locale: text().$type<"zh-CN" | "en">().notNull(),
    jobId: uuid(),
    rows: integer(),
    /** From then on the files are gone. */
    expiresAt: instant(),
    downloads: integer().notNull().default(0),
    downloadedAt: instant(),
    ...kept(),
  },
  (t) => [
    index("member_exports_by_keeper").on(t.keeperId, t.createdAt),
    index("member_exports_by_path").on(t.unionPath, t.createdAt),
    check("member_exports_format", sql`${t.format} in ('xlsx', 'csv')`),
    check("member_exports_content", sql`${t.content} in ('masked', 'plain')`),
    check("member_exports_plain_has_reason", sql`${t.content} = 'masked' or ${t.reason} is not null`),
    ...keptRows(t),
  ],
);

/** The files of an export: a large one comes in parts. */
export const memberExportFiles = pgTable(
  "member_export_files",
  {
    exportId: uuid()
      .notNull()
      .references(() => memberExports.id),
    part: integer().notNull(),
    fileId: uuid().notNull(),
    rows: integer().notNull(),
    bytes: integer().notNull(),
    /** The last member in it: where a run that was broken off goes on. */
    last: jsonb().$type<{ pinyin: string; id: string }>(),
  },
  (t) => [primaryKey({ columns: [t.exportId, t.part] }), ...rowsOf(t.exportId, memberExports)],
);
