import type { GramRow, MemberRecord } from "@gongbang/db/member-row";
import type { Tx } from "@gongbang/db/open";
import { type SQL, sql } from "drizzle-orm";
import { asRecords } from "../json-row.ts";

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
  const records = asRecords(rows.map(({ member }) => member));
  const inserting = begun(
    tx.execute<{ id: string }>(sql`
    insert into members select * from json_populate_recordset(null::members, ${records}::json)
    on conflict (citizen_id_index) where status in ('applied', 'active', 'transferring', 'retained') do nothing
    returning id`),
  );
  // Made while the database is at work.
  const pieces = rows.map(piecesOf);
  const ids = new Set((await inserting).map(({ id }) => id));
  const those = ids.size === rows.length ? pieces : pieces.filter(({ id }) => ids.has(id));
  await tx.execute(sql`
    insert into member_grams (gram, union_path, name_pinyin, member_id)
    select gram, union_path, name_pinyin, id from json_to_recordset(${JSON.stringify(those)}::json)
      as member(id uuid, union_path text, name_pinyin text, grams text[]), unnest(grams) gram`);
  return ids;
}

type Row = { member: MemberRecord; grams: readonly GramRow[] };
const piecesOf = ({ member, grams }: Row) => ({
  id: member.id,
  union_path: member.unionPath,
  name_pinyin: member.namePinyin,
  grams: grams.map(({ gram }) => gram),
});

/** A statement that is on its way: unasked, a query of drizzle's waits until somebody awaits it. */
function begun<T>(query: PromiseLike<T>): Promise<T> {
  const answer = Promise.resolve(query);
  // Whoever awaits it hears of the failure; until then nobody has missed it.
  answer.catch(() => {});
  return answer;
}
