import { found, one } from "@gongbang/db/rows";
import { merges } from "@gongbang/db/schema/duplicates";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decideUndo, type Obstacle, undoLacks } from "@gongbang/domain/members/merge";
import type { UndoMerge } from "@gongbang/domain/members/merge-members.input";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { noteReopened } from "../close-merged.ts";
import type { Office } from "../office.ts";
import { findDuplicates } from "./find-duplicates.ts";

export const undoneOutput = z.object({ memberIds: z.array(z.string()) });

/**
 * Takes a merge back, within 30 days: every record is as it was, and everything that had hung on it hangs there again.
 * What was written since into fields that the merge had left alone stays. Where something can't be untangled it says
 * what, and nothing happens. Refuses with MERGE.ALREADY_UNDONE, MERGE.UNDO_*, STATUS.LACKS and ACCESS.NOT_FOUND.
 */
export async function undoMerge(office: Office, { mergeId, reason }: UndoMerge) {
  const { tx, actor, today, now, keys } = office;
  const merge = found(await tx.select().from(merges).where(eq(merges.id, mergeId)).for("update"), "merge");
  orRefuse(decideUndo(merge, today));
  const { obstacles } = one(
    await tx.execute<{ obstacles: Obstacle[] }>(sql`select app.undo_merge(${mergeId}::uuid) as obstacles`),
  );
  const lacks = undoLacks(obstacles);
  const [only] = lacks;
  if (only) throw new Refused(lacks.length === 1 ? only : { code: "STATUS.LACKS", lacks });
  await noteReopened(office, merge.changes);
  await tx
    .update(merges)
    .set({ undoneAt: now, undoneBy: actor.name, undoneReason: reason, version: merge.version + 1 })
    .where(eq(merges.id, mergeId));
  const memberIds = [merge.survivorId, ...merge.goneIds];
  await findDuplicates({ tx, keys, keeperId: actor.id }, memberIds);
  const { survivorId: id, unionPath } = merge;
  office.about({
    type: "member",
    id,
    unionPath,
    reason,
    changes: [{ field: "mergeUndone", becomes: merge.goneIds }],
  });
  return { memberIds };
}
