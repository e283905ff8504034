import type { Tx } from "@gongbang/db/open";
import { sql } from "drizzle-orm";

/** The names of officers by id, also of those whose rows the reader may not see. */
export async function officerNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const list = sql.join(
    asked.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from app.names_of(array[${list}])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
