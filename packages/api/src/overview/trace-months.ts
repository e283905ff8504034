import type { Day } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import type { Counted } from "./count-office.ts";

export type MonthRow = { month: string; enrolled: number; paidFen: number; visits: number; tickets: number };

/** Month by month since `from` (a first day): newly enrolled, paid in fen, visited, received. Empty months are noughts. */
export async function traceMonths({ tx, path, today }: Counted, from: Day): Promise<MonthRow[]> {
  const since = sql`union_path >= ${path} and union_path < ${path} || chr(1114111)`;
  const rows = await tx.execute<Record<keyof MonthRow, string>>(sql`
    with months as (select generate_series(${from}::date, ${today}::date, interval '1 month')::date as month),
    facts as (
      select date_trunc('month', enrolled_on)::date as month, 1 as enrolled, 0::bigint as paid, 0 as visits, 0 as tickets
        from archives where ${since} and enrolled_on >= ${from}
      union all select date_trunc('month', paid_on)::date, 0, amount_fen, 0, 0
        from grants where ${since} and status in ('paid', 'released', 'handedOver') and paid_on >= ${from}
      union all select date_trunc('month', visited_on)::date, 0, 0, 1, 0 from visits where ${since} and visited_on >= ${from}
      union all select date_trunc('month', received_on)::date, 0, 0, 0, 1 from tickets where ${since} and received_on >= ${from}
    )
    select m.month::text as month, coalesce(sum(f.enrolled), 0) as enrolled, coalesce(sum(f.paid), 0) as "paidFen",
           coalesce(sum(f.visits), 0) as visits, coalesce(sum(f.tickets), 0) as tickets
      from months m left join facts f on f.month = m.month group by m.month order by m.month`);
  return rows.map((row) => ({
    month: row.month,
    enrolled: Number(row.enrolled),
    paidFen: Number(row.paidFen),
    visits: Number(row.visits),
    tickets: Number(row.tickets),
  }));
}
