import { imports } from "@gongbang/db/schema/members";
import { jobs, officers } from "@gongbang/db/schema/office";
import { rosterFields } from "@gongbang/domain/members/roster";
import { importModes, matchKeys } from "@gongbang/domain/members/roster-import";
import { mappedFields } from "@gongbang/domain/members/roster-values";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { valueChoices } from "./guess-import.ts";
import { type Import, importOf } from "./open-roster.ts";

const count = z.number();
const stage = z.enum(["uploaded", "planning", "planned", "running", "done", "reverting", "reverted"]);
const counts = z.object({
  rows: count,
  added: count,
  changed: count,
  same: count,
  skipped: count,
  wrong: count,
});

export const importShape = z.object({
  id: z.string(),
  fileName: z.string(),
  stage,
  mode: z.enum(importModes),
  matchBy: z.array(z.enum(matchKeys)),
  sheet: z.string().nullable(),
  columns: z.array(z.enum(rosterFields).nullable()).nullable(),
  values: valueChoices.nullable(),
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
      values: z.array(
        z.object({
          field: z.enum(mappedFields),
          text: z.string(),
          count,
          code: z.string().nullable(),
          by: z.enum(["table", "person", "nobody"]),
        }),
      ),
    })
    .nullable(),
  /** The counts of the finished run, and of what taking it back came to. */
  result: counts.nullable(),
  reverted: z.object({ removed: count, restored: count, left: count }).nullable(),
  /** An import of the very same file before this one, the newest. */
  sameFile: z.object({ id: z.string(), by: z.string(), at: z.string(), stage }).nullable(),
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
  return { ...asked, job: job ?? null, sameFile: await sameFileBefore({ tx }, asked) };
}

/** The newest import of the same bytes that this call reaches and that has been run. */
async function sameFileBefore({ tx }: Pick<Office, "tx">, asked: Import) {
  const isSame = and(
    eq(imports.sha256, asked.sha256),
    ne(imports.id, asked.id),
    inArray(imports.stage, ["running", "done", "reverting", "reverted"]),
  );
  const [before] = await tx
    .select({ id: imports.id, stage: imports.stage, at: imports.createdAt, by: officers.name })
    .from(imports)
    .leftJoin(officers, eq(officers.id, imports.keeperId))
    .where(isSame)
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return before ? { ...before, by: before.by ?? "", at: before.at.toISOString() } : null;
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
