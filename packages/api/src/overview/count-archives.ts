import { addYears } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";
import { daysWaited, neverHelped, underWay } from "../hardship/reads.ts";
import type { Counted, Tally } from "./count-office.ts";
import { listOf, rowOf, under } from "./reads.ts";

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
