import type { AidKind } from "../codes/aid-kind.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";
import type { GrantWay } from "./grant.ts";
import { type Standing, type StandingRefusal, standingRefusal } from "./relief.ts";

export const grantStatuses = [
  "proposed",
  "approved",
  "declined",
  "withdrawn",
  "paid",
  "released",
  "cancelled",
  "handedOver",
  "returned",
  "reversed",
] as const;
export type GrantStatus = (typeof grantStatuses)[number];

/** Money that has left a fund: paid by bank, released for hand-over, handed over. */
export const paidOut = ["paid", "released", "handedOver"] as const satisfies GrantStatus[];

/** What the steps of a grant ask about, at the moment and by the person who would take them. */
export type Grant = Standing & {
  status: GrantStatus;
  kind: AidKind;
  way: GrantWay;
  proposedBy: string;
  approvedBy: string | null;
  paidBy: string | null;
  /** Who asked for it to be reversed; null where nobody did. */
  reversalAskedBy: string | null;
  /** Who would take the step. */
  actorId: string;
  /** Agreements that its tiers still miss when it is approved; nothing said is none (office/approval.ts). */
  tiersLeft?: number;
  /** Whoever agreed at one of its tiers, and on whose behalf; nothing said is nobody. */
  tierHands?: readonly string[];
};

export type GrantStepRefusal =
  | { code: "APPROVAL.TIERS_LEFT"; count: number }
  | { code: "APPROVAL.DECIDED_ALREADY" }
  | { code: "AID.SAME_PERSON" }
  | { code: "AID.NOT_YOUR_PROPOSAL" }
  | { code: "AID.OTHER_WAY"; way: GrantWay }
  | StandingRefusal;

const lacking = (...refusals: (GrantStepRefusal | false)[]): Lack[] =>
  refusals.filter((refusal): refusal is GrantStepRefusal => refusal !== false);

/** 经办 ≠ 审批 ≠ 付款 (domain.md B.3): nobody takes two of the steps on one grant. */
const byAnother = (grant: Grant, ...hands: (string | null)[]) =>
  hands.includes(grant.actorId) && ({ code: "AID.SAME_PERSON" } as const);

/** May money go to the file today: asked wherever it goes on, of cash on the day on which it is handed over (domain.md B.3). */
const inTheFile = (grant: Grant) => standingRefusal(grant, grant.kind) ?? false;

/** The last of the tiers has agreed (product.md D7). */
const tiersThrough = ({ tiersLeft = 0 }: Grant) =>
  tiersLeft > 0 && ({ code: "APPROVAL.TIERS_LEFT", count: tiersLeft } as const);

/** What a tier has agreed to is taken back by nobody: an approver returns it (office/approval.ts). */
const nobodyAgreed = ({ tierHands = [] }: Grant) =>
  tierHands.length > 0 && ({ code: "APPROVAL.DECIDED_ALREADY" } as const);

const goesBy = (grant: Grant, way: GrantWay) =>
  grant.way !== way && ({ code: "AID.OTHER_WAY", way: grant.way } as const);

/** Every tier counts, and whoever was stood in for (42-approvals.sql holds the table to it). */
const byNoApprover = (grant: Grant, ...hands: (string | null)[]) =>
  byAnother(grant, grant.approvedBy, ...(grant.tierHands ?? []), ...hands);
const byPayer = (grant: Grant) => byNoApprover(grant, grant.proposedBy);

const payingLacks = (grant: Grant, way: GrantWay) =>
  lacking(goesBy(grant, way), byPayer(grant), inTheFile(grant));

/**
 * One sum from one fund to one household. It is set aside when it is proposed, leaves the fund when finance pays it
 * or releases it to be handed over, and comes back by a movement back; what was paid is never edited (domain.md B.3).
 */
export const grantMachine = machineFor<Grant>()({
  name: "aid.grant",
  initial: "proposed",
  states: {
    proposed: {},
    approved: {},
    declined: { final: true },
    withdrawn: { final: true },
    paid: {},
    released: {},
    cancelled: { final: true },
    handedOver: {},
    returned: { final: true },
    reversed: { final: true },
  },
  transitions: {
    approve: {
      from: ["proposed"],
      to: "approved",
      action: "aid.grant.approve",
      lacks: (grant) => lacking(byAnother(grant, grant.proposedBy), inTheFile(grant), tiersThrough(grant)),
    },
    decline: { from: ["proposed"], to: "declined", action: "aid.grant.approve" },
    withdraw: {
      from: ["proposed"],
      to: "withdrawn",
      action: "aid.grant.propose",
      lacks: (grant) =>
        lacking(grant.actorId !== grant.proposedBy && { code: "AID.NOT_YOUR_PROPOSAL" }, nobodyAgreed(grant)),
    },
    pay: {
      from: ["approved"],
      to: "paid",
      action: "aid.grant.pay",
      lacks: (grant) => payingLacks(grant, "bank"),
    },
    release: {
      from: ["approved"],
      to: "released",
      action: "aid.grant.pay",
      lacks: (grant) => payingLacks(grant, "handOver"),
    },
    cancel: { from: ["approved"], to: "cancelled", action: "aid.grant.approve" },
    handOver: {
      from: ["released"],
      to: "handedOver",
      action: "aid.visit.record",
      lacks: (grant) => lacking(byNoApprover(grant, grant.paidBy), inTheFile(grant)),
    },
    takeBack: { from: ["released"], to: "returned", action: "aid.grant.pay" },
    // The bank says that it has paid a line of a batch: whether the file was live was asked when the batch was sent.
    settle: {
      from: ["approved"],
      to: "paid",
      action: "aid.batch.settle",
      lacks: (grant) => lacking(goesBy(grant, "bank"), byPayer(grant)),
    },
    // 退票: the payment is open again, as another attempt of the same grant.
    bounce: { from: ["paid"], to: "approved", action: "aid.batch.settle" },
    // A paid grant that was wrong: two people, and a movement back into the fund (domain.md B.3).
    reverse: {
      from: ["paid", "handedOver"],
      to: "reversed",
      action: "aid.grant.reverse",
      lacks: (grant) => lacking(byAnother(grant, grant.reversalAskedBy)),
    },
  },
  clocks: {},
});

export type GrantEvent = keyof typeof grantMachine.transitions;
