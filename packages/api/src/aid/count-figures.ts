import type { FigureLines } from "@gongbang/domain/aid/figure.input";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const figure = z.object({
  source: storedCodeSchema(fundSource).nullable(),
  kind: storedCodeSchema(aidKind).nullable(),
  month: z.number().nullable(),
  amountFen: z.number(),
  /** 户, 人 and 人次: counted apart, over grants whose money is out at the end of the period (domain.md B.5). */
  households: z.number(),
  people: z.number(),
  times: z.number(),
});
export const figuresShape = z.object({ year: z.number(), asOf: z.string(), figures: z.array(figure) });

/**
 * What has left the funds in a year, by source, kind and month, as far as the reader reaches: every movement of the
 * ledger counts in its own month, what came back below nothing. A total has null where it adds everything up.
 */
const figuresIn = (year: number) => sql`
  with moved as (
    select g.id, f.source, g.kind, extract(month from j."on")::int as month, e.amount_fen as fen,
           g.archive_id as household, coalesce(g.person_id, g.member_id) as person
      from ledger_journals j
      join ledger_entries e on e.journal_id = j.id and e.account = 'paid'
      join grants g on g.id = j.grant_id
      join funds f on f.id = j.fund_id
     where j."on" >= make_date(${year}::int, 1, 1) and j."on" < make_date(${year}::int + 1, 1, 1)),
  by_month as (
    select source, kind, month, id, household, person, sum(fen) as fen from moved group by 1, 2, 3, 4, 5, 6),
  by_year as (
    select source, kind, id, household, person, sum(fen) as fen from moved group by 1, 2, 3, 4, 5)
  select source, kind, month, sum(fen)::bigint as amount, count(distinct household) filter (where fen > 0)::int as households,
         count(distinct person) filter (where fen > 0)::int as people, count(distinct id) filter (where fen > 0)::int as times
    from by_month group by grouping sets ((source, kind, month), (source, month), (kind, month), (month))
  union all
  select source, kind, null, sum(fen)::bigint, count(distinct household) filter (where fen > 0)::int,
         count(distinct person) filter (where fen > 0)::int, count(distinct id) filter (where fen > 0)::int
    from by_year group by grouping sets ((source, kind), (source), (kind), ())`;

type Row = Record<"source" | "kind", string | null> & {
  month: number | null;
  amount: string | null;
  households: number;
  people: number;
  times: number;
};

/** The year's figures, every one with the lines that make it (figureLines). */
export async function yearFigures({ tx, now }: Office, { year }: { year: number }) {
  const rows = await tx.execute<Row>(figuresIn(year));
  return {
    ...{ year, asOf: now.toISOString() },
    figures: [...rows].map(({ amount, ...row }) => figure.parse({ ...row, amountFen: Number(amount ?? 0) })),
  };
}

const line = z.object({
  id: z.number(),
  on: z.string(),
  grantId: z.string(),
  number: z.string(),
  name: z.string(),
  unionName: z.string().nullable(),
  fundName: z.string(),
  kind: storedCodeSchema(aidKind),
  movement: z.enum(["pay", "return", "bounce"]),
  amountFen: z.number(),
});
export const figureLinesShape = z.object({
  rows: z.array(line),
  /** All of the lines, whatever page is shown: the figure itself. */
  totalFen: z.number(),
  count: z.number(),
  next: z.number().nullable(),
});

/** The lines behind a figure: they add up to it, to the fen. */
export async function figureLines({ tx }: Office, { year, month, source, kind, after, limit }: FigureLines) {
  const [first, last] = month === undefined ? [1, 12] : [month, month];
  const chosen = sql`from ledger_journals j
      join ledger_entries e on e.journal_id = j.id and e.account = 'paid'
      join grants g on g.id = j.grant_id
      join funds f on f.id = j.fund_id
      left join unions u on u.id = g.union_id
     where j."on" >= make_date(${year}::int, ${first}::int, 1)
       and j."on" < make_date(${year}::int, ${last}::int, 1) + interval '1 month'
       and (${source ?? null}::text is null or f.source = ${source ?? null})
       and (${kind ?? null}::text is null or g.kind = ${kind ?? null})`;
  const [sums] = await tx.execute<{ total: string; count: number }>(
    sql`select coalesce(sum(e.amount_fen), 0)::bigint as total, count(*)::int as count ${chosen}`,
  );
  const rows = await tx.execute<z.input<typeof line>>(sql`
    select e.id::int as id, j."on"::text as "on", g.id as "grantId", g.number, g.name, u.short_name as "unionName",
           f.name as "fundName", g.kind, j.kind as movement, e.amount_fen::float8 as "amountFen"
    ${chosen} and (${after ?? null}::bigint is null or e.id > ${after ?? null}) order by e.id limit ${limit + 1}`);
  const page = [...rows].slice(0, limit);
  return {
    rows: page,
    ...{ totalFen: Number(sums?.total ?? 0), count: sums?.count ?? 0 },
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
