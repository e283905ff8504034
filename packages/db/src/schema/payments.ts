import type { LineStatus } from "@gongbang/domain/aid/bank-return";
import type { BankAnswer, BankTemplate } from "@gongbang/domain/aid/bank-template";
import type { BatchStatus } from "@gongbang/domain/aid/batch.status";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, fenColumn, id, instant, kept, keptRows, rowsOf, sharedRows } from "../columns.ts";
import { funds, grants } from "./aid.ts";
import { archives, householdMembers } from "./hardship.ts";

/** How a bank takes its file and gives its answer (domain/aid/bank-template.ts). A template is added, never changed. */
export const bankTemplates = pgTable(
  "bank_templates",
  {
    id: id(),
    key: text().notNull(),
    name: text().notNull(),
    template: jsonb().$type<BankTemplate>().notNull(),
    addedBy: uuid(),
    addedAt: instant().notNull().defaultNow(),
    closedAt: instant(),
  },
  (t) => [uniqueIndex("bank_templates_key").on(t.key).where(sql`closed_at is null`), ...sharedRows()],
);

/** 收款账户: the account of a beneficiary, or of a minor's guardian. The card is sealed. Replaced, never changed. */
export const paymentAccounts = pgTable(
  "payment_accounts",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    /** Whose account: null for the worker. */
    personId: uuid().references(() => householdMembers.id),
    holderName: text().notNull(),
    /** The holder is a minor's guardian. */
    isGuardian: boolean().notNull(),
    bankName: text().notNull(),
    card: text().notNull(),
    cardIndex: bytea().notNull(),
    cardTail: text().notNull(),
    endedAt: instant(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("payment_accounts_one_live")
      .on(t.archiveId, sql`coalesce(person_id, archive_id)`)
      .where(sql`ended_at is null`),
    index("payment_accounts_by_card").on(t.cardIndex),
    index("payment_accounts_by_path").on(t.unionPath, t.id),
    index("payment_accounts_by_keeper").on(t.keeperId),
    ...keptRows(t),
  ],
);

/** 发放批次: one file for the bank, of one fund (专款专用). */
export const paymentBatches = pgTable(
  "payment_batches",
  {
    id: id(),
    number: text().notNull(),
    fundId: uuid()
      .notNull()
      .references(() => funds.id),
    templateId: uuid()
      .notNull()
      .references(() => bankTemplates.id),
    status: text().$type<BatchStatus>().notNull().default("draft"),
    purpose: text().notNull(),
    lines: integer().notNull(),
    amountFen: fenColumn().notNull(),
    madeBy: uuid().notNull(),
    checkedBy: uuid(),
    sentBy: uuid(),
    /** The public list of names and amounts: since when, and where (domain.md B.3). */
    publishedOn: dayColumn(),
    publishedAt: text(),
    sentOn: dayColumn(),
    settledOn: dayColumn(),
    fileId: uuid(),
    downloads: integer().notNull().default(0),
    /** Lines of returns that were read in and not applied yet: the worker takes them one by one. */
    jobId: uuid(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("payment_batches_number").on(t.number),
    index("payment_batches_by_path").on(t.unionPath, t.id),
    index("payment_batches_by_keeper").on(t.keeperId),
    index("payment_batches_by_fund").on(t.fundId),
    check("payment_batches_status", sql`${t.status} in ('draft', 'checked', 'sent', 'settled', 'cancelled')`),
    check("payment_batches_maker_does_not_check", sql`${t.madeBy} <> ${t.checkedBy}`),
    check(
      "payment_batches_sent_when_checked",
      sql`${t.status} not in ('sent', 'settled')
        or (${t.checkedBy} is not null and ${t.sentOn} is not null and ${t.publishedOn} is not null)`,
    ),
    ...keptRows(t),
  ],
);

/**
 * One attempt to pay one grant. Seen where the grant is seen, so that its caseworker reads why it came back. A grant
 * waits or is paid in one line at most, whoever makes batches at the same moment.
 */
export const paymentLines = pgTable(
  "payment_lines",
  {
    id: id(),
    batchId: uuid().notNull(),
    lineNo: integer().notNull(),
    grantId: uuid()
      .notNull()
      .references(() => grants.id),
    attempt: integer().notNull(),
    amountFen: fenColumn().notNull(),
    holderName: text().notNull(),
    bankName: text().notNull(),
    card: text().notNull(),
    cardTail: text().notNull(),
    status: text().$type<LineStatus>().notNull().default("waiting"),
    reason: text().notNull().default(""),
    bankReference: text(),
    settledOn: dayColumn(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("payment_lines_place").on(t.batchId, t.lineNo),
    uniqueIndex("payment_lines_attempt").on(t.grantId, t.attempt),
    uniqueIndex("payment_lines_one_open_a_grant").on(t.grantId).where(sql`status in ('waiting', 'paid')`),
    index("payment_lines_by_path").on(t.unionPath, t.id),
    index("payment_lines_by_keeper").on(t.keeperId),
    check("payment_lines_status", sql`${t.status} in ('waiting', 'paid', 'failed', 'dropped')`),
    check("payment_lines_amount", sql`${t.amountFen} > 0`),
    ...keptRows(t),
  ],
);

/** An answer of the bank as it was read in; applied when the worker has taken it. */
export const paymentAnswers = pgTable(
  "payment_answers",
  {
    id: id(),
    batchId: uuid()
      .notNull()
      .references(() => paymentBatches.id),
    lineNo: integer().notNull(),
    answer: jsonb().$type<BankAnswer>().notNull(),
    fileSha256: text().notNull(),
    readAt: instant().notNull(),
    appliedAt: instant(),
  },
  (t) => [
    uniqueIndex("payment_answers_once_a_file").on(t.batchId, t.fileSha256, t.lineNo),
    index("payment_answers_open").on(t.batchId, t.id).where(sql`applied_at is null`),
    ...rowsOf(t.batchId, paymentBatches),
  ],
);

/** 冲正: a paid grant that was wrong. One person asks with the reason, another one confirms that the money is back. */
export const grantReversals = pgTable(
  "grant_reversals",
  {
    id: id(),
    grantId: uuid()
      .notNull()
      .references(() => grants.id),
    reason: text().notNull(),
    askedBy: uuid().notNull(),
    askedOn: dayColumn().notNull(),
    decidedBy: uuid(),
    decidedOn: dayColumn(),
    /** The bank's number of the money that came back. */
    reference: text(),
    outcome: text().$type<"reversed" | "dropped">(),
  },
  (t) => [
    uniqueIndex("grant_reversals_one_open").on(t.grantId).where(sql`outcome is null`),
    uniqueIndex("grant_reversals_once").on(t.grantId).where(sql`outcome = 'reversed'`),
    check(
      "grant_reversals_two_people",
      sql`${t.outcome} is distinct from 'reversed' or ${t.askedBy} <> ${t.decidedBy}`,
    ),
    check("grant_reversals_outcome", sql`${t.outcome} in ('reversed', 'dropped')`),
    ...rowsOf(t.grantId, grants),
  ],
);
