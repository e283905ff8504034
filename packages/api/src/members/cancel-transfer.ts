import { transfers } from "@gongbang/db/schema/memberships";
import { openTransferStatuses, transferMachine } from "@gongbang/domain/members/transfer.status";
import { and, eq, inArray } from "drizzle-orm";
import { advance } from "../advance.ts";
import type { Office } from "../office.ts";
import { atFrom, type TransferRow, titleOfTransfer } from "./load-transfer.ts";

/** The transfer of a member that still waits for somebody, held. Asked before the member is held, as transfers do. */
export async function openTransferOf({ tx }: Office, memberId: string): Promise<TransferRow | undefined> {
  const isOpen = and(eq(transfers.memberId, memberId), inArray(transfers.status, [...openTransferStatuses]));
  const [row] = await tx.select().from(transfers).where(isOpen).for("update");
  return row;
}

/** Ends the transfer of a membership that ends, where one still waits for somebody. */
export async function cancelTransfer(office: Office, memberId: string): Promise<void> {
  const row = await openTransferOf(office, memberId);
  if (!row) return;
  const status = await advance(office, transferMachine, atFrom(office, row), "cancel", {
    title: titleOfTransfer(row),
  });
  await office.tx
    .update(transfers)
    .set({
      status,
      settledBy: office.actor.id,
      settledOn: office.today,
      dueOn: null,
      version: row.version + 1,
    })
    .where(eq(transfers.id, row.id));
}
