import { beginning, holding } from "@gongbang/db/like";
import type { Tx } from "@gongbang/db/open";
import { memberGrams, members, unions } from "@gongbang/db/schema/members";
import { bareName } from "@gongbang/domain/codes/pinyin";
import { readQuery } from "@gongbang/domain/codes/search-query";
import { matchReasons } from "@gongbang/domain/members/member-list";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { and, asc, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { type Matching, matchMembers, type Way } from "./match-members.ts";
import { askedAs, measureScope, peopleUnder, type Scope } from "./measure-scope.ts";
import { isLive, underPath } from "./reads.ts";

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

/** Gathered to be sorted, at most: what is likelier than these is typed with one more letter. */
const gathered = 3_000;

/**
 * Who may be meant by a text of the search box: a piece of a name, pinyin, initials, both mixed, a whole number,
 * the last four of one, or the short name of a unit, whose people then follow.
 */
export async function findMembers(office: Office, { text, limit }: z.output<typeof findMembersInput>) {
  const { tx, keys } = office;
  const [scope, units] = await Promise.all([measureScope(office), unionsMeant(office, text)]);
  const matching = matchMembers(text, keys);
  const ids = matching ? await idsOf(office, matching, scope, limit) : [];
  const direct = matching ? (await shownOf(tx, ids)).map((row) => ({ ...row, why: matching.why(row) })) : [];
  const [unit] = units;
  const ofUnit = unit && ids.length < limit ? await idsOfUnit(office, unit, { ids, limit }) : [];
  const others = (await shownOf(tx, ofUnit)).map((row) => ({ ...row, why: "unit" as const }));
  return { members: [...direct, ...others].map(shown), unions: units };
}

/** Those whom the text names, the likeliest first. */
async function idsOf(office: Office, matching: Matching, scope: Scope, limit: number): Promise<string[]> {
  const { where, rank, ways } = matching;
  if (!scope.wide && !matching.isExact) return narrowly(office, and(where, isLive), { rank, limit });
  const ids: string[] = [];
  for (const way of ways) {
    if (ids.length === limit) break;
    const found = await walked(office, way, limit - ids.length + (ids.length > 0 ? limit : 0));
    ids.push(...found.filter((id) => !ids.includes(id)).slice(0, limit - ids.length));
  }
  return ids;
}

type Sought = { rank?: SQL | undefined; limit: number };

/** In a small scope its own people are read and sorted. */
async function narrowly({ tx }: Office, where: SQL | undefined, { rank, limit }: Sought): Promise<string[]> {
  const best = tx
    .select({ id: members.id })
    .from(members)
    .where(where)
    .orderBy(...(rank ? [rank] : []), asc(members.namePinyin), asc(members.id))
    .limit(limit);
  const rows = await askedAs(tx, "read", best);
  return rows.map(({ id }) => id);
}

/** In a wide one an index leads. What comes in the order of the names is cut there; what does not is gathered. */
async function walked({ tx }: Office, way: Way, limit: number): Promise<string[]> {
  const { rank, inOrder } = way;
  const most = inOrder && !rank ? limit : gathered;
  const rankOf = rank ?? sql`0`;
  const best = sql`select id from (${relationOf(way, rankOf, most)}) as hits order by rank, pinyin, id limit ${limit}`;
  const rows = await askedAs(tx, inOrder ? "walk" : "gather", tx.execute<{ id: string }>(best));
  return rows.map(({ id }) => id);
}

function relationOf({ gram, arms, rest, inOrder }: Way, rank: SQL, most: number): SQL {
  const columns = sql`${members.id} as id, ${members.namePinyin} as pinyin, ${rank} as rank`;
  if (gram !== undefined)
    return sql`select ${columns} from ${memberGrams} join ${members} on ${members.id} = ${memberGrams.memberId}
      where ${and(eq(memberGrams.gram, gram), isLive, rest)}
      order by ${memberGrams.namePinyin}, ${memberGrams.memberId} limit ${most}`;
  const order = inOrder ? sql`order by ${members.namePinyin}, ${members.id}` : sql``;
  const arm = (each: SQL) =>
    sql`(select ${columns} from ${members} where ${and(each, isLive, rest)} ${order} limit ${most})`;
  return sql.join(arms.map(arm), sql` union `);
}

/** Of so many people one in forty or more is met on a walk through a register of a million. */
const crowd = 25_000;

/**
 * The people of a unit that was named, after those whom the text names themselves: the first of each union under it, and
 * of a crowd those who are met first.
 */
async function idsOfUnit(
  { tx }: Office,
  unit: { path: string },
  { ids, limit }: { ids: string[]; limit: number },
): Promise<string[]> {
  const people = await peopleUnder(tx, unit.path);
  const order = sql`order by ${members.namePinyin}, ${members.id} limit ${limit}`;
  const firstOf = (where: SQL | undefined) =>
    sql`select ${members.id}, ${members.namePinyin} from ${members} where ${and(where, isLive)} ${order}`;
  const first =
    people > crowd
      ? firstOf(underPath(members.unionPath, unit.path))
      : sql`select members.id from ${unions} cross join lateral (${firstOf(eq(members.unionId, unions.id))}) as members
          where ${underPath(unions.path, unit.path)} ${order}`;
  const rows = await askedAs(tx, "walk", tx.execute<{ id: string }>(first));
  return rows
    .map(({ id }) => id)
    .filter((id) => !ids.includes(id))
    .slice(0, limit - ids.length);
}

/** What is shown of these, in their order. */
async function shownOf(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  const { id, name, sex, birthOn, idMask, idTail, phoneMask, phoneTail, cardTail, status } = members;
  const rows = await tx
    .select({
      ...{ id, name, sex, birthOn, idMask, idTail, phoneMask, phoneTail, cardTail, status },
      unionName: sql<string>`(select ${unions.shortName} from ${unions} where ${unions.id} = ${members.unionId})`,
    })
    .from(members)
    .where(inArray(members.id, ids));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

type Found = Awaited<ReturnType<typeof shownOf>>[number];

const shown = ({ birthOn, ...row }: Found & { why: MemberMatch["why"] }) => ({
  ...row,
  birthYear: birthOn.slice(0, 4),
});

/** Units whose name holds the text, or whose pinyin begins with its letters. From two characters on: one is in most of them. */
async function unionsMeant(office: Office, text: string) {
  const query = readQuery(text);
  const bare = bareName(text);
  if (!query || bare.length < 2 || (query.kind !== "name" && query.kind !== "pinyin")) return [];
  const piece = holding(bare);
  const named =
    query.kind === "name"
      ? or(like(unions.shortName, piece), like(unions.name, piece))
      : like(unions.pinyin, beginning(bare));
  return office.tx
    .select({ id: unions.id, name: unions.shortName, path: unions.path })
    .from(unions)
    .where(and(named, underPath(unions.path, reachOf(office))))
    .orderBy(asc(unions.path))
    .limit(5);
}
