import type { Retention } from "@gongbang/domain/members/membership.input";
import type { TransferReason } from "@gongbang/domain/members/transfer.input";
import type { TransferStatus } from "@gongbang/domain/members/transfer.status";
import { sql } from "drizzle-orm";
import { check, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  betweenRows,
  bytea,
  dayColumn,
  id,
  instant,
  kept,
  keptRows,
  officeRole,
  pathColumn,
  rowsOf,
} from "../columns.ts";
import { members } from "./members.ts";

/** What the steps of a membership bring along, a row for a member from the first such step on. It follows the member. */
export const membershipFacts = pgTable(
  "membership_facts",
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id),
    retention: text().$type<Retention>(),
    retainedSince: dayColumn(),
    /** 章程 art. 6: the later of the days since which neither dues nor union life are known. */
    idleSince: dayColumn(),
    admonishedOn: dayColumn(),
    groupDiscussedOn: dayColumn(),
    expelledOn: dayColumn(),
    expelledBy: uuid(),
    filedOn: dayColumn(),
    filedBy: uuid(),
    fileNumber: text(),
    endedOn: dayColumn(),
    diedOn: dayColumn(),
  },
  (t) => [
    check(
      "membership_facts_retention",
      sql`${t.retention} in ('retired', 'unemployed', 'military', 'unpaidLeave')`,
    ),
    check("membership_facts_filed_by_another", sql`${t.filedBy} <> ${t.expelledBy}`),
    ...rowsOf(t.memberId, members),
  ],
);

/** 会籍转接: one person's way from one union to another. Both unions see it; the person's own row only one of them. */
export const transfers = pgTable(
  "transfers",
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    status: text().$type<TransferStatus>().notNull(),
    /** The name, by the register where the old union began it, and as it was typed where the new one asked. */
    name: text().notNull(),
    idMask: text().notNull(),
    fromUnionId: uuid().notNull(),
    fromPath: pathColumn().notNull(),
    fromName: text().notNull(),
    toUnionId: uuid().notNull(),
    toPath: pathColumn().notNull(),
    toName: text().notNull(),
    kind: text().$type<TransferReason>().notNull(),
    note: text().notNull().default(""),
    askedBy: uuid(),
    askedOn: dayColumn(),
    sentBy: uuid(),
    sentOn: dayColumn(),
    /** The last day on which the side that has to answer answers in time. */
    dueOn: dayColumn(),
    settledBy: uuid(),
    settledOn: dayColumn(),
    settledNote: text(),
    createdAt: instant().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("transfers_one_open_a_member").on(t.memberId).where(sql`status in ('asked', 'sent')`),
    index("transfers_by_from").on(t.fromPath, t.id),
    index("transfers_by_to").on(t.toPath, t.id),
    check(
      "transfers_status",
      sql`${t.status} in ('asked', 'sent', 'accepted', 'returned', 'declined', 'withdrawn', 'cancelled')`,
    ),
    check(
      "transfers_between_two",
      sql`${t.fromUnionId} <> ${t.toUnionId} or ${t.status} not in ('asked', 'sent')`,
    ),
    // 转出 and 接收 by two people: the rule says so first, these say so last.
    check("transfers_asker_does_not_send", sql`${t.askedBy} <> ${t.sentBy}`),
    check(
      "transfers_sender_does_not_accept",
      sql`${t.status} <> 'accepted' or ${t.sentBy} <> ${t.settledBy}`,
    ),
    check(
      "transfers_sent_by_someone",
      sql`${t.status} not in ('sent', 'accepted', 'returned') or ${t.sentBy} is not null`,
    ),
    ...betweenRows(t.fromPath, t.toPath),
  ],
);

/** 入会码: a union's address for workers who apply by phone. The token is sealed, so that it can be printed again. */
export const joinLinks = pgTable(
  "join_links",
  {
    id: id(),
    tokenHash: bytea().notNull(),
    token: text().notNull(),
    closedAt: instant(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("join_links_token").on(t.tokenHash),
    uniqueIndex("join_links_one_open_a_union").on(t.unionId).where(sql`closed_at is null`),
    ...keptRows(t),
  ],
);

/** Knocks on the open door, so that it can be shut in time. Only app.join_knocks reaches them. @public */
export const joinKnocks = pgTable(
  "join_knocks",
  { id: id(), ip: text().notNull(), linkId: uuid(), at: instant().notNull() },
  (t) => [
    index("join_knocks_by_ip").on(t.ip, t.at),
    index("join_knocks_by_link").on(t.linkId, t.at),
    pgPolicy("nobody", { for: "select", to: officeRole, using: sql`false` }),
  ],
);

/**
 * 入会申请 by a worker's own phone. It is no membership: anybody may write anybody's number here, so nothing of the
 * register depends on it until the union has looked (docs/decisions/0021).
 */
export const applications = pgTable(
  "applications",
  {
    id: id(),
    linkId: uuid()
      .notNull()
      .references(() => joinLinks.id),
    status: text().$type<"waiting" | "approved" | "refused">().notNull().default("waiting"),
    name: text().notNull(),
    sex: text().notNull(),
    birthOn: dayColumn().notNull(),
    /** Sealed, with mask and blind index beside. */
    citizenId: text().notNull(),
    citizenIdIndex: bytea().notNull(),
    idMask: text().notNull(),
    phone: text().notNull(),
    phoneMask: text().notNull(),
    unitName: text(),
    occupation: text(),
    newFormWork: text(),
    platform: text(),
    workArea: text(),
    consent: text().notNull(),
    appliedOn: dayColumn().notNull(),
    decidedBy: uuid(),
    decidedOn: dayColumn(),
    refusal: text(),
    /** The member that the approval made. */
    memberId: uuid().references(() => members.id),
    ...kept(),
  },
  (t) => [
    uniqueIndex("applications_one_waiting").on(t.unionId, t.citizenIdIndex).where(sql`status = 'waiting'`),
    index("applications_by_path").on(t.unionPath, t.status, t.id),
    check("applications_status", sql`${t.status} in ('waiting', 'approved', 'refused')`),
    check("applications_approved_as_member", sql`(${t.status} = 'approved') = (${t.memberId} is not null)`),
    check("applications_refused_with_reason", sql`${t.status} <> 'refused' or ${t.refusal} is not null`),
    ...keptRows(t),
  ],
);
