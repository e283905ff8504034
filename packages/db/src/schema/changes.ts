import type { IdKind } from "@gongbang/domain/codes/roster-words";
import type { ChangeStatus, GuardedField } from "@gongbang/domain/members/change.status";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, id, kept, keptRows } from "../columns.ts";
import { members } from "./members.ts";

/**
 * 变更申请: another name, paper or card for somebody who is in the register (product.md D8). What is asked for and what
 * stood there at the time, side by side; sealed values with their masks and blind indexes. Kept by whoever asks.
 */
export const memberChanges = pgTable(
  "member_changes",
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    status: text().$type<ChangeStatus>().notNull().default("pending"),
    fields: text().array().$type<GuardedField[]>().notNull(),
    name: text(),
    wasName: text().notNull(),
    idKind: text().$type<IdKind>(),
    citizenId: text(),
    citizenIdIndex: bytea(),
    idMask: text(),
    sex: text(),
    birthOn: dayColumn(),
    wasIdIndex: bytea().notNull(),
    wasIdMask: text().notNull(),
    bankCard: text(),
    bankCardIndex: bytea(),
    cardTail: text(),
    wasCardIndex: bytea(),
    wasCardTail: text(),
    reason: text().notNull(),
    /** Files (schema/office.ts) that show why: scans of papers. */
    evidence: uuid().array().notNull(),
    requestedBy: uuid().notNull(),
    requesterName: text().notNull(),
    requestedOn: dayColumn().notNull(),
    decidedBy: uuid(),
    deciderName: text(),
    decidedOn: dayColumn(),
    note: text(),
    /** What was written into the register: of a field that had changed meanwhile, what the second person chose. */
    applied: text().array().$type<GuardedField[]>(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("member_changes_one_pending").on(t.memberId).where(sql`status = 'pending'`),
    index("member_changes_by_member").on(t.memberId, t.id),
    index("member_changes_queue").on(t.unionPath, t.status, t.id),
    index("member_changes_by_requester").on(t.requestedBy, t.id),
    check("member_changes_status", sql`${t.status} in ('pending', 'approved', 'rejected', 'withdrawn')`),
    check("member_changes_ask_something", sql`cardinality(${t.fields}) > 0`),
    check("member_changes_show_evidence", sql`cardinality(${t.evidence}) > 0`),
    // A second pair of eyes (product.md D8): the rule says so first, this says so last.
    check("member_changes_second_person", sql`${t.requestedBy} <> ${t.decidedBy}`),
    check(
      "member_changes_decided_by_someone",
      sql`${t.status} not in ('approved', 'rejected') or ${t.decidedBy} is not null`,
    ),
    ...keptRows(t),
  ],
);
