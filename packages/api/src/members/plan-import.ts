import { unlessChanged } from "@gongbang/db/rows";
import { imports } from "@gongbang/db/schema/members";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { PlanImport } from "@gongbang/domain/members/import-roster.input";
import { requiredRosterFields } from "@gongbang/domain/members/roster";
import { and, eq } from "drizzle-orm";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { importOf } from "./open-roster.ts";
import { unionInReach } from "./reads.ts";

/**
 * Takes the columns as a person has confirmed them, and starts the dry run. May be asked again until the first row
 * is taken in. Refuses with IMPORT.COLUMN_MISSING, IMPORT.COLUMN_TWICE, IMPORT.STARTED, FILE.*.
 */
export async function planImport(
  office: Office,
  { importId, sheet, columns, mode, intoUnionId }: PlanImport,
) {
  const { tx } = office;
  const asked = await importOf(tx, importId);
  if (asked.lastRow > 0 || asked.stage === "running" || asked.stage === "done")
    throw new Refused({ code: "IMPORT.STARTED" });
  for (const field of requiredRosterFields) {
    if (!columns.includes(field)) throw new Refused({ code: "IMPORT.COLUMN_MISSING", field });
  }
  const twice = columns.find((field, i) => field !== null && columns.indexOf(field) !== i);
  if (twice) throw new Refused({ code: "IMPORT.COLUMN_TWICE", field: twice });
  const into = await unionInReach(office, intoUnionId);
  const jobId = await startJob(office, {
    kind: "members.planImport",
    task: { importId, fileName: asked.fileName },
  });
  const [changed] = await tx
    .update(imports)
    .set({
      ...{ sheet, columns, mode, jobId, intoUnionId: into.id, stage: "planning" as const, plan: null },
      version: asked.version + 1,
    })
    .where(and(eq(imports.id, importId), eq(imports.version, asked.version)))
    .returning({ jobId: imports.jobId });
  unlessChanged(changed ? [changed] : []);
  office.about({ type: "import", id: importId, unionPath: asked.unionPath, changes: [{ field: "columns" }] });
  return { jobId };
}
