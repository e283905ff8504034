import { paymentAnswers, paymentLines } from "@gongbang/db/schema/payments";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import { writeForJob } from "../job-door.ts";
import type { Handler, Job } from "../jobs.ts";
import type { Office } from "../office.ts";
import { settleLine } from "./settle-line.ts";
import { lockBatch, takeBatchStep } from "./step-batch.ts";

const settleTask = z.object({ batchId: z.uuid() });
const as = { action: "aid.batch.settle", scope: "federation" } as const;

/**
 * Settles what the bank answered, one line a transaction: its payment, its movement in the ledger and its line in the
 * trail are there together or not at all. A worker that dies leaves the rest for the next one; twice does no harm.
 */
export const settleBatch: Handler = async (house, job, progress) => {
  const { batchId } = settleTask.parse(job.task);
  let done = 0;
  for (;;) {
    const more = await settleNext(house, job, batchId);
    if (more === null) break;
    done += 1;
    await progress(done, Math.max(done, more + done));
  }
  const left = await endBatch(house, job, batchId);
  return { batchId, done, left };
};

/** The next answer that nobody has taken; how many are left after it, or null where there was none. */
const settleNext = (house: House, job: Job, batchId: string) =>
  writeForJob(house, job, as, async (office) => {
    const { tx } = office;
    // Whoever settles holds the batch, so that two workers take turns.
    await lockBatch(office, { batchId });
    const isOpen = and(eq(paymentAnswers.batchId, batchId), isNull(paymentAnswers.appliedAt));
    const [next] = await tx
      .select({ row: paymentAnswers, count: sql<number>`(count(*) over ())::int` })
      .from(paymentAnswers)
      .where(isOpen)
      .orderBy(asc(paymentAnswers.id))
      .limit(1);
    if (next === undefined) return null;
    await settleLine(office, next.row, job.words);
    await tx.update(paymentAnswers).set({ appliedAt: office.now }).where(eq(paymentAnswers.id, next.row.id));
    return next.count - 1;
  });

/** The batch is settled once no line waits; gives how many still do. */
const endBatch = (house: House, job: Job, batchId: string) =>
  writeForJob(house, job, as, async (office: Office) => {
    const batch = await lockBatch(office, { batchId });
    const waits = and(eq(paymentLines.batchId, batchId), eq(paymentLines.status, "waiting"));
    const [row] = await office.tx
      .select({ left: sql<number>`count(*)::int` })
      .from(paymentLines)
      .where(waits);
    const left = row?.left ?? 0;
    if (left === 0 && batch.status === "sent")
      await takeBatchStep(office, batch, "settle", { patch: { settledOn: office.today } });
    return left;
  });
