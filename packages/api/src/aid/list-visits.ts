import { holding } from "@gongbang/db/like";
import { grants, visits } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import type { DueVisits, ListVisits } from "@gongbang/domain/aid/list-visits.input";
import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { addDays, daysBetween } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import { and, count, desc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { archiveBrief, archivesToVisit } from "../hardship/reads.ts";
import { narrowedBy } from "../members/reads.ts";
import type { Office } from "../office.ts";

export const visitShape = z.object({
  id: z.string(),
  archiveId: z.string(),
  archiveNumber: z.string(),
  name: z.string(),
  grade: z.string().nullable(),
  visitedOn: z.string(),
  startedAt: z.string().nullable(),
  method: z.enum(visitMethods),
  met: z.boolean(),
  notMetReason: z.enum(notMetReasons).nullable(),
  minutes: z.number(),
  topics: z.array(z.enum(visitTopics)),
  outcomes: z.array(z.enum(visitOutcomes)),
  note: z.string(),
  nextVisitOn: z.string().nullable(),
  visitorName: z.string(),
  secondVisitor: z.string().nullable(),
  createdAt: z.string(),
  /** The device's clock when it was saved there. */
  deviceAt: z.string().nullable(),
  handedOver: z.object({ id: z.string(), number: z.string(), amountFen: z.number() }).nullable(),
  proposed: z.object({ id: z.string(), number: z.string(), amountFen: z.number() }).nullable(),
});
export const visitListShape = z.object({ rows: z.array(visitShape), next: z.string().nullable() });
/** The list of the room, with how many the filter holds, whatever page is shown. */
export const visitPageShape = visitListShape.extend({ total: z.number() });

const handed = alias(grants, "handed");
const proposed = alias(grants, "proposed");
type Money = { id: string; number: string; amountFen: number } | null;

/** Visits with their household and money, the newest first. */
export async function pageOf({ tx }: Office, where: SQL | undefined, limit: number) {
  const rows = await tx
    .select({
      visit: visits,
      number: archives.number,
      name: archives.name,
      grade: archives.grade,
      handed: { id: handed.id, number: handed.number, amountFen: handed.amountFen },
      proposed: { id: proposed.id, number: proposed.number, amountFen: proposed.amountFen },
    })
    .from(visits)
    .innerJoin(archives, eq(archives.id, visits.archiveId))
    .leftJoin(handed, eq(handed.id, visits.grantHandedOverId))
    .leftJoin(proposed, eq(proposed.id, visits.grantProposedId))
    .where(where)
    .orderBy(desc(visits.visitedOn), desc(visits.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ visit, number, ...row }) => ({
    ...visit,
    archiveNumber: number,
    name: row.name,
    grade: row.grade,
    startedAt: visit.startedAt?.toISOString() ?? null,
    createdAt: visit.createdAt.toISOString(),
    deviceAt: visit.deviceAt?.toISOString() ?? null,
    handedOver: row.handed satisfies Money,
    proposed: row.proposed satisfies Money,
  }));
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? `${last.visitedOn}_${last.id}` : null };
}

/** A page of the visits that this officer may see. `after` is the `next` of the page before. */
export async function visitList(office: Office, { mine, search, after, limit, ...narrowed }: ListVisits) {
  const piece = holding(search);
  const [day, id] = after?.split("_") ?? [];
  const where = and(
    narrowedBy(narrowed, { path: visits.unionPath, on: visits.visitedOn }),
    mine ? eq(visits.keeperId, office.actor.id) : undefined,
    search === "" ? undefined : or(like(archives.name, piece), like(archives.number, piece)),
  );
  const older =
    day && id ? sql`(${visits.visitedOn}, ${visits.id}) < (${day}::date, ${id}::uuid)` : undefined;
  return { ...(await pageOf(office, and(where, older), limit)), total: await countVisits(office, where) };
}

async function countVisits({ tx }: Office, where: SQL | undefined): Promise<number> {
  const [counted] = await tx
    .select({ n: count() })
    .from(visits)
    .innerJoin(archives, eq(archives.id, visits.archiveId))
    .where(where);
  return counted?.n ?? 0;
}

/** The last visits to one household. Refuses with ACCESS.NOT_FOUND. */
export async function visitsForArchive(office: Office, { archiveId }: { archiveId: string }) {
  await archiveBrief(office.tx, archiveId);
  return pageOf(office, eq(visits.archiveId, archiveId), 50);
}

export const dueShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      grade: z.string().nullable(),
      addressMask: z.string().nullable(),
      nextVisitOn: z.string(),
      /** Below nothing where the day has passed. */
      daysLeft: z.number(),
      /** Whether it is the asking officer's own household. */
      mine: z.boolean(),
    }),
  ),
  count: z.number(),
});

/** The round: households in the file whose visit is due by `days` from today, the longest due first. */
export async function visitsDue({ tx, today, actor }: Office, { days, limit }: DueVisits) {
  const { rows, count } = await archivesToVisit(tx, { until: addDays(today, days), limit });
  const shown = rows.map(({ nextVisitOn, keeperId, ...row }) => {
    assert(nextVisitOn !== null, "what is due has a day");
    return { ...row, nextVisitOn, daysLeft: daysBetween(today, nextVisitOn), mine: keeperId === actor.id };
  });
  return { rows: shown, count };
}

export const householdShape = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  status: z.string(),
  grade: z.string().nullable(),
  people: z.number(),
  nextVisitOn: z.string().nullable(),
  addressMask: z.string().nullable(),
  lastVisit: z.object({ id: z.string(), visitedOn: z.string(), note: z.string() }).nullable(),
});

/** What a visitor has to know at the door: who, where, when last. Refuses with ACCESS.NOT_FOUND. */
export async function household(office: Office, { archiveId }: { archiveId: string }) {
  const { tx } = office;
  const archive = await archiveBrief(tx, archiveId);
  const [member] = await tx
    .select({ addressMask: members.addressMask })
    .from(members)
    .where(eq(members.id, archive.memberId));
  const { rows } = await pageOf(office, eq(visits.archiveId, archiveId), 1);
  return { ...archive, addressMask: member?.addressMask ?? null, lastVisit: rows[0] ?? null };
}
