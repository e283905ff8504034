import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { disputeClaim } from "../codes/dispute-claim.ts";
import { daySchema } from "../kernel/day.ts";
import { channels } from "./ticket.ts";
import { blankCreditCode, blankDay, blankPhone, blankYuan, perhaps, saying } from "./ticket-fields.ts";

const applicantInput = z.strictObject({
  name: saying(60),
  phone: blankPhone,
  /** The member's record, where the applicant is one of ours. */
  memberId: z.uuid().nullable().default(null),
});

const claimInput = z.strictObject({
  kind: codeSchema(disputeClaim),
  /** The time or amount of it, in words: "2026年7月至10月", "5 天". */
  period: perhaps(60),
  amount: blankYuan,
});

/**
 * A new ticket: first the facts that start the clocks, then who and what (domain.md C.3, C.4 rows 0 and 1).
 * The first claim is the main one.
 */
export const openTicketInput = z.strictObject({
  commandId: z.uuid(),
  receivedOn: daySchema,
  knownOn: blankDay,
  employedFrom: blankDay,
  employedTo: blankDay,
  claims: z.array(claimInput).min(1, { error: "INPUT.REQUIRED" }).max(20),
  channel: z.enum(channels, { error: "INPUT.NOT_A_CODE" }),
  applicants: z.array(applicantInput).min(1, { error: "INPUT.REQUIRED" }).max(20),
  employerName: saying(100),
  employerCode: blankCreditCode,
  /** Who speaks for the employer, where it is known. */
  employerContact: perhaps(60),
  employerPhone: blankPhone,
  summary: saying(200),
  /** The facts and reasons as the applicant tells them: sealed. */
  narrative: perhaps(5000),
  /** The mediator who registers takes the ticket on at once. */
  takeOn: z.boolean().default(false),
});
export type OpenTicket = z.output<typeof openTicketInput>;
