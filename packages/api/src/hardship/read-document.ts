import { createHash } from "node:crypto";
import { found, one } from "@gongbang/db/rows";
import { meansDocuments } from "@gongbang/db/schema/archive-papers";
import { archives } from "@gongbang/db/schema/hardship";
import { meansDocumentSchema } from "@gongbang/domain/hardship/means-document";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { openFile } from "./open-restricted.ts";

export const documentOutput = z.object({
  id: z.string(),
  no: z.number(),
  archiveId: z.string(),
  madeByName: z.string(),
  madeAt: z.string(),
  sha256: z.string(),
  /** Whether the text still has the hash that was written down with it. */
  isIntact: z.boolean(),
  content: meansDocumentSchema,
});
export const readDocumentInput = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().max(200).optional(),
});

/** A computation as it was kept, with its hash counted anew. Refuses with ACCESS.NOT_FOUND and HARDSHIP.RESTRICTED. */
export async function readDocument(office: Office, { id, reason }: z.output<typeof readDocumentInput>) {
  const { tx } = office;
  const row = found(await tx.select().from(meansDocuments).where(eq(meansDocuments.id, id)), "document");
  const archive = one(await tx.select().from(archives).where(eq(archives.id, row.archiveId)));
  openFile(office, archive, reason ?? "");
  const content = meansDocumentSchema.parse(JSON.parse(row.content));
  const isIntact = createHash("sha256").update(row.content).digest("hex") === row.sha256;
  return { ...row, madeAt: row.madeAt.toISOString(), isIntact, content };
}

/** The computations of an archive, the newest first, as its page lists them. */
export async function documentsOf({ tx }: Office, archiveId: string) {
  const { id, no, reason, on, madeByName } = meansDocuments;
  return tx
    .select({ id, no, reason, on, madeByName })
    .from(meansDocuments)
    .where(eq(meansDocuments.archiveId, archiveId))
    .orderBy(desc(no))
    .limit(100);
}
