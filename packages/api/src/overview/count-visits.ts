import { visitedStatuses } from "@gongbang/domain/hardship/visited";
import { sql } from "drizzle-orm";
import type { Counted } from "./count-office.ts";
import { rowOf, under } from "./reads.ts";

/** Visits whose day has come or gone, and those of the next seven days. */
export const visitsDueOf = ({ path, today }: Counted) =>
  rowOf<{ overdue: number; soon: number }>(sql`
    select count(*) filter (where next_visit_on < ${today}) as overdue,
           count(*) filter (where next_visit_on >= ${today} and next_visit_on <= ${today}::date + 7) as soon
      from archives where ${under(path)} and status in ${[...visitedStatuses]}`);

/** The visits of this month and the last. */
export const visitsMadeOf = ({ path, today }: Counted) =>
  rowOf<{ thisMonth: number; lastMonth: number }>(sql`
    select count(*) filter (where visited_on >= date_trunc('month', ${today}::date)) as "thisMonth",
           count(*) filter (where visited_on < date_trunc('month', ${today}::date)) as "lastMonth"
      from visits where ${under(path)} and visited_on >= date_trunc('month', ${today}::date) - interval '1 month'`);
