import type { HardshipGrade } from "@gongbang/domain/codes/hardship";
import type { ApplicationKind, ArchiveStatus } from "@gongbang/domain/hardship/archive.status";
import type { ExitCode } from "@gongbang/domain/hardship/exit-code";
import type { Exemption, ExpenseKind, IncomeKind, NegativeCode } from "@gongbang/domain/hardship/household";
import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import type { ArchiveDetails, PersonDetails } from "@gongbang/domain/hardship/register-details";
import type { Fen } from "@gongbang/domain/kernel/money";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  bytea,
  dayColumn,
  fenColumn,
  id,
  instant,
  kept,
  keptRows,
  pathColumn,
  rowsOf,
  sharedRows,
} from "../columns.ts";
import { members } from "./members.ts";

/** The lines of the means test by the day from which they are in force (domain.md 0.3 and A.1). Never changed, only added. */
export const meansParameters = pgTable(
  "means_parameters",
  {
    id: id(),
    version: text().notNull(),
    effectiveFrom: dayColumn().notNull(),
    /** GB/T 2260 code. */
    area: text().notNull(),
    lowIncomeLineFen: fenColumn().notNull(),
    minimumWageFen: fenColumn(),
    relativePercent: integer().notNull().default(200),
    strict: boolean().notNull().default(true),
    accidentPercent: integer().notNull().default(80),
    /** Where the figures were taken from. */
    source: text().notNull(),
    verified: boolean().notNull().default(false),
    /** For the property tests of the government's lines; null where the office does not know them. */
    consumptionPerHeadFen: fenColumn(),
    floorPerHeadTenths: integer(),
  },
  (t) => [
    uniqueIndex("means_parameters_version").on(t.version),
    uniqueIndex("means_parameters_from").on(t.area, t.effectiveFrom),
    check("means_parameters_whole_yuan", sql`${t.lowIncomeLineFen} > 0 and ${t.lowIncomeLineFen} % 100 = 0`),
    ...sharedRows(),
  ],
);

const live = sql`status not in ('rejected', 'closed')`;

/** 困难职工档案: one file a household, kept under one of its workers. Amounts are of a year unless they say otherwise. */
export const archives = pgTable(
  "archives",
  {
    id: id(),
    number: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    /** The member's name as lists show and search it, copied when the household is written down. */
    name: text().notNull(),
    namePinyin: pathColumn().notNull(),
    nameInitials: pathColumn().notNull(),
    status: text().$type<ArchiveStatus>().notNull().default("draft"),
    kind: text().$type<ApplicationKind>().notNull().default("daily"),
    /** The category that the means test proposes, and the one that was decided. */
    proposedGrade: text().$type<HardshipGrade>(),
    grade: text().$type<HardshipGrade>(),
    mainCause: text(),
    otherCauses: text().array().notNull().default([]),
    statement: text().notNull().default(""),
    housing: text(),
    civilAffairsClass: text(),
    /** The rest of the register form (register-details.ts). */
    details: jsonb().$type<ArchiveDetails>().notNull().default({}),
    /** Sealed; the card with its mask beside it. */
    bankCard: text(),
    bankMask: text(),
    otherContact: text(),
    negatives: text().array().$type<NegativeCode[]>().notNull().default([]),
    income: jsonb().$type<Partial<Record<IncomeKind, Fen>>>().notNull().default({}),
    expense: jsonb().$type<Partial<Record<ExpenseKind, Fen>>>().notNull().default({}),
    accidentCostFen: fenColumn().notNull().default(sql`0`),
    accidentPaidBackFen: fenColumn().notNull().default(sql`0`),
    people: integer().notNull().default(1),
    perHeadFen: fenColumn(),
    /** The means test as it was when the household was last written down; as it was decided, once it was. */
    computation: jsonb().$type<MeansTest>(),
    parametersVersion: text(),
    householdOn: dayColumn(),
    visitedOn: dayColumn(),
    visitors: text().array().notNull().default([]),
    comparedOn: dayColumn(),
    comparison: text().$type<"same" | "corrected" | "differs">(),
    noticeFrom: dayColumn(),
    noticeUntil: dayColumn(),
    noticePlace: text(),
    /** The sheet as it hung, and the day on which it came down. */
    noticeHash: text(),
    noticeDownOn: dayColumn(),
    /** Another category than the proposed one: which the reviewer asked for, why, and who that was. */
    overrideGrade: text().$type<HardshipGrade>(),
    overrideReason: text(),
    overrideBy: uuid(),
    /** 听取意见 before an end. */
    heardOn: dayColumn(),
    heardNote: text(),
    filedBy: uuid().notNull(),
    submittedBy: uuid(),
    reviewedBy: uuid(),
    approvedBy: uuid(),
    enrolledOn: dayColumn(),
    /** The day of the last decision: enrolment, or a renewal. */
    decidedOn: dayColumn(),
    nextReviewOn: dayColumn(),
    nextVisitOn: dayColumn(),
    closedOn: dayColumn(),
    exitCode: text().$type<ExitCode>(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("archives_number").on(t.number),
    uniqueIndex("archives_one_live_a_member").on(t.memberId).where(live),
    index("archives_by_path").on(t.unionPath, t.id),
    index("archives_by_status").on(t.unionPath, t.status, t.id),
    index("archives_by_review").on(t.unionPath, t.nextReviewOn).where(sql`status = 'enrolled'`),
    index("archives_by_union").on(t.unionId, t.id),
    index("archives_by_keeper").on(t.keeperId, t.id),
    index("archives_by_member").on(t.memberId),
    check(
      "archives_status",
      sql`${t.status} in ('draft', 'submitted', 'verified', 'compared', 'onNotice', 'reviewed', 'temporary', 'enrolled', 'suspended', 'returned', 'rejected', 'closed')`,
    ),
    check("archives_kind", sql`${t.kind} in ('daily', 'temporary')`),
    // Another category than the one that was computed takes two people and a reason; who is decided before is not asked.
    check(
      "archives_override_by_two",
      sql`${t.grade} is null or ${t.approvedBy} is null or ${t.computation} is null
        or coalesce(${t.grade} = case ${t.computation}->>'grade' when 'deep' then '1' when 'relative' then '2' when 'accident-review' then '3' end, false)
        or coalesce(${t.overrideGrade} = ${t.grade} and ${t.overrideReason} <> '' and ${t.overrideBy} <> ${t.approvedBy}, false)`,
    ),
    // Nobody judges what they handed in themselves (domain.md A.2): the rule says so first, this says so last.
    check("archives_filer_does_not_approve", sql`${t.filedBy} <> ${t.approvedBy}`),
    check("archives_submitter_does_not_approve", sql`${t.submittedBy} <> ${t.approvedBy}`),
    check("archives_filer_does_not_review", sql`${t.filedBy} <> ${t.reviewedBy}`),
    check("archives_submitter_does_not_review", sql`${t.submittedBy} <> ${t.reviewedBy}`),
    check(
      "archives_enrolled_is_decided",
      sql`${t.status} <> 'enrolled' or (${t.grade} is not null and ${t.approvedBy} is not null and ${t.enrolledOn} is not null)`,
    ),
    check("archives_visited_by_two", sql`${t.visitedOn} is null or cardinality(${t.visitors}) >= 2`),
    check("archives_closed_with_a_reason", sql`${t.status} <> 'closed' or ${t.exitCode} is not null`),
    ...keptRows(t),
  ],
);

/** A person who lives in the household. A row is never deleted: whoever leaves has a day on which they left. */
export const householdMembers = pgTable(
  "household_members",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    position: integer().notNull(),
    /** GB/T 4761. */
    relation: text().notNull(),
    name: text().notNull(),
    /** Sealed, with its mask and blind index beside it. */
    citizenId: text(),
    citizenIdIndex: bytea(),
    idMask: text(),
    birthOn: dayColumn(),
    /** A month, before any imputed wage. */
    monthlyIncomeFen: fenColumn().notNull().default(sql`0`),
    workState: text(),
    exempt: text().$type<Exemption>(),
    health: text(),
    phone: text(),
    phoneMask: text(),
    /** The rest of the register form (register-details.ts). */
    details: jsonb().$type<PersonDetails>().notNull().default({}),
    /** Code of `illness`, sealed with the words and the disability: all of them tell a diagnosis. */
    diagnosis: text(),
    school: text().notNull().default(""),
    leftOn: dayColumn(),
    /** Whether the row counts for "one household, one file": false once the archive has ended or the person left. */
    live: boolean().notNull().default(true),
  },
  (t) => [
    index("household_members_by_archive").on(t.archiveId, t.position),
    // Whoever stood in a household, also one whose file has ended: a household's caps count all of it.
    index("household_members_by_person").on(t.citizenIdIndex),
    uniqueIndex("household_members_one_live_archive").on(t.citizenIdIndex).where(sql`live`),
    ...rowsOf(t.archiveId, archives),
  ],
);

/** Who agreed to what, in which words, when and how, and when they took it back: a row for each consent (PIPL arts. 14, 15, 29). */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    kind: text().$type<"sensitive" | "comparison">().notNull(),
    /** The row of the household that it is about; no key, for it is written before the diagnosis that needs it. */
    personId: uuid().notNull(),
    person: text().notNull(),
    textVersion: text().notNull(),
    channel: text().$type<"paper" | "counter" | "online">().notNull(),
    givenOn: dayColumn().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull().defaultNow(),
    withdrawnOn: dayColumn(),
    /** Who wrote down that it was taken back. */
    withdrawnBy: uuid(),
  },
  (t) => [
    index("consents_by_archive").on(t.archiveId),
    check("consents_withdrawn", sql`${t.withdrawnOn} >= ${t.givenOn}`),
    check("consents_kind", sql`${t.kind} in ('sensitive', 'comparison')`),
    ...rowsOf(t.archiveId, archives),
  ],
);

/** An objection to a public notice. While one is open or upheld, the archive goes no further. */
export const archiveObjections = pgTable(
  "archive_objections",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    receivedOn: dayColumn().notNull(),
    /** Sealed: whoever objects is protected. */
    objector: text(),
    text: text().notNull(),
    status: text().$type<"open" | "upheld" | "dismissed">().notNull().default("open"),
    handling: text(),
    settledOn: dayColumn(),
    settledBy: uuid(),
    recordedBy: uuid().notNull(),
  },
  (t) => [
    index("archive_objections_by_archive").on(t.archiveId),
    check("archive_objections_status", sql`${t.status} in ('open', 'upheld', 'dismissed')`),
    check("archive_objections_settled", sql`(${t.status} = 'open') = (${t.settledOn} is null)`),
    ...rowsOf(t.archiveId, archives),
  ],
);
