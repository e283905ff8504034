import type { Day } from "../kernel/day.ts";
import { machineFor, stays } from "../kernel/machine.ts";
import {
  approveLacks,
  closeLacks,
  compareLacks,
  noticeLacks,
  rejectLacks,
  reliefLacks,
  renewLacks,
  resumeLacks,
  reviewLacks,
  submitLacks,
  synchroniseLacks,
  verifyLacks,
  withdrawLacks,
} from "./archive-lacks.ts";
import type { ContractRefusal } from "./contract.ts";
import type { ExitCode } from "./exit-code.ts";
import type { NegativeCode } from "./household.ts";
import type { Verdict } from "./means-test.ts";

export const archiveStatuses = [
  "draft",
  "submitted",
  "verified",
  "compared",
  "onNotice",
  "reviewed",
  "temporary",
  "enrolled",
  "suspended",
  "returned",
  "rejected",
  "closed",
] as const;
/** 日常救助 leads into the file, 临时救助 is a relief once, which can become a full application (domain.md A.5). */
export const applicationKinds = ["daily", "temporary"] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
export type ArchiveStatus = (typeof archiveStatuses)[number];

/** What the steps of an archive ask about, at the moment and by the person who would take them. */
export type Archive = {
  status: ArchiveStatus;
  kind: ApplicationKind;
  today: Day;
  /** Who would take the step. */
  actorId: string;
  /** Who made the file, handed it in, or wrote the household down since the last decision: none of them judges it (domain.md A.2). */
  filers: readonly string[];
  /** Whose opinion the decision is about; nobody, where nothing is said. */
  reviewedBy?: string | null;
  mainCause: string | null;
  /** The day on which the household was last written down; null before the first time. */
  householdOn: Day | null;
  /** As the means test finds with the lines of today; null before the household is known. */
  verdict: Verdict | null;
  negatives: readonly NegativeCode[];
  /** `unauthorised`: how many of the household have not authorised the comparison (consent.ts). */
  consents: { sensitive: boolean; unauthorised: number };
  comparison: "same" | "corrected" | "differs" | null;
  noticeFrom: Day | null;
  /** For how many working days it hangs, by the rules of the day on which it begins; asked for by that step alone. */
  noticeDays?: number;
  /** The last day of the notice. It has run out when that day has ended. */
  noticeUntil: Day | null;
  openObjections: number;
  /** Of the notice that hangs or hung last: what was upheld before it was put right before it began. */
  upheldObjections: number;
  decidedOn: Day | null;
  /** The day on which it came into the file; null for an application, and for relief once. */
  enrolledOn: Day | null;
  /** Proofs of the checklist that are neither there nor proved by the comparison (evidence.ts). */
  evidenceLeft: number;
  /** Starred fields of the register form that are still empty; nothing said is none (fields-left.ts). */
  fieldsLeft?: number;
  /** Whether a visit is kept that verifies the application; nothing said is one (home-visit.ts). */
  isVisited?: boolean;
  /** 困难农民工: why the labour relation does not hold a year yet; null where it does, or nobody is one. */
  contract: ContractRefusal | null;
  /** The day on which the household was heard about an end of the file; null where it was not. */
  heardOn: Day | null;
  /** The paper file has still to follow what changed, or the end; nothing said is no. */
  mustSynchronise?: boolean;
  /** How the file would end, once somebody has chosen; null before. */
  exit: ExitCode | null;
  /** Somebody has asked for its end, and another one has not decided yet; nothing said is nobody (exit-code.ts). */
  endAsked?: boolean;
  /** When the time of an accident or of relief once is over; nothing where the file has none (accident-term.ts). */
  termOver?: Day | null;
  /** Agreements that its tiers still miss when it is approved; nothing said is none (office/approval.ts). */
  tiersLeft?: number;
};

const underWay = ["submitted", "verified", "compared", "onNotice", "reviewed"] as const;
const work = "hardship.archive.work";
const review = "hardship.archive.review";

/** The archive of a worker in hardship: from the application to the file, and out of it (domain.md A.2, A.3). */
export const archiveMachine = machineFor<Archive>()({
  name: "hardship.archive",
  initial: "draft",
  states: {
    draft: {},
    submitted: {},
    verified: {},
    compared: {},
    onNotice: {},
    reviewed: {},
    temporary: {},
    enrolled: {},
    suspended: {},
    returned: {},
    rejected: { final: true },
    closed: { final: true },
  },
  transitions: {
    submit: { from: ["draft", "returned"], to: "submitted", action: work, lacks: submitLacks },
    verify: { from: ["submitted"], to: "verified", action: work, lacks: verifyLacks },
    compare: { from: ["verified", "compared"], to: "compared", action: work, lacks: compareLacks },
    /** 准予临时救助: relief once, without a notice and without a place in the file. */
    relieve: { from: ["verified"], to: "temporary", action: review, lacks: reliefLacks },
    /** 转为建档申请: the household goes the whole way after all. */
    convert: { from: ["temporary"], to: "submitted", action: work, lacks: submitLacks },
    startNotice: { from: ["compared"], to: "onNotice", action: work, lacks: noticeLacks },
    review: { from: ["onNotice"], to: "reviewed", action: review, lacks: reviewLacks },
    approve: { from: ["reviewed"], to: "enrolled", action: review, lacks: approveLacks },
    /** The paper file and the electronic one have been made the same. */
    synchronise: {
      from: ["enrolled", "suspended", "closed"],
      to: stays,
      action: work,
      lacks: synchroniseLacks,
    },
    renew: { from: ["enrolled"], to: "enrolled", action: review, lacks: renewLacks },
    /** 暂停: the file stays and nothing is given from it, until the facts are clear. */
    suspend: { from: ["enrolled"], to: "suspended", action: review },
    resume: { from: ["suspended"], to: "enrolled", action: review, lacks: resumeLacks },
    return: { from: underWay, to: "returned", action: review },
    reject: { from: underWay, to: "rejected", action: review, lacks: rejectLacks },
    /** The applicant gives up before a decision. */
    withdraw: {
      from: ["draft", "returned", ...underWay],
      to: "closed",
      action: work,
      lacks: withdrawLacks,
    },
    close: {
      from: ["enrolled", "suspended", "temporary"],
      to: "closed",
      action: review,
      lacks: closeLacks,
    },
    /** 转并: two records of the worker became one, and the other one's archive goes on (members/merge.ts). */
    merge: {
      from: ["draft", "returned", ...underWay, "temporary", "enrolled", "suspended"],
      to: "closed",
      action: "member.merge",
    },
  },
  clocks: {
    notice: {
      startsOn: "startNotice",
      from: "noticeFrom",
      least: "noticeDays",
      stopsOn: ["review", "return", "reject", "withdraw", "merge"],
      span: { length: 5, unit: "workingDay" },
      law: "hardship.archive.notice",
      permits: true,
    },
    /** Started by a change of the file and by its end as well, where none runs (api/src/hardship/step-archive.ts). */
    synchronisation: {
      startsOn: "approve",
      stopsOn: ["synchronise", "merge"],
      span: { length: 30, unit: "workingDay" },
      law: "hardship.archive.synchronisation",
    },
    annualReview: {
      startsOn: "approve",
      stopsOn: ["renew", "close", "merge"],
      span: { length: 1, unit: "year" },
      law: "hardship.archive.annualReview",
    },
    nextReview: {
      startsOn: "renew",
      stopsOn: ["renew", "close", "merge"],
      span: { length: 1, unit: "year" },
      law: "hardship.archive.annualReview",
    },
  },
});

export type ArchiveEvent = keyof typeof archiveMachine.transitions;

/** Words by which a step is not one of this kind of application, and so is not offered at all. */
export const otherKind: readonly string[] = [
  "HARDSHIP.ONLY_TEMPORARY",
  "HARDSHIP.NOT_TEMPORARY",
  "HARDSHIP.NOTHING_TO_SYNCHRONISE",
];

/** States in which the file waits for nobody any more. */
export const finalStatuses = ["rejected", "closed"] as const satisfies ArchiveStatus[];

/** An application that is being prepared: its form and its proofs are open, and nothing hangs out. */
export const beforeNotice = [
  "draft",
  "returned",
  "submitted",
  "verified",
  "compared",
] as const satisfies ArchiveStatus[];

/** The household may be written down until the notice begins, and kept up to date while in the file (domain.md A.3). */
export const householdOpenIn = [
  ...beforeNotice,
  "temporary",
  "enrolled",
  "suspended",
] as const satisfies ArchiveStatus[];
