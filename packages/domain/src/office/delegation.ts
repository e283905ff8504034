import { type Day, daysBetween } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 委托: somebody decides for somebody else who is away, for some days, both included. */
export type Delegation = { fromId: string; toId: string; startsOn: Day; endsOn: Day; revoked: boolean };

export const longestDelegation = 183;

export const isLive = ({ startsOn, endsOn, revoked }: Delegation, on: Day): boolean =>
  !revoked && startsOn <= on && on <= endsOn;

const meets = (a: Delegation, b: Delegation) =>
  !a.revoked && !b.revoked && a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

export type DelegationRefusal =
  | { code: "DELEGATION.TO_YOURSELF" }
  | { code: "DELEGATION.ENDS_BEFORE" }
  | { code: "DELEGATION.IN_PAST" }
  | { code: "DELEGATION.TOO_LONG"; most: number }
  | { code: "DELEGATION.OUT_OF_REACH" }
  | { code: "DELEGATION.CHAIN" }
  | { code: "DELEGATION.TWICE" };

/**
 * Whether somebody may hand their decisions over: on to nobody who is away themselves, by nobody who has been asked to
 * decide for another in these days, to one person at a time, who reaches what is to be decided. `others` are
 * the delegations of both. Refuses with DELEGATION.*.
 */
export function decideDelegation(
  asked: Delegation,
  { today, others, reaches }: { today: Day; others: readonly Delegation[]; reaches: boolean },
): Decision<null, DelegationRefusal> {
  const { fromId, toId, startsOn, endsOn } = asked;
  if (fromId === toId) return refuse({ code: "DELEGATION.TO_YOURSELF" });
  if (endsOn < startsOn) return refuse({ code: "DELEGATION.ENDS_BEFORE" });
  if (startsOn < today) return refuse({ code: "DELEGATION.IN_PAST" });
  if (daysBetween(startsOn, endsOn) >= longestDelegation)
    return refuse({ code: "DELEGATION.TOO_LONG", most: longestDelegation });
  if (!reaches) return refuse({ code: "DELEGATION.OUT_OF_REACH" });
  const meeting = others.filter((other) => meets(other, asked));
  if (meeting.some((other) => other.fromId === fromId)) return refuse({ code: "DELEGATION.TWICE" });
  const isChain = meeting.some((other) => other.fromId === toId || other.toId === fromId);
  return isChain ? refuse({ code: "DELEGATION.CHAIN" }) : allow(null);
}
