import { archivePackEntries } from "@gongbang/db/schema/archive-packs";
import { archives } from "@gongbang/db/schema/hardship";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { underPath, unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { formatKey } from "./look-at-archives.ts";

export const archivePackOutput = z.object({
  union: z.object({ id: z.string(), name: z.string() }),
  /** Ready, lacking something, and how they stand; of those that were looked at. */
  counts: z.object({
    ready: z.number(),
    lacking: z.number(),
    pending: z.number(),
    changed: z.number(),
    uploaded: z.number(),
  }),
  checkedAt: z.string().nullable(),
  /** In the file, and nobody has looked at them. */
  unchecked: z.number(),
});

const { isReady, isLive, state, checkedAt, unionPath } = archivePackEntries;

/** How the archives of a union stand with the national aid system, as they were looked at. Refuses with ACCESS.NOT_FOUND. */
export async function readArchivePack(
  office: Office,
  { unionId }: { unionId?: string | undefined },
): Promise<z.input<typeof archivePackOutput>> {
  const { tx, actor } = office;
  const union = await unionInReach(office, unionId ?? actor.unionId);
  const n = (where: SQL) => sql<number>`(count(*) filter (where ${where}))::int`;
  const [row] = await tx
    .select({
      ready: n(sql`${isReady}`),
      lacking: n(sql`not ${isReady}`),
      pending: n(sql`${isReady} and ${state} <> 'uploaded'`),
      changed: n(sql`${state} = 'changed'`),
      uploaded: n(sql`${state} = 'uploaded'`),
      checkedAt: sql<string | null>`min(${checkedAt})::text`,
    })
    .from(archivePackEntries)
    .where(
      and(eq(archivePackEntries.formatKey, formatKey), eq(isLive, true), underPath(unionPath, union.path)),
    );
  const [missing] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(archives)
    .where(
      and(
        underPath(archives.unionPath, union.path),
        eq(archives.status, "enrolled"),
        sql`not exists (select from archive_pack_entries e where e.archive_id = ${archives.id} and e.format_key = ${formatKey})`,
      ),
    );
  const { checkedAt: at = null, ready = 0, lacking = 0, pending = 0, changed = 0, uploaded = 0 } = row ?? {};
  return {
    union: { id: union.id, name: union.name },
    counts: { ready, lacking, pending, changed, uploaded },
    checkedAt: at && new Date(at).toISOString(),
    unchecked: missing?.n ?? 0,
  };
}
