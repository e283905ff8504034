import { type SQL, sql } from "drizzle-orm";
import { gone, wasHelped } from "../hardship/reads.ts";
import type { Counted } from "./count-office.ts";
import { listOf, presses, type Span, within } from "./reads.ts";

export type UnionRow = {
  unionId: string;
  name: string;
  /** GB/T 2260 code, where the union is a street. */
  streetCode: string | null;
  enrolled: number;
  /** Of the households in the file those that something was paid to in the period: a share of `enrolled`. */
  helped: number;
  /** Living memberships when the register was last counted: the base of the rate. */
  members: number;
  paidFen: number;
  visits: number;
  openTickets: number;
  missed: number;
};

/** The unions one step below `path`, each with all that is under it. Money and visits are those of the period. */
export function compareUnions({ path, today, machines }: Counted, period: Span): SQL<UnionRow[]> {
  const below = (column: string) =>
    sql`split_part(substr(${sql.identifier(column)}, ${path.length + 1}), '/', 1)`;
  const under = sql`union_path > ${path} and union_path < ${path} || chr(1114111)`;
  return listOf(sql`
    with part as (
      select ${below("union_path")} as step, 1 as enrolled, 0::bigint as paid, 0 as visits, 0 as tickets, 0 as missed
        from archives where ${under} and status = 'enrolled'
      union all select ${below("union_path")}, 0, amount_fen, 0, 0, 0
        from grants where ${under} and status in ${gone} and ${within(sql`paid_on`, period)}
      union all select ${below("union_path")}, 0, 0, 1, 0, 0 from visits where ${under} and ${within(sql`visited_on`, period)}
      union all select ${below("union_path")}, 0, 0, 0, 1, 0
        from tickets where ${under} and status <> 'closed'
      union all select ${below("union_path")}, 0, 0, 0, 0, 1
        from deadlines where ${under} and ${presses(machines)} and due_on < ${today}
    ), total as (
      select step, sum(enrolled) as enrolled, sum(paid) as paid, sum(visits) as visits, sum(tickets) as tickets,
             sum(missed) as missed from part group by step
    ), given as (
      select ${below("union_path")} as step, count(*) as households
        from archives where ${under} and status = 'enrolled' and ${wasHelped(sql`archives.id`, period)} group by 1
    )
    select u.id as "unionId", u.short_name as name, u.street_code as "streetCode", t.enrolled, t.paid as "paidFen", t.visits,
           t.tickets as "openTickets", t.missed, coalesce(g.households, 0) as helped, coalesce(c.total, 0) as members
      from total t join unions u on u.path = ${path} || t.step || '/'
      left join given g on g.step = t.step
      left join register_counts c on c.union_id = u.id and c.kind = 'members' and c.key = ''
     order by t.enrolled desc, u.path`);
}
