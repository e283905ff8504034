import { z } from "zod";
import { packReasons, receiptNumber } from "../members/pack.input.ts";

/** Which files the list shows. */
export const archivePackShows = ["lacking", "pending", "changed", "uploaded"] as const;
export type ArchivePackShow = (typeof archivePackShows)[number];

const unionId = z.uuid();
const commandId = z.uuid();
export const archivePackInput = z.strictObject({ unionId: unionId.optional() });
export const listArchivePackInput = z.strictObject({
  unionId: unionId.optional(),
  show: z.enum(archivePackShows).default("pending"),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListArchivePack = z.output<typeof listArchivePackInput>;
export const archivePackRecordInput = z.strictObject({ archiveId: z.uuid() });
export const checkArchivePackInput = z.strictObject({ commandId, unionId });
export const buildArchivePackInput = z.strictObject({
  commandId,
  unionId,
  choice: z.enum(["pending", "all"]).default("pending"),
  reason: z.enum(packReasons),
  reasonText: z.string().trim().max(200).optional(),
});
export const markArchiveBatchInput = z.strictObject({ commandId, batchId: z.uuid(), receiptNumber });
export const markArchiveInput = z.strictObject({ commandId, archiveId: z.uuid(), receiptNumber });
