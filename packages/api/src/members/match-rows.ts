import { blindIndex } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { members } from "@gongbang/db/schema/members";
import type { ImportedField, MatchKey } from "@gongbang/domain/members/roster-import";
import { and, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { asByteas } from "./insert-members.ts";
import type { RosterRow } from "./read-roster-row.ts";
import { isLive } from "./reads.ts";

export type Member = typeof members.$inferSelect;

/** What a row offers to be found by: the value of each rule as the register keeps it. */
export type RowKeys = { [Key in MatchKey]?: string };

/** A blind index as the key of a map. */
export const keyOf = (index: Buffer): string => index.toString("latin1");
const indexIn = (key: string): Buffer => Buffer.from(key, "latin1");

/** The keys of a row, of those that the rules of the import ask for, and always that of the id number. */
export function keysOf(keys: Keyring, row: RosterRow, matchBy: readonly MatchKey[]): RowKeys {
  const asked = new Set(matchBy);
  const { citizenId, memberNumber, phone, bankCard } = row;
  return {
    ...(citizenId && { citizenId: keyOf(blindIndex(keys, "citizenId", citizenId.id)) }),
    ...(asked.has("memberNumber") && memberNumber !== undefined && { memberNumber }),
    ...(asked.has("phoneName") &&
      phone !== undefined && { phoneName: keyOf(blindIndex(keys, "phone", phone)) }),
    ...(asked.has("cardName") &&
      bankCard !== undefined && { cardName: keyOf(blindIndex(keys, "bankCard", bankCard)) }),
  };
}

export type Lookup = {
  /** The living member with this id number, whatever the rules are. */
  byId: (keys: RowKeys) => Member | undefined;
  /** The member whom the first rule that finds anybody finds; the rule's field where it finds several. */
  byRules: (keys: RowKeys, name: string) => Member | { several: ImportedField } | undefined;
};

type Rule = {
  field: ImportedField;
  /** Whether the name must be the same too: what a family shares tells nobody by itself. */
  withName: boolean;
  /** The value by which the register keeps a member; null where they have none. */
  held: (member: Member) => string | null;
  /** The members with one of these values. */
  holding: (values: readonly string[]) => SQL;
};

const byIndex = (column: AnyPgColumn, values: readonly string[]) =>
  sql`${column} = any(${asByteas(values.map(indexIn))})`;
const keyOrNull = (index: Buffer | null) => (index === null ? null : keyOf(index));

const rules: Record<MatchKey, Rule> = {
  citizenId: {
    field: "citizenId",
    withName: false,
    held: (member) => keyOf(member.citizenIdIndex),
    holding: (values) => byIndex(members.citizenIdIndex, values),
  },
  memberNumber: {
    field: "memberNumber",
    withName: false,
    held: (member) => member.memberNumber,
    holding: (values) => inArray(members.memberNumber, [...values]),
  },
  phoneName: {
    field: "phone",
    withName: true,
    held: (member) => keyOrNull(member.phoneIndex),
    holding: (values) => byIndex(members.phoneIndex, values),
  },
  cardName: {
    field: "cardNo",
    withName: true,
    held: (member) => keyOrNull(member.bankCardIndex),
    holding: (values) => byIndex(members.bankCardIndex, values),
  },
};

type Asked = { matchBy: readonly MatchKey[]; importId: string };

/**
 * Looks for the people of many rows at once, among the living members that the transaction shows. Those whom this very
 * import has added are found by their id number alone: the dry run, which adds nobody, must come to the same.
 */
export async function lookUp(
  tx: Tx,
  rows: readonly RowKeys[],
  { matchBy, importId }: Asked,
): Promise<Lookup> {
  const before = or(isNull(members.importId), ne(members.importId, importId));
  const found = new Map<MatchKey, Map<string | null, Member[]>>();
  for (const key of new Set<MatchKey>(["citizenId", ...matchBy])) {
    const values = [...new Set(rows.flatMap((row) => row[key] ?? []))];
    if (values.length === 0) continue;
    const { holding, held } = rules[key];
    const where = and(holding(values), isLive, key === "citizenId" ? undefined : before);
    found.set(key, Map.groupBy(await tx.select().from(members).where(where), held));
  }
  const byRule = (key: MatchKey, value: string, name: string): Member[] => {
    const all = found.get(key)?.get(value) ?? [];
    return rules[key].withName ? all.filter((member) => member.name === name) : all;
  };
  return {
    byId: ({ citizenId }) => (citizenId === undefined ? undefined : byRule("citizenId", citizenId, "")[0]),
    byRules: (keys, name) => {
      for (const key of matchBy) {
        const [first, second] = keys[key] === undefined ? [] : byRule(key, keys[key], name);
        if (first) return second ? { several: rules[key].field } : first;
      }
      return undefined;
    },
  };
}
