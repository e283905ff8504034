import { found } from "@gongbang/db/rows";
import { transitions } from "@gongbang/db/schema/transitions";
import { desc, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { type Shape, shapeOf } from "./describe-transition.ts";

/** One transition. Whoever it was sent to has seen it from then on. Refuses with ACCESS.NOT_FOUND. */
export async function readTransition(office: Office, { id }: { id: string }): Promise<Shape> {
  const { tx, actor, now } = office;
  const row = found(await tx.select().from(transitions).where(eq(transitions.id, id)), "transition");
  const isReceiver =
    row.toOfficerId === actor.id || (row.toOfficerId === null && row.toPath === actor.unionPath);
  if (isReceiver && row.openedAt === null && row.sentBy !== actor.id)
    await tx.update(transitions).set({ openedAt: now }).where(eq(transitions.id, id));
  return shapeOf(office, row);
}

/** The transitions of one record that this officer sees, the newest first. Limit: 50. */
export async function transitionsOf(office: Office, { archiveId }: { archiveId: string }): Promise<Shape[]> {
  const rows = await office.tx
    .select()
    .from(transitions)
    .where(eq(transitions.subjectId, archiveId))
    .orderBy(desc(transitions.id))
    .limit(50);
  return rows.map((row) => shapeOf(office, row));
}
