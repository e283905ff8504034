import type { Day } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";
import { gone } from "../hardship/reads.ts";
import type { Counted } from "./count-office.ts";
import { listOf, under } from "./reads.ts";

export type MonthRow = { month: string; enrolled: number; paidFen: number; visits: number; tickets: number };

/** Month by month since `from` (a first day): newly enrolled, paid in fen, visited, received. Empty months are noughts. */
export const traceMonths = ({ path, today }: Counted, from: Day): SQL<MonthRow[]> =>
  listOf(sql`
    with months as (select generate_series(${from}::date, ${today}::date, interval '1 month')::date as month),
    facts as (
      select date_trunc('month', enrolled_on)::date as month, 1 as enrolled, 0::bigint as paid, 0 as visits, 0 as tickets
        from archives where ${under(path)} and enrolled_on >= ${from}
      union all select date_trunc('month', paid_on)::date, 0, amount_fen, 0, 0
        from grants where ${under(path)} and status in ${gone} and paid_on >= ${from}
      union all select date_trunc('month', visited_on)::date, 0, 0, 1, 0 from visits where ${under(path)} and visited_on >= ${from}
      union all select date_trunc('month', received_on)::date, 0, 0, 0, 1 from tickets where ${under(path)} and received_on >= ${from}
    )
    select m.month::text as month, coalesce(sum(f.enrolled), 0) as enrolled, coalesce(sum(f.paid), 0) as "paidFen",
           coalesce(sum(f.visits), 0) as visits, coalesce(sum(f.tickets), 0) as tickets
      from months m left join facts f on f.month = m.month group by m.month order by m.month`);
