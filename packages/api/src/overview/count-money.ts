import type { Day } from "@gongbang/domain/kernel/day";
import { type SQL, sql } from "drizzle-orm";
import type { Counted } from "./count-office.ts";
import { listOf, rowOf, under } from "./reads.ts";

/** Money that has left: paid by bank, released for hand-over, handed over. Fen. */
const gone = sql`status in ('paid', 'released', 'handedOver')`;

/** What was paid out of each fund in each month since `from`, in fen, for the households of these unions. */
export const aidByFundAndMonth = ({ path }: Counted, from: Day) =>
  listOf<{ fundId: string; month: string; fen: number }>(sql`
    select fund_id as "fundId", to_char(paid_on, 'YYYY-MM-01') as month, sum(amount_fen) as fen
      from grants where ${under(path)} and ${gone} and paid_on >= ${from}
     group by 1, 2 order by 2`);

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

/** 户 and 人次 apart: one household helped twice is one household and two payments. Since `from`. Fen. */
export const helpedSince = ({ path }: Counted, from: Day) =>
  rowOf<{ fen: number; households: number; payments: number }>(sql`
    select coalesce(sum(amount_fen), 0) as fen, count(distinct archive_id) as households, count(*) as payments
      from grants where ${under(path)} and ${gone} and paid_on >= ${from}`);
