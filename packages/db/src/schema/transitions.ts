import type { ReferralService } from "@gongbang/domain/office/transition.input";
import type { TransitionStatus, TransitionType } from "@gongbang/domain/office/transition.status";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { betweenRows, dayColumn, id, instant, pathColumn } from "../columns.ts";

/**
 * 转办流转: one record on its way to another hand (product.md D6). Both of its sides see it; while it is live, its receiver
 * reads the one record that it names, and works on it where it is an accepted referral (sql/43-transitions.sql).
 */
export const transitions = pgTable(
  "transitions",
  {
    id: id(),
    type: text().$type<TransitionType>().notNull(),
    status: text().$type<TransitionStatus>().notNull(),
    /** The kind of record; archives only, until disputes come. */
    subjectType: text().$type<"archive">().notNull(),
    subjectId: uuid().notNull(),
    subjectNumber: text().notNull(),
    /** Null in a request: whoever asks by a number does not hear a name. */
    subjectName: text(),
    service: text().$type<ReferralService>(),
    fromUnionId: uuid().notNull(),
    fromPath: pathColumn().notNull(),
    fromName: text().notNull(),
    fromOfficerId: uuid(),
    toUnionId: uuid().notNull(),
    toPath: pathColumn().notNull(),
    toName: text().notNull(),
    toOfficerId: uuid(),
    toOfficerName: text(),
    /** A body outside the unions; the side that receives is then the one that sent. */
    outsideBody: text(),
    consentGiven: boolean().notNull(),
    overrideReason: text(),
    note: text().notNull(),
    sentBy: uuid().notNull(),
    senderName: text().notNull(),
    sentOn: dayColumn().notNull(),
    /** Until the receiver has opened it, a dot stands beside it. */
    openedAt: instant(),
    answeredBy: uuid(),
    answererName: text(),
    answeredOn: dayColumn(),
    answerNote: text(),
    receiptNumber: text(),
    receivedBy: text(),
    doneOn: dayColumn(),
    doneNote: text(),
    createdAt: instant().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("transitions_by_from").on(t.fromPath, t.id),
    index("transitions_by_to").on(t.toPath, t.id),
    index("transitions_by_subject").on(t.subjectId, t.id),
    index("transitions_live_to").on(t.toPath, t.subjectId).where(sql`status in ('inProgress', 'accepted')`),
    uniqueIndex("transitions_one_transfer")
      .on(t.subjectId)
      .where(sql`type = 'transfer' and status = 'inProgress'`),
    check("transitions_type", sql`${t.type} in ('assign', 'referral', 'transfer', 'transferRequest')`),
    check(
      "transitions_status",
      sql`${t.status} in ('inProgress', 'accepted', 'rejected', 'done', 'revoked')`,
    ),
    check("transitions_subject_type", sql`${t.subjectType} = 'archive'`),
    check(
      "transitions_consent",
      sql`${t.type} in ('assign', 'transferRequest') or ${t.consentGiven} or ${t.overrideReason} is not null`,
    ),
    // Whoever sent it does not answer it; an outside body's paper is written down by the side that sent (product.md D6).
    check(
      "transitions_sender_does_not_answer",
      sql`${t.type} = 'assign' or ${t.outsideBody} is not null or ${t.status} = 'revoked' or ${t.sentBy} <> ${t.answeredBy}`,
    ),
    check("transitions_referral_has_a_service", sql`${t.type} <> 'referral' or ${t.service} is not null`),
    ...betweenRows(t.fromPath, t.toPath),
  ],
);
