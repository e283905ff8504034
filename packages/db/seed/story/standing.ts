import type { Day } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import { type MembershipEvent, membershipMachine } from "@gongbang/domain/members/membership.status";
import type { MemberRecord } from "../../src/member-row.ts";
import { move } from "./chronicle.ts";
import { type Desk, type Facts, rowOf } from "./desk.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import { noteAct } from "./trail.ts";

type Taking = {
  by: Officer;
  on: Day;
  note?: string;
  /** The day that the step counts for, where it is not the day of the step. */
  countsOn?: Day | undefined;
  at?: Date;
  facts?: Partial<Facts>;
  set?: Partial<MemberRecord>;
  /** Of which union the line in the trail is, where the member has gone to another one since. */
  path?: string;
  /** The step is told by the line of another record. */
  quiet?: boolean;
};

export const titleOf = ({ memberNumber, name }: MemberRecord) => `${memberNumber} ${name}`;

const unknown = {
  ...{ retention: null, retainedSince: null, idleSince: null, admonishedOn: null, groupDiscussedOn: null },
  ...{ expelledOn: null, expelledBy: null, filedOn: null, filedBy: null, fileNumber: null },
  ...{ endedOn: null, diedOn: null },
};
const factsOf = ({ facts }: Desk, memberId: string): Facts => facts.get(memberId) ?? { ...unknown, memberId };

/** A membership as its machine asks about it. */
export function standingOf(desk: Desk, member: Member, { by, on }: { by: Officer; on: Day }) {
  const { id, status, unionId, unionPath, keeperId } = rowOf(desk, member);
  assert(status !== "merged", "a merged record is no membership");
  const { idleSince, admonishedOn, expelledBy, filedOn } = factsOf(desk, id);
  return {
    ...{ id, status, unionId, unionPath, keeperId, idleSince, admonishedOn, expelledBy, filedOn },
    ...{ today: on, actorId: by.id, actorPath: by.unionPath },
  };
}

/** One step of a membership as its use case takes it. Throws where the rules refuse it. */
export function stepMember(desk: Desk, member: Member, event: MembershipEvent, taking: Taking): void {
  const { book } = desk;
  const { by, on, note, countsOn, at: fixed, facts, set } = taking;
  const row = rowOf(desk, member);
  if (!book.last.has(row.id)) book.last.set(row.id, row.createdAt.getTime());
  const standing = standingOf(desk, member, taking);
  const record = { ...standing, idleSince: facts?.idleSince ?? standing.idleSince };
  const deed = { by, on, note, countsOn, at: fixed, title: titleOf(row) };
  const { becomes, at } = move(book, membershipMachine, record, event, deed);
  const changes = [{ field: "status", was: row.status, becomes }];
  Object.assign(row, set, { status: becomes, version: row.version + 1 });
  if (facts) desk.facts.set(row.id, { ...factsOf(desk, row.id), ...facts });
  if (taking.quiet) return;
  const { action } = membershipMachine.transitions[event];
  const seen = { id: row.id, unionPath: taking.path ?? row.unionPath };
  noteAct(book, { by, at, action, objectType: "member", record: seen, changes, reason: note ?? null });
}
