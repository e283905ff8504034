import type { Tx } from "@gongbang/db/open";
import { type JobStatus, jobs } from "@gongbang/db/schema/office";
import { transact } from "@gongbang/db/transact";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq, sql } from "drizzle-orm";
import type { House } from "../context.ts";
import type { Handlers, Progress, Words } from "../jobs.ts";
import { log } from "../log.ts";

export type Desk = {
  handlers: Handlers;
  words: Words;
  now: () => Date;
  /** Whether the queue will not send the job again: then what broke is written down as broken. */
  lastTry: boolean;
  /** Whether the worker is going home: the job then stops at its next step and is sent again. */
  isClosing?: () => boolean;
};

class Cancelled extends Error {}
class Interrupted extends Error {}

/**
 * Runs a job that came off the queue: once, since a job that has ended is left alone. A refusal ends it with its
 * code; anything else is thrown on, so that the queue sends it again, up to the last try.
 */
export async function runJob(house: House, jobId: string, desk: Desk): Promise<JobStatus | "gone"> {
  const actor = await keeperOf(house, jobId);
  if (!actor) return "gone";
  const own = <T>(work: (tx: Tx) => Promise<T>) => transact(house.db, { actor, scope: "own" }, work);
  const started = await own((tx) => start(tx, jobId, desk.now()));
  if (!started.task) return started.status;
  const end = (status: JobStatus, outcome: Partial<typeof jobs.$inferInsert>) =>
    own(async (tx) => {
      await tx
        .update(jobs)
        .set({ status, finishedAt: desk.now(), ...outcome })
        .where(eq(jobs.id, jobId));
      return status;
    });
  const handler = desk.handlers[started.kind];
  if (!handler) return end("failed", { failure: { code: "JOB.UNKNOWN" } });
  const progress: Progress = async (done, total) => {
    const [row] = await own((tx) =>
      tx
        .update(jobs)
        .set({ done, total })
        .where(eq(jobs.id, jobId))
        .returning({ cancelAskedAt: jobs.cancelAskedAt }),
    );
    if (row?.cancelAskedAt) throw new Cancelled();
    if (desk.isClosing?.()) throw new Interrupted();
  };
  const job = { id: jobId, task: started.task, actor, now: desk.now(), words: desk.words };
  return handler(house, job, progress).then(
    (result) => end("done", { result }),
    (error: unknown) => {
      if (error instanceof Cancelled) return end("cancelled", {});
      if (error instanceof Refused) return end("failed", { failure: error.refusal });
      if (error instanceof Interrupted) throw error;
      log("error", "job", {
        jobId,
        kind: started.kind,
        error: error instanceof Error ? error.name : "unknown",
      });
      if (!desk.lastTry) throw error;
      return end("failed", { failure: { code: "JOB.BROKEN", jobId } });
    },
  );
}

async function keeperOf(house: House, jobId: string): Promise<Actor | null> {
  const [row] = await house.db.execute<{
    id: string;
    name: string;
    roles: Role[];
    unionId: string;
    unionPath: string;
  }>(
    sql`select id, name, roles, union_id as "unionId", union_path as "unionPath" from app.job_keeper(${jobId})`,
  );
  return row ? { ...row, sessionId: null } : null;
}

type Started = { status: JobStatus; kind: string; task: Record<string, unknown> | null };

async function start(tx: Tx, jobId: string, now: Date): Promise<Started> {
  const [job] = await tx.select().from(jobs).where(eq(jobs.id, jobId)).for("update");
  if (!job) return { status: "failed", kind: "", task: null };
  const { kind, status, task } = job;
  if (status !== "waiting" && status !== "running") return { status, kind, task: null };
  if (job.cancelAskedAt) {
    await tx.update(jobs).set({ status: "cancelled", finishedAt: now }).where(eq(jobs.id, jobId));
    return { status: "cancelled", kind, task: null };
  }
  await tx
    .update(jobs)
    .set({ status: "running", startedAt: job.startedAt ?? now })
    .where(eq(jobs.id, jobId));
  return { status: "running", kind, task };
}
