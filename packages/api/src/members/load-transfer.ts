import { found } from "@gongbang/db/rows";
import { transfers } from "@gongbang/db/schema/memberships";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Transfer } from "@gongbang/domain/members/transfer.status";
import { eq } from "drizzle-orm";
import type { Advancing } from "../advance.ts";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";

export type TransferRow = typeof transfers.$inferSelect;

/** A transfer that one of its two ends lets this actor see. Refuses with ACCESS.NOT_FOUND. */
export const readTransferRow = async ({ tx }: Office, id: string): Promise<TransferRow> =>
  found(await tx.select().from(transfers).where(eq(transfers.id, id)), "transfer");

/** The same, held. Refuses with ACCESS.NOT_FOUND and EDIT.CONFLICT. */
export async function lockedTransfer(
  { tx }: Office,
  { id, version }: { id: string; version: number },
): Promise<TransferRow> {
  const row = found(await tx.select().from(transfers).where(eq(transfers.id, id)).for("update"), "transfer");
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return row;
}

/** Only the side whose turn it is takes the step. Refuses with TRANSFER.NOT_YOUR_SIDE. */
export function mustReach(office: Office, path: string): void {
  if (!reaches(office, path)) throw new Refused({ code: "TRANSFER.NOT_YOUR_SIDE" });
}

const machineTransfer = ({ actor }: Office, row: TransferRow): Transfer & { id: string } => ({
  ...row,
  actorId: actor.id,
});

/** The transfer as its machine asks about it, with its clocks and steps at the old union. */
export const atFrom = (office: Office, row: TransferRow): Transfer & Advancing => ({
  ...machineTransfer(office, row),
  unionId: row.fromUnionId,
  unionPath: row.fromPath,
  keeperId: row.sentBy ?? office.actor.id,
});

/** The same, with its clocks and steps at the new union. */
export const atTo = (office: Office, row: TransferRow): Transfer & Advancing => ({
  ...machineTransfer(office, row),
  unionId: row.toUnionId,
  unionPath: row.toPath,
  keeperId: row.askedBy ?? office.actor.id,
});

export const titleOfTransfer = ({ name, fromName, toName }: TransferRow) => `${name} ${fromName} → ${toName}`;
