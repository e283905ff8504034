import type { GrantWay } from "@gongbang/domain/aid/grant";
import type { GrantStatus } from "@gongbang/domain/aid/grant.status";
import type { OverlapSign } from "@gongbang/domain/aid/overlap";
import type { NotMetReason, VisitMethod, VisitOutcome, VisitTopic } from "@gongbang/domain/aid/visit";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import type { FundSource } from "@gongbang/domain/codes/fund-source";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, dayColumn, fenColumn, id, instant, kept, keptRows, sharedRows } from "../columns.ts";
import { archives, householdMembers } from "./hardship.ts";
import { medicalCosts } from "./medical-costs.ts";
import { members } from "./members.ts";

/**
 * 帮扶资金, one row a source and purpose (专款专用, domain.md B.2). `spent` and `reserved` are what the ledger below
 * adds up to. The office reads them and never writes them: only the definer functions of sql/50-aid.sql do.
 */
export const funds = pgTable(
  "funds",
  {
    id: id(),
    name: text().notNull(),
    source: text().$type<FundSource>().notNull(),
    kinds: text().array().$type<AidKind[]>().notNull(),
    opensOn: dayColumn().notNull(),
    closesOn: dayColumn().notNull(),
    capFen: fenColumn().notNull(),
    spentFen: fenColumn().notNull().default(sql`0`),
    reservedFen: fenColumn().notNull().default(sql`0`),
    householdYearlyCapFen: fenColumn().notNull(),
    /** Who gave it, where it is a donation, and what the giver laid down. */
    giver: text().notNull().default(""),
    terms: text().notNull().default(""),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("funds_by_days").on(t.opensOn, t.closesOn),
    // The last word against overspending (trust.md 2.2 I1): it holds whatever the functions above it do.
    check(
      "funds_never_overspent",
      sql`${t.spentFen} >= 0 and ${t.reservedFen} >= 0 and ${t.spentFen} + ${t.reservedFen} <= ${t.capFen}`,
    ),
    check("funds_household_cap", sql`${t.householdYearlyCapFen} > 0`),
    check("funds_days", sql`${t.opensOn} <= ${t.closesOn}`),
    check("funds_have_a_purpose", sql`cardinality(${t.kinds}) > 0`),
    ...sharedRows(),
  ],
);

/** 帮扶款: one sum from one fund to one household. Kept by whoever proposed it, in the archive's union. */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    number: text().notNull(),
    fundId: uuid()
      .notNull()
      .references(() => funds.id),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    /** The worker's name as it was then, for lists and papers. */
    name: text().notNull(),
    kind: text().$type<AidKind>().notNull(),
    /** For whom of the household; null for the worker. The index finds that person under every file. */
    personId: uuid().references(() => householdMembers.id),
    beneficiary: text().notNull().default(""),
    beneficiaryIndex: bytea(),
    /** The medical cost that it is for. */
    costId: uuid().references(() => medicalCosts.id),
    /** What overlapped when it was proposed, and why it was proposed all the same. */
    overlaps: text().array().$type<OverlapSign[]>().notNull().default([]),
    overlapReason: text().notNull().default(""),
    amountFen: fenColumn().notNull(),
    reason: text().notNull(),
    way: text().$type<GrantWay>().notNull(),
    status: text().$type<GrantStatus>().notNull().default("proposed"),
    proposedBy: uuid().notNull(),
    approvedBy: uuid(),
    /** Who paid it by the bank, or released it to be handed over. */
    paidBy: uuid(),
    handedOverBy: uuid(),
    proposedOn: dayColumn().notNull(),
    approvedOn: dayColumn(),
    paidOn: dayColumn(),
    handedOverOn: dayColumn(),
    /** Declined, withdrawn, cancelled or taken back. */
    endedOn: dayColumn(),
    /** The bank's number of the transfer. */
    bankReference: text(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("grants_number").on(t.number),
    index("grants_by_path").on(t.unionPath, t.id),
    index("grants_by_status").on(t.unionPath, t.status, t.id),
    index("grants_by_keeper").on(t.keeperId, t.id),
    index("grants_by_member").on(t.memberId),
    index("grants_by_payment").on(t.paidOn, t.unionPath),
    index("grants_by_archive").on(t.archiveId, t.fundId),
    index("grants_by_fund").on(t.fundId, t.proposedOn),
    index("grants_by_beneficiary").on(t.beneficiaryIndex, t.kind),
    index("grants_by_cost").on(t.costId),
    check("grants_cost_is_medical", sql`${t.costId} is null or ${t.kind} = '20'`),
    check(
      "grants_status",
      sql`${t.status} in ('proposed', 'approved', 'declined', 'withdrawn', 'paid', 'released', 'cancelled', 'handedOver', 'returned', 'reversed')`,
    ),
    check("grants_amount", sql`${t.amountFen} > 0`),
    check("grants_way", sql`${t.way} in ('bank', 'handOver')`),
    // 经办 ≠ 审批 ≠ 付款 (domain.md B.3): the rule says so first, these say so last.
    check("grants_proposer_does_not_approve", sql`${t.proposedBy} <> ${t.approvedBy}`),
    check("grants_approver_does_not_pay", sql`${t.approvedBy} <> ${t.paidBy}`),
    check("grants_proposer_does_not_pay", sql`${t.proposedBy} <> ${t.paidBy}`),
    check("grants_approver_does_not_hand_over", sql`${t.approvedBy} <> ${t.handedOverBy}`),
    check(
      "grants_paid_when_approved",
      sql`${t.status} not in ('paid', 'released', 'handedOver', 'returned')
        or (${t.approvedBy} is not null and ${t.paidBy} is not null and ${t.paidOn} is not null)`,
    ),
    check("grants_approved_by_someone", sql`${t.status} <> 'approved' or ${t.approvedBy} is not null`),
    check(
      "grants_handed_over_by_someone",
      sql`${t.status} <> 'handedOver' or (${t.handedOverBy} is not null and ${t.way} = 'handOver')`,
    ),
    ...keptRows(t),
  ],
);

export type LedgerKind = "fund" | "reserve" | "release" | "pay" | "return" | "bounce";
export type LedgerAccount = "source" | "available" | "reserved" | "paid";

/** One movement of a fund's money. Append-only: what was wrong is answered by a movement back. */
export const ledgerJournals = pgTable(
  "ledger_journals",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<LedgerKind>().notNull(),
    fundId: uuid()
      .notNull()
      .references(() => funds.id),
    grantId: uuid(),
    on: dayColumn().notNull(),
    actorId: uuid().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index("ledger_journals_by_fund").on(t.fundId, t.id),
    index("ledger_journals_by_grant").on(t.grantId, t.id),
    check(
      "ledger_journals_kind",
      sql`${t.kind} in ('fund', 'reserve', 'release', 'pay', 'return', 'bounce')`,
    ),
    check("ledger_journals_of_a_grant", sql`(${t.kind} = 'fund') = (${t.grantId} is null)`),
    ...sharedRows(),
  ],
);

/** A line of a movement: what an account gains or loses. The lines of one journal add up to nothing. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    journalId: bigint({ mode: "number" })
      .notNull()
      .references(() => ledgerJournals.id),
    account: text().$type<LedgerAccount>().notNull(),
    /** Below nothing where the account loses. */
    amountFen: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    index("ledger_entries_by_journal").on(t.journalId),
    check("ledger_entries_account", sql`${t.account} in ('source', 'available', 'reserved', 'paid')`),
    check("ledger_entries_move", sql`${t.amountFen} <> 0`),
    ...sharedRows(),
  ],
);

/** 走访: one talk with a household, with what was handed over or proposed at it. Its author may put it right for two days. */
export const visits = pgTable(
  "visits",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    visitedOn: dayColumn().notNull(),
    startedAt: instant(),
    method: text().$type<VisitMethod>().notNull(),
    met: boolean().notNull(),
    notMetReason: text().$type<NotMetReason>(),
    /** Whom of the household it was with. */
    people: uuid().array().notNull().default(sql`'{}'`),
    minutes: integer().notNull(),
    topics: text().array().$type<VisitTopic[]>().notNull(),
    outcomes: text().array().$type<VisitOutcome[]>().notNull(),
    note: text().notNull(),
    nextVisitOn: dayColumn(),
    grantHandedOverId: uuid().references(() => grants.id),
    grantProposedId: uuid().references(() => grants.id),
    visitorName: text().notNull(),
    /** Who came along, by name: 入户核实 takes two (domain.md A.2). */
    secondVisitor: text(),
    /** The device's clock when the visit was saved there; ours is `createdAt`. */
    deviceAt: instant(),
    /** The entry of the telephone that it came as: however often and under however many commands, one visit. */
    entryId: uuid(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("visits_by_entry").on(t.entryId),
    index("visits_by_path").on(t.unionPath, t.visitedOn, t.id),
    index("visits_by_member").on(t.memberId, t.visitedOn),
    index("visits_by_archive").on(t.archiveId, t.visitedOn, t.id),
    index("visits_by_keeper").on(t.keeperId, t.visitedOn, t.id),
    uniqueIndex("visits_one_hand_over_a_grant").on(t.grantHandedOverId),
    check("visits_method", sql`${t.method} in ('home', 'phone', 'office', 'wechat', 'thirdParty', 'other')`),
    check("visits_two_are_two", sql`${t.secondVisitor} not in ('', ${t.visitorName})`),
    check("visits_not_met", sql`${t.notMetReason} is null or not ${t.met}`),
    check("visits_minutes", sql`${t.minutes} between 1 and 720`),
    check("visits_next_is_later", sql`${t.nextVisitOn} > ${t.visitedOn}`),
    ...keptRows(t),
  ],
);
