import { importRows, members } from "@gongbang/db/schema/members";
import type { importRowsInput } from "@gongbang/domain/members/import-roster.input";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { importOf } from "./open-roster.ts";

export const importRowsOutput = z.object({
  rows: z.array(
    z.object({
      rowNo: z.number(),
      memberId: z.string().nullable(),
      name: z.string().nullable(),
      problems: z.array(z.looseObject({ code: z.string(), field: z.string().optional() })),
    }),
  ),
  /** Where the next page begins; null on the last one. */
  nextRow: z.number().nullable(),
});

/** The rows of an import of which one thing became, in their order. Refuses with ACCESS.NOT_FOUND. */
export async function listImportRows(
  { tx }: Office,
  { importId, which, afterRow, limit }: z.output<typeof importRowsInput>,
) {
  await importOf(tx, importId);
  const isAsked = which === "left" ? eq(importRows.reverted, "left") : eq(importRows.outcome, which);
  const { rowNo, memberId, problems } = importRows;
  const rows = await tx
    .select({ rowNo, memberId, problems, name: members.name })
    .from(importRows)
    .leftJoin(members, eq(members.id, memberId))
    .where(and(eq(importRows.importId, importId), isAsked, gt(rowNo, afterRow)))
    .orderBy(asc(rowNo))
    .limit(limit + 1);
  return {
    rows: rows.slice(0, limit).map((row) => ({ ...row, problems: row.problems ?? [] })),
    nextRow: rows.length > limit ? (rows[limit - 1]?.rowNo ?? null) : null,
  };
}
