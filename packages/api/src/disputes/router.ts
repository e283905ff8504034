import { creditCodeSchema } from "@gongbang/domain/codes/credit-code";
import { findTicketsInput } from "@gongbang/domain/disputes/find-tickets.input";
import { openTicketInput } from "@gongbang/domain/disputes/open-ticket.input";
import {
  acceptTicketInput,
  assignTicketInput,
  beginMediationInput,
  endTicketInput,
  extendMediationInput,
  failMediationInput,
  recordAdmissionInput,
  recordAgreementInput,
  refuseTicketInput,
  settleTicketInput,
} from "@gongbang/domain/disputes/take-step.input";
import { dayCursor } from "@gongbang/domain/kernel/cursor";
import { findDeadlinesInput } from "@gongbang/domain/office/find-deadlines.input";
import { z } from "zod";
import { calendarAround, calendarShape } from "../office/reads.ts";
import { may, router } from "../trpc.ts";
import { acceptTicket } from "./accept-ticket.ts";
import { assignTicket } from "./assign-ticket.ts";
import { beginMediation } from "./begin-mediation.ts";
import { closeTicket, withdrawTicket } from "./end-ticket.ts";
import { extendMediation } from "./extend-mediation.ts";
import { failMediation } from "./fail-mediation.ts";
import { ticketsWithoutDeadline, withoutDeadlineShape } from "./find-idle.ts";
import { deadlineListShape, listDeadlines } from "./list-deadlines.ts";
import { ticketsOfMember, ticketsOfMemberShape } from "./list-of-member.ts";
import { openTicket } from "./open-ticket.ts";
import { ticketRecord, ticketRecordShape } from "./read-ticket.ts";
import { findTickets, openAgainst, ticketListShape } from "./reads.ts";
import { recordAdmission } from "./record-admission.ts";
import { recordAgreement } from "./record-agreement.ts";
import { refuseTicket } from "./refuse-ticket.ts";
import { revealField, revealFieldInput } from "./reveal-field.ts";
import { settleTicket } from "./settle-ticket.ts";

const saved = z.object({ version: z.number() });
const employerInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  creditCode: creditCodeSchema.nullable().default(null),
});

/** 维权工单: disputes that came for mediation. */
export const ticketsRouter = router({
  list: may("dispute.ticket.read").read(findTicketsInput, ticketListShape, findTickets),
  record: may("dispute.ticket.read").read(
    z.strictObject({ ticketId: z.uuid() }),
    ticketRecordShape,
    ticketRecord,
  ),
  ofMember: may("dispute.ticket.read").read(
    z.strictObject({ memberId: z.uuid() }),
    ticketsOfMemberShape,
    ticketsOfMember,
  ),
  /** How many tickets against this employer are open in all unions: shown before another is registered. */
  against: may("dispute.ticket.open").read(
    employerInput,
    z.object({ open: z.number() }),
    async ({ tx }, { name, creditCode }) => ({ open: await openAgainst(tx, { name, code: creditCode }) }),
  ),
  open: may("dispute.ticket.open").command(
    openTicketInput,
    z.object({ id: z.string(), number: z.string() }),
    openTicket,
  ),
  assign: may("dispute.ticket.assign").command(assignTicketInput, saved, assignTicket),
  accept: may("dispute.ticket.work").command(acceptTicketInput, saved, acceptTicket),
  refuse: may("dispute.ticket.work").command(refuseTicketInput, saved, refuseTicket),
  begin: may("dispute.ticket.work").command(beginMediationInput, saved, beginMediation),
  extend: may("dispute.ticket.work").command(extendMediationInput, saved, extendMediation),
  agreement: may("dispute.ticket.work").command(recordAgreementInput, saved, recordAgreement),
  admission: may("dispute.ticket.work").command(recordAdmissionInput, saved, recordAdmission),
  settle: may("dispute.ticket.work").command(settleTicketInput, saved, settleTicket),
  fail: may("dispute.ticket.work").command(failMediationInput, saved, failMediation),
  withdraw: may("dispute.ticket.work").command(endTicketInput, saved, withdrawTicket),
  close: may("dispute.ticket.work").command(endTicketInput, saved, closeTicket),
  reveal: may("dispute.ticket.reveal").command(
    revealFieldInput,
    z.object({ value: z.string() }),
    revealField,
  ),
});

/** 期限: the clocks of every machine, the tickets that none presses, and the calendar they are counted with. */
export const deadlinesRouter = router({
  list: may("office.deadline.read").read(findDeadlinesInput, deadlineListShape, listDeadlines),
  without: may("dispute.ticket.read").read(
    z.strictObject({ after: dayCursor.optional(), limit: z.int().min(1).max(100).default(50) }),
    withoutDeadlineShape,
    ticketsWithoutDeadline,
  ),
  calendar: may("office.calendar.read").read(z.strictObject({}), calendarShape, calendarAround),
});
