import type { Day } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
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

export type KindRow = {
  kind: string;
  source: string;
  month: string;
  fen: number;
  households: number;
  times: number;
};

/** Aid by kind, source and month since `from`: households and times apart. Fen. */
export const aidByKind = ({ path }: Counted, from: Day) =>
  listOf<KindRow>(sql`
    select g.kind, f.source, to_char(g.paid_on, 'YYYY-MM-01') as month, sum(g.amount_fen) as fen,
           count(distinct g.archive_id) as households, count(*) as times
      from grants g join funds f on f.id = g.fund_id
     where ${under(path, sql`g.union_path`)} and g.status in ('paid', 'released', 'handedOver') and g.paid_on >= ${from}
     group by 1, 2, 3 order by 1, 2, 3`);

/** 户 and 人次 apart: one household helped twice is one household and two payments. Since `from`. Fen. */
export const helpedSince = ({ path }: Counted, from: Day) =>
  rowOf<{ fen: number; households: number; payments: number }>(sql`
    select coalesce(sum(amount_fen), 0) as fen, count(distinct archive_id) as households, count(*) as payments
      from grants where ${under(path)} and ${gone} and paid_on >= ${from}`);
