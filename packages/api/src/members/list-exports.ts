import { memberExportFiles, memberExports } from "@gongbang/db/schema/exports";
import { jobs, officers } from "@gongbang/db/schema/office";
import { exportColumns, exportContents, exportFormats } from "@gongbang/domain/members/member-export";
import { memberFilter } from "@gongbang/domain/members/member-filter";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const place = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

export const listExportsInput = z.strictObject({
  after: place.optional(),
  limit: z.int().min(1).max(100).default(50),
});

export const listExportsOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      isMine: z.boolean(),
      createdAt: z.string(),
      format: z.enum(exportFormats),
      content: z.enum(exportContents),
      columns: z.array(z.enum(exportColumns)),
      filter: memberFilter,
      reason: z.string().nullable(),
      rows: z.number().nullable(),
      downloads: z.number(),
      downloadedAt: z.string().nullable(),
      expiresAt: z.string().nullable(),
      isExpired: z.boolean(),
      status: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
      jobId: z.string().nullable(),
      failure: z.looseObject({ code: z.string() }).nullable(),
      files: z.array(z.object({ part: z.number(), rows: z.number(), bytes: z.number() })),
    }),
  ),
  next: place.nullable(),
});

/** The ledger of exports, the newest first, as far as this call reaches. */
export async function listExports(
  { tx, actor, now }: Office,
  { after, limit }: z.output<typeof listExportsInput>,
) {
  const beyond =
    after &&
    sql`(${memberExports.createdAt}, ${memberExports.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const found = await tx
    .select({ row: memberExports, by: officers.name, status: jobs.status, failure: jobs.failure })
    .from(memberExports)
    .leftJoin(officers, eq(officers.id, memberExports.keeperId))
    .leftJoin(jobs, eq(jobs.id, memberExports.jobId))
    .where(and(beyond))
    .orderBy(desc(memberExports.createdAt), desc(memberExports.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const files = await filesOf(
    tx,
    page.map(({ row }) => row.id),
  );
  const last = found.length > limit ? page.at(-1)?.row : undefined;
  return {
    rows: page.map(({ row, by, status, failure }) => ({
      ...row,
      by: by ?? "",
      isMine: row.keeperId === actor.id,
      createdAt: row.createdAt.toISOString(),
      downloadedAt: row.downloadedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      isExpired: row.expiresAt !== null && row.expiresAt < now,
      status: status ?? ("done" as const),
      failure,
      files: files.get(row.id) ?? [],
    })),
    next: last ? { at: last.createdAt.toISOString(), id: last.id } : null,
  };
}

async function filesOf(tx: Office["tx"], ids: string[]) {
  const { exportId, part, rows, bytes } = memberExportFiles;
  const files = await tx
    .select({ exportId, part, rows, bytes })
    .from(memberExportFiles)
    .where(inArray(exportId, ids))
    .orderBy(asc(part));
  return Map.groupBy(files, (file) => file.exportId);
}
