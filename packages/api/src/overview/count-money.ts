import type { Tx } from "@gongbang/db/open";
import type { Day } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import type { Counted } from "./count-office.ts";

/** Money that has left: paid by bank, released for hand-over, handed over. Fen. */
const gone = sql`g.status in ('paid', 'released', 'handedOver')`;
const within = (path: string) => sql`g.union_path >= ${path} and g.union_path < ${path} || chr(1114111)`;

/** What was paid out of each fund in each month, in fen, for the households of these unions. */
export async function aidByFundAndMonth({ tx, path, from }: { tx: Tx; path: string; from: Day }) {
  const rows = await tx.execute<{ fundId: string; month: string; fen: string }>(sql`
    select g.fund_id as "fundId", to_char(g.paid_on, 'YYYY-MM-01') as month, sum(g.amount_fen)::bigint as fen
      from grants g where ${within(path)} and ${gone} and g.paid_on >= ${from}
     group by 1, 2 order by 2`);
  return rows.map(({ fundId, month, fen }) => ({ fundId, month, fen: Number(fen) }));
}

/** The whole funds, whoever they were paid to: what is spent, and what is promised. Fen. */
export async function fundBalances(tx: Tx) {
  const rows = await tx.execute<{
    id: string;
    name: string;
    cap: string;
    spent: string;
    reserved: string;
    closesOn: string;
  }>(sql`
    select id, name, cap_fen as cap, spent_fen as spent, reserved_fen as reserved, closes_on::text as "closesOn"
      from funds order by closes_on, name`);
  return rows.map(({ id, name, cap, spent, reserved, closesOn }) => ({
    id,
    name,
    closesOn,
    capFen: Number(cap),
    spentFen: Number(spent),
    reservedFen: Number(reserved),
  }));
}

/** 户 and 人次 apart: one household helped twice is one household and two payments. Since `from`. */
export async function helpedSince({ tx, path }: Counted, from: Day) {
  const [row] = await tx.execute<{ fen: string; households: number; payments: number }>(sql`
    select coalesce(sum(g.amount_fen), 0)::bigint as fen, count(distinct g.archive_id)::int as households,
           count(*)::int as payments
      from grants g where ${within(path)} and ${gone} and g.paid_on >= ${from}`);
  return {
    fen: Number(row?.fen ?? 0),
    households: Number(row?.households ?? 0),
    payments: Number(row?.payments ?? 0),
  };
}
