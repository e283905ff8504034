import { z } from "zod";
import { daySchema } from "../kernel/day.ts";

const note = z.string().trim().max(1000, { error: "INPUT.TOO_LONG" });
const reason = note.min(2, { error: "INPUT.REASON_REQUIRED" });
const words = (most: number) =>
  z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(most, { error: "INPUT.TOO_LONG" });
const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };

/** For which one service a referral is. */
export const referralServices = [
  "legal",
  "counselling",
  "job",
  "medical",
  "schooling",
  "verify",
  "other",
] as const;
export type ReferralService = (typeof referralServices)[number];

/** Whether the person agreed that the file goes on. Without, it is sent by a permission of its own, and with a reason. */
const consent = { consent: z.boolean() };
/** To a colleague, or to another union: to whoever works there, or to one of them by name. */
const receiver = { toUnionId: z.uuid({ error: "INPUT.REQUIRED" }), toOfficerId: z.uuid().optional() };

const subject = { commandId: z.uuid(), archiveId: z.uuid() };
export const referInput = z.strictObject({
  ...subject,
  ...consent,
  ...receiver,
  service: z.enum(referralServices, { error: "INPUT.REQUIRED" }),
  note: reason,
});
export const transferInput = z.strictObject({ ...subject, ...consent, ...receiver, note: reason });
/** To 仲裁院, 法援中心, a hospital: with a sheet of paper. */
export const referOutsideInput = z.strictObject({
  ...subject,
  ...consent,
  body: words(80),
  service: z.enum(referralServices, { error: "INPUT.REQUIRED" }),
  note: reason,
});
/** Any of the three without the person's consent, and why it has to be. */
export const overrideInput = z.strictObject({
  ...subject,
  type: z.enum(["referral", "transfer", "outside"], { error: "INPUT.REQUIRED" }),
  toUnionId: z.uuid().optional(),
  toOfficerId: z.uuid().optional(),
  body: z.string().trim().max(80, { error: "INPUT.TOO_LONG" }).default(""),
  service: z.enum(referralServices).optional(),
  note: reason,
  overrideReason: reason,
});

/** 申请接管: by its number, of somebody who keeps it elsewhere. */
export const requestTransferInput = z.strictObject({ commandId: z.uuid(), number: words(40), note: reason });
export const assignInput = z.strictObject({
  commandId: z.uuid(),
  archiveIds: z.array(z.uuid()).min(1, { error: "INPUT.REQUIRED" }).max(100, { error: "INPUT.TOO_LONG" }),
  officerId: z.uuid({ error: "INPUT.REQUIRED" }),
  note,
});

export const answerInput = z.strictObject({ ...step, note });
/** The owner hands over what was asked for; whether the person agreed is asked here. */
export const agreeTransferInput = z.strictObject({ ...step, note, consent: z.boolean() });
export const rejectInput = z.strictObject({ ...step, note: reason });
export const finishInput = z.strictObject({ ...step, note: reason, doneOn: daySchema });
export const receiptInput = z.strictObject({
  ...step,
  number: words(60),
  receivedBy: words(60),
  receivedOn: daySchema,
});

/** 待接收, 待处理转介, 我转出的, 已办结. */
export const transitionTabs = ["toAnswer", "toWork", "sent", "ended"] as const;
export type TransitionTab = (typeof transitionTabs)[number];
export const listTransitionsInput = z.strictObject({
  tab: z.enum(transitionTabs).default("toAnswer"),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
