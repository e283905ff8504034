import type { Day } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import { gone } from "../hardship/reads.ts";
import type { Counted } from "./count-office.ts";
import { listOf, rowOf, type Span, under, within } from "./reads.ts";

/** What was paid out of each fund in each month since `from`, in fen, for the households of these unions. */
export const aidByFundAndMonth = ({ path }: Counted, from: Day) =>
  listOf<{ fundId: string; month: string; fen: number }>(sql`
    select fund_id as "fundId", to_char(paid_on, 'YYYY-MM-01') as month, sum(amount_fen) as fen
      from grants where ${under(path)} and status in ${gone} and paid_on >= ${from}
     group by 1, 2 order by 2`);

export type KindRow = {
  /** Null where all are together. */
  kind: string | null;
  source: string | null;
  month: string | null;
  fen: number;
  households: number;
  persons: number;
  times: number;
};

/**
 * Aid of a period by kind, source and month; by kind and source; and all of it. 户, 人 and 人次 are counted apart, so that
 * the months do not add up to them. Fen.
 */
export const aidByKind = ({ path }: Counted, period: Span) =>
  listOf<KindRow>(sql`
    select g.kind, f.source, to_char(g.paid_on, 'YYYY-MM-01') as month,
           coalesce(sum(g.amount_fen), 0) as fen, count(distinct g.archive_id) as households,
           count(distinct coalesce(g.person_id, g.member_id)) as persons, count(*) as times
      from grants g join funds f on f.id = g.fund_id
     where ${under(path, sql`g.union_path`)} and g.status in ${gone}
       and ${within(sql`g.paid_on`, period)}
     group by grouping sets ((1, 2, 3), (1, 2), ()) order by 1, 2, 3`);

/** 户 and 人次 apart: one household helped twice is one household and two payments. Fen. */
export const helpedIn = ({ path }: Counted, period: Span) =>
  rowOf<{ fen: number; households: number; payments: number }>(sql`
    select coalesce(sum(amount_fen), 0) as fen, count(distinct archive_id) as households, count(*) as payments
      from grants where ${under(path)} and status in ${gone} and ${within(sql`paid_on`, period)}`);
