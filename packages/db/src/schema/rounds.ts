import type { PicturePurpose } from "@gongbang/domain/aid/visit-entry.input";
import { sql } from "drizzle-orm";
import { check, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant, officeRole, ownRows, rowsOf } from "../columns.ts";
import { visits } from "./aid.ts";
import { officers } from "./office.ts";

/** 补充说明 of a visit: added, never changed. */
export const visitNotes = pgTable(
  "visit_notes",
  {
    id: id(),
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    text: text().notNull(),
    addedBy: uuid().notNull(),
    addedByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("visit_notes_by_visit").on(t.visitId, t.id), ...rowsOf(t.visitId, visits)],
);

/** Photos of a visit and the signature under it, drawn anew here, without place or device, and sealed (fields.ts). */
export const visitFiles = pgTable(
  "visit_files",
  {
    id: id(),
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    /** The entry it came with: sent twice it is one picture. */
    entryId: uuid().notNull(),
    purpose: text().$type<PicturePurpose>().notNull(),
    kind: text().$type<"jpg" | "png">().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    deviceAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("visit_files_by_entry").on(t.entryId),
    index("visit_files_by_visit").on(t.visitId, t.id),
    uniqueIndex("visit_files_one_signature").on(t.visitId).where(sql`purpose = 'signature'`),
    check("visit_files_purpose", sql`${t.purpose} in ('photo', 'signature')`),
    check("visit_files_kind", sql`${t.kind} in ('jpg', 'png')`),
    check("visit_files_size", sql`octet_length(${t.content}) <= 2097152`),
    ...rowsOf(t.visitId, visits),
  ],
);

/** An officer's own sentences for the form on the telephone. */
export const visitPhrases = pgTable(
  "visit_phrases",
  {
    officerId: uuid()
      .primaryKey()
      .references(() => officers.id),
    phrases: text().array().notNull(),
  },
  (t) => [...ownRows(t.officerId)],
);

/**
 * The key pairs under which telephones seal what they save, by key id; a new one every ninety days, and none is ever
 * forgotten, for a telephone may come back late. Reached only through the definer functions of sql/52-rounds.sql. @public
 */
export const entryKeys = pgTable(
  "entry_keys",
  {
    kid: text().primaryKey(),
    /** P-256, uncompressed, base64url. */
    publicKey: text().notNull(),
    /** Sealed (fields.ts). */
    privateKey: text().notNull(),
    madeAt: instant().notNull(),
  },
  () => [pgPolicy("nobody", { for: "select", to: officeRole, using: sql`false` })],
);
