import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { approvalKinds, ruleLineSchema } from "./approval-rule.ts";

const note = z.string().trim().max(500, { error: "INPUT.TOO_LONG" });
/** A "no" or a "not yet" says why (product.md D7). */
const reason = note.min(2, { error: "INPUT.REASON_REQUIRED" });
const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };

/** 待我审批, 抄送, 我提交的, 已办结, and all that the reader reaches. */
export const approvalViews = ["mine", "told", "begun", "done", "all"] as const;
export type ApprovalView = (typeof approvalViews)[number];

const filter = {
  view: z.enum(approvalViews).default("mine"),
  kind: z.enum(approvalKinds).optional(),
  /** A number, or a piece of a name. */
  search: z.string().trim().max(60, { error: "INPUT.TOO_LONG" }).default(""),
};
export const listApprovalsInput = z.strictObject({
  ...filter,
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListApprovals = z.output<typeof listApprovalsInput>;

const said = {
  ...step,
  /** Whose decision it is, where the actor stands in for somebody and could decide for themselves as well. */
  onBehalfOf: z.uuid().optional(),
};
/** 同意; the category is the archive's, and no other kind has one. */
export const agreeInput = z.strictObject({ ...said, note, grade: z.enum(["1", "2", "3"]).optional() });
export const returnInput = z.strictObject({ ...said, note: reason });
/** 不同意; `falseStatement` where that is why, of an application for the file alone (hardship/false-statement.ts). */
export const refuseInput = returnInput.extend({ falseStatement: z.boolean().default(false) });
/** In a freeze, in an emergency: the same with why it cannot wait. */
export const bypassInput = z.strictObject({
  ...said,
  outcome: z.enum(["agree", "return", "refuse"]),
  note,
  grade: z.enum(["1", "2", "3"]).optional(),
  emergency: reason,
});
/** 转办 and 加签: to whom. */
export const toOfficerInput = z.strictObject({
  ...step,
  officerId: z.uuid({ error: "INPUT.REQUIRED" }),
  note,
});
export const withdrawApprovalInput = z.strictObject({ ...step, note });

/** 批量同意: those that were ticked, or all that the list shows but these. */
export const agreeManyInput = z.strictObject({
  commandId: z.uuid(),
  selection: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1, { error: "INPUT.REQUIRED" }).max(500) }),
    z.strictObject({ ...filter, view: z.literal("mine"), except: z.array(z.uuid()).max(500).default([]) }),
  ]),
  note,
});
export type AgreeMany = z.output<typeof agreeManyInput>;
/** More than these run in the background. */
export const mostInline = 50;
export const mostAtOnce = 2000;

export const proposeRuleInput = z.strictObject({
  commandId: z.uuid(),
  appliesTo: z.enum(approvalKinds, { error: "INPUT.REQUIRED" }),
  effectiveFrom: daySchema,
  reason,
  lines: z.array(ruleLineSchema).min(1, { error: "INPUT.REQUIRED" }).max(12),
});
export type ProposeRule = z.output<typeof proposeRuleInput>;
export const settleRuleInput = z.strictObject({ ...step, outcome: z.enum(["confirm", "reject"]), note });

export const freezeInput = z.strictObject({
  commandId: z.uuid(),
  startsOn: daySchema,
  endsOn: daySchema,
  reason,
});
export const endFreezeInput = z.strictObject({ ...step, reason });
export const delegateInput = z.strictObject({
  commandId: z.uuid(),
  toId: z.uuid({ error: "INPUT.REQUIRED" }),
  startsOn: daySchema,
  endsOn: daySchema,
  reason,
});
export const revokeDelegationInput = z.strictObject(step);
