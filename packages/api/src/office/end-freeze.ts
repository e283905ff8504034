import { found, unlessChanged } from "@gongbang/db/rows";
import { freezes } from "@gongbang/db/schema/approvals";
import { addDays } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { endFreezeInput } from "@gongbang/domain/office/approval.input";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { holdFreezes } from "../agree.ts";
import type { Office } from "../office.ts";

/** Ends a freeze before its day: yesterday was its last. Refuses with ACCESS.NOT_FOUND, FREEZE.OVER, EDIT.CONFLICT. */
export async function endFreeze(office: Office, { id, version, reason }: z.output<typeof endFreezeInput>) {
  const { tx, today, actor } = office;
  await holdFreezes(office, "set");
  const row = found(await tx.select().from(freezes).where(eq(freezes.id, id)), "freeze");
  // Everybody reads every freeze; it is ended by who reaches its union, and for others it is not there to end.
  if (!row.unionPath.startsWith(actor.unionPath))
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "freeze" });
  if (row.endsOn < today) throw new Refused({ code: "FREEZE.OVER" });
  const stored = await tx
    .update(freezes)
    .set({ endsOn: addDays(today, -1), endedNote: reason, version: version + 1 })
    .where(and(eq(freezes.id, id), eq(freezes.version, version)))
    .returning({ id: freezes.id, version: freezes.version });
  const changes = [{ field: "endsOn", was: row.endsOn, becomes: addDays(today, -1) }];
  office.about({ type: "freeze", id, unionPath: row.unionPath, changes, reason });
  return unlessChanged(stored);
}
