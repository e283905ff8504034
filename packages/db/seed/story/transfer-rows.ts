import type { Day } from "@gongbang/domain/kernel/day";
import type { TransferReason } from "@gongbang/domain/members/transfer.input";
import type { TransferEvent } from "@gongbang/domain/members/transfer.status";
import type { transfers } from "../../src/schema/memberships.ts";
import { officeHour } from "./days.ts";
import { type Desk, rowOf } from "./desk.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import type { Union } from "./unions.ts";

export type TransferRow = typeof transfers.$inferSelect;
export type Answer = { event: Exclude<TransferEvent, "send">; on: Day; note: string };
/** From where to where somebody goes, and how far they have come. Who is asked for stands there with `askedOn`. */
export type Way = {
  member: Member;
  from: Union;
  to: Union;
  kind: TransferReason;
  note: string;
  askedOn: Day | null;
  sentOn: Day | null;
  answer: Answer | null;
};

export const oldSide = ({ staff }: Desk, { fromPath }: TransferRow) => staff.caseworkerOf(fromPath);
export const newSide = ({ staff }: Desk, { toPath }: TransferRow) => staff.caseworkerOf(toPath);
export const titleOf = ({ name, fromName, toName }: TransferRow) => `${name} ${fromName} → ${toName}`;

export function blankTransfer(
  desk: Desk,
  { member, from, to, kind, note, askedOn, sentOn }: Way,
): TransferRow {
  const { dice, days } = desk.book;
  const { name, idMask } = rowOf(desk, member);
  const asker = askedOn ? desk.staff.caseworkerOf(to.path).id : null;
  return {
    id: dice.uuid(officeHour(dice, askedOn ?? sentOn ?? days.today)),
    ...{ memberId: member.id, status: "asked", name, idMask, kind, note, askedBy: asker, askedOn },
    ...{ fromUnionId: from.id, fromPath: from.path, fromName: from.name },
    ...{ toUnionId: to.id, toPath: to.path, toName: to.name, sentBy: null, sentOn: null, dueOn: null },
    ...{ settledBy: null, settledOn: null, settledNote: null, createdAt: member.createdAt, version: 1 },
  };
}

/** The transfer as its machine asks about it, with its steps and clocks at one of its ends. */
export function atEnd(row: TransferRow, end: "from" | "to", by: Officer) {
  const { fromUnionId, fromPath, toUnionId, toPath, askedBy, sentBy } = row;
  return end === "from"
    ? { ...row, actorId: by.id, unionId: fromUnionId, unionPath: fromPath, keeperId: sentBy ?? by.id }
    : { ...row, actorId: by.id, unionId: toUnionId, unionPath: toPath, keeperId: askedBy ?? by.id };
}
