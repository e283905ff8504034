import { one } from "@gongbang/db/rows";
import { transfers } from "@gongbang/db/schema/memberships";
import { uuidv7 } from "@gongbang/db/uuid";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import type { refuseTransferInput, takeTransferInput } from "@gongbang/domain/members/transfer.input";
import { type TransferEvent, transferMachine } from "@gongbang/domain/members/transfer.status";
import { eq, sql } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import type { Office } from "../office.ts";
import { loadMembership } from "./load-membership.ts";
import {
  atFrom,
  atTo,
  lockedTransfer,
  mustReach,
  readTransferRow,
  type TransferRow,
  titleOfTransfer,
} from "./load-transfer.ts";
import { standingUnion } from "./reads.ts";
import { stepMembership } from "./step-membership.ts";

/** 接收: the person and all that is theirs come over in this transaction. Refuses with TRANSFER.SENT_BY_YOU. */
export async function acceptTransfer(office: Office, { note, ...input }: StepOf<typeof takeTransferInput>) {
  // The union first and the transfer after it, as a merger takes them: neither waits for the other in a ring.
  const { toUnionId, toPath } = await readTransferRow(office, input.id);
  mustReach(office, toPath);
  await standingUnion(office, toUnionId);
  const row = await lockedTransfer(office, input);
  if (row.toUnionId !== toUnionId) throw new Refused({ code: "EDIT.CONFLICT" });
  return settle(office, row, "accept", note);
}

/** 退回: the person stays with the old union. */
export async function returnTransfer(
  office: Office,
  { reason, ...input }: StepOf<typeof refuseTransferInput>,
) {
  const row = await lockedTransfer(office, input);
  mustReach(office, row.toPath);
  return settle(office, row, "return", reason);
}

/** The receiving side's step: the database takes the person across the wall, or leaves them (sql/35-memberships.sql). */
async function settle(office: Office, row: TransferRow, event: "accept" | "return", note: string) {
  const { tx, actor, today, now } = office;
  const said = note === "" ? null : note;
  await step(office, row, atTo(office, row), { event, note });
  await tx.execute(sql`select app.settle_transfer(${row.id}, ${event}, ${uuidv7()}, ${today}::date,
    ${now.toISOString()}::timestamptz, ${said}, ${actor.name}, ${actor.id})`);
  const recordId = event === "accept" ? row.memberId : row.id;
  tell(office, row, { event, recordId, unionPath: row.toPath, note });
  return { id: row.id, version: row.version + 1 };
}

/** The old union does not send whom the new one asked for. */
export async function declineTransfer(
  office: Office,
  { reason, ...input }: StepOf<typeof refuseTransferInput>,
) {
  const row = await lockedTransfer(office, input);
  mustReach(office, row.fromPath);
  const status = await step(office, row, atFrom(office, row), { event: "decline", note: reason });
  tell(office, row, { event: "decline", recordId: row.memberId, unionPath: row.fromPath, note: reason });
  return close(office, row, status, reason);
}

/** Whoever began takes it back: the asker before anything was sent, the sender before it is answered. */
export async function withdrawTransfer(office: Office, { note, ...input }: StepOf<typeof takeTransferInput>) {
  const row = await lockedTransfer(office, input);
  const isSent = row.status === "sent";
  mustReach(office, isSent ? row.fromPath : row.toPath);
  const side = isSent ? atFrom : atTo;
  const status = await step(office, row, side(office, row), { event: "withdraw", note });
  const unionPath = isSent ? row.fromPath : row.toPath;
  tell(office, row, { event: "withdraw", recordId: row.id, unionPath, note });
  if (isSent) {
    const loaded = await loadMembership(office, row.memberId, { lock: true });
    // The command's line in the trail is the transfer's.
    await stepMembership({ ...office, about: () => {} }, loaded, { event: "recall", note });
  }
  return close(office, row, status, note);
}

type Taking = { event: TransferEvent; note: string };

const step = (
  office: Office,
  row: TransferRow,
  record: ReturnType<typeof atTo> & Advancing,
  { event, note }: Taking,
) =>
  advance(office, transferMachine, record, event, {
    title: titleOfTransfer(row),
    note: note === "" ? undefined : note,
  });

function tell(
  office: Office,
  row: TransferRow,
  { event, recordId, unionPath, note }: Taking & { recordId: string; unionPath: string },
) {
  const becomes = transferMachine.transitions[event].to;
  const changes = [{ field: "status", was: row.status, becomes }];
  office.about({
    type: "transfer",
    id: row.id,
    recordId,
    unionPath,
    changes,
    ...(note ? { reason: note } : {}),
  });
}

async function close(
  { tx, actor, today }: Office,
  row: TransferRow,
  status: TransferRow["status"],
  settledNote: string,
) {
  const settled = { settledBy: actor.id, settledOn: today, settledNote, dueOn: null };
  return one(
    await tx
      .update(transfers)
      .set({ ...settled, status, version: row.version + 1 })
      .where(eq(transfers.id, row.id))
      .returning({ id: transfers.id, version: transfers.version }),
  );
}
