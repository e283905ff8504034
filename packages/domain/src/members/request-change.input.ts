import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { sex } from "../codes/person.ts";
import { idKind } from "../codes/roster-words.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank } from "./blank.ts";
import { type GuardedField, guardedFields } from "./change.status.ts";
import { cardField, nameField } from "./member-fields.ts";

const reason = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(500, { error: "INPUT.TOO_LONG" });

/**
 * Another name, paper or card for somebody in the register: what is left out stays. Birth and sex are said only where
 * the paper's number does not tell them. `evidence` are attachments of the member that show it.
 */
export const requestChangeInput = z.strictObject({
  commandId: z.uuid(),
  memberId: z.uuid(),
  version: z.int().min(1),
  name: orBlank(nameField),
  idKind: codeSchema(idKind).default("1"),
  citizenId: orBlank(z.string().trim().min(1).max(40, { error: "INPUT.TOO_LONG" })),
  sex: orBlank(codeSchema(sex)),
  birthOn: orBlank(daySchema),
  bankCard: cardField,
  reason,
  evidence: z.array(z.uuid()).min(1, { error: "INPUT.REQUIRED" }).max(5),
});
export type RequestChange = z.output<typeof requestChangeInput>;

/** Which value is right of a field that has changed since the request: the one asked for, or the one that stands now. */
const settlements = ["requested", "now"] as const;

/** `version` is the request's, `memberVersion` the member's, as the screen showed them. */
export const approveChangeInput = z.strictObject({
  commandId: z.uuid(),
  changeId: z.uuid(),
  version: z.int().min(1),
  memberVersion: z.int().min(1),
  settle: z.partialRecord(
    z.enum(guardedFields as unknown as [GuardedField, ...GuardedField[]]),
    z.enum(settlements),
  ),
  note: orBlank(reason),
});
export type ApproveChange = z.output<typeof approveChangeInput>;

/** 驳回: with the reason, which the requester reads. */
export const rejectChangeInput = z.strictObject({
  commandId: z.uuid(),
  changeId: z.uuid(),
  version: z.int().min(1),
  note: reason,
});
export const withdrawChangeInput = z.strictObject({
  commandId: z.uuid(),
  changeId: z.uuid(),
  version: z.int().min(1),
});

/** 待我审批, 我提交的, 全部. */
export const changeViews = ["toDecide", "mine", "all"] as const;
export const listChangesInput = z.strictObject({
  view: z.enum(changeViews).default("toDecide"),
  memberId: z.uuid().optional(),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListChanges = z.output<typeof listChangesInput>;
