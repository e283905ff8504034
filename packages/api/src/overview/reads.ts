import type { Period } from "@gongbang/domain/overview/return-period";
import { type SQL, sql } from "drizzle-orm";

/** Rows of the union at `path` and of those under it: a range on the index, as in the policies. */
export const under = (path: string, column: SQL = sql`union_path`) =>
  sql`${column} >= ${path} and ${column} < ${path} || chr(1114111)`;

/** The first and the last day of what is counted. */
export type Span = Pick<Period, "from" | "until">;

/** The days of a period, both counted, as the lists narrow by them. */
export const within = (column: SQL, { from, until }: Span) => sql`${column} between ${from} and ${until}`;

/** A clock that presses: running, of the machines that the reader's lists show, and more than a permission. */
export const presses = (machines: readonly string[]) =>
  sql`stopped_at is null and not permits and machine in ${[...machines]}`;

/** The rows of a query as one value, in their order: so many figures can be asked in one statement. */
export const listOf = <T>(query: SQL): SQL<T[]> =>
  sql<T[]>`(select coalesce(json_agg(r), '[]') from (${query}) r)`;

/** The only row of a query as one value. */
export const rowOf = <T>(query: SQL): SQL<T> => sql<T>`(select row_to_json(r) from (${query}) r)`;
