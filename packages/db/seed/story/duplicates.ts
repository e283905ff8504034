import { addDays, dayAt } from "@gongbang/domain/kernel/day";
import { commonPath, type Likeness, type Score, scorePair } from "@gongbang/domain/members/duplicate";
import { duplicateKey } from "../../src/duplicate-key.ts";
import type { MemberRecord } from "../../src/member-row.ts";
import type { duplicatePairs } from "../../src/schema/duplicates.ts";
import { type Desk, rowOf } from "./desk.ts";
import type { Member } from "./members.ts";
import { noteAct } from "./trail.ts";
import type { Twins } from "./twins.ts";

export type PairRow = typeof duplicatePairs.$inferSelect;

/** Nobody: the night's own acts, as api/src/members/sweep-duplicates.ts does them. */
const clockwork = "00000000-0000-0000-0000-000000000000";
/** How many of one reading a unit may have before their reading says nothing any more. */
const fewInUnit = 4;

/** The pairs that a night finds in the whole register: the planted ones, and whom chance has made alike. */
export function pairUp(desk: Desk, twins: readonly Twins[]): PairRow[] {
  const all = desk.registered.members.map((member) => ({ member, row: rowOf(desk, member) }));
  const groups = ways.flatMap((way) => [...Map.groupBy(all, way).entries()]);
  const few = groups.filter(([key, { length }]) => key !== "" && length > 1 && mayBeAsked(key, length));
  const pairs = new Map(few.flatMap(([, group]) => pairsIn(desk, group)));
  for (const { plot, first, second } of twins)
    if (plot.dismissed) dismiss(desk, pairs.get(nameOf(first, second)), plot.dismissed);
  return [...pairs.values()];
}

type Known = { member: Member; row: MemberRecord };
/** By what records come beside each other; empty where there is nothing to go by. */
const ways: ((known: Known) => string)[] = [
  ({ row }) => `id ${row.citizenIdIndex.toString("hex")}`,
  ({ row }) => (row.phoneIndex ? `phone ${row.phoneIndex.toString("hex")}` : ""),
  ({ row }) => (row.bankCardIndex ? `card ${row.bankCardIndex.toString("hex")}` : ""),
  ({ row }) => `birth ${row.namePinyin} ${row.birthOn}`,
  ({ row }) => `tail ${row.namePinyin} ${row.idTail}`,
  ({ row }) => `unit ${row.namePinyin} ${row.unionId}`,
];
const mayBeAsked = (key: string, length: number) => !key.startsWith("unit ") || length <= fewInUnit + 1;
const nameOf = (...pair: { id: string }[]) =>
  pair
    .map(({ id }) => id)
    .sort()
    .join(" ");

function pairsIn(desk: Desk, group: readonly Known[]): [string, PairRow][] {
  return group.flatMap((one, i) =>
    group.slice(i + 1).flatMap((other): [string, PairRow][] => {
      const score = scorePair(likeness(one), likeness(other));
      return score ? [[nameOf(one.row, other.row), pairOf(desk, [one.row, other.row], score)]] : [];
    }),
  );
}

function likeness({ member, row }: Known): Likeness {
  const { name, namePinyin: pinyin, birthOn, unionId, unitName, phoneIndex, bankCardIndex } = row;
  const [phone, card] = [phoneIndex?.toString("hex") ?? null, bankCardIndex?.toString("hex") ?? null];
  return { name, pinyin, birthOn, unionId, unitName, phone, card, idNumber: member.citizenId.id };
}

function pairOf(desk: Desk, pair: [MemberRecord, MemberRecord], score: Score): PairRow {
  const [a, b] = pair[0].id < pair[1].id ? pair : [pair[1], pair[0]];
  const unionPath = commonPath(a.unionPath, b.unionPath);
  const unionId = desk.unions.find(({ path }) => path === unionPath)?.id ?? "";
  const later = new Date(Math.max(a.createdAt.getTime(), b.createdAt.getTime()));
  const createdAt = new Date(`${addDays(dayAt(later), 1)}T02:30:00+08:00`);
  const keys = { aKey: duplicateKey(desk.keys, a), bKey: duplicateKey(desk.keys, b) };
  return {
    ...{ id: desk.book.dice.uuid(createdAt.getTime()), aId: a.id, bId: b.id, ...score, ...keys },
    ...{ status: "open", reason: null, dismissedBy: null, dismissedOn: null },
    ...{ unionId, unionPath, keeperId: clockwork, createdAt, version: 1 },
  };
}

function dismiss({ book, staff }: Desk, pair: PairRow | undefined, reason: string): void {
  if (!pair) throw new Error("Bug: near-twins are no pair");
  const by = pair.unionPath === "/" ? staff.approver : staff.caseworkerOf(pair.unionPath);
  const on = book.days.workdays(dayAt(pair.createdAt), 2);
  Object.assign(pair, { status: "dismissed", reason, dismissedBy: by.name, dismissedOn: on, version: 2 });
  const at = new Date(Date.parse(`${on}T14:00:00+08:00`) + book.dice.int(0, 120) * 60_000);
  const changes = [{ field: "status", was: "open", becomes: "dismissed" }];
  const record = { id: pair.id, unionPath: pair.unionPath, recordId: pair.aId };
  noteAct(book, {
    ...{ by, at, action: "member.duplicate.dismiss", objectType: "duplicate", record, changes, reason },
  });
}
