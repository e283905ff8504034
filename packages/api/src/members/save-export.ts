import { found } from "@gongbang/db/rows";
import { memberExportFiles, memberExports } from "@gongbang/db/schema/exports";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { openFile } from "../files.ts";

/**
 * A file of an export, for whoever asked for it and nobody else, as long as they hold the right and the file is kept.
 * Each saving is counted in the ledger and leaves a line in the trail. Refuses everything else alike with
 * ACCESS.NOT_FOUND.
 */
export async function saveExport(ctx: Context, { id, part }: { id: string; part: number }) {
  const action = "member.export.read";
  const { actor } = ctx;
  if (!actor || !scopeFor(actor, action)) throw gone();
  return readFor({ ctx, action, actor, scope: "own" }, async ({ tx, keys, now, about }) => {
    const isAsked = and(eq(memberExportFiles.exportId, id), eq(memberExportFiles.part, part));
    const [asked] = await tx
      .select({ row: memberExports, fileId: memberExportFiles.fileId })
      .from(memberExportFiles)
      .innerJoin(memberExports, eq(memberExports.id, memberExportFiles.exportId))
      .where(isAsked);
    const { row, fileId } = found(asked ? [asked] : [], "export");
    if (!scopeFor(actor, row.content === "plain" ? "member.export.plain" : "member.export")) throw gone();
    if (!row.expiresAt || row.expiresAt < now) throw gone();
    const file = await openFile(tx, keys, fileId);
    await tx
      .update(memberExports)
      .set({ downloads: sql`${memberExports.downloads} + 1`, downloadedAt: now })
      .where(eq(memberExports.id, id));
    about({ type: "export", id, unionPath: row.unionPath, changes: [{ field: "part", becomes: part }] });
    return { name: file.name, kind: row.format, bytes: file.bytes };
  });
}

const gone = () => new Refused({ code: "ACCESS.NOT_FOUND", what: "export" });
