import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../../src/open.ts";

/** The parameters that one statement may have, by the protocol. */
const most = 65_000;

/** Rows by the thousand: one statement a batch. */
export async function insertAll<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const size = Math.min(1000, Math.floor(most / Object.keys(getTableColumns(table)).length));
  for (let from = 0; from < rows.length; from += size) {
    await tx.insert(table).values(rows.slice(from, from + size));
  }
}
