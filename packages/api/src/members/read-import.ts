import { imports } from "@gongbang/db/schema/members";
import { jobs } from "@gongbang/db/schema/office";
import { importModes } from "@gongbang/domain/members/roster-import";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { importOf } from "./open-roster.ts";

const count = z.number();
const stage = z.enum(["uploaded", "planning", "planned", "running", "done"]);
const counts = z.object({ rows: count, added: count, changed: count, same: count, wrong: count });

export const importShape = z.object({
  id: z.string(),
  fileName: z.string(),
  stage,
  mode: z.enum(importModes),
  intoUnionId: z.string(),
  lastRow: z.number(),
  failedFileId: z.string().nullable(),
  plan: counts
    .extend({
      fields: z.array(z.object({ field: z.string(), count, suspicious: z.boolean() })),
      problems: z.array(
        z.object({
          problem: z.looseObject({ code: z.string(), field: z.string().optional() }),
          count,
          rows: z.array(count),
        }),
      ),
    })
    .nullable(),
  /** The counts of the finished run. */
  result: counts.nullable(),
  job: z
    .object({
      id: z.string(),
      status: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
      done: count,
      total: count,
      failure: z.looseObject({ code: z.string() }).nullable(),
    })
    .nullable(),
});

/** How far an import has come. Refuses with ACCESS.NOT_FOUND. */
export async function readImport({ tx }: Office, id: string): Promise<z.input<typeof importShape>> {
  const asked = await importOf(tx, id);
  const [job] = asked.jobId ? await tx.select().from(jobs).where(eq(jobs.id, asked.jobId)) : [];
  const result = asked.stage === "done" ? counts.safeParse(job?.result) : null;
  return { ...asked, job: job ?? null, result: result?.success ? result.data : null };
}

export const importLines = z.array(
  z.object({ id: z.string(), fileName: z.string(), stage, createdAt: z.string() }),
);

/** The newest imports that this call reaches. */
export async function listImports({ tx }: Office) {
  const { id, fileName, stage, createdAt } = imports;
  const rows = await tx
    .select({ id, fileName, stage, createdAt })
    .from(imports)
    .orderBy(desc(createdAt))
    .limit(10);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
