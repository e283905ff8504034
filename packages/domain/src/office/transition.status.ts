import { type Lack, machineFor } from "../kernel/machine.ts";

/** 指派, 转介 (for one service), 移交 (for good), 申请接管 (asked for by whoever should have it) (product.md D6). */
export const transitionTypes = ["assign", "referral", "transfer", "transferRequest"] as const;
export type TransitionType = (typeof transitionTypes)[number];

export const transitionStatuses = ["inProgress", "accepted", "rejected", "done", "revoked"] as const;
export type TransitionStatus = (typeof transitionStatuses)[number];
/** While it is one of these, the receiver may read the record. */
export const liveStatuses = ["inProgress", "accepted"] as const satisfies TransitionStatus[];

/** What the steps of a transition ask about, by the person who would take them. */
export type Transition = {
  status: TransitionStatus;
  type: TransitionType;
  actorId: string;
  /** Who began it. */
  sentBy: string;
  /** To a court, a bureau, a foundation: nobody there has a desk in this office. */
  isOutside: boolean;
  /** On which of the two sides the actor stands; somebody above both stands on both. */
  atFrom: boolean;
  atTo: boolean;
  /** The colleague it was sent to by name, and whether the actor leads the receiving side. */
  toOfficerId: string | null;
  leadsReceiver: boolean;
};

const lacking = (...lacks: (Lack | false)[]): Lack[] => lacks.filter((lack): lack is Lack => lack !== false);

const isType = ({ type }: Transition, ...types: TransitionType[]) =>
  !types.includes(type) && ({ code: "TRANSITION.OTHER_TYPE", type } as const);

/** Only the receiving side answers, the one it was sent to or who leads there, and never who sent it (product.md D6). */
function byReceiver(record: Transition): Lack | false {
  const isMeant =
    record.toOfficerId === null || record.toOfficerId === record.actorId || record.leadsReceiver;
  if (record.isOutside || !record.atTo || !isMeant) return { code: "TRANSITION.NOT_YOUR_SIDE" };
  return record.sentBy === record.actorId && { code: "TRANSITION.SENT_BY_YOU" };
}

const bySender = ({ atFrom }: Transition) => !atFrom && ({ code: "TRANSITION.NOT_YOUR_SIDE" } as const);
const outside = ({ isOutside }: Transition) => !isOutside && ({ code: "TRANSITION.NOT_OUTSIDE" } as const);
const inside = ({ isOutside }: Transition) => isOutside && ({ code: "TRANSITION.OUTSIDE" } as const);

const send = "office.transition.send";
const answer = "office.transition.answer";

/** One record on its way to another hand: begun by one side, answered by the other (product.md D6). */
export const transitionMachine = machineFor<Transition>()({
  name: "office.transition",
  initial: "inProgress",
  states: {
    inProgress: {},
    accepted: {},
    rejected: { final: true },
    done: { final: true },
    revoked: { final: true },
  },
  transitions: {
    /** 指派 needs no answer. */
    assign: {
      from: ["inProgress"],
      to: "done",
      action: "office.transition.assign",
      lacks: (t) => lacking(isType(t, "assign")),
    },
    /** 接收转介: from now on the receiver works on it. */
    accept: {
      from: ["inProgress"],
      to: "accepted",
      action: answer,
      lacks: (t) => lacking(isType(t, "referral"), byReceiver(t)),
    },
    /** 接收移交: the record is the receiver's. */
    takeOver: {
      from: ["inProgress"],
      to: "done",
      action: answer,
      lacks: (t) => lacking(isType(t, "transfer"), inside(t), byReceiver(t)),
    },
    /** The owner agrees to hand over what was asked for: a transfer begins. */
    agree: {
      from: ["inProgress"],
      to: "done",
      action: answer,
      lacks: (t) => lacking(isType(t, "transferRequest"), byReceiver(t)),
    },
    reject: { from: ["inProgress"], to: "rejected", action: answer, lacks: (t) => lacking(byReceiver(t)) },
    /** 办结转介, with what was done. */
    finish: {
      from: ["accepted"],
      to: "done",
      action: answer,
      lacks: (t) => lacking(t.isOutside ? bySender(t) : byReceiver(t)),
    },
    /** 回执: an outside body's paper, written down by the side that sent. */
    recordReceipt: {
      from: ["inProgress"],
      to: "accepted",
      action: send,
      lacks: (t) => lacking(outside(t), bySender(t)),
    },
    revoke: {
      from: ["inProgress", "accepted"],
      to: "revoked",
      action: send,
      lacks: (t) => lacking(bySender(t)),
    },
  },
  clocks: {},
});
export type TransitionEvent = keyof typeof transitionMachine.transitions;
