import { paymentLines } from "@gongbang/db/schema/payments";
import type { giveUpBatchInput, publishBatchInput, StepBatch } from "@gongbang/domain/aid/batch.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Office } from "../office.ts";
import { lockBatch, saveBatch, takeBatchStep } from "./step-batch.ts";

type Publish = z.output<typeof publishBatchInput>;
type GiveUp = z.output<typeof giveUpBatchInput>;

/** 张榜公示: writes down where the list of names and amounts hangs. Refuses with STATUS.NOT_FROM_HERE once it was checked. */
export async function publishBatch(office: Office, { place, since, ...asked }: Publish) {
  const batch = await lockBatch(office, asked);
  if (batch.status !== "draft")
    throw new Refused({
      code: "STATUS.NOT_FROM_HERE",
      machine: "aid.batch",
      status: batch.status,
      event: "publish",
    });
  if (since !== null && since > office.today) throw new Refused({ code: "AID.PUBLISHED_TOMORROW" });
  return saveBatch(office, batch, { publishedOn: since ?? office.today, publishedAt: place });
}

/** 复核: a second person has looked at every line. Refuses as the machine does. */
export async function checkBatch(office: Office, { note, ...asked }: StepBatch) {
  const batch = await lockBatch(office, asked);
  return takeBatchStep(office, batch, "check", { patch: { checkedBy: office.actor.id }, note });
}

/** Gives a checked batch back to its maker, with what is wrong. */
export async function sendBackBatch(office: Office, { note, ...asked }: GiveUp) {
  const batch = await lockBatch(office, asked);
  return takeBatchStep(office, batch, "sendBack", { patch: { checkedBy: null }, note });
}

/** Gives a batch up before it was sent: its grants may go into another one. */
export async function cancelBatch(office: Office, { note, ...asked }: GiveUp) {
  const batch = await lockBatch(office, asked);
  const saved = await takeBatchStep(office, batch, "cancel", { note });
  const waits = and(eq(paymentLines.batchId, batch.id), eq(paymentLines.status, "waiting"));
  await office.tx.update(paymentLines).set({ status: "dropped" }).where(waits);
  return saved;
}
