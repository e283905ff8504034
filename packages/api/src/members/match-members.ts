import { blindIndex } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { memberGrams, members } from "@gongbang/db/schema/members";
import { bareName, pinyinOf } from "@gongbang/domain/codes/pinyin";
import { type PinyinReading, readQuery, type SearchQuery } from "@gongbang/domain/codes/search-query";
import type { MatchReason } from "@gongbang/domain/members/member-list";
import { memberNumberIn } from "@gongbang/domain/members/member-number";
import { type SQL, sql } from "drizzle-orm";

/** Where the members are that somebody means: a condition on `members`, the best first, and what to tell about a row. */
export type Matching = {
  where: SQL;
  rank?: SQL;
  /** The likeliest of them, as a range of the pinyin's index: enough where it fills the answer. */
  likely?: SQL;
  why: (row: MatchedRow) => MatchReason;
};
export type MatchedRow = { name: string; idTail: string; phoneTail: string | null; cardTail: string | null };

/** Null where the text says nothing that a member can be found by. */
export function matchMembers(text: string, keys: Keyring): Matching | null {
  const query = readQuery(text);
  return query && matchingOf(query, keys);
}

function matchingOf(query: SearchQuery, keys: Keyring): Matching {
  switch (query.kind) {
    case "idNumber":
      return {
        where: sql`${members.citizenIdIndex} = ${blindIndex(keys, "citizenId", query.id)}`,
        why: () => "idNumber",
      };
    case "phone":
      return byPhone(query.phone, keys);
    case "tail":
      return byTail(query.tail.slice(-4));
    case "pinyin":
      return byPinyin(query.text, query.readings);
    case "mixed":
      return {
        where: sql`${holdsAll(query.pieces)} and ${anyReading(query.readings)}`,
        why: () => "pinyin",
      };
    case "name":
      return byName(query.text, query.pieces);
  }
}

function byPhone(digits: string, keys: Keyring): Matching {
  const number = memberNumberIn(digits);
  if (number !== null) return { where: sql`${members.memberNumber} = ${number}`, why: () => "memberNumber" };
  const index = blindIndex(keys, "phone", digits);
  return { where: sql`${members.phoneIndex} = ${index}`, why: () => "phone" };
}

const byTail = (tail: string): Matching => ({
  where: sql`(${members.idTail} = ${tail} or ${members.phoneTail} = ${tail} or ${members.cardTail} = ${tail})`,
  why: (row) => {
    if (row.idTail === tail) return "idTail";
    return row.phoneTail === tail ? "phoneTail" : "cardTail";
  },
});

const byPinyin = (text: string, readings: PinyinReading[]): Matching => ({
  where: anyReading(readings),
  likely: readsLike(text),
  // Whoever is called exactly that comes first.
  rank: sql`(case when ${members.namePinyin} = ${text} or ${members.nameInitials} = ${text} then 0 else 1 end)`,
  why: () => "pinyin",
});

function byName(text: string, pieces: string[]): Matching {
  const bare = sql`lower(replace(replace(${members.name}, '·', ''), ' ', ''))`;
  const contains = sql`strpos(${bare}, ${text}) > 0`;
  const surname =
    [...text].length === 1
      ? { likely: sql`${readsLike(pinyinOf(text).full)} and starts_with(${members.name}, ${text})` }
      : {};
  return {
    ...surname,
    where: sql`${holdsAll(pieces)} and ${contains}`,
    rank: sql`(case when ${bare} = ${text} then 0 when strpos(${bare}, ${text}) = 1 then 1 else 2 end)`,
    why: (row) => (bareName(row.name).includes(text) ? "name" : "unit"),
  };
}

/** Everybody whose pinyin begins so. */
const readsLike = (text: string): SQL =>
  sql`(${members.namePinyin} >= ${text} and ${members.namePinyin} < ${`${text}{`})`;

/** Each piece by "=" on the gram table, whose index keeps serving under row security. */
const holdsAll = (pieces: string[]): SQL =>
  sql.join(
    pieces.map((piece) => holdsOne([piece])),
    sql` and `,
  );

const holdsOne = (grams: string[]): SQL => {
  const list = sql.join(
    grams.map((gram) => sql`${gram}`),
    sql`, `,
  );
  return sql`${members.id} in (select ${memberGrams.memberId} from ${memberGrams} where ${memberGrams.gram} in (${list}))`;
};

const longestInitials = 8;

function anyReading(readings: PinyinReading[]): SQL {
  const beginnings = [...new Set(readings.map(({ initials }) => initials.slice(0, longestInitials)))];
  const fits = ({ initials, like }: PinyinReading) =>
    sql`(${members.nameInitials} like ${`${initials}%`} and ${members.namePinyin} like ${like})`;
  return sql`${holdsOne(beginnings)} and (${sql.join(readings.map(fits), sql` or `)})`;
}
