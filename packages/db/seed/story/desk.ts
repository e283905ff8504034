import { type Day, dayAt, daysBetween } from "@gongbang/domain/kernel/day";
import type { AuditEntry } from "../../src/audit.ts";
import type { Keyring } from "../../src/keyring.ts";
import type { MemberRecord } from "../../src/member-row.ts";
import type { membershipFacts } from "../../src/schema/memberships.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Member, Registered } from "./members.ts";
import type { Numbers } from "./numbers.ts";
import type { Staff } from "./officers.ts";
import type { Union } from "./unions.ts";

export type Facts = typeof membershipFacts.$inferSelect;
type Given = {
  book: Chronicle;
  keys: Keyring;
  numbers: Numbers;
  staff: Staff;
  unions: readonly Union[];
  registered: Registered;
};
/** The register's own desk: who stands in it, and what the story has made of them since. */
export type Desk = Given & {
  rows: Map<string, MemberRecord>;
  facts: Map<string, Facts>;
  /** Who has a part in the story already: nobody plays two. */
  busy: Set<string>;
  /** The line that the trail has of each registration. */
  entries: ReadonlyMap<string, AuditEntry>;
};

/** `trail`: the lines of the registrations. */
export function openDesk(given: Given, trail: readonly AuditEntry[]): Desk {
  return {
    ...given,
    rows: new Map(given.registered.rows.map((row) => [row.id, row])),
    facts: new Map(),
    busy: new Set(),
    entries: new Map(trail.flatMap((line) => (line.objectId === null ? [] : [[line.objectId, line]]))),
  };
}

export function rowOf({ rows }: Desk, { id }: Pick<Member, "id">): MemberRecord {
  const row = rows.get(id);
  if (!row) throw new Error(`Bug: nobody has the id ${id}`);
  return row;
}

/**
 * An ordinary member. Not of the first pages of the list: those are left as they are for whoever tries the office out,
 * and walks in with the first one that comes.
 */
export const isWorker = (member: Member, { status, namePinyin }: MemberRecord): boolean =>
  status === "active" && !member.retired && namePinyin >= "h";

/** Somebody who fits and has no part in the story yet. From now on they have. */
export function takeOne(desk: Desk, fits: (member: Member, row: MemberRecord) => boolean): Member {
  const { registered, busy, book } = desk;
  const free = registered.members.filter(
    (member) => !busy.has(member.id) && fits(member, rowOf(desk, member)),
  );
  const member = book.dice.pick(free);
  busy.add(member.id);
  return member;
}

/** Who was drawn in this standing, and has no part in the story yet. From now on they have. */
export function takeAll(desk: Desk, status: MemberRecord["status"]): Member[] {
  const { registered, busy } = desk;
  const all = registered.members.filter(
    (member) => !busy.has(member.id) && rowOf(desk, member).status === status,
  );
  for (const { id } of all) busy.add(id);
  return all;
}

export const registeredOn = ({ createdAt }: Pick<Member, "createdAt">): Day => dayAt(createdAt);
/** For how many days somebody has stood in the register. */
export const daysIn = ({ book }: Desk, member: Member): number =>
  daysBetween(registeredOn(member), book.days.today);

/** A workday after somebody was registered, at most so many days ago, and before today. */
export function someDay(desk: Desk, member: Member, most: number): Day {
  const { dice, days } = desk.book;
  const on = days.ago(dice.int(1, Math.max(1, Math.min(daysIn(desk, member) - 1, most))));
  const since = registeredOn(member);
  if (on < since) return since;
  return on;
}
