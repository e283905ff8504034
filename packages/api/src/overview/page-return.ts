import type { Tx } from "@gongbang/db/open";
import { unions } from "@gongbang/db/schema/members";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import type { Period } from "@gongbang/domain/overview/return-period";
import { asc, gt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SubqueryWithSelection } from "drizzle-orm/pg-core";
import { z } from "zod";

export const returnListOutput = z.object({
  /** What a row opens: an archive, a grant, a visit, or the campaign whose list it stands on. */
  of: z.enum(["archive", "grant", "visit", "campaign"]),
  count: z.number(),
  /** What the whole list adds up to, whatever page is shown: the figures themselves. */
  sums: z.object({ times: z.number(), fen: z.number(), goodsFen: z.number() }),
  rows: z.array(
    z.object({
      id: z.string(),
      opens: z.string(),
      number: z.string(),
      name: z.string(),
      unionName: z.string(),
      on: z.string().nullable(),
      fen: z.number().nullable(),
      /** Of a campaign: the persons of a collective, and the worth of the goods. */
      persons: z.number().nullable(),
      goodsFen: z.number().nullable(),
      /** Of a student: the school, and the code of the schooling. */
      school: z.string().nullable(),
      education: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export type Answer = z.input<typeof returnListOutput>;
/** What a list is asked for, its union already in reach. */
export type Asked = {
  path: string;
  period: Period;
  figure: ReturnFigure;
  after: string | undefined;
  limit: number;
};

type Named = { id: SQLWrapper; number: SQLWrapper; name: SQLWrapper };
/** What only some lists have. `opens` is the record that a row leads to, where it is not the row itself. */
type More = Partial<Record<"opens" | "persons" | "goodsFen" | "school" | "education", SQLWrapper>>;

const nullable = (n: unknown) => (n === null ? null : Number(n));
/** Over the whole list, also on its later pages: the rows after the last seen are cut from it afterwards. */
const over = (sum: SQL, as: string) => sql<number>`coalesce(${sum} over (), 0)`.mapWith(Number).as(as);

const none = sql`null::bigint`;
type Shown = { on: SQLWrapper; fen?: SQLWrapper } & More;

/** What a list shows of each row, beside the union that is joined to it. */
export const shownOf = (
  { id, number, name }: Named,
  { on, fen = none, opens = id, persons = none, goodsFen = none, ...of }: Shown,
) => ({
  id: sql<string>`${id}`.as("id"),
  number: sql<string>`${number}`.as("number"),
  name: sql<string>`${name}`.as("name"),
  unionName: sql<string>`${unions.shortName}`.as("union_name"),
  on: sql<string | null>`${on}::text`.as("on_day"),
  opens: sql<string>`${opens}`.as("opens"),
  fen: sql<number | null>`${fen}`.mapWith(nullable).as("fen"),
  persons: sql<number | null>`${persons}`.mapWith(nullable).as("persons"),
  goodsFen: sql<number | null>`${goodsFen}`.mapWith(nullable).as("goods_fen"),
  school: sql<string | null>`${of.school ?? none}`.as("school"),
  education: sql<string | null>`${of.education ?? none}`.as("education"),
  count: over(sql`count(*)`, "whole"),
  sumTimes: over(sql`sum(coalesce(${persons}, 1))`, "sum_times"),
  sumFen: over(sql`sum(${fen})`, "sum_fen"),
  sumGoods: over(sql`sum(${goodsFen})`, "sum_goods"),
});
type Listed = SubqueryWithSelection<ReturnType<typeof shownOf>, "listed">;

/** A page of a list in the order of its ids, read with one row more than asked, which tells whether another follows. */
export async function pageOf(
  tx: Tx,
  of: Answer["of"],
  listed: Listed,
  { after, limit }: Asked,
): Promise<Answer> {
  const rows = await tx
    .select()
    .from(listed)
    .where(after ? gt(listed.id, after) : undefined)
    .orderBy(asc(listed.id))
    .limit(limit + 1);
  return {
    of,
    count: rows[0]?.count ?? 0,
    sums: {
      times: rows[0]?.sumTimes ?? 0,
      fen: rows[0]?.sumFen ?? 0,
      goodsFen: rows[0]?.sumGoods ?? 0,
    },
    rows: rows.slice(0, limit),
    next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  };
}
