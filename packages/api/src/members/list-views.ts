import { memberViews } from "@gongbang/db/schema/views";
import { roles } from "@gongbang/domain/access/policy";
import { viewSettings } from "@gongbang/domain/members/member-view";
import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

const viewShape = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  settings: viewSettings,
  isMine: z.boolean(),
  isShared: z.boolean(),
  opensFirst: z.boolean(),
  firstFor: z.array(z.enum(roles)),
  keeperName: z.string().nullable(),
});
export const viewsOutput = z.object({
  views: z.array(viewShape),
  /** The view that opens where the address names none: one's own choice, else the nearest one shared for one's role. */
  firstId: z.string().nullable(),
});

/** The views that this officer keeps and those that are shared with them, the own ones first. Limit: 200. */
export async function listViews({ tx, actor }: Office): Promise<z.input<typeof viewsOutput>> {
  const rows = await tx
    .select()
    .from(memberViews)
    .where(isNull(memberViews.removedAt))
    .orderBy(asc(memberViews.createdAt), asc(memberViews.id))
    .limit(200);
  const names = await namesOf(
    tx,
    rows.map(({ keeperId }) => keeperId),
  );
  // A view of a former version, with a field that the register lost, is left out rather than opened as something else.
  const views = rows.flatMap(({ settings, ...row }) => {
    const read = viewSettings.safeParse(settings);
    return read.success ? [{ ...row, settings: read.data, isMine: row.keeperId === actor.id }] : [];
  });
  const own = views.find(({ isMine, opensFirst }) => isMine && opensFirst);
  const [nearest] = views
    .filter(({ isShared, firstFor }) => isShared && firstFor.some((role) => actor.roles.includes(role)))
    .sort((a, b) => b.unionPath.length - a.unionPath.length);
  return {
    views: views
      .map((view) => ({ ...view, keeperName: names.get(view.keeperId) ?? null }))
      .sort((a, b) => Number(b.isMine) - Number(a.isMine)),
    firstId: (own ?? nearest)?.id ?? null,
  };
}
