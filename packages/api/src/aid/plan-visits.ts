import { archives } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import type { PlanView, PlanVisit, VisitPlan } from "@gongbang/domain/aid/plan-visit.input";
import { addDays, type Day, daysBetween } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, between, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { archiveToWorkOn, isVisited, planVisit } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

export const planShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      grade: z.string().nullable(),
      addressMask: z.string().nullable(),
      nextVisitOn: z.string().nullable(),
      /** Below nothing where the day has passed. */
      daysLeft: z.number().nullable(),
      keeperName: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
  counts: z.object({ overdue: z.number(), week: z.number(), month: z.number(), unplanned: z.number() }),
});

/** Which households a view of the plan holds. The views do not overlap. */
const whereOf = (view: PlanView, today: Day): SQL | undefined =>
  ({
    overdue: lt(archives.nextVisitOn, today),
    week: between(archives.nextVisitOn, today, addDays(today, 7)),
    month: between(archives.nextVisitOn, addDays(today, 8), addDays(today, 30)),
    unplanned: isNull(archives.nextVisitOn),
  })[view];

/** The plan of visits: households in the file or relieved once by their day, the longest overdue first. */
export async function visitPlan({ tx, today, actor }: Office, { view, mine, after, limit }: VisitPlan) {
  const visited = and(isVisited, mine ? eq(archives.keeperId, actor.id) : undefined);
  const [day, id] = after?.split("_") ?? [];
  const beyond =
    day && id
      ? sql`(coalesce(${archives.nextVisitOn}, ${far}::date), ${archives.id}) > (${day}::date, ${id}::uuid)`
      : undefined;
  const { number, name, grade, nextVisitOn, keeperId } = archives;
  const found = await tx
    .select({
      ...{ id: archives.id, number, name, grade, nextVisitOn, keeperId },
      ...{ addressMask: members.addressMask, keeperName: officers.name },
    })
    .from(archives)
    .innerJoin(members, eq(members.id, archives.memberId))
    .leftJoin(officers, eq(officers.id, archives.keeperId))
    .where(and(visited, whereOf(view, today), beyond))
    .orderBy(asc(sql`coalesce(${archives.nextVisitOn}, ${far}::date)`), asc(archives.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit).map(({ keeperId: keeper, ...row }) => ({
    ...row,
    daysLeft: row.nextVisitOn === null ? null : daysBetween(today, row.nextVisitOn),
    mine: keeper === actor.id,
  }));
  const last = rows.at(-1);
  const next = found.length > limit && last ? `${last.nextVisitOn ?? far}_${last.id}` : null;
  return { rows, next, counts: await countsOf({ tx, today }, visited) };
}

/** Where households without a day stand in the order. */
const far = "2199-12-31";

async function countsOf({ tx, today }: Pick<Office, "tx" | "today">, visited: SQL | undefined) {
  const count = (view: PlanView) => sql<number>`(count(*) filter (where ${whereOf(view, today)}))::int`;
  const [counts] = await tx
    .select({
      overdue: count("overdue"),
      week: count("week"),
      month: count("month"),
      unplanned: count("unplanned"),
    })
    .from(archives)
    .where(visited);
  return counts ?? { overdue: 0, week: 0, month: 0, unplanned: 0 };
}

/** Sets when a household is visited next: today or later. Refuses with AID.PLANNED_IN_PAST and ACCESS.NOT_FOUND. */
export async function setVisitPlan(office: Office, { archiveId, nextVisitOn }: PlanVisit) {
  const { tx, today } = office;
  const { unionPath } = await archiveToWorkOn(tx, archiveId);
  if (nextVisitOn < today) throw new Refused({ code: "AID.PLANNED_IN_PAST", today });
  await planVisit(tx, { archiveId, nextVisitOn });
  const changes = [{ field: "nextVisitOn", becomes: nextVisitOn }];
  office.about({ type: "archive", id: archiveId, unionPath, changes });
  return { nextVisitOn };
}
