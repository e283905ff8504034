import { z } from "zod";
import { blankDay, perhaps, saying } from "./aid-fields.ts";
import { bankTemplateSchema } from "./bank-template.ts";
import { batchStatuses } from "./batch.status.ts";

/** As many lines as a bank takes in one file, and as somebody can look through. */
export const mostLines = 2000;

export const makeBatchInput = z.strictObject({
  commandId: z.uuid(),
  fundId: z.uuid({ error: "INPUT.REQUIRED" }),
  templateId: z.uuid({ error: "INPUT.REQUIRED" }),
  /** What the bank prints beside the sum. */
  purpose: saying(30).refine((text) => !/[|,;\t\r\n]/.test(text), { error: "INPUT.INVALID" }),
  grantIds: z.array(z.uuid()).min(1, { error: "INPUT.REQUIRED" }).max(mostLines),
});
export type MakeBatch = z.output<typeof makeBatchInput>;

const step = { commandId: z.uuid(), batchId: z.uuid(), version: z.int().min(1) };
/** 张榜公示: where the list of names and amounts hangs, and since when; today where it is left empty. */
export const publishBatchInput = z.strictObject({ ...step, place: saying(80), since: blankDay });
export const stepBatchInput = z.strictObject({ ...step, note: perhaps(500) });
export const giveUpBatchInput = z.strictObject({ ...step, note: saying(500) });
export type StepBatch = z.output<typeof stepBatchInput>;

/** The bank's file as base 64, at most 700 KB: more than two thousand lines never are. */
export const importReturnInput = z.strictObject({
  ...step,
  fileName: saying(200),
  content: z
    .base64({ error: "INPUT.INVALID" })
    .min(4, { error: "INPUT.REQUIRED" })
    .max(960_000, { error: "INPUT.TOO_LONG" }),
});
export type ImportReturn = z.output<typeof importReturnInput>;

export const listBatchesInput = z.strictObject({
  status: z.enum(batchStatuses).optional(),
  search: perhaps(30),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListBatches = z.output<typeof listBatchesInput>;

export const addTemplateInput = z.strictObject({ commandId: z.uuid(), template: bankTemplateSchema });
export type AddTemplate = z.output<typeof addTemplateInput>;
