import type { Tx } from "@gongbang/db/open";
import type { Day } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";

/** The part of the federation that is counted, and the day it is counted on. */
export type Counted = { tx: Tx; path: string; today: Day };

/** Rows of the union at `path` and of those under it: a range on the index, as in the policies. */
const under = (path: string, column: SQL = sql`union_path`) =>
  sql`${column} >= ${path} and ${column} < ${path} || chr(1114111)`;

type Tally = { key: string; n: number };
const tally = async (tx: Tx, query: SQL): Promise<Tally[]> =>
  [...(await tx.execute<{ key: string; n: number }>(query))].map(({ key, n }) => ({ key, n: Number(n) }));

/** Live archives by grade, and all archives by status. */
export async function countArchives({ tx, path }: Counted) {
  const grades = sql`select grade as key, count(*)::int as n from archives
    where ${under(path)} and status = 'enrolled' group by grade order by grade`;
  const statuses = sql`select status as key, count(*)::int as n from archives where ${under(path)} group by status`;
  return { byGrade: await tally(tx, grades), byStatus: await tally(tx, statuses) };
}

/** Households that have never been helped, and those whose file is older than a year. */
export async function countNeglected({ tx, path, today }: Counted) {
  const [row] = await tx.execute<{ neverHelped: number; notReviewed: number }>(sql`
    select count(*) filter (where not exists (select from grants g where g.archive_id = a.id
             and g.status in ('paid', 'handedOver', 'released')))::int as "neverHelped",
           count(*) filter (where a.next_review_on < ${today})::int as "notReviewed"
      from archives a where ${under(path, sql`a.union_path`)} and a.status = 'enrolled'`);
  return { neverHelped: Number(row?.neverHelped ?? 0), notReviewed: Number(row?.notReviewed ?? 0) };
}

/** Visits whose day has come or gone, those of the next seven days, and the visits of this month and the last. */
export async function countVisits({ tx, path, today }: Counted) {
  const [due] = await tx.execute<{ overdue: number; soon: number }>(sql`
    select count(*) filter (where next_visit_on < ${today})::int as overdue,
           count(*) filter (where next_visit_on >= ${today} and next_visit_on <= ${today}::date + 7)::int as soon
      from archives where ${under(path)} and status = 'enrolled'`);
  const [made] = await tx.execute<{ thisMonth: number; lastMonth: number }>(sql`
    select count(*) filter (where visited_on >= date_trunc('month', ${today}::date))::int as "thisMonth",
           count(*) filter (where visited_on < date_trunc('month', ${today}::date))::int as "lastMonth"
      from visits where ${under(path)} and visited_on >= date_trunc('month', ${today}::date) - interval '1 month'`);
  return {
    overdue: Number(due?.overdue ?? 0),
    soon: Number(due?.soon ?? 0),
    thisMonth: Number(made?.thisMonth ?? 0),
    lastMonth: Number(made?.lastMonth ?? 0),
  };
}

export async function countTickets({ tx, path }: Counted) {
  return tally(
    tx,
    sql`select status as key, count(*)::int as n from tickets where ${under(path)} group by status`,
  );
}

/** Running deadlines: missed, due today, within three days, within seven. */
export async function countDeadlines({ tx, path, today }: Counted) {
  const [row] = await tx.execute<Record<"missed" | "today" | "in3" | "in7", number>>(sql`
    select count(*) filter (where due_on < ${today})::int as missed,
           count(*) filter (where due_on = ${today})::int as today,
           count(*) filter (where due_on > ${today} and due_on <= ${today}::date + 3)::int as in3,
           count(*) filter (where due_on > ${today}::date + 3 and due_on <= ${today}::date + 7)::int as in7
      from deadlines where ${under(path)} and stopped_at is null and not permits
       and due_on <= ${today}::date + 7`);
  const { missed = 0, today: due = 0, in3 = 0, in7 = 0 } = row ?? {};
  return { missed: Number(missed), today: Number(due), in3: Number(in3), in7: Number(in7) };
}
