import { carryOf, linesOfColumn, type Movement } from "@gongbang/domain/aid/carry";
import type { CarryLines } from "@gongbang/domain/aid/figure.input";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const carry = z.object({
  source: storedCodeSchema(fundSource),
  openingFen: z.number(),
  incomeFen: z.number(),
  paidFen: z.number(),
  closingFen: z.number(),
});
export const carryShape = z.object({ year: z.number(), rows: z.array(carry) });

/** 结转: every source's year, from what the year before left. The funds are the whole district's, and so are these. */
export async function carryYears({ tx }: Office, { year }: { year: number }) {
  const rows = await tx.execute<Omit<Movement, "amountFen"> & { amount: string }>(sql`
    select f.source, extract(year from j."on")::int as year, e.account,
           sum(case e.account when 'source' then -e.amount_fen else e.amount_fen end)::bigint as amount
      from ledger_journals j
      join ledger_entries e on e.journal_id = j.id and e.account in ('source', 'paid')
      join funds f on f.id = j.fund_id
     where j."on" < make_date(${year}::int + 1, 1, 1)
     group by 1, 2, 3`);
  const movements = [...rows].map(({ amount, ...row }) => ({ ...row, amountFen: Number(amount) }));
  return { year, rows: carryOf(movements, year) };
}

const line = z.object({
  id: z.number(),
  on: z.string(),
  fundId: z.string(),
  fundName: z.string(),
  movement: z.enum(["fund", "pay", "return", "bounce"]),
  /** Of the grant that it moved, where this reader may open it. */
  grantId: z.string().nullable(),
  number: z.string().nullable(),
  amountFen: z.number(),
});
export const carryLinesShape = z.object({
  rows: z.array(line),
  /** All of the lines, whatever page is shown: the figure itself. */
  totalFen: z.number(),
  count: z.number(),
  next: z.number().nullable(),
});

/** The lines of the ledger behind one figure of the carrying over: they add up to it, to the fen. */
export async function carryLines({ tx }: Office, { year, source, column, after, limit }: CarryLines) {
  const { accounts, from, until } = linesOfColumn(column, year);
  // Into the source counts up and out of it down; in the column of what was paid the other way round.
  const amount = column === "paid" ? sql`e.amount_fen` : sql`-e.amount_fen`;
  const chosen = sql`from ledger_journals j
      join ledger_entries e on e.journal_id = j.id and e.account in ${accounts}
      join funds f on f.id = j.fund_id
      left join grants g on g.id = j.grant_id
     where f.source = ${source} and j."on" >= make_date(${from ?? 1}::int, 1, 1)
       and j."on" < make_date(${until}::int + 1, 1, 1)`;
  const [sums] = await tx.execute<{ total: string; count: number }>(
    sql`select coalesce(sum(${amount}), 0)::bigint as total, count(*)::int as count ${chosen}`,
  );
  const rows = await tx.execute<z.input<typeof line>>(sql`
    select e.id::int as id, j."on"::text as "on", f.id as "fundId", f.name as "fundName", j.kind as movement,
           g.id as "grantId", g.number, (${amount})::float8 as "amountFen"
    ${chosen} and (${after ?? null}::bigint is null or e.id > ${after ?? null}) order by e.id limit ${limit + 1}`);
  const page = [...rows].slice(0, limit);
  const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
  return { rows: page, totalFen: Number(sums?.total ?? 0), count: sums?.count ?? 0, next };
}
