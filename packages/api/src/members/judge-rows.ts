import { blindIndex } from "@gongbang/db/fields";
import { type Keyring, keyedHash } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { members } from "@gongbang/db/schema/members";
import type { PlainField } from "@gongbang/domain/members/member-fields";
import type { ImportMode, RowProblem } from "@gongbang/domain/members/roster-import";
import { and, type SQL, sql } from "drizzle-orm";
import { changesOf } from "./change-member.ts";
import { asByteas } from "./insert-members.ts";
import {
  isRow,
  type RosterReading,
  type RosterRow,
  readRosterRow,
  type UnionPlace,
} from "./read-roster-row.ts";
import { isLive } from "./reads.ts";

type Member = typeof members.$inferSelect;
export type TableRow = { rowNo: number; cells: string[] };

/** What a row of a roster comes to. */
export type Verdict =
  | { outcome: "added"; row: RosterRow; union: UnionPlace }
  | { outcome: "changed"; member: Member; said: Saying; fields: string[] }
  | { outcome: "same"; member: Member }
  | { outcome: "wrong"; problems: RowProblem[] };
export type Judged = { rowNo: number; rowHash: Buffer; verdict: Verdict };

/** New values for a member who is there. */
export type Saying = Partial<Record<PlainField, string>> &
  Pick<RosterRow, "bankCard" | "joinedOn" | "isMigrantWorker">;

export type Judging = RosterReading & {
  keys: Keyring;
  mode: ImportMode;
  into: UnionPlace;
  /** The row in which a citizen id was first seen, by its blind index. Grows with the table. */
  seen: Map<string, number>;
};

/**
 * Judges rows against the register as it is now: what is new, what a row would change of somebody who is there,
 * and what is wrong. Writes nothing, so that the dry run and the run come to the same.
 */
export async function judgeRows(tx: Tx, rows: readonly TableRow[], judging: Judging): Promise<Judged[]> {
  const read = rows.map(({ rowNo, cells }) => {
    const row = readRosterRow(cells, judging);
    const index = isRow(row) ? blindIndex(judging.keys, "citizenId", row.citizenId.id) : null;
    const first = index && seenFirst(judging.seen, index, rowNo);
    return { rowNo, cells, row, index, first };
  });
  const indexes = read.flatMap(({ index }) => index ?? []);
  const here = await membersHere(tx, indexes);
  const elsewhere = await keptAnywhere(tx, indexes);
  return read.map(({ rowNo, cells, row, index, first }) => {
    const rowHash = keyedHash(judging.keys.index, JSON.stringify(cells)).subarray(0, 16);
    if (!isRow(row) || !index) return { rowNo, rowHash, verdict: wrong(...(isRow(row) ? [] : row)) };
    if (first)
      return {
        rowNo,
        rowHash,
        verdict: wrong({ code: "IMPORT.TWICE_IN_FILE", field: "citizenId", row: first }),
      };
    const key = index.toString("hex");
    return { rowNo, rowHash, verdict: verdictOn(row, here.get(key), elsewhere.has(key), judging) };
  });
}

const wrong = (...problems: RowProblem[]): Verdict => ({ outcome: "wrong", problems });

function seenFirst(seen: Map<string, number>, index: Buffer, rowNo: number): number | null {
  const key = index.toString("hex");
  const first = seen.get(key);
  if (first === undefined) seen.set(key, rowNo);
  return first === undefined || first === rowNo ? null : first;
}

async function membersHere(tx: Tx, indexes: Buffer[]): Promise<Map<string, Member>> {
  const isAsked: SQL = sql`${members.citizenIdIndex} = any(${asByteas(indexes)})`;
  const rows = await tx.select().from(members).where(and(isAsked, isLive));
  return new Map(rows.map((member) => [member.citizenIdIndex.toString("hex"), member]));
}

async function keptAnywhere(tx: Tx, indexes: Buffer[]): Promise<Set<string>> {
  const rows = await tx.execute<{ index: Buffer }>(
    sql`select citizen_id_index as index from app.members_elsewhere(${asByteas(indexes)})`,
  );
  return new Set(rows.map(({ index }) => index.toString("hex")));
}

function verdictOn(row: RosterRow, member: Member | undefined, isKept: boolean, judging: Judging): Verdict {
  // Which union keeps the person is told one at a time, by the search before a new member, and not by the thousand.
  if (!member && isKept) return wrong({ code: "IMPORT.KEPT_ELSEWHERE", field: "citizenId" });
  if (!member) return { outcome: "added", row, union: row.union ?? judging.into };
  const guarded = guardedProblems(judging.keys, row, member);
  if (guarded.length > 0) return wrong(...guarded);
  if (judging.mode === "addOnly") return { outcome: "same", member };
  const { name: _, citizenId: __, union: ___, bankCard, joinedOn, ...plain } = row;
  const { isMigrantWorker, ...texts } = plain;
  const said: Saying = {
    ...texts,
    ...(isMigrantWorker !== undefined && isMigrantWorker !== member.isMigrantWorker && { isMigrantWorker }),
    ...(bankCard !== undefined && member.bankCard === null && { bankCard }),
    ...(joinedOn !== undefined && member.joinedOn === null && { joinedOn }),
  };
  const filled = (["isMigrantWorker", "bankCard", "joinedOn"] as const).filter(
    (field) => said[field] !== undefined,
  );
  const fields = [...changesOf(judging.keys, member, texts).map(({ field }) => field), ...filled];
  return fields.length === 0 ? { outcome: "same", member } : { outcome: "changed", member, said, fields };
}

/** Name, card and union of somebody who is there are not changed by a roster (product.md D8). */
function guardedProblems(keys: Keyring, row: RosterRow, member: Member): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.name !== member.name)
    problems.push({ code: "IMPORT.NAME_DIFFERS", field: "name", name: member.name });
  if (row.union && row.union.id !== member.unionId)
    problems.push({ code: "IMPORT.OTHER_UNION", field: "unionName" });
  const card = row.bankCard === undefined ? null : blindIndex(keys, "bankCard", row.bankCard);
  if (card && member.bankCardIndex && !card.equals(member.bankCardIndex)) {
    problems.push({ code: "IMPORT.CARD_DIFFERS", field: "cardNo" });
  }
  return problems;
}
