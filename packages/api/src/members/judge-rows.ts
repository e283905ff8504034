import { blindIndex } from "@gongbang/db/fields";
import { type Keyring, keyedHash } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { importRows } from "@gongbang/db/schema/members";
import type { ChangedFields } from "@gongbang/domain/members/member-fields";
import type { ImportMode, RowProblem } from "@gongbang/domain/members/roster-import";
import { and, eq, gte, isNotNull, lte, sql } from "drizzle-orm";
import { changesOf } from "./change-member.ts";
import { asByteas } from "./insert-members.ts";
import { keysOf, type Lookup, lookUp, type Member, type RowKeys } from "./match-rows.ts";
import {
  isRow,
  type RosterReading,
  type RosterRow,
  readRosterRow,
  type UnionPlace,
} from "./read-roster-row.ts";

export type TableRow = { rowNo: number; cells: string[] };

/** What a row of a roster comes to. */
export type Verdict =
  | { outcome: "added"; row: RosterRow & Required<Pick<RosterRow, "citizenId">>; union: UnionPlace }
  | { outcome: "changed"; member: Member; said: Saying; fields: string[] }
  | { outcome: "same"; member: Member }
  | { outcome: "skipped"; problems: RowProblem[]; member?: Member }
  | { outcome: "wrong"; problems: RowProblem[]; member?: Member };
export type Judged = { rowNo: number; rowHash: Buffer; verdict: Verdict };

/** New values for a member who is there. */
export type Saying = ChangedFields & Pick<RosterRow, "bankCard" | "joinedOn">;

export type Judging = RosterReading & {
  importId: string;
  keys: Keyring;
  mode: ImportMode;
  into: UnionPlace;
  /** Where a person was first met in the table, by what they are known by: see {@link seenAt}. Grows with it. */
  seen: Map<string, number>;
};

const hashes = 2 ** 32;
/** A row's number and the beginning of its hash in one number: two hundred thousand of them must stay small. */
const seenAt = (rowNo: number, rowHash: Buffer): number => rowNo * hashes + rowHash.readUInt32LE(0);

/** A row as it was read, before the register is asked. */
export type ReadRow = {
  rowNo: number;
  rowHash: Buffer;
  row: RosterRow | RowProblem[];
  keys: RowKeys;
  /** What is wrong with it, or spare, because an earlier row speaks of the same person. */
  again: Verdict | null;
};

/**
 * Reads rows, in their order: all that can be said of them without the register. The hash is over what is taken in, so
 * that a row is the same row though its running number is another one.
 */
export function readRows(rows: readonly TableRow[], judging: Judging): ReadRow[] {
  return rows.map(({ rowNo, cells }) => {
    const said = judging.columns.map((field, i) => (field === null ? "" : (cells[i] ?? "")));
    const rowHash = keyedHash(judging.keys.index, JSON.stringify(said)).subarray(0, 16);
    const row = readRosterRow(cells, judging);
    if (!isRow(row)) return { rowNo, rowHash, row, keys: {}, again: null };
    const keys = keysOf(judging.keys, row, judging.matchBy);
    const again = keys.citizenId === undefined ? null : metAgain(judging, keys.citizenId, { rowNo, rowHash });
    return { rowNo, rowHash, row, keys, again };
  });
}

/** Notes that a person is met in this row; says what the row comes to where they were met before. */
function metAgain(
  { seen }: Judging,
  key: string,
  { rowNo, rowHash }: { rowNo: number; rowHash: Buffer },
): Verdict | null {
  const [before, here] = [seen.get(key), seenAt(rowNo, rowHash)];
  if (before === undefined) seen.set(key, here);
  const first = before === undefined ? rowNo : Math.floor(before / hashes);
  if (before === undefined || first === rowNo) return null;
  return before % hashes === here % hashes
    ? { outcome: "skipped", problems: [{ code: "IMPORT.SAME_ROW", row: first }] }
    : wrong({ code: "IMPORT.TWICE_IN_FILE", field: "citizenId", row: first });
}

/**
 * Judges rows against the register as it is now: what is new, what a row would change of somebody who is there,
 * and what is wrong. Writes nothing, so that the dry run and the run come to the same.
 */
export async function judgeRows(tx: Tx, rows: readonly ReadRow[], judging: Judging): Promise<Judged[]> {
  const lookup = await lookUp(
    tx,
    rows.map(({ keys }) => keys),
    judging,
  );
  const elsewhere = await keptAnywhere(
    tx,
    rows.flatMap(({ keys }) => (lookup.byId(keys) ? [] : (keys.citizenId ?? []))),
  );
  return rows.map((read) => ({
    rowNo: read.rowNo,
    rowHash: read.rowHash,
    verdict: isRow(read.row) ? judged(read, read.row, { lookup, elsewhere, judging }) : wrong(...read.row),
  }));
}

/** Takes note of whom rows were about that an earlier try has taken in. */
export async function remember(tx: Tx, { importId, seen }: Judging, from: number, to: number): Promise<void> {
  const { rowNo, rowHash, memberId } = importRows;
  const about = and(eq(importRows.importId, importId), gte(rowNo, from), lte(rowNo, to), isNotNull(memberId));
  const rows = await tx.select({ rowNo, rowHash, memberId }).from(importRows).where(about);
  for (const row of rows) seen.set(`of ${row.memberId}`, seenAt(row.rowNo, row.rowHash));
}

const wrong = (...problems: RowProblem[]): Verdict => ({ outcome: "wrong", problems });
const skipped = (code: string, member?: Member): Verdict => ({
  outcome: "skipped",
  problems: [{ code }],
  ...(member && { member }),
});

/** Those of these id numbers that belong to somebody in the federation. */
async function keptAnywhere(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const indexes = keys.map((key) => Buffer.from(key, "latin1"));
  const rows = await tx.execute<{ index: Buffer }>(
    sql`select citizen_id_index as index from app.members_elsewhere(${asByteas(indexes)})`,
  );
  return new Set(rows.map(({ index }) => index.toString("latin1")));
}

type Asked = { lookup: Lookup; elsewhere: ReadonlySet<string>; judging: Judging };

function judged(read: ReadRow, row: RosterRow, asked: Asked): Verdict {
  if (read.again) return read.again;
  const { lookup, judging } = asked;
  const match = lookup.byRules(read.keys, row.name);
  if (match && "several" in match) return wrong({ code: "IMPORT.SEVERAL_MATCH", field: match.several });
  if (!match) return verdictOnNew(read, row, asked);
  const again = metAgain(judging, `of ${match.id}`, read);
  return again ?? verdictOn(row, match, judging);
}

function verdictOnNew({ keys }: ReadRow, row: RosterRow, { lookup, elsewhere, judging }: Asked): Verdict {
  const { citizenId } = row;
  if (lookup.byId(keys)) return wrong({ code: "IMPORT.MATCHES_BY_ID", field: "citizenId" });
  if (judging.mode === "updateOnly") return skipped("IMPORT.NOT_HERE");
  if (!citizenId) return wrong({ code: "IMPORT.ID_MISSING", field: "citizenId" });
  // Which union keeps the person is told one at a time, by the search before a new member, and not by the thousand.
  if (elsewhere.has(keys.citizenId ?? ""))
    return wrong({ code: "IMPORT.KEPT_ELSEWHERE", field: "citizenId" });
  return { outcome: "added", row: { ...row, citizenId }, union: row.union ?? judging.into };
}

function verdictOn(row: RosterRow, member: Member, { keys, mode }: Judging): Verdict {
  const guarded = guardedProblems(keys, row, member);
  if (guarded.length > 0) return { outcome: "wrong", problems: guarded, member };
  if (mode === "addOnly") return skipped("IMPORT.ALREADY_HERE", member);
  const { name: _, citizenId: __, memberNumber: ___, union: ____, bankCard, joinedOn, ...plain } = row;
  const said: Saying = {
    ...plain,
    ...(bankCard !== undefined && member.bankCard === null && { bankCard }),
    ...(joinedOn !== undefined && member.joinedOn === null && { joinedOn }),
  };
  const filled = (["bankCard", "joinedOn"] as const).filter((field) => said[field] !== undefined);
  const fields = [...changesOf(keys, member, plain).map(({ field }) => field), ...filled];
  return fields.length === 0 ? { outcome: "same", member } : { outcome: "changed", member, said, fields };
}

/** Name, number, card and union of somebody who is there are not changed by a roster (product.md D8). */
function guardedProblems(keys: Keyring, row: RosterRow, member: Member): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.name !== member.name)
    problems.push({ code: "IMPORT.NAME_DIFFERS", field: "name", name: member.name });
  if (row.citizenId && !blindIndex(keys, "citizenId", row.citizenId.id).equals(member.citizenIdIndex))
    problems.push({ code: "IMPORT.ID_DIFFERS", field: "citizenId" });
  if (row.union && row.union.id !== member.unionId)
    problems.push({ code: "IMPORT.OTHER_UNION", field: "unionName" });
  const card = row.bankCard === undefined ? null : blindIndex(keys, "bankCard", row.bankCard);
  if (card && member.bankCardIndex && !card.equals(member.bankCardIndex)) {
    problems.push({ code: "IMPORT.CARD_DIFFERS", field: "cardNo" });
  }
  return problems;
}
