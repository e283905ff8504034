import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { archivePapers } from "@gongbang/db/schema/papers";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const papersOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(paperKindNames),
      number: z.string().nullable(),
      name: z.string(),
      templateVersion: z.number(),
      templateSha256: z.string(),
      sha256: z.string(),
      isPlain: z.boolean(),
      typed: z.array(z.string()),
      issuedOn: z.string(),
      issuedAt: z.string(),
      issuedByName: z.string(),
    }),
  ),
});

/** The papers of an archive, the newest first. Refuses with ACCESS.NOT_FOUND. */
export async function listPapers(
  { tx }: Office,
  { archiveId }: { archiveId: string },
): Promise<z.input<typeof papersOutput>> {
  found(await tx.select({ id: archives.id }).from(archives).where(eq(archives.id, archiveId)), "archive");
  const { id, kind, number, name, templateVersion, templateSha256, sha256, isPlain, typed } = archivePapers;
  const { issuedOn, issuedAt, issuedByName } = archivePapers;
  const rows = await tx
    .select({
      ...{ id, kind, number, name, templateVersion, templateSha256, sha256, isPlain, typed },
      ...{ issuedOn, issuedAt, issuedByName },
    })
    .from(archivePapers)
    .where(eq(archivePapers.archiveId, archiveId))
    .orderBy(desc(id))
    .limit(200);
  return {
    rows: rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() })),
  };
}
