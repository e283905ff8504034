import { visitedStatuses } from "@gongbang/domain/hardship/visited";
import { type Period, periodBefore } from "@gongbang/domain/overview/return-period";
import { sql } from "drizzle-orm";
import type { Counted } from "./count-office.ts";
import { rowOf, under, within } from "./reads.ts";

/** Visits whose day has come or gone, and those of the next seven days. */
export const visitsDueOf = ({ path, today }: Counted) =>
  rowOf<{ overdue: number; soon: number }>(sql`
    select count(*) filter (where next_visit_on < ${today}) as overdue,
           count(*) filter (where next_visit_on >= ${today} and next_visit_on <= ${today}::date + 7) as soon
      from archives where ${under(path)} and status in ${[...visitedStatuses]}`);

/** The visits of a month and of the one before. */
export const visitsMadeOf = ({ path }: Counted, month: Period) =>
  rowOf<{ thisMonth: number; lastMonth: number }>(sql`
    select count(*) filter (where visited_on >= ${month.from}) as "thisMonth",
           count(*) filter (where visited_on < ${month.from}) as "lastMonth"
      from visits where ${under(path)}
       and ${within(sql`visited_on`, { from: periodBefore(month).from, until: month.until })}`);
