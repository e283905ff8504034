import type { GramRow, MemberRecord } from "@gongbang/db/member-row";
import type { Tx } from "@gongbang/db/open";
import { type SQL, sql } from "drizzle-orm";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows as one JSON value of the columns' names: a statement with one parameter, however many rows it carries. */
export function asRecords(rows: readonly Record<string, unknown>[]): string {
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value);
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), plain(value)])),
    ),
  );
}

/** Blind indexes as a parameter of type bytea[]. */
export const asByteas = (indexes: readonly Buffer[]): SQL =>
  sql`${`{${indexes.map((index) => `"\\\\x${index.toString("hex")}"`).join(",")}}`}::bytea[]`;

/**
 * Puts members into the register, with the pieces by which they are found. A person who has a living membership
 * already, anywhere, is left out: gives the ids of those who went in.
 */
export async function insertMembers(
  tx: Tx,
  rows: readonly { member: MemberRecord; grams: readonly GramRow[] }[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into members select * from json_populate_recordset(null::members, ${asRecords(rows.map(({ member }) => member))}::json)
    on conflict (citizen_id_index) where status in ('applied', 'active', 'transferring', 'retained') do nothing
    returning id`);
  const ids = new Set(inserted.map(({ id }) => id));
  const grams = rows.flatMap(({ member, grams: own }) => (ids.has(member.id) ? own : []));
  await tx.execute(sql`
    insert into member_grams select * from json_populate_recordset(null::member_grams, ${asRecords(grams)}::json)`);
  return ids;
}
