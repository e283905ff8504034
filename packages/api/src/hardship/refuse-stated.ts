import { one } from "@gongbang/db/rows";
import { mayApplyAfter } from "@gongbang/domain/hardship/false-statement";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { type SQL, sql } from "drizzle-orm";
import type { Office } from "../office.ts";

/** Blind indexes as the database's functions take them. */
export const listOf = (indexes: readonly Buffer[]): SQL =>
  sql`array[${sql.join(
    indexes.map((index) => sql`${index}::bytea`),
    sql`, `,
  )}]`;

/**
 * Refuses with HARDSHIP.FALSE_STATEMENT where one of these people stood in a household whose file was ended, or application
 * refused, for one, until the time after it is over: neither does that person apply, nor does another household take them in (domain.md B.3).
 */
export async function refuseStated({ tx, today }: Office, indexes: readonly Buffer[]): Promise<void> {
  if (indexes.length === 0) return;
  const stated = sql`select app.false_statement_on(${listOf(indexes)})::text as on`;
  orRefuse(mayApplyAfter(one(await tx.execute<{ on: Day | null }>(stated)).on, today));
}
