import { unions } from "@gongbang/db/schema/members";
import { packBatches } from "@gongbang/db/schema/packs";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { underPath, unionInReach } from "../members/reads.ts";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { formatKey } from "./look-at-archives.ts";

export const archiveBatchesOutput = z.array(
  z.object({
    id: z.string(),
    unionName: z.string(),
    stage: z.enum(["building", "built", "reported"]),
    rows: z.number(),
    /** For whoever made it, until it expires. */
    file: z.object({ id: z.string(), name: z.string() }).nullable(),
    receiptNumber: z.string().nullable(),
    reportedAt: z.string().nullable(),
    by: z.string(),
    createdAt: z.string(),
  }),
);

/** The newest twenty workbooks for a union and those under it. Refuses with ACCESS.NOT_FOUND. */
export async function listArchiveBatches(
  office: Office,
  { unionId }: { unionId?: string | undefined },
): Promise<z.input<typeof archiveBatchesOutput>> {
  const { tx, actor, now } = office;
  const union = await unionInReach(office, unionId ?? actor.unionId);
  const rows = await tx
    .select({ batch: packBatches, unionName: unions.shortName })
    .from(packBatches)
    .innerJoin(unions, eq(unions.id, packBatches.ofUnionId))
    .where(and(eq(packBatches.formatKey, formatKey), underPath(unions.path, union.path)))
    .orderBy(desc(packBatches.id))
    .limit(20);
  const names = await namesOf(
    tx,
    rows.map(({ batch }) => batch.keeperId),
  );
  return rows.map(({ batch, unionName }) => {
    const [id, name] = [batch.fileIds[0], batch.fileNames[0]];
    const isOpen = batch.keeperId === actor.id && batch.filesUntil !== null && batch.filesUntil > now;
    return {
      ...{
        id: batch.id,
        unionName,
        stage: batch.stage,
        rows: batch.rows,
        receiptNumber: batch.receiptNumber,
      },
      file: isOpen && id && name ? { id, name } : null,
      reportedAt: batch.reportedAt?.toISOString() ?? null,
      by: names.get(batch.keeperId) ?? "",
      createdAt: batch.createdAt.toISOString(),
    };
  });
}
