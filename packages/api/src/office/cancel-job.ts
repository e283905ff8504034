import { found } from "@gongbang/db/rows";
import { jobs } from "@gongbang/db/schema/office";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";

/**
 * Asks a job to stop: at once where it waits, else at its next step. What it has committed stays.
 * Refuses with JOB.ENDED and ACCESS.NOT_FOUND.
 */
export async function cancelJob(office: Office, { id }: { id: string }) {
  const { tx, now } = office;
  const job = found(await tx.select().from(jobs).where(eq(jobs.id, id)).for("update"), "job");
  if (job.finishedAt) throw new Refused({ code: "JOB.ENDED" });
  const waiting = job.status === "waiting" ? { status: "cancelled" as const, finishedAt: now } : {};
  await tx
    .update(jobs)
    .set({ cancelAskedAt: now, ...waiting })
    .where(eq(jobs.id, id));
  office.about({ type: "job", id, unionPath: job.unionPath });
  return { id };
}
