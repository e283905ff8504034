import { found, unlessChanged } from "@gongbang/db/rows";
import { archiveObjections } from "@gongbang/db/schema/hardship";
import type { SettleObjection } from "@gongbang/domain/hardship/record-objection.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { heldArchive } from "./step-archive.ts";

/**
 * Deals with an objection, once: upheld, and the archive can only be returned or refused; or dismissed. Not by whoever
 * filed the archive. Refuses with HARDSHIP.FILED_BY_YOU and HARDSHIP.OBJECTION_SETTLED.
 */
export async function settleObjection(office: Office, { id, outcome, handling }: SettleObjection) {
  const { tx, actor, today } = office;
  const { archiveId } = found(
    await tx.select().from(archiveObjections).where(eq(archiveObjections.id, id)),
    "objection",
  );
  const { row, facts, objections } = await heldArchive(office, archiveId);
  if (facts.filers.includes(actor.id)) throw new Refused({ code: "HARDSHIP.FILED_BY_YOU" });
  // As it stands now that the archive is held: whoever waited for another one's answer hears it.
  if (objections.find((each) => each.id === id)?.status !== "open")
    throw new Refused({ code: "HARDSHIP.OBJECTION_SETTLED" });
  const stored = await tx
    .update(archiveObjections)
    .set({ status: outcome, handling, settledOn: today, settledBy: actor.id })
    .where(and(eq(archiveObjections.id, id), eq(archiveObjections.status, "open")))
    .returning({ id: archiveObjections.id });
  const changes = [{ field: "status", was: "open", becomes: outcome }];
  office.about({
    type: "objection",
    id,
    recordId: row.id,
    unionPath: row.unionPath,
    changes,
    reason: handling,
  });
  return unlessChanged(stored);
}
