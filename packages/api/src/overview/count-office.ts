import { addYears, type Day } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";
import { daysWaited, neverHelped, underWay } from "../hardship/reads.ts";
import { listOf, rowOf, under } from "./reads.ts";

/** The part of the federation that is counted, and the day it is counted on. */
export type Counted = { path: string; today: Day };
export type Tally = { key: string; n: number };

/** Live archives by grade. */
export const gradesOf = ({ path }: Counted): SQL<Tally[]> =>
  listOf(sql`select grade as key, count(*) as n from archives
    where ${under(path)} and status = 'enrolled' group by grade order by grade`);

/** All archives by status. */
export const statusesOf = ({ path }: Counted): SQL<Tally[]> =>
  listOf(sql`select status as key, count(*) as n from archives where ${under(path)} group by status`);

/** Households that have never been helped, and those whose file is older than a year. */
export const neglectedOf = ({ path, today }: Counted) =>
  rowOf<{ neverHelped: number; notReviewed: number; notUpdated: number }>(sql`
    select count(*) filter (where ${neverHelped(sql`a.id`)}) as "neverHelped",
           count(*) filter (where a.next_review_on < ${today}) as "notReviewed",
           count(*) filter (where a.household_on <= ${addYears(today, -1)}) as "notUpdated"
      from archives a where ${under(path, sql`a.union_path`)} and a.status = 'enrolled'`);

/** Applications under way by how long they have stood where they stand. */
export const ageingOf = ({ path, today }: Counted): SQL<Tally[]> =>
  listOf(sql`
    select case when waited <= 7 then 'week' when waited <= 30 then 'month'
                when waited <= 60 then 'twoMonths' else 'longer' end as key, count(*) as n
      from (select ${daysWaited(sql`a.id`, today)} as waited from archives a
             where ${under(path, sql`a.union_path`)} and a.status in ${[...underWay]}) as each
     where waited is not null group by 1`);

/** Visits whose day has come or gone, and those of the next seven days. */
export const visitsDueOf = ({ path, today }: Counted) =>
  rowOf<{ overdue: number; soon: number }>(sql`
    select count(*) filter (where next_visit_on < ${today}) as overdue,
           count(*) filter (where next_visit_on >= ${today} and next_visit_on <= ${today}::date + 7) as soon
      from archives where ${under(path)} and status = 'enrolled'`);

/** The visits of this month and the last. */
export const visitsMadeOf = ({ path, today }: Counted) =>
  rowOf<{ thisMonth: number; lastMonth: number }>(sql`
    select count(*) filter (where visited_on >= date_trunc('month', ${today}::date)) as "thisMonth",
           count(*) filter (where visited_on < date_trunc('month', ${today}::date)) as "lastMonth"
      from visits where ${under(path)} and visited_on >= date_trunc('month', ${today}::date) - interval '1 month'`);

export const ticketsOf = ({ path }: Counted): SQL<Tally[]> =>
  listOf(sql`select status as key, count(*) as n from tickets where ${under(path)} group by status`);

/** Running deadlines: missed, due today, within three days, within seven. */
export const deadlinesOf = ({ path, today }: Counted) =>
  rowOf<{ missed: number; today: number; in3: number; in7: number }>(sql`
    select count(*) filter (where due_on < ${today}) as missed,
           count(*) filter (where due_on = ${today}) as today,
           count(*) filter (where due_on > ${today} and due_on <= ${today}::date + 3) as in3,
           count(*) filter (where due_on > ${today}::date + 3 and due_on <= ${today}::date + 7) as in7
      from deadlines where ${under(path)} and stopped_at is null and not permits
       and due_on <= ${today}::date + 7`);
