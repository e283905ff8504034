import type { AidKind } from "../codes/aid-kind.ts";
import { type ExitCode, stopsMoney } from "../hardship/exit-code.ts";
import { reviewMissedOn } from "../hardship/review-term.ts";
import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 临时救助 is the one kind that a worker outside the file may have (domain.md B.1, kind 60). */
export const kindForAnyone = "60" satisfies AidKind;

/** How a household stands to the file on a day: 在档, 准予临时救助, or neither. Both are false for a file that waits, is suspended or has ended. */
export type Standing = {
  enrolled: boolean;
  relieved: boolean;
  /** When its 年度复核 was due, where that is missed beyond the grace; nothing said is nothing missed. */
  reviewMissed?: Day | null;
  /** Somebody has asked for an end that stops money at once, and nobody has decided; nothing said is nobody. */
  endAsked?: boolean;
};
/** What of a file is asked to know how its household stands to it. */
type FileFacts = {
  status: string;
  enrolledOn: Day | null;
  decidedOn: Day | null;
  nextReviewOn: Day | null;
  /** The end that somebody has asked for and that waits for its tiers; null where none does. */
  exitAsked: ExitCode | null;
  /** The day on which a renewal was handed in that waits for its tiers; null where none does. */
  renewalAskedOn: Day | null;
};

/** A decision counts from its own day on. */
export const standingOn = (file: FileFacts, on: Day): Standing => {
  const { status, enrolledOn, decidedOn, exitAsked } = file;
  return {
    enrolled: status === "enrolled" && enrolledOn !== null && enrolledOn <= on,
    relieved: status === "temporary" && decidedOn !== null && decidedOn <= on,
    reviewMissed: reviewMissedOn(file, on),
    endAsked: exitAsked !== null && stopsMoney(exitAsked),
  };
};

/** 依档帮扶 (domain.md B.1): everything for who is in the file, and 临时救助 alone for who was granted relief. */
export const mayHave = ({ enrolled, relieved }: Standing, kind: AidKind): boolean =>
  enrolled || (relieved && kind === kindForAnyone);

export type StandingRefusal =
  | { code: "AID.NOT_ENROLLED" }
  | { code: "AID.NOT_RELIEVED" }
  | { code: "AID.END_ASKED" }
  | { code: "AID.REVIEW_MISSED"; dueOn: Day };

/**
 * May money of a kind go to the file: null where it may, and else why not: no file, no relief that was granted, an end that
 * somebody has asked for, or a missed review, which who is outside the file has none of. Every door asks here.
 */
export function standingRefusal(standing: Standing, kind: AidKind): StandingRefusal | null {
  if (!mayHave(standing, kind))
    return { code: kind === kindForAnyone ? "AID.NOT_RELIEVED" : "AID.NOT_ENROLLED" };
  const { endAsked = false, reviewMissed = null } = standing;
  if (endAsked) return { code: "AID.END_ASKED" };
  return reviewMissed === null || kind === kindForAnyone
    ? null
    : { code: "AID.REVIEW_MISSED", dueOn: reviewMissed };
}

/** The worker, and the family circle of 临时救助: spouse, parents and children (GB/T 4761; domain.md B.1, S36). */
const circle: readonly string[] = [
  ...["01", "02", "10", "11", "12", "20", "27", "30", "37"],
  ...["50", "51", "52", "57", "58"],
];

export type ReliefAsked = {
  kind: AidKind;
  standing: Standing;
  /** Of the household for whom it is, to the worker; null for the worker. */
  relation: string | null;
  /** 临时救助 of the calendar year that was not declined, withdrawn or given back, over every file and union. */
  reliefsThatYear: number;
  year: number;
};
export type ReliefRefusal = { code: "AID.OUTSIDE_CIRCLE" } | { code: "AID.RELIEVED_ALREADY"; year: string };

/**
 * 临时救助 outside the file is given once (domain.md A.5): once in a calendar year, and to the worker's own family circle.
 * A household in the file is bounded by its caps alone. Refuses with AID.OUTSIDE_CIRCLE and AID.RELIEVED_ALREADY.
 */
export function decideRelief(asked: ReliefAsked): Decision<null, ReliefRefusal> {
  const { kind, standing, relation, reliefsThatYear, year } = asked;
  if (kind !== kindForAnyone || standing.enrolled) return allow(null);
  if (relation !== null && !circle.includes(relation)) return refuse({ code: "AID.OUTSIDE_CIRCLE" });
  if (reliefsThatYear > 0) return refuse({ code: "AID.RELIEVED_ALREADY", year: String(year) });
  return allow(null);
}
