import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";
import type { StandingRefusal } from "./relief.ts";

export const batchStatuses = ["draft", "checked", "sent", "settled", "cancelled"] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/** A line whose household gets no money today, and why (relief.ts). */
export type HeldLine = { number: string; because: StandingRefusal["code"] };

/** What the steps of a payment batch ask about, at the moment and by the person who would take them. */
export type Batch = {
  status: BatchStatus;
  /** Who would take the step. */
  actorId: string;
  madeBy: string;
  /** Whoever proposed or approved one of its grants. */
  hands: readonly string[];
  /** The day from which the recipients' list hangs in public (张榜公示); null before. */
  publishedOn: Day | null;
  /** Those of its lines that may not be paid today, by the numbers of their grants. */
  held: readonly HeldLine[];
  /** How many lines the bank has not answered yet. */
  waiting: number;
};

type HeldCode = "AID.LINES_NOT_ENROLLED" | "AID.LINES_END_ASKED" | "AID.LINES_REVIEW_MISSED";
type HeldRefusal = {
  code: HeldCode;
  count: number;
  /** Of their grants, the first ten. */
  numbers: string;
};
export type BatchRefusal =
  | { code: "AID.MAKER_CHECKS" }
  | { code: "AID.MAKER_HAD_A_HAND" }
  | { code: "AID.SAME_PERSON" }
  | { code: "AID.LIST_NOT_PUBLISHED" }
  | HeldRefusal
  | { code: "AID.LINES_WAITING"; count: number };

const lacking = (...refusals: (BatchRefusal | false)[]): Lack[] =>
  refusals.filter((refusal): refusal is BatchRefusal => refusal !== false);

const heldCode: Record<StandingRefusal["code"], HeldCode> = {
  "AID.NOT_ENROLLED": "AID.LINES_NOT_ENROLLED",
  "AID.NOT_RELIEVED": "AID.LINES_NOT_ENROLLED",
  "AID.END_ASKED": "AID.LINES_END_ASKED",
  "AID.REVIEW_MISSED": "AID.LINES_REVIEW_MISSED",
};

/** The lines that hold the batch, by the reason that helps and by their numbers. */
const linesHeld = ({ held }: Pick<Batch, "held">): HeldRefusal[] =>
  [...Map.groupBy(held, ({ because }) => heldCode[because])].map(([code, lines]) => {
    const first = lines.slice(0, 10).map(({ number }) => number);
    return { code, count: lines.length, numbers: first.join(" · ") };
  });

const actorHadAHand = ({ hands, actorId }: Batch) =>
  hands.includes(actorId) && ({ code: "AID.SAME_PERSON" } as const);

/**
 * Whether somebody may make a batch of these grants. Refuses with AID.SAME_PERSON where they proposed or approved one
 * of them: what they brought up would be put together for the bank by the same hand (domain.md B.3); and with AID.LINES_*
 * where one could not be sent today, for it would hold all the others up.
 */
export function decideMaking({
  madeBy,
  ...batch
}: Pick<Batch, "madeBy" | "hands" | "held">): Decision<null, BatchRefusal> {
  if (batch.hands.includes(madeBy)) return refuse({ code: "AID.SAME_PERSON" });
  const [held] = linesHeld(batch);
  return held ? refuse(held) : allow(null);
}

/**
 * One file for the bank: made by one person and checked by another; neither of them, nor whoever sends it, proposed or
 * approved any of its grants (domain.md B.3). It is settled when the bank has answered every line.
 */
export const batchMachine = machineFor<Batch>()({
  name: "aid.batch",
  initial: "draft",
  states: {
    draft: {},
    checked: {},
    sent: {},
    settled: { final: true },
    cancelled: { final: true },
  },
  transitions: {
    check: {
      from: ["draft"],
      to: "checked",
      action: "aid.batch.check",
      lacks: (batch) =>
        lacking(
          batch.actorId === batch.madeBy && { code: "AID.MAKER_CHECKS" },
          actorHadAHand(batch),
          batch.hands.includes(batch.madeBy) && { code: "AID.MAKER_HAD_A_HAND" },
          batch.publishedOn === null && { code: "AID.LIST_NOT_PUBLISHED" },
          ...linesHeld(batch),
        ),
    },
    sendBack: { from: ["checked"], to: "draft", action: "aid.batch.check" },
    send: {
      from: ["checked"],
      to: "sent",
      action: "aid.batch.send",
      lacks: (batch) => lacking(actorHadAHand(batch), ...linesHeld(batch)),
    },
    settle: {
      from: ["sent"],
      to: "settled",
      action: "aid.batch.settle",
      lacks: ({ waiting }) => lacking(waiting > 0 && { code: "AID.LINES_WAITING", count: waiting }),
    },
    cancel: { from: ["draft", "checked"], to: "cancelled", action: "aid.batch.make" },
  },
  clocks: {},
});
export type BatchEvent = keyof typeof batchMachine.transitions;
