import { unlessChanged } from "@gongbang/db/rows";
import { imports } from "@gongbang/db/schema/members";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { PlanImport } from "@gongbang/domain/members/import-roster.input";
import { columnsNeeded } from "@gongbang/domain/members/roster-import";
import { isValueOf, type ValueChoice } from "@gongbang/domain/members/roster-values";
import { and, eq } from "drizzle-orm";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { importOf, openRoster } from "./open-roster.ts";
import { standingUnion } from "./reads.ts";

/**
 * Takes the columns as a person has confirmed them, and starts the dry run. May be asked again until the first row
 * is taken in. Refuses with IMPORT.COLUMN_MISSING, IMPORT.COLUMN_TWICE, IMPORT.NOT_A_VALUE, IMPORT.STARTED, FILE.*.
 */
export async function planImport(
  office: Office,
  { importId, sheet, columns, values, matchBy, mode, intoUnionId }: PlanImport,
) {
  const { tx, keys } = office;
  const asked = await importOf(tx, importId);
  if (asked.lastRow > 0 || !["uploaded", "planning", "planned"].includes(asked.stage))
    throw new Refused({ code: "IMPORT.STARTED" });
  const missing = columnsNeeded(matchBy, mode).find((field) => !columns.includes(field));
  if (missing) throw new Refused({ code: "IMPORT.COLUMN_MISSING", field: missing });
  const twice = columns.find((field, i) => field !== null && columns.indexOf(field) !== i);
  if (twice) throw new Refused({ code: "IMPORT.COLUMN_TWICE", field: twice });
  refuseWrongValues(values);
  const into = await standingUnion(office, intoUnionId);
  const { header } = await openRoster(tx, keys, asked, sheet);
  const jobId = await startJob(office, {
    kind: "members.planImport",
    task: { importId, fileName: asked.fileName },
  });
  const [changed] = await tx
    .update(imports)
    .set({
      ...{ sheet, columns, values, matchBy: [...new Set(matchBy)], mode, jobId, intoUnionId: into.id },
      ...{ headings: header, stage: "planning" as const, plan: null },
      version: asked.version + 1,
    })
    .where(and(eq(imports.id, importId), eq(imports.version, asked.version)))
    .returning({ jobId: imports.jobId });
  unlessChanged(changed ? [changed] : []);
  office.about({ type: "import", id: importId, unionPath: asked.unionPath, changes: [{ field: "columns" }] });
  return { jobId };
}

/** A word may be mapped to a code that can be chosen today. A union is looked up when the rows are judged. */
function refuseWrongValues(values: readonly ValueChoice[]): void {
  const wrong = values.find((choice) => !isValueOf(choice));
  if (wrong) throw new Refused({ code: "IMPORT.NOT_A_VALUE", field: wrong.field, text: wrong.text });
}
