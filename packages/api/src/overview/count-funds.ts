import type { Day } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";
import { listOf } from "./reads.ts";

/** What left the whole funds in each month since `from` and before it, whoever it was paid to. Fen. */
export const fundBurn = (from: Day) =>
  listOf<{ month: string; fen: number }>(sql`
    select to_char(j."on", 'YYYY-MM-01') as month, sum(e.amount_fen) as fen
      from ledger_journals j join ledger_entries e on e.journal_id = j.id
     where e.account = 'paid' and j."on" >= ${from} group by 1 order by 1`);

export type FundBalance = {
  id: string;
  name: string;
  closesOn: string;
  capFen: number;
  spentFen: number;
  reservedFen: number;
};

/** The whole funds, whoever they were paid to: what is spent, and what is promised. Fen. */
export const fundBalances = (): SQL<FundBalance[]> =>
  listOf(sql`
    select id, name, cap_fen as "capFen", spent_fen as "spentFen", reserved_fen as "reservedFen",
           closes_on as "closesOn"
      from funds order by closes_on, name`);
