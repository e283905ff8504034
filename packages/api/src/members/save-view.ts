import { found, unlessChanged } from "@gongbang/db/rows";
import { memberViews } from "@gongbang/db/schema/views";
import { uuidv7 } from "@gongbang/db/uuid";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { RemoveView, SaveView, ShareView } from "@gongbang/domain/members/member-view";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Office } from "../office.ts";

const mostViews = 50;

/**
 * Keeps a view for oneself, or changes an own one. Refuses with VIEW.TOO_MANY, VIEW.NAME_TAKEN, EDIT.CONFLICT and
 * ACCESS.NOT_FOUND.
 */
export async function saveView(office: Office, { viewId, version, name, settings, opensFirst }: SaveView) {
  const { tx, actor } = office;
  // Two windows of one officer come one after the other: each counts what the other has kept.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('views ' || ${actor.id}::text, 0))`);
  const own = await tx
    .select({ id: memberViews.id, name: memberViews.name })
    .from(memberViews)
    .where(and(eq(memberViews.keeperId, actor.id), isNull(memberViews.removedAt)));
  if (own.some((each) => each.name === name && each.id !== viewId))
    throw new Refused({ code: "VIEW.NAME_TAKEN", name });
  if (!viewId && own.length >= mostViews) throw new Refused({ code: "VIEW.TOO_MANY", most: mostViews });
  const id = viewId ?? uuidv7();
  if (opensFirst) await openNoOther(office, id);
  office.about({
    type: "memberView",
    id,
    unionPath: actor.unionPath,
    changes: [{ field: "name", becomes: name }],
  });
  if (!viewId) {
    const { unionId, unionPath } = actor;
    await tx
      .insert(memberViews)
      .values({ id, name, settings, opensFirst, unionId, unionPath, keeperId: actor.id });
    return { id };
  }
  await ownView(office, id);
  const changed = await tx
    .update(memberViews)
    .set({ name, settings, opensFirst, version: sql`${memberViews.version} + 1` })
    .where(and(eq(memberViews.id, id), eq(memberViews.version, version ?? 0)))
    .returning({ id: memberViews.id });
  return unlessChanged(changed);
}

/** Shares an own view with one's union and those under it, or takes it back. Refuses with EDIT.CONFLICT and ACCESS.NOT_FOUND. */
export async function shareView(office: Office, { viewId, version, isShared, firstFor }: ShareView) {
  const { name, unionPath } = await ownView(office, viewId);
  const changed = await office.tx
    .update(memberViews)
    .set({ isShared, firstFor: isShared ? firstFor : [], version: version + 1 })
    .where(and(eq(memberViews.id, viewId), eq(memberViews.version, version)))
    .returning({ id: memberViews.id });
  const changes = [{ field: "shared", was: name, becomes: isShared }];
  office.about({ type: "memberView", id: viewId, unionPath, changes });
  return unlessChanged(changed);
}

/** Takes an own view away, for whomever it was shared with too. Refuses with EDIT.CONFLICT and ACCESS.NOT_FOUND. */
export async function removeView(office: Office, { viewId, version }: RemoveView) {
  const { name, unionPath } = await ownView(office, viewId);
  const changed = await office.tx
    .update(memberViews)
    .set({ removedAt: office.now, isShared: false, firstFor: [], version: version + 1 })
    .where(and(eq(memberViews.id, viewId), eq(memberViews.version, version)))
    .returning({ id: memberViews.id });
  office.about({ type: "memberView", id: viewId, unionPath, changes: [{ field: "removed", becomes: name }] });
  return unlessChanged(changed);
}

/** A view that this officer may change: one that is merely shared with them can be read, and not held for a change. */
async function ownView({ tx }: Office, id: string) {
  const there = and(eq(memberViews.id, id), isNull(memberViews.removedAt));
  return found(await tx.select().from(memberViews).where(there).for("update"), "view");
}

/** One view at most opens first for oneself. */
const openNoOther = ({ tx, actor }: Office, id: string) =>
  tx
    .update(memberViews)
    .set({ opensFirst: false })
    .where(and(eq(memberViews.keeperId, actor.id), ne(memberViews.id, id), eq(memberViews.opensFirst, true)));
