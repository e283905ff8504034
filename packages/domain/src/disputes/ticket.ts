import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** How the application came: at the desk, by 12351, online, or passed on by another body. */
export const channels = ["visit", "hotline", "online", "referral"] as const;
export type Channel = (typeof channels)[number];

export const sides = ["applicant", "respondent", "third"] as const;
export type Side = (typeof sides)[number];

/** Why an application is not accepted (17号令 art. 22, 法释〔2020〕26号 art. 2). */
export const refusalReasons = ["outOfScope", "otherSideRefuses", "elsewhere", "duplicate"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why mediation ended without an agreement (17号令 art. 29). */
export const failReasons = ["termPassed", "oneSideRefuses"] as const;
export type FailReason = (typeof failReasons)[number];

export type FactsRefusal =
  | { code: "DISPUTE.RECEIVED_IN_FUTURE"; today: Day }
  | { code: "DISPUTE.KNOWN_AFTER_RECEIVED"; receivedOn: Day }
  | { code: "DISPUTE.EMPLOYED_BACKWARDS" };

export type Facts = {
  receivedOn: Day;
  knownOn: Day | null;
  employedFrom: Day | null;
  employedTo: Day | null;
};

/** Whether the facts that start the clocks can be true together. */
export function decideFacts<F extends Facts>(facts: F, today: Day): Decision<F, FactsRefusal> {
  const { receivedOn, knownOn, employedFrom, employedTo } = facts;
  if (receivedOn > today) return refuse({ code: "DISPUTE.RECEIVED_IN_FUTURE", today });
  if (knownOn !== null && knownOn > receivedOn)
    return refuse({ code: "DISPUTE.KNOWN_AFTER_RECEIVED", receivedOn });
  if (employedFrom !== null && employedTo !== null && employedFrom > employedTo) {
    return refuse({ code: "DISPUTE.EMPLOYED_BACKWARDS" });
  }
  return allow(facts);
}

export type SignedOnRefusal =
  | { code: "DISPUTE.SIGNED_IN_FUTURE"; on: Day }
  | { code: "DISPUTE.SIGNED_TOO_EARLY"; on: Day };

/** Whether the papers' days lie between the acceptance and today. Empty days pass: the paper is still on its way. */
export function decideSignedOn(
  days: readonly (Day | null)[],
  { acceptedOn, today }: { acceptedOn: Day; today: Day },
): Decision<true, SignedOnRefusal> {
  const given = days.filter((each) => each !== null);
  const late = given.find((each) => each > today);
  if (late !== undefined) return refuse({ code: "DISPUTE.SIGNED_IN_FUTURE", on: late });
  const early = given.find((each) => each < acceptedOn);
  if (early !== undefined) return refuse({ code: "DISPUTE.SIGNED_TOO_EARLY", on: early });
  return allow(true);
}

export type ConflictRefusal = { code: "DISPUTE.CONFLICT_OF_INTEREST" };

/**
 * The wall: nobody of the employer's own union handles a dispute with that employer (trust.md 1.2 rule 5).
 * `walledCodes` are the credit codes of the officer's union and of those above it.
 */
export function decideImpartial(
  employerCode: string | null,
  walledCodes: readonly string[],
): Decision<true, ConflictRefusal> {
  return employerCode !== null && walledCodes.includes(employerCode)
    ? refuse({ code: "DISPUTE.CONFLICT_OF_INTEREST" })
    : allow(true);
}
