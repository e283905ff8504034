import type { ApprovalItem, DecisionOutcome, RunningTier } from "@gongbang/domain/office/approval";
import type { ApprovalKind, RuleLine } from "@gongbang/domain/office/approval-rule";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, fenColumn, headRows, id, instant, kept, keptRows, rowsOf, treeRows } from "../columns.ts";

/** A version of the tiers of one kind (product.md D7). Proposed by one person and confirmed by another; never changed. */
export const approvalRules = pgTable(
  "approval_rules",
  {
    id: id(),
    appliesTo: text().$type<ApprovalKind>().notNull(),
    effectiveFrom: dayColumn().notNull(),
    lines: jsonb().$type<RuleLine[]>().notNull(),
    reason: text().notNull(),
    status: text().$type<"proposed" | "confirmed" | "rejected">().notNull().default("proposed"),
    proposedBy: uuid().notNull(),
    proposerName: text().notNull(),
    proposedOn: dayColumn().notNull(),
    settledBy: uuid(),
    settlerName: text(),
    settledOn: dayColumn(),
    note: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("approval_rules_in_force").on(t.appliesTo, t.effectiveFrom),
    check("approval_rules_applies_to", sql`${t.appliesTo} in ('archive', 'grant')`),
    check("approval_rules_status", sql`${t.status} in ('proposed', 'confirmed', 'rejected')`),
    check("approval_rules_second_person", sql`${t.proposedBy} <> ${t.settledBy}`),
    check("approval_rules_settled_by_someone", sql`(${t.status} = 'proposed') = (${t.settledBy} is null)`),
    ...headRows(),
  ],
);

/**
 * Something that waits for its tiers, or has been through them: an archive that was reviewed, a sum that was proposed.
 * It keeps the tiers that it began with. What was handed in again is a new row, of the next round.
 */
export const approvals = pgTable(
  "approvals",
  {
    id: id(),
    kind: text().$type<ApprovalKind>().notNull(),
    subjectId: uuid().notNull(),
    number: text().notNull(),
    name: text().notNull(),
    status: text().$type<ApprovalItem["status"]>().notNull().default("pending"),
    round: integer().notNull().default(1),
    aidKind: text(),
    grade: text(),
    amountFen: fenColumn(),
    fundId: uuid(),
    /** The version of the rules that it began with; null where none was in force. */
    ruleId: uuid().references(() => approvalRules.id),
    ruleName: text(),
    tiers: jsonb().$type<RunningTier[]>().notNull(),
    proposers: uuid().array().notNull(),
    submittedBy: uuid().notNull(),
    submitterName: text().notNull(),
    submittedOn: dayColumn().notNull(),
    /** Since when the tiers that wait now have been waiting: what their term counts from. */
    waitingSince: dayColumn().notNull(),
    /** The facts as they were handed in, so that the next round can show what has changed. */
    snapshot: jsonb().$type<Record<string, string | number | null>>().notNull(),
    endedOn: dayColumn(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("approvals_one_pending").on(t.subjectId).where(sql`status = 'pending'`),
    index("approvals_by_subject").on(t.subjectId, t.id),
    index("approvals_queue").on(t.unionPath, t.status, t.id),
    check("approvals_kind", sql`${t.kind} in ('archive', 'grant')`),
    check(
      "approvals_status",
      sql`${t.status} in ('pending', 'approved', 'returned', 'rejected', 'withdrawn')`,
    ),
    check("approvals_proposed_by_someone", sql`cardinality(${t.proposers}) > 0`),
    ...keptRows(t),
  ],
);

/** What was said at a tier, by whom and on behalf of whom, and to which sum. Append-only. */
export const approvalActs = pgTable(
  "approval_acts",
  {
    id: id(),
    approvalId: uuid()
      .notNull()
      .references(() => approvals.id),
    tierNo: integer().notNull(),
    tierName: text().notNull(),
    outcome: text().$type<DecisionOutcome>().notNull(),
    byId: uuid().notNull(),
    byName: text().notNull(),
    /** On behalf of whom, where somebody stood in for an approver who was away. */
    forId: uuid(),
    forName: text(),
    /** To whom it was handed on, or who was asked for a signature. */
    toName: text(),
    amountFen: fenColumn(),
    grade: text(),
    note: text().notNull(),
    /** Why it was decided in a freeze. */
    emergency: text(),
    actedOn: dayColumn().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index("approval_acts_by_approval").on(t.approvalId, t.id),
    check(
      "approval_acts_outcome",
      sql`${t.outcome} in ('agree', 'return', 'refuse', 'handOn', 'addSigner', 'withdraw')`,
    ),
    check("approval_acts_say_why", sql`${t.outcome} not in ('return', 'refuse') or length(${t.note}) > 1`),
    check("approval_acts_for_another", sql`${t.byId} <> ${t.forId}`),
    // One hand, and one person, agrees to one thing once (office/approval.ts says so first).
    uniqueIndex("approval_acts_one_hand").on(t.approvalId, t.byId).where(sql`outcome = 'agree'`),
    uniqueIndex("approval_acts_one_person").on(t.approvalId, t.forId).where(sql`outcome = 'agree'`),
    ...rowsOf(t.approvalId, approvals),
  ],
);

/** 冻结期: days on which nothing is decided in a union and under it. Everybody at work sees them. */
export const freezes = pgTable(
  "freezes",
  {
    id: id(),
    startsOn: dayColumn().notNull(),
    endsOn: dayColumn().notNull(),
    reason: text().notNull(),
    setByName: text().notNull(),
    /** Why it ended before its day. */
    endedNote: text(),
    ...kept(),
  },
  (t) => [
    index("freezes_by_end").on(t.endsOn),
    check("freezes_days", sql`${t.startsOn} <= ${t.endsOn} or ${t.endedNote} is not null`),
    ...treeRows(t.unionPath),
  ],
);

/** 委托: whose decisions somebody takes while they are away. */
export const delegations = pgTable(
  "delegations",
  {
    id: id(),
    fromId: uuid().notNull(),
    fromName: text().notNull(),
    toId: uuid().notNull(),
    toName: text().notNull(),
    startsOn: dayColumn().notNull(),
    endsOn: dayColumn().notNull(),
    reason: text().notNull(),
    revokedOn: dayColumn(),
    ...kept(),
  },
  (t) => [
    index("delegations_to").on(t.toId, t.endsOn),
    index("delegations_from").on(t.fromId, t.endsOn),
    check("delegations_to_another", sql`${t.fromId} <> ${t.toId}`),
    check("delegations_days", sql`${t.startsOn} <= ${t.endsOn}`),
    ...keptRows(t),
  ],
);
