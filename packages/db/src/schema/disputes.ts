import type { DisputeClaim } from "@gongbang/domain/codes/dispute-claim";
import type { Channel, FailReason, RefusalReason, Side } from "@gongbang/domain/disputes/ticket";
import type { TicketStatus } from "@gongbang/domain/disputes/ticket.status";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, fenColumn, id, kept, keptRows, rowsOf } from "../columns.ts";

/**
 * A labour dispute that came for mediation (维权工单). Kept by its mediator; by whoever registered it until then.
 * Nobody whose own union is the employer's ever sees it, however wide their grant (trust.md 1.2 rule 5):
 * the restrictive policy no_conflict_of_interest stands in sql/60-disputes.sql, beside the function it asks.
 */
export const tickets = pgTable(
  "tickets",
  {
    id: id(),
    number: text().notNull(),
    status: text().$type<TicketStatus>().notNull().default("received"),
    channel: text().$type<Channel>().notNull(),
    receivedOn: dayColumn().notNull(),
    knownOn: dayColumn(),
    employedFrom: dayColumn(),
    employedTo: dayColumn(),
    /** What the limitation is counted from, by the rule of disputes/limitation.ts. */
    limitationFrom: dayColumn(),
    mediatorId: uuid(),
    /** Beside the id: a mediator of a higher union is outside the reader's view of the officers. */
    mediatorName: text(),
    /** The first applicant, and how many there are, for lists and titles. */
    applicantName: text().notNull(),
    applicantCount: integer().notNull(),
    employerName: text().notNull(),
    employerCode: text(),
    kind: text().$type<DisputeClaim>().notNull(),
    claimedFen: fenColumn().notNull(),
    summary: text().notNull(),
    /** Sealed. */
    narrative: text(),
    consentOn: dayColumn(),
    acceptedOn: dayColumn(),
    extendedDays: integer(),
    applicantAgreedOn: dayColumn(),
    respondentAgreedOn: dayColumn(),
    refusedOn: dayColumn(),
    refusalReason: text().$type<RefusalReason>(),
    failedOn: dayColumn(),
    failReason: text().$type<FailReason>(),
    /** Why it was refused, failed or withdrawn, in the words of the notice. */
    explanation: text(),
    terms: text(),
    agreedFen: fenColumn(),
    performBy: dayColumn(),
    applicantSignedOn: dayColumn(),
    respondentSignedOn: dayColumn(),
    mediatorSignedOn: dayColumn(),
    sealedOn: dayColumn(),
    settledOn: dayColumn(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("tickets_number").on(t.number),
    index("tickets_by_union").on(t.unionPath, t.receivedOn, t.id),
    index("tickets_by_keeper").on(t.keeperId, t.status),
    index("tickets_by_employer_code").on(t.employerCode).where(sql`employer_code is not null`),
    index("tickets_by_employer").on(t.employerName),
    check(
      "tickets_status",
      sql`${t.status} in ('received', 'accepted', 'mediating', 'settled', 'failed', 'refused', 'withdrawn', 'closed')`,
    ),
    check("tickets_kept_by_mediator", sql`${t.mediatorId} is null or ${t.mediatorId} = ${t.keeperId}`),
    check("tickets_refused_with_reason", sql`${t.status} <> 'refused' or ${t.refusalReason} is not null`),
    check("tickets_failed_with_reason", sql`${t.status} <> 'failed' or ${t.failReason} is not null`),
    check("tickets_mediated_by_someone", sql`${t.status} <> 'mediating' or ${t.mediatorId} is not null`),
    check(
      "tickets_settled_when_signed",
      sql`${t.status} <> 'settled' or (${t.applicantSignedOn} is not null and ${t.respondentSignedOn} is not null
        and ${t.mediatorSignedOn} is not null and ${t.sealedOn} is not null)`,
    ),
    check("tickets_extension", sql`${t.extendedDays} between 1 and 15`),
    ...keptRows(t),
  ],
);

/** Who stands on which side of a ticket. */
export const ticketParties = pgTable(
  "ticket_parties",
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    side: text().$type<Side>().notNull(),
    name: text().notNull(),
    /** Who speaks for them, where they are a unit. */
    contact: text(),
    memberId: uuid(),
    creditCode: text(),
    /** Sealed. */
    phone: text(),
  },
  (t) => [
    index("ticket_parties_by_ticket").on(t.ticketId),
    index("ticket_parties_by_member").on(t.memberId).where(sql`member_id is not null`),
    check("ticket_parties_side", sql`${t.side} in ('applicant', 'respondent', 'third')`),
    ...rowsOf(t.ticketId, tickets),
  ],
);

/** What a ticket asks for, line by line, and what the employer admits of it. The first line is the main claim. */
export const ticketClaims = pgTable(
  "ticket_claims",
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    position: integer().notNull(),
    kind: text().$type<DisputeClaim>().notNull(),
    period: text().notNull().default(""),
    claimedFen: fenColumn(),
    /** Null while the employer has not said. */
    admittedFen: fenColumn(),
  },
  (t) => [
    uniqueIndex("ticket_claims_by_ticket").on(t.ticketId, t.position),
    check(
      "ticket_claims_amounts",
      sql`coalesce(${t.claimedFen}, 0) >= 0 and coalesce(${t.admittedFen}, 0) >= 0`,
    ),
    ...rowsOf(t.ticketId, tickets),
  ],
);
