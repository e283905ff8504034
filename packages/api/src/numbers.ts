import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { sql } from "drizzle-orm";

/** The next number of a series, such as "困 2026-0123". Without gaps where transactions commit. */
export async function nextNumber(tx: Tx, series: string): Promise<string> {
  const row = one(await tx.execute<{ last: number }>(sql`select app.next_number(${series}) as last`));
  return `${series}-${String(row.last).padStart(4, "0")}`;
}
