import { blindIndex } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { memberGrams, members } from "@gongbang/db/schema/members";
import { bareName, readingsOfSign } from "@gongbang/domain/codes/pinyin";
import { type PinyinReading, readQuery, type SearchQuery } from "@gongbang/domain/codes/search-query";
import type { MatchReason } from "@gongbang/domain/members/member-list";
import { memberNumberIn } from "@gongbang/domain/members/member-number";
import { type SQL, sql } from "drizzle-orm";

export type MatchedRow = { name: string; idTail: string; phoneTail: string | null; cardTail: string | null };

/**
 * One way to come to the members that a text means, so that an index leads to them in a wide scope. Each of `arms` is
 * served by one index; `rest` is then asked of each row. With `gram` the pieces' index leads, in the order of the names.
 * `inOrder`: the rows come in the order of the names. Otherwise they are gathered, best first by `rank`, and sorted.
 */
export type Way = { gram?: string; arms: SQL[]; rest?: SQL; inOrder: boolean; rank?: SQL };

/**
 * Where the members are that somebody means: as one condition; as ways to them, the best first; as the one way that comes
 * to all of them for a list, and `asked` of each row there; and why a row is one.
 */
export type Matching = {
  where: SQL;
  asked: SQL;
  rank?: SQL;
  ways: Way[];
  toAll: Way;
  /** A whole number or its end: its indexes lead to a few in any scope. */
  isExact?: true;
  why: (row: MatchedRow) => MatchReason;
};

/** Null where the text says nothing that a member can be found by. */
export function matchMembers(text: string, keys: Keyring): Matching | null {
  const query = readQuery(text);
  return query && matchingOf(query, keys);
}

function matchingOf(query: SearchQuery, keys: Keyring): Matching | null {
  switch (query.kind) {
    case "idNumber":
      return exactly(
        nowOrFormerly("citizen_id_index", sql`${blindIndex(keys, "citizenId", query.id)}`),
        () => "idNumber",
      );
    case "phone":
      return byPhone(query.phone, keys);
    case "tail":
      return byTail(query.tail.slice(-4));
    case "pinyin":
      return byPinyin(query.text, query.readings);
    case "mixed":
      return query.readings.length === 0 ? null : byMixed(query);
    case "name":
      return byName(query.text, query.pieces);
  }
}

/** Each arm by its own index: joined by "or" they would be asked of every row of the scope. */
function exactly(arms: SQL[], why: Matching["why"]): Matching {
  const ids = arms.map((arm) => sql`select ${members.id} from ${members} where ${arm}`);
  const where = sql`${members.id} in (${sql.join(ids, sql` union `)})`;
  const way = { arms, inOrder: false };
  return { where, asked: where, ways: [way], toAll: way, isExact: true, why };
}

/** Whoever has the number, and whoever a record with it was merged into: old numbers stay searchable (product.md D2). */
const nowOrFormerly = (column: "citizen_id_index" | "member_number" | "phone_index", value: SQL): SQL[] => [
  sql`${members}.${sql.raw(column)} = ${value}`,
  sql`${members.id} in (select gone.merged_into_id from members gone
    where gone.${sql.raw(column)} = ${value} and gone.merged_into_id is not null)`,
];

function byPhone(digits: string, keys: Keyring): Matching {
  const number = memberNumberIn(digits);
  if (number !== null) return exactly(nowOrFormerly("member_number", sql`${number}`), () => "memberNumber");
  return exactly(nowOrFormerly("phone_index", sql`${blindIndex(keys, "phone", digits)}`), () => "phone");
}

const byTail = (tail: string): Matching =>
  exactly(
    [members.idTail, members.phoneTail, members.cardTail].map((column) => sql`${column} = ${tail}`),
    (row) => {
      if (row.idTail === tail) return "idTail";
      return row.phoneTail === tail ? "phoneTail" : "cardTail";
    },
  );

/** Whoever's pinyin begins so comes first, then whose initials are these, then whom another reading fits. */
function byPinyin(text: string, readings: PinyinReading[]): Matching {
  const begins = between(members.namePinyin, text);
  const fits = anyReading(readings);
  const where = sql`(${begins} or ${fits})`;
  const stem = stemOf([text, ...readings.map(({ like }) => like)]);
  return {
    where,
    asked: where,
    rank: sql`(case when ${begins} then 0 when ${members.nameInitials} = ${text} then 1 else 2 end)`,
    ways: [
      { arms: [begins], inOrder: true },
      // No syllable begins with i, u or v: such letters are no initials, and may have no reading.
      ...(/[iuv]/.test(text) ? [] : [{ arms: [sql`${members.nameInitials} = ${text}`], inOrder: true }]),
      ...(readings.length === 0 ? [] : [{ arms: armsOf(readings), inOrder: false }]),
    ],
    toAll:
      stem.length < 2 && isNarrow(readings)
        ? { arms: [begins, ...armsOf(readings)], inOrder: false }
        : { arms: [between(members.namePinyin, stem)], rest: where, inOrder: true },
    why: () => "pinyin",
  };
}

/** What all of these begin with, before the first "%". */
function stemOf(patterns: string[]): string {
  const [first = "", ...others] = patterns.map((pattern) => pattern.split("%")[0] ?? "");
  const differs = [...first].findIndex((letter, i) => others.some((other) => other[i] !== letter));
  return differs === -1 ? first : first.slice(0, differs);
}

/** Three initials leave a few in a thousand: few enough to gather them all. */
const isNarrow = (readings: PinyinReading[]): boolean =>
  readings.every(({ initials }) => initials.length >= 3);

type Mixed = Extract<SearchQuery, { kind: "mixed" }>;

/** 张sf: begins with 张, then letters. One character leads by the ways to read it, more of them by their first piece. */
function byMixed({ text, pieces, readings }: Mixed): Matching {
  const holds = sql.join(pieces.map(contains), sql` and `);
  const rest = sql`(${holds} and ${anyReading(readings)})`;
  const [sign = "", next = ""] = [...text];
  const begins = readingsOfSign(sign).map((reading) => between(members.namePinyin, `${reading}${next}`));
  const way = (): Way => {
    if (/[a-z]/.test(sign) || isNarrow(readings))
      return { arms: armsOf(readings), rest: holds, inOrder: false };
    if (/[a-z]/.test(next)) return { arms: begins, rest, inOrder: true };
    return { gram: pieces[0] ?? "", arms: [], rest, inOrder: true };
  };
  return {
    where: sql`(${holdsAll(pieces)} and ${rest})`,
    asked: rest,
    ways: [way()],
    toAll: { ...way(), ...(/[a-z]/.test(next) && { inOrder: false }) },
    why: () => "pinyin",
  };
}

function byName(text: string, pieces: string[]): Matching {
  const rank = sql`(case when ${bare} = ${text} then 0 when strpos(${bare}, ${text}) = 1 then 1 else 2 end)`;
  // Its last piece has no surname in it, and so leads to fewer.
  const lead = pieces.at(-1) ?? text;
  const ways: Way[] =
    [...text].length === 1
      ? [
          { gram: `^${text}`, arms: [], inOrder: true },
          { gram: text, arms: [], rest: sql`strpos(${bare}, ${text}) > 1`, inOrder: true },
        ]
      : [{ gram: lead, arms: [], rest: contains(text), inOrder: true, rank }];
  return {
    where: sql`(${holdsAll(pieces)} and ${contains(text)})`,
    asked: contains(text),
    rank,
    ways,
    toAll: { gram: lead, arms: [], rest: contains(text), inOrder: true },
    why: (row) => (bareName(row.name).includes(text) ? "name" : "unit"),
  };
}

const bare = sql`lower(replace(replace(${members.name}, '·', ''), ' ', ''))`;
const contains = (text: string): SQL => sql`strpos(${bare}, ${text}) > 0`;

/** Everybody whose column begins so, as a range of its index: whatever follows, an é or a sign without a reading as well. */
const between = (column: typeof members.namePinyin | typeof members.nameInitials, text: string): SQL =>
  sql`(${column} >= ${text} and ${column} < ${`${text}\u{10FFFF}`})`;

/**
 * Pieces by "=" on the gram table, whose index keeps serving under row security. Two of them leave few enough: the planner
 * weighs every order of what is joined, and with seven pieces that took ten times as long as the search.
 */
const holdsAll = (pieces: string[]): SQL =>
  sql.join(
    pieces
      .filter((_, i) => i === 0 || i === pieces.length - 1)
      .map(
        (piece) =>
          sql`${members.id} in (select ${memberGrams.memberId} from ${memberGrams} where ${memberGrams.gram} = ${piece})`,
      ),
    sql` and `,
  );

/**
 * One arm for each reading. What a pattern begins with is said as a range too: the planner sees how few that leaves, and
 * does not take the whole of a scope for fewer. Not beside three initials and more that leave fewer: it can't see that a
 * surname says the first of them, and would read everybody of it.
 */
const armsOf = (readings: PinyinReading[]): SQL[] =>
  readings.map(({ initials, like }) => {
    const stem = stemOf([like]);
    const begins = between(members.nameInitials, initials);
    const leads =
      initials.length >= 3 && stem.length <= 2 * initials.length
        ? begins
        : sql`${begins} and ${between(members.namePinyin, stem)}`;
    return sql`(${leads} and ${members.namePinyin} like ${like})`;
  });

/** The same as one question of a row that is at hand: so many ranges joined by "or" would be planned for longer than asked. */
const anyReading = (readings: PinyinReading[]): SQL => {
  const fits = readings.map(({ initials, like }) => sql`${`${initials}% ${like}`}`);
  if (fits.length === 0) return sql`false`;
  return sql`(${members.nameInitials} || ' ' || ${members.namePinyin}) like any (array[${sql.join(fits, sql`, `)}])`;
};
