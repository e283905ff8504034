import type { Tx } from "@gongbang/db/open";
import { plainFields } from "@gongbang/domain/members/member-fields";
import { sql } from "drizzle-orm";
import { columnName } from "../json-row.ts";

/** The columns that a roster may change of somebody who is there. */
const changing = [
  ...["phone_index", "phone_mask", "phone_tail", "bank_card", "bank_card_index", "card_tail"],
  ...["address_mask", "registration_place_mask", "registration_region", "joined_on"],
  ...Object.keys(plainFields).map(columnName),
];
const columns = sql.raw([...new Set(changing)].join(", "));
const values = sql.raw([...new Set(changing)].map((name) => `r.${name}`).join(", "));

/**
 * Writes members as a roster has changed them, many in one statement, each over the version that it was read at. They
 * come by the columns' names in the database. Gives the ids of those whom nobody was quicker to change.
 */
export async function storeMembers(
  tx: Tx,
  records: readonly Record<string, unknown>[],
): Promise<Set<string>> {
  if (records.length === 0) return new Set();
  const stored = await tx.execute<{ id: string }>(sql`
    update members m set (${columns}, version) = (${values}, r.version + 1)
      from json_populate_recordset(null::members, ${JSON.stringify(records)}::json) r
     where m.id = r.id and m.version = r.version returning m.id`);
  return new Set(stored.map(({ id }) => id));
}
