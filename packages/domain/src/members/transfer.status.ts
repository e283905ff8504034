import type { Day } from "../kernel/day.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";

export const transferStatuses = [
  "asked",
  "sent",
  "accepted",
  "returned",
  "declined",
  "withdrawn",
  "cancelled",
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** The standings in which a transfer waits for somebody: a person has at most one of these at a time. */
export const openTransferStatuses = ["asked", "sent"] as const satisfies TransferStatus[];

/** A transfer as far as its steps ask about it. `askedBy` and `askedOn` are null where the old union began it. */
export type Transfer = {
  status: TransferStatus;
  actorId: string;
  askedBy: string | null;
  askedOn: Day | null;
  sentBy: string | null;
};

const otherThanAsker = ({ askedBy, actorId }: Transfer): Lack[] =>
  askedBy === actorId ? [{ code: "TRANSFER.ASKED_BY_YOU" }] : [];
const otherThanSender = ({ sentBy, actorId }: Transfer): Lack[] =>
  sentBy === actorId ? [{ code: "TRANSFER.SENT_BY_YOU" }] : [];

const action = "member.transfer";

/**
 * 会籍转接 between two unions, by two people: the old one sends (转出), by itself or asked by the new one (申请转入), and
 * the new one accepts (接收) or returns (退回). Whoever has to answer has fifteen days, by a rule of this office.
 */
export const transferMachine = machineFor<Transfer>()({
  name: "members.transfer",
  initial: "asked",
  states: {
    asked: {},
    sent: {},
    accepted: { final: true },
    returned: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
    cancelled: { final: true },
  },
  transitions: {
    send: { from: ["asked"], to: "sent", action, lacks: otherThanAsker },
    decline: { from: ["asked"], to: "declined", action },
    accept: { from: ["sent"], to: "accepted", action, lacks: otherThanSender },
    return: { from: ["sent"], to: "returned", action },
    /** By the side that began: the one that asked before the other has sent, or the one that sent. */
    withdraw: { from: ["asked", "sent"], to: "withdrawn", action },
    /** The membership ended on the way. */
    cancel: { from: ["asked", "sent"], to: "cancelled", action: "member.leave" },
  },
  clocks: {
    answer: {
      startsOn: "create",
      from: "askedOn",
      whenKnown: true,
      stopsOn: ["send", "decline", "withdraw", "cancel"],
      span: { length: 15, unit: "day" },
      law: "members.transfer.answer",
    },
    acceptance: {
      startsOn: "send",
      stopsOn: ["accept", "return", "withdraw", "cancel"],
      span: { length: 15, unit: "day" },
      law: "members.transfer.acceptance",
    },
  },
});

export type TransferEvent = keyof typeof transferMachine.transitions;
