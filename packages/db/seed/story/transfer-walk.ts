import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { transferMachine } from "@gongbang/domain/members/transfer.status";
import { make, move, runningOf } from "./chronicle.ts";
import type { Desk } from "./desk.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import { stepMember } from "./standing.ts";
import { noteAct } from "./trail.ts";
import {
  type Answer,
  atEnd,
  blankTransfer,
  newSide,
  oldSide,
  type TransferRow,
  titleOf,
  type Way,
} from "./transfer-rows.ts";

/** One transfer, step by step as its two unions take it. Throws where the rules refuse a step. */
export function walkTransfer(desk: Desk, way: Way): TransferRow {
  const row = blankTransfer(desk, way);
  const { askedOn, sentOn, answer } = way;
  const by = askedOn ? newSide(desk, row) : oldSide(desk, row);
  const on = askedOn ?? sentOn ?? desk.book.days.today;
  row.createdAt = make(desk.book, transferMachine, atEnd(row, "from", by), { by, on, title: titleOf(row) });
  if (askedOn) tell(desk, row, { by, at: row.createdAt, objectType: "elsewhere", field: "toName" });
  if (sentOn) send(desk, row, way, sentOn);
  if (answer) settle(desk, row, way, answer);
  row.dueOn = runningOf(desk.book, row.id)[0]?.dueOn ?? null;
  return row;
}

function send(desk: Desk, row: TransferRow, { member, note }: Way, on: Day): void {
  const by = oldSide(desk, row);
  const deed = { by, on, title: titleOf(row) };
  const sent = move(desk.book, transferMachine, atEnd(row, "to", by), "send", deed);
  Object.assign(row, { status: sent.becomes, sentBy: by.id, sentOn: on, version: row.version + 1 });
  const told = note === "" ? {} : { note };
  const facts = { idleSince: null, admonishedOn: null };
  stepMember(desk, member, "transfer", { by, on, at: sent.at, path: row.fromPath, facts, ...told });
}

function settle(desk: Desk, row: TransferRow, { member }: Way, { event, on, note }: Answer): void {
  const wasSent = row.status === "sent";
  const isNew = event === "accept" || event === "return" || (event === "withdraw" && !wasSent);
  const by = isNew ? newSide(desk, row) : oldSide(desk, row);
  // The end of a membership is said with that step, and not with the transfer that ends with it.
  const said = note === "" || event === "cancel" ? undefined : note;
  const deed = { by, on, title: titleOf(row), note: said };
  const was = row.status;
  const moved = move(desk.book, transferMachine, atEnd(row, isNew ? "to" : "from", by), event, deed);
  const settled = { settledBy: by.id, settledOn: on, settledNote: said ?? null };
  Object.assign(row, { status: moved.becomes, ...settled, version: row.version + 1 });
  const ofMember = event === "accept" || event === "decline";
  const line = {
    by,
    at: moved.at,
    objectType: "transfer",
    field: "status" as const,
    was,
    reason: said,
    isOld: !isNew,
  };
  if (event !== "cancel") tell(desk, row, { ...line, recordId: ofMember ? member.id : row.id });
  if (wasSent) follow(desk, member, { event, by, on, at: moved.at, note });
}

type Following = Answer & { by: Officer; at: Date };

/** The member's own step, with the transfer's. */
function follow(desk: Desk, member: Member, { event, note, ...step }: Following): void {
  const said = note === "" ? {} : { note };
  const taking = { ...step, ...said, quiet: true };
  if (event === "accept") stepMember(desk, member, "accept", { ...taking, set: { groupName: null } });
  if (event === "return") stepMember(desk, member, "return", taking);
  if (event === "withdraw") stepMember(desk, member, "recall", taking);
  if (event !== "cancel") return;
  const diedOn = addDays(step.on, -6);
  const facts = { diedOn, endedOn: step.on };
  stepMember(desk, member, "die", { ...step, ...said, countsOn: diedOn, facts });
}

type Line = { by: Officer; at: Date; objectType: string; field: "toName" | "status" };
type More = { was?: string; reason?: string | undefined; recordId?: string; isOld?: boolean };

function tell(desk: Desk, row: TransferRow, { by, at: instant, objectType, field, ...more }: Line & More) {
  const { was, reason = null, recordId = row.id, isOld = false } = more;
  const record = { id: row.id, unionPath: isOld ? row.fromPath : row.toPath, recordId };
  const changes = [{ field, ...(was && { was }), becomes: row[field] }];
  noteAct(desk.book, { by, at: instant, action: "member.transfer", objectType, record, changes, reason });
}
