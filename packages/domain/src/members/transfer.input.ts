import { z } from "zod";
import { nameField } from "./member-fields.ts";

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
const note = z.string().trim().max(500, { error: "INPUT.TOO_LONG" });
const reason = note.min(2, { error: "INPUT.REASON_REQUIRED" });

/** Why somebody moves to another union (handbook domain.md D.4). */
export const transferReasons = ["newJob", "newUnit", "residence", "dispatch", "secondment", "other"] as const;
export type TransferReason = (typeof transferReasons)[number];
const kind = z.enum(transferReasons, { error: "INPUT.REQUIRED" });

/** 转出: the old union sends a member on; `version` is the member's. */
export const sendTransferInput = z.strictObject({
  commandId: z.uuid(),
  memberId: z.uuid(),
  version: z.int().min(1),
  toUnionId: z.uuid({ error: "INPUT.REQUIRED" }),
  kind,
  note,
});

/** 申请转入: the new union asks for somebody by the whole number of the paper and the name that stands on it. */
export const askTransferInput = z.strictObject({
  commandId: z.uuid(),
  name: nameField,
  citizenId: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" }),
  toUnionId: z.uuid({ error: "INPUT.REQUIRED" }),
  kind,
  note,
});

/** An answer; a "no" says why. `version` is the transfer's. */
export const takeTransferInput = z.strictObject({ ...step, note });
export const refuseTransferInput = z.strictObject({ ...step, reason });

export const transferTabs = ["out", "in", "overdue", "settled"] as const;
export type TransferTab = (typeof transferTabs)[number];
export const listTransfersInput = z.strictObject({
  tab: z.enum(transferTabs).default("in"),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
