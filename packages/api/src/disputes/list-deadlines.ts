import { one } from "@gongbang/db/rows";
import { deadlines } from "@gongbang/db/schema/status";
import { addDays } from "@gongbang/domain/kernel/day";
import {
  type DeadlineWindow,
  type FindDeadlines,
  windowDays,
} from "@gongbang/domain/office/find-deadlines.input";
import { readableMachines, standingOf } from "@gongbang/domain/office/standing";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { narrowedBy } from "../members/reads.ts";
import { deadlineShape, namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

export const deadlineListShape = z.object({
  rows: z.array(
    z.object({
      ...deadlineShape.shape,
      recordId: z.string(),
      title: z.string(),
      keeperId: z.string(),
      keeperName: z.string(),
    }),
  ),
  /** How many clocks each window holds; a wider window holds the narrower ones. */
  counts: z.object({
    missed: z.number(),
    today: z.number(),
    three: z.number(),
    seven: z.number(),
    thirty: z.number(),
  }),
  /** How many the window holds, whatever page is shown. */
  total: z.number(),
  /** Where the next page begins; null on the last. */
  next: z.string().nullable(),
});

/** Running clocks of a window, as a condition. What is due today is not missed. */
function inWindow(window: DeadlineWindow, { today }: Office): SQL {
  if (window === "missed") return sql`${deadlines.dueOn} < ${today}`;
  return sql`${deadlines.dueOn} between ${today} and ${addDays(today, windowDays[window])}`;
}

/**
 * The clocks of all records that the actor may read: the missed ones, or those due within so many days. Clocks that
 * only permit something are no deadlines, and are left out. By day, or by who keeps them; keyset.
 */
export async function listDeadlines(
  office: Office,
  { window, group, after, limit, ...narrowed }: FindDeadlines,
) {
  const { tx, today } = office;
  const running = and(
    inArray(deadlines.machine, readableMachines(office.actor)),
    isNull(deadlines.stoppedAt),
    eq(deadlines.permits, false),
    narrowedBy(narrowed, { path: deadlines.unionPath, on: deadlines.dueOn }),
  );
  const day = sql`${deadlines.dueOn}::text || '_' || ${deadlines.id}::text`;
  const key =
    group === "day" ? sql<string>`${day}` : sql<string>`${deadlines.keeperId}::text || '_' || ${day}`;
  const rows = await tx
    .select({ deadline: deadlines, key: sql<string>`${key}` })
    .from(deadlines)
    .where(and(running, inWindow(window, office), after === undefined ? undefined : sql`${key} > ${after}`))
    .orderBy(key)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const [names, calendar] = [
    await namesOf(
      tx,
      page.map(({ deadline }) => deadline.keeperId),
    ),
    await office.calendar(),
  ];
  const of = (asked: DeadlineWindow) =>
    sql<number>`(count(*) filter (where ${inWindow(asked, office)}))::int`;
  const counts = one(
    await tx
      .select({
        missed: of("missed"),
        today: of("today"),
        three: of("three"),
        seven: of("seven"),
        thirty: of("thirty"),
      })
      .from(deadlines)
      .where(running),
  );
  return {
    rows: page.map(({ deadline }) => ({
      ...deadline,
      keeperName: names.get(deadline.keeperId) ?? "",
      standing: standingOf(deadline, today, calendar),
    })),
    counts,
    total: counts[window],
    next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
}
