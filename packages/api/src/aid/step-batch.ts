import { found, one, unlessChanged } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { type Batch, type BatchEvent, batchMachine } from "@gongbang/domain/aid/batch.status";
import { kindForAnyone } from "@gongbang/domain/aid/relief";
import { reviewGraceDays } from "@gongbang/domain/hardship/review-term";
import { addDays } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import { handsOf } from "../approval-item.ts";
import type { Office } from "../office.ts";

export type BatchRow = typeof paymentBatches.$inferSelect;
type Patch = Partial<typeof paymentBatches.$inferInsert>;

/** The batch, held until the command ends. Refuses with ACCESS.NOT_FOUND, and with EDIT.CONFLICT on an old version. */
export async function lockBatch(
  { tx }: Pick<Office, "tx">,
  { batchId, version }: { batchId: string; version?: number },
): Promise<BatchRow> {
  const rows = await tx.select().from(paymentBatches).where(eq(paymentBatches.id, batchId)).for("update");
  const batch = found(rows, "batch");
  if (version !== undefined && batch.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return batch;
}

/** The batch as its machine asks about it, for the person who acts. */
export async function batchFacts(office: Office, batch: BatchRow): Promise<Batch & Advancing> {
  const { tx, actor, today } = office;
  const open = sql`${paymentLines.status} = 'waiting'`;
  const facts = one(
    await tx
      .select({
        waiting: sql<number>`(count(*) filter (where ${open}))::int`,
        notEnrolled: sql<number>`(count(*) filter (where ${open} and ${archives.status} <> 'enrolled'
          and not (${archives.status} = 'temporary' and ${grants.kind} = ${kindForAnyone})))::int`,
        reviewMissed: sql<number>`(count(*) filter (where ${open} and ${archives.status} = 'enrolled'
          and ${archives.nextReviewOn} < ${addDays(today, -reviewGraceDays)}::date))::int`,
        hands: sql<string[]>`coalesce(array_agg(distinct ${grants.proposedBy}), '{}')
          || coalesce(array_agg(distinct ${grants.approvedBy}), '{}')`,
      })
      .from(paymentLines)
      .innerJoin(grants, eq(grants.id, paymentLines.grantId))
      .innerJoin(archives, eq(archives.id, grants.archiveId))
      .where(eq(paymentLines.batchId, batch.id)),
  );
  const lines = await tx
    .select({ grantId: paymentLines.grantId })
    .from(paymentLines)
    .where(eq(paymentLines.batchId, batch.id));
  const tierHands = await handsOf(
    office,
    lines.map(({ grantId }) => grantId),
  );
  const hands = [...facts.hands, ...tierHands];
  return { ...batch, ...facts, hands, actorId: actor.id };
}

/** One step of a locked batch: decided, written down, stored. */
export async function takeBatchStep(
  office: Office,
  batch: BatchRow,
  event: BatchEvent,
  { patch = {}, note = "" }: { patch?: Patch; note?: string } = {},
): Promise<{ version: number }> {
  const status = await advance(office, batchMachine, await batchFacts(office, batch), event, {
    title: batch.number,
    note: note === "" ? undefined : note,
  });
  return saveBatch(office, batch, { ...patch, status });
}

/** Stores what changed of a locked batch, and names it for the trail. */
export async function saveBatch(office: Office, batch: BatchRow, patch: Patch): Promise<{ version: number }> {
  const saved = unlessChanged(
    await office.tx
      .update(paymentBatches)
      .set({ ...patch, version: sql`${paymentBatches.version} + 1` })
      .where(and(eq(paymentBatches.id, batch.id), eq(paymentBatches.version, batch.version)))
      .returning({ version: paymentBatches.version }),
  );
  const change =
    patch.status === undefined
      ? { field: "publishedOn", was: batch.publishedOn, becomes: patch.publishedOn }
      : { field: "status", was: batch.status, becomes: patch.status };
  office.about({ type: "batch", id: batch.id, unionPath: batch.unionPath, changes: [change] });
  return saved;
}
