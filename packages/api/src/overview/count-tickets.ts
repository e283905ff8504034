import { type SQL, sql } from "drizzle-orm";
import type { Counted, Tally } from "./count-office.ts";
import { listOf, presses, rowOf, under } from "./reads.ts";

export const ticketsOf = ({ path }: Counted): SQL<Tally[]> =>
  listOf(sql`select status as key, count(*) as n from tickets where ${under(path)} group by status`);

/** Running deadlines: missed, due today, within three days, within seven. */
export const deadlinesOf = ({ path, today, machines }: Counted) =>
  rowOf<{ missed: number; today: number; in3: number; in7: number }>(sql`
    select count(*) filter (where due_on < ${today}) as missed,
           count(*) filter (where due_on = ${today}) as today,
           count(*) filter (where due_on > ${today} and due_on <= ${today}::date + 3) as in3,
           count(*) filter (where due_on > ${today}::date + 3 and due_on <= ${today}::date + 7) as in7
      from deadlines where ${under(path)} and ${presses(machines)}
       and due_on <= ${today}::date + 7`);
