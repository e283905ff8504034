import type { Tx } from "@gongbang/db/open";
import { unions } from "@gongbang/db/schema/members";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import type { Period } from "@gongbang/domain/overview/return-period";
import { asc, gt, type SQLWrapper, sql } from "drizzle-orm";
import type { SubqueryWithSelection } from "drizzle-orm/pg-core";
import { z } from "zod";

export const returnListOutput = z.object({
  /** What a row opens: an archive, a grant or a visit. */
  of: z.enum(["archive", "grant", "visit"]),
  count: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      unionName: z.string(),
      on: z.string().nullable(),
      fen: z.number().nullable(),
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

/** What a list shows of each row, beside the union that is joined to it. */
export const shownOf = ({ id, number, name }: Named, on: SQLWrapper, fen: SQLWrapper) => ({
  id: sql<string>`${id}`.as("id"),
  number: sql<string>`${number}`.as("number"),
  name: sql<string>`${name}`.as("name"),
  unionName: sql<string>`${unions.shortName}`.as("union_name"),
  on: sql<string | null>`${on}::text`.as("on_day"),
  fen: sql<number | null>`${fen}`.mapWith((n) => (n === null ? null : Number(n))).as("fen"),
  /** Counted over the whole list, also on its later pages: the rows after the last seen are cut from it afterwards. */
  count: sql<number>`(count(*) over ())::int`.as("whole"),
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
    rows: rows.slice(0, limit),
    next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  };
}
