import type { ApplicationKind } from "@gongbang/domain/hardship/archive.status";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, id, instant, kept, keptRows } from "../columns.ts";
import { archives } from "./hardship.ts";

/** 申请码: a union's address for workers in hardship who apply by phone. The token is sealed, so that it can be printed again. */
export const applyLinks = pgTable(
  "apply_links",
  {
    id: id(),
    tokenHash: bytea().notNull(),
    token: text().notNull(),
    closedAt: instant(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("apply_links_token").on(t.tokenHash),
    uniqueIndex("apply_links_one_open_a_union").on(t.unionId).where(sql`closed_at is null`),
    ...keptRows(t),
  ],
);

/**
 * 困难帮扶申请 by a worker's own phone. It is no archive: anybody may write anybody's number here, so nothing follows
 * from it before a caseworker has looked (docs/decisions/0023).
 */
export const aidApplications = pgTable(
  "aid_applications",
  {
    id: id(),
    linkId: uuid()
      .notNull()
      .references(() => applyLinks.id),
    status: text().$type<"waiting" | "taken" | "refused">().notNull().default("waiting"),
    kind: text().$type<ApplicationKind>().notNull(),
    name: text().notNull(),
    /** Sealed, with mask and blind index beside. */
    citizenId: text().notNull(),
    citizenIdIndex: bytea().notNull(),
    idMask: text().notNull(),
    phone: text().notNull(),
    phoneMask: text().notNull(),
    mainCause: text().notNull(),
    people: integer().notNull(),
    /** Sealed: it tells of illness as often as not. */
    statement: text().notNull(),
    consent: text().notNull(),
    /** The version of the words by which the comparison was authorised; null where it was not. */
    comparison: text(),
    appliedOn: dayColumn().notNull(),
    decidedBy: uuid(),
    decidedOn: dayColumn(),
    refusal: text(),
    /** The draft that it became. */
    archiveId: uuid().references(() => archives.id),
    ...kept(),
  },
  (t) => [
    uniqueIndex("aid_applications_one_waiting")
      .on(t.unionId, t.citizenIdIndex)
      .where(sql`status = 'waiting'`),
    index("aid_applications_by_path").on(t.unionPath, t.status, t.id),
    check("aid_applications_status", sql`${t.status} in ('waiting', 'taken', 'refused')`),
    check("aid_applications_taken_as_archive", sql`(${t.status} = 'taken') = (${t.archiveId} is not null)`),
    check("aid_applications_refused_with_reason", sql`${t.status} <> 'refused' or ${t.refusal} is not null`),
    ...keptRows(t),
  ],
);
