import { beginning, holding } from "@gongbang/db/like";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import { accidentMonths } from "@gongbang/domain/hardship/accident-term";
import { archiveStatuses, finalStatuses } from "@gongbang/domain/hardship/archive.status";
import {
  type ArchiveView,
  archiveViews,
  type ListArchives,
  type PickArchives,
} from "@gongbang/domain/hardship/list-archives.input";
import { addMonths, addYears, type Day } from "@gongbang/domain/kernel/day";
import { and, desc, eq, ilike, inArray, like, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { underUnion } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { hasVisit, hasWaited, neverHelped, waitingFor, wasHelped } from "./reads.ts";

const row = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  unionName: z.string(),
  status: z.enum(archiveStatuses),
  grade: z.string().nullable(),
  /** False while the category is only what the means test proposes. */
  decided: z.boolean(),
  mainCause: z.string().nullable(),
  people: z.number(),
  perHeadFen: z.number().nullable(),
  noticeUntil: z.string().nullable(),
  nextReviewOn: z.string().nullable(),
  householdOn: z.string().nullable(),
});
export const listOutput = z.object({
  rows: z.array(row),
  next: z.string().nullable(),
  /** How many the filter holds, whatever page is shown. */
  total: z.number(),
  counts: z.record(z.enum(archiveViews), z.number()),
});

const applying = ["draft", "returned", "submitted", "verified", "compared", "onNotice", "reviewed"] as const;

/** A page of archives, the newest first, with how many each view holds. */
export async function listArchives(office: Office, asked: ListArchives) {
  const { tx } = office;
  const found = await tx
    .select({
      id: archives.id,
      number: archives.number,
      name: archives.name,
      unionName: unions.shortName,
      status: archives.status,
      grade: sql<string | null>`coalesce(${archives.grade}, ${archives.proposedGrade})`,
      decided: sql<boolean>`${archives.grade} is not null`,
      mainCause: archives.mainCause,
      people: archives.people,
      perHeadFen: archives.perHeadFen,
      noticeUntil: archives.noticeUntil,
      nextReviewOn: archives.nextReviewOn,
      householdOn: archives.householdOn,
    })
    .from(archives)
    .innerJoin(unions, eq(unions.id, archives.unionId))
    .where(and(matching(office, asked), asked.after ? lt(archives.id, asked.after) : undefined))
    .orderBy(desc(archives.id))
    .limit(asked.limit + 1);
  const rows = found.slice(0, asked.limit);
  const next = found.length > asked.limit ? (rows.at(-1)?.id ?? null) : null;
  const total = await tx.$count(archives, matching(office, asked));
  return { rows, next, total, counts: await countViews(office) };
}

/** What a filter asks of an archive. */
export const matching = (office: Office, asked: PickArchives): SQL | undefined =>
  and(viewOf(office, asked.view), ...filters(asked, office.today));

function viewOf(office: Office, view: ArchiveView): SQL | undefined {
  const conditions: Record<ArchiveView, SQL | undefined> = {
    mine: waitingFor(office),
    all: undefined,
    applying: inArray(archives.status, [...applying]),
    enrolled: eq(archives.status, "enrolled"),
    overdueReview: and(eq(archives.status, "enrolled"), lt(archives.nextReviewOn, office.today)),
    // 一年未更新: nobody has written the household down for a year (domain.md A.3).
    stale: and(eq(archives.status, "enrolled"), lte(archives.householdOn, addYears(office.today, -1))),
    // 意外致困到期 (E05): twelve months are full since the decision or the last renewal.
    accidentOver: and(
      or(and(eq(archives.status, "enrolled"), eq(archives.grade, "3")), eq(archives.status, "temporary")),
      lte(archives.decidedOn, addMonths(office.today, -accidentMonths)),
    ),
    suspended: eq(archives.status, "suspended"),
    temporary: eq(archives.status, "temporary"),
    ended: inArray(archives.status, [...finalStatuses]),
  };
  return conditions[view];
}

function filters(
  { status, grade, unionId, under, lack, waited, visit, helpedFrom, helpedUntil, search }: PickArchives,
  today: Day,
): (SQL | undefined)[] {
  const period = { ...(helpedFrom && { from: helpedFrom }), ...(helpedUntil && { until: helpedUntil }) };
  return [
    under && underUnion(archives.unionPath, under),
    (helpedFrom ?? helpedUntil) && wasHelped(sql`${archives.id}`, period),
    visit && hasVisit(visit, today),
    lack && neverHelped(sql`${archives.id}`),
    waited && hasWaited(waited, today),
    status && eq(archives.status, status),
    grade && eq(sql`coalesce(${archives.grade}, ${archives.proposedGrade})`, grade),
    unionId && eq(archives.unionId, unionId),
    search ? searching(search) : undefined,
  ].map((condition) => condition || undefined);
}

function searching(text: string): SQL | undefined {
  const letters = beginning(text.toLowerCase());
  return or(
    ilike(archives.number, holding(text)),
    like(archives.name, holding(text)),
    like(archives.namePinyin, letters),
    like(archives.nameInitials, letters),
  );
}

async function countViews(office: Office): Promise<Record<ArchiveView, number>> {
  const count = (view: ArchiveView) =>
    sql<number>`count(*) filter (where ${viewOf(office, view) ?? sql`true`})::int`;
  const columns = Object.fromEntries(archiveViews.map((view) => [view, count(view)]));
  const [counted] = await office.tx.select(columns).from(archives);
  const of = (view: ArchiveView) => Number(counted?.[view] ?? 0);
  return {
    mine: of("mine"),
    all: of("all"),
    applying: of("applying"),
    enrolled: of("enrolled"),
    overdueReview: of("overdueReview"),
    stale: of("stale"),
    accidentOver: of("accidentOver"),
    suspended: of("suspended"),
    temporary: of("temporary"),
    ended: of("ended"),
  };
}
