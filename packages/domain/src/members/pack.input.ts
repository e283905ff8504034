import { z } from "zod";
import { packFormats } from "../codes/pack-formats.ts";

/** Which records a workbook takes: never uploaded or changed since; one of the two; every one that is ready. */
export const packChoices = ["pending", "never", "changed", "all"] as const;
export type PackChoice = (typeof packChoices)[number];

/** Which records the list shows. */
export const packShows = ["lacking", "pending", "never", "changed", "uploaded"] as const;
export type PackShow = (typeof packShows)[number];

/** Why a workbook with plain numbers is made. Words: messages "common.revealReasons.*". */
export const packReasons = ["upload", "check", "other"] as const;

const commandId = z.uuid();
/** One of the mapping files. */
export const formatKey = z.enum(packFormats.map(({ key }) => key));
const filled = z.string().trim().min(1, { error: "INPUT.REQUIRED" });
export const receiptNumber = filled.max(60, { error: "INPUT.TOO_LONG" });

/** A union and those under it; the officer's own where nothing is said. */
export const packInput = z.strictObject({ formatKey, unionId: z.uuid().optional() });

export const listPackInput = z.strictObject({
  formatKey,
  unionId: z.uuid().optional(),
  show: z.enum(packShows).default("lacking"),
  after: z.strictObject({ path: z.string().max(200), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListPack = z.output<typeof listPackInput>;

export const checkPackInput = z.strictObject({ commandId, formatKey, unionId: z.uuid() });

export const buildPackInput = z.strictObject({
  commandId,
  formatKey,
  unionId: z.uuid(),
  choice: z.enum(packChoices).default("pending"),
  reason: z.enum(packReasons),
  reasonText: z.string().trim().max(200).optional(),
  locale: z.enum(["zh-CN", "en"]),
});
export type BuildPack = z.output<typeof buildPackInput>;

export const markBatchInput = z.strictObject({ commandId, batchId: z.uuid(), receiptNumber });
export const markRecordInput = z.strictObject({ commandId, formatKey, recordId: z.uuid(), receiptNumber });
export const packRecordInput = z.strictObject({ formatKey, recordId: z.uuid() });
