import { archiveObjections, archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import type { listObjectionsInput } from "@gongbang/domain/hardship/record-objection.input";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const openObjectionsOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      archiveId: z.string(),
      number: z.string(),
      name: z.string(),
      unionName: z.string(),
      receivedOn: z.string(),
      text: z.string(),
      named: z.boolean(),
      noticeUntil: z.string().nullable(),
      /** Whether this officer may deal with it: not whoever filed the archive. */
      maySettle: z.boolean(),
    }),
  ),
  /** How many there are, on this page and beyond it. */
  open: z.number(),
  next: z.string().nullable(),
});

/** Every objection that is still open, the oldest first, for whoever reviews. Who objected stays sealed. Keyset, at most 100. */
export async function listObjections(
  { tx, actor }: Office,
  { after, limit }: z.output<typeof listObjectionsInput>,
): Promise<z.input<typeof openObjectionsOutput>> {
  const { id, archiveId, receivedOn, text, objector, status } = archiveObjections;
  const rows = await tx
    .select({
      ...{ id, archiveId, receivedOn, text, number: archives.number, name: archives.name },
      ...{ unionName: unions.shortName, noticeUntil: archives.noticeUntil },
      ...{ filedBy: archives.filedBy, submittedBy: archives.submittedBy },
      named: sql<boolean>`${objector} is not null`,
    })
    .from(archiveObjections)
    .innerJoin(archives, eq(archives.id, archiveId))
    .innerJoin(unions, eq(unions.id, archives.unionId))
    .where(and(eq(status, "open"), after === undefined ? undefined : gt(id, after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    rows: page.map(({ filedBy, submittedBy, ...row }) => ({
      ...row,
      maySettle: actor.roles.includes("manager") && filedBy !== actor.id && submittedBy !== actor.id,
    })),
    open: await tx.$count(archiveObjections, eq(status, "open")),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
