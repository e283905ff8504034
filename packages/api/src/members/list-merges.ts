import { merges } from "@gongbang/db/schema/duplicates";
import { members } from "@gongbang/db/schema/members";
import { decideUndo } from "@gongbang/domain/members/merge";
import { desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const listMergesInput = z.strictObject({
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

const mergeShape = z.object({
  id: z.string(),
  survivorId: z.string(),
  name: z.string(),
  number: z.string(),
  goneNumbers: z.array(z.string()),
  mergedOn: z.string(),
  mergedBy: z.string(),
  undoUntil: z.string(),
  undoable: z.boolean(),
  undone: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
});
export const mergeListOutput = z.object({ merges: z.array(mergeShape), next: z.string().nullable() });

/** Merges, the newest first, with whether each can still be taken back. Limit: 100. */
export async function listMerges(
  { tx, today }: Office,
  { after, limit }: z.output<typeof listMergesInput>,
): Promise<z.input<typeof mergeListOutput>> {
  const rows = await tx
    .select({
      merge: merges,
      number: members.memberNumber,
      goneNumbers: sql<
        string[]
      >`array(select g.member_number from members g where g.id = any(${merges.goneIds}) order by 1)`,
    })
    .from(merges)
    .innerJoin(members, eq(members.id, merges.survivorId))
    .where(after ? lt(merges.id, after) : undefined)
    .orderBy(desc(merges.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    merges: page.map(({ merge, number, goneNumbers }) => ({
      ...{ ...merge, number, goneNumbers },
      undoable: decideUndo(merge, today).ok,
      undone: merge.undoneAt && {
        by: merge.undoneBy ?? "",
        reason: merge.undoneReason ?? "",
        at: merge.undoneAt.toISOString(),
      },
    })),
    next: rows.length > limit ? (page.at(-1)?.merge.id ?? null) : null,
  };
}
