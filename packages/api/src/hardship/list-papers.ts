import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { archivePapers } from "@gongbang/db/schema/papers";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { howOpened } from "./open-restricted.ts";

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

/** `reason`: why somebody opens a file that was closed (restricted.ts). */
export const listPapersInput = z.strictObject({
  archiveId: z.uuid(),
  reason: z.string().trim().max(200).optional(),
});

/** The papers of an archive, the newest first. Refuses with ACCESS.NOT_FOUND and HARDSHIP.RESTRICTED. */
export async function listPapers(
  office: Office,
  { archiveId, reason = "" }: z.output<typeof listPapersInput>,
): Promise<z.input<typeof papersOutput>> {
  const { tx } = office;
  howOpened(
    office,
    found(await tx.select().from(archives).where(eq(archives.id, archiveId)), "archive"),
    reason,
  );
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
