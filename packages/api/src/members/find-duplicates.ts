import { duplicateKey } from "@gongbang/db/duplicate-key";
import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { duplicatePairs } from "@gongbang/db/schema/duplicates";
import { members, unions } from "@gongbang/db/schema/members";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Day } from "@gongbang/domain/kernel/day";
import { commonPath, type Likeness, type Score, scorePair } from "@gongbang/domain/members/duplicate";
import { inArray, sql } from "drizzle-orm";
import { asRecords } from "../json-row.ts";

/** Who looks: rows that it makes are theirs. */
type Finder = { tx: Tx; keys: Keyring; keeperId: string };

/** How many of one reading a unit may have before their reading says nothing any more. */
const fewInUnit = 4;
const mostAlike = 20;

/** A record as far as it is compared. */
type Known = {
  id: string;
  name: string;
  namePinyin: string;
  birthOn: Day;
  citizenId: string;
  citizenIdIndex: Buffer;
  phoneIndex: Buffer | null;
  bankCardIndex: Buffer | null;
  unionId: string;
  unionPath: string;
  unitName: string | null;
};

/**
 * Looks for records that may be one person with any of these, and writes the pairs down with their reasons
 * (product.md D2). What somebody has told apart stays so until a key field of either changes; a pair that is no longer
 * alike is cleared. Sees what the transaction sees: the night looks across all unions. Gives how many pairs are new.
 */
export async function findDuplicates(finder: Finder, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const pairs = await candidatesOf(finder.tx, ids);
  const known = await knownOf(finder.tx, [...new Set([...ids, ...pairs.flatMap(({ a, b }) => [a, b])])]);
  const scored = pairs.flatMap(({ a, b }) => {
    const [one, other] = [known.get(a), known.get(b)];
    const score = one && other ? scorePair(likeness(finder.keys, one), likeness(finder.keys, other)) : null;
    return one && other && score ? [{ one, other, score }] : [];
  });
  const stored = await storePairs(finder, scored);
  await clearOthers(
    finder.tx,
    ids,
    scored.map(({ one, other }) => `${one.id} ${other.id}`),
  );
  return stored;
}

/** Pairs that may be worth comparing, also of records that this transaction does not see (34-duplicates.sql). */
async function candidatesOf(tx: Tx, ids: readonly string[]) {
  const mine = sql`${`{${ids.join(",")}}`}::uuid[]`;
  const rows = await tx.execute<{ a: string; b: string }>(
    sql`select a, b from app.duplicate_candidates(${mine}, ${mostAlike}, ${fewInUnit})`,
  );
  return [...rows];
}

async function knownOf(tx: Tx, ids: string[]): Promise<Map<string, Known>> {
  const { id, name, namePinyin, birthOn, citizenId, citizenIdIndex, phoneIndex, bankCardIndex } = members;
  const { unionId, unionPath, unitName } = members;
  const rows = await tx
    .select({
      ...{ id, name, namePinyin, birthOn, citizenId, citizenIdIndex, phoneIndex, bankCardIndex },
      ...{ unionId, unionPath, unitName },
    })
    .from(members)
    .where(sql`${id} = any(${`{${ids.join(",")}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

function likeness(keys: Keyring, known: Known): Likeness {
  const { id, namePinyin: pinyin, citizenId, phoneIndex, bankCardIndex, ...same } = known;
  return {
    ...same,
    pinyin,
    idNumber: unseal(keys, { table: "members", column: "citizenId", rowId: id }, citizenId),
    phone: phoneIndex?.toString("hex") ?? null,
    card: bankCardIndex?.toString("hex") ?? null,
  };
}

type Scored = { one: Known; other: Known; score: Score };

async function storePairs({ tx, keys, keeperId }: Finder, scored: readonly Scored[]): Promise<number> {
  if (scored.length === 0) return 0;
  const paths = scored.map(({ one, other }) => commonPath(one.unionPath, other.unionPath));
  const { id, path } = unions;
  const places = await tx
    .select({ id, path })
    .from(unions)
    .where(inArray(path, [...new Set(paths)]));
  const placed = new Map(places.map((union) => [union.path, union.id]));
  const rows = scored.flatMap(({ one, other, score }, i) => {
    const unionId = placed.get(paths[i] ?? "");
    if (unionId === undefined) return [];
    const [aKey, bKey] = [duplicateKey(keys, one), duplicateKey(keys, other)];
    return [
      {
        id: uuidv7(),
        aId: one.id,
        bId: other.id,
        aKey,
        bKey,
        unionId,
        unionPath: paths[i],
        keeperId,
        ...score,
      },
    ];
  });
  const written = await tx.execute<{ fresh: boolean }>(sql`
    insert into duplicate_pairs as p (id, a_id, b_id, a_key, b_key, union_id, union_path, keeper_id, score, reasons)
    select r.id, r.a_id, r.b_id, r.a_key, r.b_key, r.union_id, r.union_path, r.keeper_id, r.score, r.reasons
      from json_populate_recordset(null::duplicate_pairs, ${asRecords(rows)}::json) r
    on conflict (a_id, b_id) do update set
      (score, reasons, a_key, b_key, union_id, union_path, status, reason, dismissed_by, dismissed_on, version) =
      (excluded.score, excluded.reasons, excluded.a_key, excluded.b_key, excluded.union_id, excluded.union_path,
       'open', null, null, null, p.version + 1)
      where (p.a_key, p.b_key, p.union_path) is distinct from (excluded.a_key, excluded.b_key, excluded.union_path)
         or p.status in ('cleared', 'merged')
    returning (p.version = 1) as fresh`);
  return [...written].filter(({ fresh }) => fresh).length;
}

/** Open pairs of these records that are not alike any more. */
async function clearOthers(tx: Tx, ids: readonly string[], alike: readonly string[]) {
  const mine = sql`${`{${ids.join(",")}}`}::uuid[]`;
  await tx
    .update(duplicatePairs)
    .set({ status: "cleared", version: sql`${duplicatePairs.version} + 1` })
    .where(
      sql`${duplicatePairs.status} = 'open' and (${duplicatePairs.aId} = any(${mine}) or ${duplicatePairs.bId} = any(${mine}))
        and ${duplicatePairs.aId} || ' ' || ${duplicatePairs.bId} <> all (${`{${alike.map((each) => `"${each}"`).join(",")}}`}::text[])`,
    );
}
