import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { longestExtension } from "./extension.ts";
import { failReasons, refusalReasons } from "./ticket.ts";
import { blankDay, blankYuan, perhaps, saying, ticketCommand } from "./ticket-fields.ts";

/** 指定调解员: who keeps the ticket from now on. */
export const assignTicketInput = z.strictObject({
  ...ticketCommand,
  mediatorId: z.uuid({ error: "INPUT.REQUIRED" }),
});
export type AssignTicket = z.output<typeof assignTicketInput>;

/** 受理: both sides agree to mediation (17号令 art. 22). */
export const acceptTicketInput = z.strictObject({
  ...ticketCommand,
  /** The day on which the other side said yes. */
  consentOn: daySchema,
  note: perhaps(500),
});
export type AcceptTicket = z.output<typeof acceptTicketInput>;

/** 不予受理: recorded, and told in writing with the reason (17号令 art. 22). */
export const refuseTicketInput = z.strictObject({
  ...ticketCommand,
  reason: z.enum(refusalReasons, { error: "INPUT.REQUIRED" }),
  explanation: saying(500),
});
export type RefuseTicket = z.output<typeof refuseTicketInput>;

/** 开始调解. */
export const beginMediationInput = z.strictObject({ ...ticketCommand, note: perhaps(500) });
export type BeginMediation = z.output<typeof beginMediationInput>;

/** 延期: both sides agree to at most 15 days more (17号令 art. 29). */
export const extendMediationInput = z.strictObject({
  ...ticketCommand,
  days: z.coerce
    .number<string | number>({ error: "INPUT.NOT_A_NUMBER" })
    .int({ error: "INPUT.NOT_A_NUMBER" })
    .min(1, { error: "INPUT.NOT_A_NUMBER" })
    .max(longestExtension, { error: "DISPUTE.EXTENSION_TOO_LONG" }),
  applicantAgreedOn: daySchema,
  respondentAgreedOn: daySchema,
});
export type ExtendMediation = z.output<typeof extendMediationInput>;

/** 调解协议书 on its way round: each day is that of a signature; empty while it is still missing. */
export const recordAgreementInput = z.strictObject({
  ...ticketCommand,
  terms: saying(2000),
  agreedAmount: blankYuan,
  performBy: blankDay,
  applicantSignedOn: blankDay,
  respondentSignedOn: blankDay,
  mediatorSignedOn: blankDay,
  sealedOn: blankDay,
});
export type RecordAgreement = z.output<typeof recordAgreementInput>;

/** 企业认可: what the employer admits of each claim; empty while it has not said. */
export const recordAdmissionInput = z.strictObject({
  ...ticketCommand,
  claims: z
    .array(z.strictObject({ claimId: z.uuid(), admitted: blankYuan }))
    .min(1)
    .max(20),
});
export type RecordAdmission = z.output<typeof recordAdmissionInput>;

/** 达成协议: the agreement is effective. */
export const settleTicketInput = z.strictObject({ ...ticketCommand, note: perhaps(500) });
export type SettleTicket = z.output<typeof settleTicketInput>;

/** 调解不成: recorded, with written notice of the right to arbitrate (17号令 arts. 29, 30). */
export const failMediationInput = z.strictObject({
  ...ticketCommand,
  reason: z.enum(failReasons, { error: "INPUT.REQUIRED" }),
  explanation: saying(500),
});
export type FailMediation = z.output<typeof failMediationInput>;

/** 撤回: the applicant withdraws; or the file is closed. `note` says why, or how it ended. */
export const endTicketInput = z.strictObject({ ...ticketCommand, note: saying(500) });
export type EndTicket = z.output<typeof endTicketInput>;
