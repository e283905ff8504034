import { found } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { bankTemplates, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { scopeFor } from "@gongbang/domain/access/policy";
import { lineStatuses } from "@gongbang/domain/aid/bank-return";
import { type BatchEvent, batchMachine, batchStatuses } from "@gongbang/domain/aid/batch.status";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { namesOf, timelineOf, timelineShape, trailOf, trailShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { batchRow, batchRowShape } from "./list-batches.ts";
import { batchFacts } from "./step-batch.ts";

const lack = z.looseObject({ code: z.string() });
const events = Object.keys(batchMachine.transitions) as [BatchEvent, ...BatchEvent[]];

export const batchRecordShape = batchRowShape.extend({
  purpose: z.string(),
  madeBy: z.string(),
  checkedBy: z.string().nullable(),
  sentBy: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  settledOn: z.string().nullable(),
  /** Whether the bank's file may still be saved, and how often it was. */
  hasFile: z.boolean(),
  downloads: z.number(),
  jobId: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      lineNo: z.number(),
      grantId: z.string(),
      number: z.string(),
      name: z.string(),
      attempt: z.number(),
      amountFen: z.number(),
      holderName: z.string(),
      cardTail: z.string(),
      status: z.enum(lineStatuses),
      reason: z.string(),
      bankReference: z.string().nullable(),
      settledOn: z.string().nullable(),
    }),
  ),
  steps: z.array(z.object({ event: z.enum(events), to: z.enum(batchStatuses), lacks: z.array(lack) })),
  history: timelineShape,
  trail: trailShape,
});

/** A batch with every line, what the bank said of it, and the steps that this reader may take. Refuses with ACCESS.NOT_FOUND. */
export async function batchRecord(office: Office, { batchId }: { batchId: string }) {
  const { tx, actor } = office;
  const { batch, ...row } = found(
    await tx
      .select({ ...batchRow, batch: paymentBatches })
      .from(paymentBatches)
      .innerJoin(funds, eq(funds.id, paymentBatches.fundId))
      .innerJoin(bankTemplates, eq(bankTemplates.id, paymentBatches.templateId))
      .where(eq(paymentBatches.id, batchId)),
    "batch",
  );
  const items = await tx
    .select({ line: paymentLines, number: grants.number, name: grants.name })
    .from(paymentLines)
    .innerJoin(grants, eq(grants.id, paymentLines.grantId))
    .where(eq(paymentLines.batchId, batchId))
    .orderBy(asc(paymentLines.lineNo));
  const names = await namesOf(tx, [batch.madeBy, batch.checkedBy, batch.sentBy]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const steps = nextSteps(batchMachine, await batchFacts(office, batch));
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    ...{ purpose: batch.purpose, publishedOn: batch.publishedOn, publishedAt: batch.publishedAt },
    madeBy: nameOf(batch.madeBy) ?? "",
    checkedBy: nameOf(batch.checkedBy),
    sentBy: nameOf(batch.sentBy),
    ...{ settledOn: batch.settledOn, downloads: batch.downloads, jobId: batch.jobId },
    hasFile: batch.fileId !== null,
    items: items.map(({ line, number, name }) => ({ ...line, number, name })),
    // The bank settles a batch, and no button does.
    steps: steps.filter(({ event, action }) => event !== "settle" && scopeFor(actor, action) !== null),
    history: await timelineOf(tx, batchId),
    trail: await trailOf(tx, batchId),
  };
}

export const publicListShape = z.object({
  number: z.string(),
  fundName: z.string(),
  publishedOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  amountFen: z.number(),
  /** Names and amounts, and nothing else (domain.md B.3). */
  rows: z.array(z.object({ lineNo: z.number(), name: z.string(), amountFen: z.number() })),
});

/** 发放名单, as it hangs in public before the payment. Refuses with ACCESS.NOT_FOUND. */
export async function publicList({ tx }: Office, { batchId }: { batchId: string }) {
  const { number, publishedOn, publishedAt, amountFen } = paymentBatches;
  const head = found(
    await tx
      .select({ number, publishedOn, publishedAt, amountFen, fundName: funds.name })
      .from(paymentBatches)
      .innerJoin(funds, eq(funds.id, paymentBatches.fundId))
      .where(eq(paymentBatches.id, batchId)),
    "batch",
  );
  const rows = await tx
    .select({ lineNo: paymentLines.lineNo, name: grants.name, amountFen: paymentLines.amountFen })
    .from(paymentLines)
    .innerJoin(grants, eq(grants.id, paymentLines.grantId))
    .where(eq(paymentLines.batchId, batchId))
    .orderBy(asc(paymentLines.lineNo));
  return { ...head, rows };
}
