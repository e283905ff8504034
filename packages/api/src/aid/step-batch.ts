import { found, unlessChanged } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { type Batch, type BatchEvent, batchMachine } from "@gongbang/domain/aid/batch.status";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import { handsOf } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { heldAmong, holdFiles } from "./file-standing.ts";

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
  const { number, kind, archiveId, proposedBy, approvedBy } = grants;
  const lines = await office.tx
    .select({
      status: paymentLines.status,
      grantId: grants.id,
      number,
      kind,
      archiveId,
      proposedBy,
      approvedBy,
    })
    .from(paymentLines)
    .innerJoin(grants, eq(grants.id, paymentLines.grantId))
    .where(eq(paymentLines.batchId, batch.id))
    .orderBy(asc(paymentLines.lineNo));
  const waiting = lines.filter(({ status }) => status === "waiting");
  const tierHands = await handsOf(
    office,
    lines.map(({ grantId }) => grantId),
  );
  const hands = lines.flatMap((line) => [line.proposedBy, line.approvedBy]).filter((by) => by !== null);
  return {
    ...{ ...batch, actorId: office.actor.id, hands: [...new Set([...hands, ...tierHands])] },
    ...{ held: await heldAmong(office, waiting), waiting: waiting.length },
  };
}

/** Whom a batch is about. */
const filesOf = ({ id }: BatchRow) => sql`(select ${grants.archiveId} from ${grants} join ${paymentLines}
  on ${paymentLines.grantId} = ${grants.id} where ${paymentLines.batchId} = ${id})`;

/** One step of a locked batch, with the files of its lines held: decided, written down, stored. */
export async function takeBatchStep(
  office: Office,
  batch: BatchRow,
  event: BatchEvent,
  { patch = {}, note = "" }: { patch?: Patch; note?: string } = {},
): Promise<{ version: number }> {
  await holdFiles(office, filesOf(batch));
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
