import { imports } from "@gongbang/db/schema/members";
import { jobs } from "@gongbang/db/schema/office";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { runImportInput } from "@gongbang/domain/members/import-roster.input";
import { unconfirmedFields } from "@gongbang/domain/members/roster-import";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { keepTemplate } from "./keep-template.ts";
import type { Import } from "./open-roster.ts";
import { importOf } from "./open-roster.ts";

/**
 * Starts taking in what the dry run has counted, or goes on where a cancelled or broken run has stopped.
 * Remembers how the roster was read. Refuses with IMPORT.NOT_PLANNED, IMPORT.RUNNING, IMPORT.DONE, and
 * IMPORT.NOT_CONFIRMED with a field that would change on so many rows that somebody must say it is meant.
 */
export async function startImport(
  office: Office,
  { importId, locale, confirmed }: z.output<typeof runImportInput>,
) {
  const { tx } = office;
  const asked = await importOf(tx, importId);
  await refuseUnfit(office, asked);
  const [unconfirmed] = asked.plan ? unconfirmedFields(asked.plan, confirmed) : [];
  if (unconfirmed && asked.stage === "planned")
    throw new Refused({ code: "IMPORT.NOT_CONFIRMED", field: unconfirmed });
  await keepTemplate(office, asked);
  const total = asked.plan?.rows ?? 0;
  const task = { importId, locale, fileName: asked.fileName };
  const jobId = await startJob(office, { kind: "members.runImport", task, total });
  await tx
    .update(imports)
    .set({ jobId, stage: "running", version: asked.version + 1 })
    .where(eq(imports.id, importId));
  office.about({
    type: "import",
    id: importId,
    unionPath: asked.unionPath,
    changes: [
      { field: "stage", becomes: "running" },
      ...(confirmed.length > 0 ? [{ field: "confirmed", becomes: confirmed }] : []),
    ],
  });
  return { jobId };
}

async function refuseUnfit({ tx }: Office, { stage, plan, jobId }: Import) {
  if (stage === "done" || stage === "reverting" || stage === "reverted")
    throw new Refused({ code: "IMPORT.DONE" });
  if (!plan) throw new Refused({ code: "IMPORT.NOT_PLANNED" });
  if (stage === "planned" || !jobId) return;
  const [job] = await tx.select({ finishedAt: jobs.finishedAt }).from(jobs).where(eq(jobs.id, jobId));
  if (job && !job.finishedAt) throw new Refused({ code: "IMPORT.RUNNING" });
}
