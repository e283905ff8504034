import type { Day } from "../kernel/day.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";

export const ticketStatuses = [
  "received",
  "accepted",
  "mediating",
  "settled",
  "failed",
  "refused",
  "withdrawn",
  "closed",
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** A ticket as far as its steps and clocks ask about it. */
export type Ticket = {
  status: TicketStatus;
  mediatorId: string | null;
  receivedOn: Day;
  /** What the limitation of arbitration is counted from; null where it is not known, or does not run. */
  limitationFrom: Day | null;
  acceptedOn: Day | null;
  /** The day on which mediation ends by law, before any extension; null before the acceptance. */
  mediationDueOn: Day | null;
  /** Whether the term was extended once: there is no second time. */
  extended: boolean;
  /** How many more days both sides agreed to. */
  extendedDays: number | null;
  applicantSignedOn: Day | null;
  respondentSignedOn: Day | null;
  mediatorSignedOn: Day | null;
  sealedOn: Day | null;
};

/** All that an agreement still lacks to be effective (Mediation and Arbitration Law art. 14, Order 17 art. 26). */
function signaturesLacking(ticket: Ticket): Lack[] {
  const { applicantSignedOn, respondentSignedOn, mediatorSignedOn, sealedOn } = ticket;
  return [
    ...(applicantSignedOn === null ? [{ code: "DISPUTE.APPLICANT_NOT_SIGNED" }] : []),
    ...(respondentSignedOn === null ? [{ code: "DISPUTE.RESPONDENT_NOT_SIGNED" }] : []),
    ...(mediatorSignedOn === null ? [{ code: "DISPUTE.MEDIATOR_NOT_SIGNED" }] : []),
    ...(sealedOn === null ? [{ code: "DISPUTE.NOT_SEALED" }] : []),
  ];
}

const mediatorLacking = ({ mediatorId }: Ticket): Lack[] =>
  mediatorId === null ? [{ code: "DISPUTE.NO_MEDIATOR" }] : [];

const action = "dispute.ticket.work";

/**
 * A mediation ticket, from registration to the file (domain.md C.3, C.4).
 * No status pauses a clock: only the step that the law asks for stops it.
 */
export const ticketMachine = machineFor<Ticket>()({
  name: "dispute.ticket",
  initial: "received",
  states: {
    received: {},
    accepted: {},
    mediating: {},
    settled: {},
    failed: {},
    refused: {},
    withdrawn: {},
    closed: { final: true },
  },
  transitions: {
    accept: { from: ["received"], to: "accepted", action },
    refuse: { from: ["received"], to: "refused", action },
    begin: { from: ["accepted"], to: "mediating", action, lacks: mediatorLacking },
    settle: { from: ["mediating"], to: "settled", action, lacks: signaturesLacking },
    extend: {
      from: ["mediating"],
      to: "mediating",
      action,
      lacks: ({ extended }) => (extended ? [{ code: "DISPUTE.EXTENDED_ALREADY" }] : []),
    },
    fail: { from: ["accepted", "mediating"], to: "failed", action },
    withdraw: { from: ["received", "accepted", "mediating"], to: "withdrawn", action },
    close: { from: ["settled", "failed", "refused", "withdrawn"], to: "closed", action },
  },
  clocks: {
    /** 17号令 art. 22: accept or refuse within three working days of the application. */
    acceptance: {
      startsOn: "create",
      from: "receivedOn",
      stopsOn: ["accept", "refuse", "withdraw"],
      span: { length: 3, unit: "workingDay" },
      law: "dispute.ticket.acceptance",
    },
    /** Law art. 14: without an agreement within 15 days of the application, the party may go to arbitration. */
    arbitration: {
      startsOn: "create",
      from: "receivedOn",
      stopsOn: ["settle", "fail", "refuse", "withdraw"],
      span: { length: 15, unit: "day" },
      law: "dispute.ticket.arbitration",
      permits: true,
    },
    /** 17号令 art. 29: mediation ends 15 days after acceptance, unless both sides agree to more. */
    mediation: {
      startsOn: "accept",
      from: "acceptedOn",
      stopsOn: ["settle", "fail", "withdraw", "extend"],
      span: { length: 15, unit: "day" },
      law: "dispute.ticket.mediation",
    },
    /** 17号令 art. 29 and 京人社仲发〔2025〕1号 3(4): at most 15 days more. Replaces the mediation clock. */
    extension: {
      startsOn: "extend",
      from: "mediationDueOn",
      agreed: "extendedDays",
      stopsOn: ["settle", "fail", "withdraw"],
      span: { length: 15, unit: "day" },
      law: "dispute.ticket.extension",
    },
    /** Law art. 27: one year. It is the worker's own clock, and runs on after we refused or failed. */
    limitation: {
      startsOn: "create",
      from: "limitationFrom",
      whenKnown: true,
      stopsOn: ["settle", "close"],
      span: { length: 1, unit: "year" },
      law: "dispute.ticket.limitation",
    },
  },
});
