import { Refused } from "@gongbang/domain/kernel/decision";
import { pendingItem } from "../approval-item.ts";
import type { Office } from "../office.ts";

/** The item that waits, held. Refuses with APPROVAL.ENDED and EDIT.CONFLICT. */
export async function heldItem(
  office: Office,
  { id, version, subjectId }: { id: string; version: number; subjectId: string },
) {
  const row = await pendingItem(office, subjectId);
  if (row === null || row.id !== id) throw new Refused({ code: "APPROVAL.ENDED" });
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return row;
}
