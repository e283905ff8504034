import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { askedColumns, memberGrams, members } from "@gongbang/db/schema/members";
import type { MemberCondition, MemberFilter } from "@gongbang/domain/members/member-filter";
import type { MemberPlace, MemberSort } from "@gongbang/domain/members/member-list";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { compileCondition } from "./compile-condition.ts";
import { partsOf } from "./filter-members.ts";
import { matchMembers, type Way } from "./match-members.ts";
import { askedAs, type Means, measureScope } from "./measure-scope.ts";

/** Rows of an index that one page walks at most; what is rarer comes in several short pages. */
const walkedAtOnce = 8_000;
/** The same where each of them has to be fetched from the table: by another order than that of the names. */
const fetchedAtOnce = 4_000;
/** What an index leads to and is then sorted, at most. */
const gatheredAtOnce = 10_000;

/** Beyond it a count says "at least". */
const countedAtMost = 2_000;

type Key = { key: SQL; cast: SQL };
const keys: Record<MemberSort, Key> = {
  name: { key: sql`${members.namePinyin}`, cast: sql`text` },
  memberNumber: { key: sql`${members.memberNumber}`, cast: sql`text` },
  birthOn: { key: sql`${members.birthOn}`, cast: sql`date` },
  joinedOn: { key: sql`coalesce(${members.joinedOn}, '0001-01-01'::date)`, cast: sql`date` },
  registeredOn: { key: sql`${members.createdAt}`, cast: sql`timestamptz` },
};

export type Asked = {
  sort: MemberSort;
  descending: boolean;
  from?: MemberPlace | undefined;
  /** Towards the beginning of the list. */
  backwards: boolean;
  limit: number;
};

/**
 * The members of one page: `rows` in the direction that was walked, one more than the limit where there are more.
 * `stopped` is the place where a wide walk gave up before the page was full: the next page begins there.
 */
export type Walked = { rows: MemberPlace[]; stopped: MemberPlace | null };

/** Walks to a page of the register by whatever way is short: what it costs does not depend on the page's number. */
export async function walkMembers(office: Office, filter: MemberFilter, asked: Asked): Promise<Walked> {
  const relation = await relationOf(office, filter, asked);
  if (relation === null) return { rows: [], stopped: null };
  const { key } = keys[asked.sort];
  const { from, rest, most } = relation;
  // Not ordered anew: the rows come in the order of the walk, and sorting them would mean to wait for its end.
  const page = office.tx.execute<{ pinyin: string; id: string; hit: boolean }>(sql`
    select ${textOf(asked.sort, key)} as pinyin, ${members.id} as id, hit
      from (${from}) as members cross join lateral (select coalesce((${rest ?? sql`true`}), false) as hit offset 0) as asked
     where hit or walked = ${most ?? -1} limit ${asked.limit + 1}`);
  const found = await askedAs(office.tx, relation.means, page);
  const rows = [...found].map(({ pinyin, id }) => ({ pinyin, id }));
  const last = found.at(-1);
  // The row at which a walk ends stands for "there is more", whether it fits or not.
  const gaveUp = most !== null && last !== undefined && found.length <= asked.limit && !last.hit;
  if (gaveUp) rows.pop();
  return { rows, stopped: gaveUp ? { pinyin: last.pinyin, id: last.id } : null };
}

/** How many members a filter means: exactly, or "at least" where counting on would walk a wide scope. */
export async function countWalked(
  office: Office,
  filter: MemberFilter,
): Promise<{ count: number; atLeast: boolean }> {
  const asked: Asked = { sort: "name", descending: false, backwards: false, limit: countedAtMost - 1 };
  const relation = await relationOf(office, filter, asked);
  if (relation === null) return { count: 0, atLeast: false };
  const { from, rest, bound, means } = relation;
  const counted = office.tx.execute<{ count: number; walked: number }>(sql`
    select count(*) filter (where ${rest ?? sql`true`})::int as count, count(*)::int as walked
      from (${from}) as members`);
  const { count, walked } = one(await askedAs(office.tx, means, counted));
  return { count, atLeast: walked >= bound };
}

/** Members in the order that is asked for, each with its number in `walked`; what is still to be asked of each. */
type Relation = {
  from: SQL;
  rest: SQL | undefined;
  /** The number of the row at which the walk gives up; null where every row of it is a hit. */
  most: number | null;
  /** How many rows there are in it at most. */
  bound: number;
  means: Means;
};

async function relationOf(office: Office, filter: MemberFilter, asked: Asked): Promise<Relation | null> {
  const [scope, { lead, rest }] = await Promise.all([
    measureScope(office, filter.unionId),
    partsOf(office, filter),
  ]);
  const matching = filter.text ? matchMembers(filter.text, office.keys) : undefined;
  if (matching === null) return null;
  if (!scope.wide && !matching?.isExact)
    return { ...ordered(asked, and(lead, rest, matching?.where), null), means: "read" };
  if (matching) return matchedIn({ lead, rest, way: matching.toAll, asked, of: matching.asked });
  const arm = await rareArm(office, filter);
  if (arm) return gathered(asked, [sql`${and(lead, arm)}`], rest);
  if (!rest) return ordered(asked, lead, null);
  const { total, leaf } = await densityOf(office.tx, filter.unionId ?? office.actor.unionId);
  const share = leaf ? 1 : Math.min(1, scope.people / Math.max(1, total));
  const most = asked.sort === "name" && !leaf ? walkedAtOnce : fetchedAtOnce;
  return { ...ordered(asked, lead, Math.ceil(most * share)), rest };
}

type Matched = { lead: SQL | undefined; rest: SQL | undefined; way: Way; asked: Asked; of: SQL };

/** The people whom a text means: along the pieces' index, along the order of the names, or gathered. */
function matchedIn({ lead, rest, way, asked, of }: Matched): Relation {
  if (!way.inOrder) {
    const arms = way.arms.map((arm) => sql`${and(lead, arm)}`);
    return gathered(asked, arms, and(way.rest, rest));
  }
  if (asked.sort !== "name") return { ...ordered(asked, lead, fetchedAtOnce), rest: and(of, rest) };
  if (way.gram === undefined)
    return { ...ordered(asked, and(lead, ...way.arms), walkedAtOnce), rest: and(way.rest, rest) };
  const [pinyin, id] = [memberGrams.namePinyin, memberGrams.memberId];
  const direction = directionOf(asked);
  const beyond =
    asked.from && sql`(${pinyin}, ${id}) ${signOf(asked)} (${asked.from.pinyin}, ${asked.from.id}::uuid)`;
  const from = sql`select members.*, row_number() over () as walked from (
    select ${members}.* from ${memberGrams} join ${members} on ${members.id} = ${id}
     where ${and(eq(memberGrams.gram, way.gram), lead, beyond)}
     order by ${pinyin} ${direction}, ${id} ${direction} limit ${fetchedAtOnce}) as members`;
  return { from, rest: and(way.rest, rest), most: fetchedAtOnce, bound: fetchedAtOnce, means: "walk" };
}

/** An index's own order, from a place on; at most so many rows of it. */
function ordered(asked: Asked, where: SQL | undefined, most: number | null): Relation {
  const { key, cast } = keys[asked.sort];
  const [direction, tie] = [directionOf(asked), tieOf(asked.sort)];
  const beyond =
    asked.from &&
    (tie
      ? sql`(${key}, ${members.id}) ${signOf(asked)} (${asked.from.pinyin}::${cast}, ${asked.from.id}::uuid)`
      : sql`${key} ${signOf(asked)} ${asked.from.pinyin}::${cast}`);
  const order = tie ? sql`${key} ${direction}, ${members.id} ${direction}` : sql`${key} ${direction}`;
  const bound = most === null ? asked.limit + 1 : most;
  const from = sql`select members.*, row_number() over () as walked from (
    select ${members}.* from ${members} where ${and(where, beyond) ?? sql`true`}
     order by ${order} limit ${bound}) as members`;
  return { from, rest: undefined, most, bound, means: "walk" };
}

/** All that some indexes lead to, sorted: for what is rare. */
function gathered(asked: Asked, arms: SQL[], rest: SQL | undefined): Relation {
  const { key, cast } = keys[asked.sort];
  const direction = directionOf(asked);
  const beyond =
    asked.from &&
    sql`(${key}, ${members.id}) ${signOf(asked)} (${asked.from.pinyin}::${cast}, ${asked.from.id}::uuid)`;
  const hits = arms.map(
    (arm) => sql`(select ${members.id} from ${members} where ${arm} limit ${gatheredAtOnce})`,
  );
  const from = sql`select ${members}.*, row_number() over (order by ${key} ${direction}, ${members.id} ${direction}) as walked
    from (${sql.join(hits, sql` union `)}) as hits join ${members} on ${members.id} = hits.id
   where ${and(beyond, rest) ?? sql`true`}`;
  return { from, rest: undefined, most: null, bound: gatheredAtOnce, means: "gather" };
}

/** A member number is nobody else's: no tie to break. */
const tieOf = (sort: MemberSort): boolean => sort !== "memberNumber";
const isDown = ({ descending, backwards }: Asked): boolean => descending !== backwards;
const directionOf = (asked: Asked): SQL => (isDown(asked) ? sql`desc` : sql`asc`);
const signOf = (asked: Asked): SQL => (isDown(asked) ? sql`<` : sql`>`);
const textOf = (sort: MemberSort, key: SQL): SQL =>
  sort === "registeredOn"
    ? sql`to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`${key}::text`;

/** How many members there are at all, as the server last estimated, and whether the scope's union has none below it. */
async function densityOf(tx: Tx, unionId: string): Promise<{ total: number; leaf: boolean }> {
  return one(
    await tx.execute<{ total: number; leaf: boolean }>(sql`
      select (select greatest(reltuples, 0)::float8 from pg_class where oid = 'members'::regclass) as total,
             not exists (select from unions where parent_id = ${unionId}::uuid) as leaf`),
  );
}

/** A condition that must hold, has an index, and holds of at most three in a thousand. */
async function rareArm(office: Office, { status, where }: MemberFilter): Promise<SQL | null> {
  const asker = { today: office.today, actorId: office.actor.id };
  const must = where?.match === "all" || where?.of.length === 1 ? where.of : [];
  const conditions = must.flatMap((part) => ("of" in part ? [] : [part])).filter(hasIndex);
  const arms = [
    ...(status && status !== "active" ? [eq(members.status, status)] : []),
    ...conditions.map((condition) => compileCondition(condition, asker)),
  ];
  if (arms.length === 0) return null;
  const all = await estimated(office.tx, sql`true`);
  const shares: { arm: SQL; share: number }[] = [];
  for (const arm of arms.slice(0, 4)) shares.push({ arm, share: (await estimated(office.tx, arm)) / all });
  const [rarest] = shares.sort((a, b) => a.share - b.share);
  return rarest && rarest.share <= 0.003 ? rarest.arm : null;
}

const indexed: ReadonlySet<string> = new Set([...askedColumns, "address"]);
const leading = new Set(["empty", "oneOf", "yes", "no", "from", "until", "lastDays", "nextDays"]);
const hasIndex = ({ field, op }: MemberCondition): boolean => indexed.has(field) && leading.has(op);

type Explained = { Plan: { "Plan Rows": number } };

/** How many rows the planner expects. Row security is in both numbers that are compared, and so in neither's share. */
async function estimated(tx: Tx, where: SQL): Promise<number> {
  const explained = one(
    await tx.execute<{ "QUERY PLAN": Explained[] }>(
      sql`explain (format json) select from ${members} where ${where}`,
    ),
  );
  return explained["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 1;
}
