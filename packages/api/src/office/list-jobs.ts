import { found } from "@gongbang/db/rows";
import { jobs } from "@gongbang/db/schema/office";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const jobShape = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  task: z.record(z.string(), z.unknown()),
  done: z.number(),
  total: z.number(),
  result: z.record(z.string(), z.unknown()).nullable(),
  failure: z.looseObject({ code: z.string() }).nullable(),
  cancelling: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type JobLine = z.infer<typeof jobShape>;

type Row = typeof jobs.$inferSelect;

const lineOf = ({ createdAt, finishedAt, cancelAskedAt, ...row }: Row): JobLine => ({
  ...row,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  cancelling: cancelAskedAt !== null && finishedAt === null,
});

/** One's own jobs, the newest 50. */
export async function listJobs({ tx }: Pick<Office, "tx">): Promise<JobLine[]> {
  return (await tx.select().from(jobs).orderBy(desc(jobs.createdAt), desc(jobs.id)).limit(50)).map(lineOf);
}

/** One job. Refuses with ACCESS.NOT_FOUND. */
export async function oneJob({ tx }: Pick<Office, "tx">, id: string): Promise<JobLine> {
  return lineOf(found(await tx.select().from(jobs).where(eq(jobs.id, id)), "job"));
}
