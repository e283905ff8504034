import type { Tx } from "@gongbang/db/open";
import { members, unions } from "@gongbang/db/schema/members";
import { bareName } from "@gongbang/domain/codes/pinyin";
import { readQuery } from "@gongbang/domain/codes/search-query";
import { matchReasons } from "@gongbang/domain/members/member-list";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { and, asc, notInArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { type Matching, matchMembers } from "./match-members.ts";
import { isLive, reachOf, underPath } from "./reads.ts";

export const findMembersInput = z.strictObject({
  text: z.string().trim().min(1).max(40),
  limit: z.int().min(1).max(20).default(8),
});

export const memberMatch = z.object({
  id: z.string(),
  name: z.string(),
  sex: z.string(),
  birthYear: z.string(),
  idMask: z.string(),
  phoneMask: z.string().nullable(),
  unionName: z.string(),
  status: z.enum(membershipStatuses),
  why: z.enum(matchReasons),
});
export type MemberMatch = z.infer<typeof memberMatch>;

export const findMembersOutput = z.object({
  members: z.array(memberMatch),
  unions: z.array(z.object({ id: z.string(), name: z.string() })),
});

/**
 * Who may be meant by a text of the search box: a piece of a name, pinyin, initials, both mixed, a whole number,
 * the last four of one, or the short name of a unit, whose people then follow.
 */
export async function findMembers(office: Office, { text, limit }: z.output<typeof findMembersInput>) {
  const { tx, keys } = office;
  const matching = matchMembers(text, keys);
  const direct = matching
    ? (await directly(office, matching, limit)).map((row) => ({ ...row, why: matching.why(row) }))
    : [];
  const units = await unionsMeant(office, text);
  const [unit] = units;
  const room = limit - direct.length;
  if (!unit || room === 0) return { members: direct.map(shown), unions: units };
  const others =
    direct.length > 0
      ? notInArray(
          members.id,
          direct.map(({ id }) => id),
        )
      : undefined;
  const ofUnit = await matched(tx, {
    where: and(underPath(members.unionPath, unit.path), others),
    limit: room,
  });
  return {
    members: [...direct, ...ofUnit.map((row) => ({ ...row, why: "unit" as const }))].map(shown),
    unions: units,
  };
}

/** Those whom the text names. Across the federation the likely ones are walked first: 王 alone is every eleventh. */
async function directly(office: Office, { where, rank, likely }: Matching, limit: number) {
  const { tx } = office;
  if (likely && reachOf(office) === "/") {
    await tx.execute(sql`set local enable_sort = off`);
    const first = await matched(tx, { where: likely, limit });
    await tx.execute(sql`set local enable_sort = on`);
    if (first.length === limit) return first;
  }
  return matched(tx, { where, rank, limit });
}

type Found = Awaited<ReturnType<typeof matched>>[number];

function matched(
  tx: Tx,
  { where, rank, limit }: { where: SQL | undefined; rank?: SQL | undefined; limit: number },
) {
  const { id, name, namePinyin, sex, birthOn, idMask, idTail, phoneMask, phoneTail, cardTail, status } =
    members;
  const order = [...(rank ? [rank] : []), asc(namePinyin), asc(id)];
  return tx
    .select({
      ...{ id, name, sex, birthOn, idMask, idTail, phoneMask, phoneTail, cardTail, status },
      unionName: sql<string>`(select ${unions.shortName} from ${unions} where ${unions.id} = ${members.unionId})`,
    })
    .from(members)
    .where(and(where, isLive))
    .orderBy(...order)
    .limit(limit);
}

const shown = ({ birthOn, ...row }: Found & { why: MemberMatch["why"] }) => ({
  ...row,
  birthYear: birthOn.slice(0, 4),
});

/** Units whose name holds the text, or whose pinyin begins with it. From two characters on: one is in most of them. */
async function unionsMeant(office: Office, text: string) {
  const query = readQuery(text);
  const bare = bareName(text);
  if (!query || bare.length < 2 || (query.kind !== "name" && query.kind !== "pinyin")) return [];
  const named = or(
    sql`strpos(${unions.shortName}, ${bare}) > 0`,
    sql`strpos(${unions.name}, ${bare}) > 0`,
    sql`starts_with(${unions.pinyin}, ${bare})`,
  );
  return office.tx
    .select({ id: unions.id, name: unions.shortName, path: unions.path })
    .from(unions)
    .where(and(named, underPath(unions.path, reachOf(office))))
    .orderBy(asc(unions.path))
    .limit(5);
}
