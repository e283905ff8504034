import { addMonths, type Day } from "../kernel/day.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";
import type { MembershipStatus } from "./membership.ts";

/** A membership as far as its steps ask about it, at the moment and by the person who would take them. */
export type Membership = {
  status: Exclude<MembershipStatus, "merged">;
  today: Day;
  actorId: string;
  /** The path of the officer's own union, and of the one that the membership is in. */
  actorPath: string;
  unionPath: string;
  /** Since when neither dues were paid nor union life taken part in; known after the admonition. */
  idleSince: Day | null;
  /** The day of the admonition (教育) that was refused. */
  admonishedOn: Day | null;
  /** Who decided the expulsion, and the day on which the upper union took it on file. */
  expelledBy: string | null;
  filedOn: Day | null;
};

/** 章程 art. 6: six months without dues and without union life. */
export const idleMonths = 6;

const notAdmonished = ({ admonishedOn }: Membership): Lack[] =>
  admonishedOn === null ? [{ code: "MEMBERSHIP.NOT_ADMONISHED" }] : [];

function lapseLacks(membership: Membership): Lack[] {
  const { idleSince, today } = membership;
  const until = idleSince === null ? null : addMonths(idleSince, idleMonths);
  const early = until !== null && today <= until;
  return [...notAdmonished(membership), ...(early ? [{ code: "MEMBERSHIP.SIX_MONTHS_RUNNING", until }] : [])];
}

function fileLacks({ filedOn, actorPath, unionPath, expelledBy, actorId }: Membership): Lack[] {
  const isAbove = unionPath !== actorPath && unionPath.startsWith(actorPath);
  return [
    ...(filedOn === null ? [] : [{ code: "MEMBERSHIP.FILED_ALREADY", on: filedOn }]),
    ...(isAbove ? [] : [{ code: "MEMBERSHIP.FILED_FROM_ABOVE" }]),
    ...(expelledBy === actorId ? [{ code: "MEMBERSHIP.EXPELLED_BY_YOU" }] : []),
  ];
}

const standing = ["active", "retained"] as const;

/**
 * 会籍, from the application to its end (章程 arts. 3 to 8; handbook domain.md D.4). Membership counts from the approval
 * and follows the labour relation; a transfer has two sides (transfer.status.ts), and is settled by the second.
 */
export const membershipMachine = machineFor<Membership>()({
  name: "members.membership",
  initial: "applied",
  states: {
    applied: {},
    notAdmitted: { final: true },
    active: {},
    transferring: {},
    retained: {},
    left: { final: true },
    lapsed: { final: true },
    // It still goes up to the upper union for its file.
    expelled: {},
    deceased: { final: true },
  },
  transitions: {
    approve: { from: ["applied"], to: "active", action: "member.approve" },
    refuse: { from: ["applied"], to: "notAdmitted", action: "member.approve" },
    /** The applicant gives up before a decision. */
    withdraw: { from: ["applied"], to: "notAdmitted", action: "member.join" },
    transfer: { from: ["active"], to: "transferring", action: "member.transfer" },
    accept: { from: ["transferring"], to: "active", action: "member.transfer" },
    return: { from: ["transferring"], to: "active", action: "member.transfer" },
    recall: { from: ["transferring"], to: "active", action: "member.transfer" },
    retain: { from: ["active"], to: "retained", action: "member.leave" },
    reinstate: { from: ["retained"], to: "active", action: "member.leave" },
    leave: { from: standing, to: "left", action: "member.leave" },
    /** Neither dues nor union life, and the admonition was refused: six months run. */
    admonish: { from: ["active"], to: "active", action: "member.leave" },
    /** Dues and union life are taken up again. */
    resume: { from: ["active"], to: "active", action: "member.leave", lacks: notAdmonished },
    lapse: { from: ["active"], to: "lapsed", action: "member.expel", lacks: lapseLacks },
    expel: { from: standing, to: "expelled", action: "member.expel" },
    /** The upper union takes the expulsion on file (备案). */
    file: { from: ["expelled"], to: "expelled", action: "member.file", lacks: fileLacks },
    die: { from: [...standing, "transferring"], to: "deceased", action: "member.leave" },
  },
  clocks: {
    /** A rule of this office: an application is answered within fifteen days. */
    approval: {
      startsOn: "create",
      stopsOn: ["approve", "refuse", "withdraw"],
      span: { length: 15, unit: "day" },
      law: "members.membership.approval",
    },
    /** 章程 art. 6: what permits the lapse. */
    lapse: {
      startsOn: "admonish",
      from: "idleSince",
      stopsOn: ["admonish", "resume", "lapse", "transfer", "retain", "leave", "expel", "die"],
      span: { length: idleMonths, unit: "month" },
      law: "members.membership.lapse",
      permits: true,
    },
    /** 章程 art. 7 with a term of this office: an expulsion is filed with the upper union within fifteen days. */
    filing: {
      startsOn: "expel",
      stopsOn: ["file"],
      span: { length: 15, unit: "day" },
      law: "members.membership.filing",
    },
  },
});

export type MembershipEvent = keyof typeof membershipMachine.transitions;
