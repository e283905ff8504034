import { found, unlessChanged } from "@gongbang/db/rows";
import { duplicatePairs } from "@gongbang/db/schema/duplicates";
import type { DismissDuplicates } from "@gongbang/domain/members/list-duplicates.input";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const dismissedOutput = z.object({ dismissed: z.number() });

/**
 * Tells records apart that look alike, with the reason: they are not asked about again until a key field of either
 * changes. Refuses with EDIT.CONFLICT where somebody was quicker, and ACCESS.NOT_FOUND.
 */
export async function dismissDuplicates(office: Office, { pairs, reason }: DismissDuplicates) {
  const { tx, actor, today } = office;
  const ids = pairs.map(({ id }) => id);
  const rows = await tx.select().from(duplicatePairs).where(inArray(duplicatePairs.id, ids));
  for (const asked of pairs) {
    const pair = found(
      rows.filter(({ id }) => id === asked.id),
      "pair",
    );
    unlessChanged(
      await tx
        .update(duplicatePairs)
        .set({
          ...{ status: "dismissed", reason, dismissedBy: actor.name, dismissedOn: today },
          version: asked.version + 1,
        })
        .where(
          and(
            eq(duplicatePairs.id, pair.id),
            eq(duplicatePairs.version, asked.version),
            eq(duplicatePairs.status, "open"),
          ),
        )
        .returning({ id: duplicatePairs.id }),
    );
  }
  const [first] = rows;
  if (first)
    office.about({
      ...{ type: "duplicate", id: first.id, recordId: first.aId, unionPath: first.unionPath, reason },
      changes: [{ field: "status", was: "open", becomes: "dismissed" }],
    });
  return { dismissed: pairs.length };
}
