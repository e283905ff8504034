import { describe, expect, it } from "vitest";
import { step } from "../kernel/machine.ts";
import {
  type Transition,
  type TransitionEvent,
  type TransitionStatus,
  transitionMachine,
  transitionStatuses,
} from "./transition.status.ts";
import { decideConsent, decideReceiver } from "./transition.ts";

const record = (more: Partial<Transition> = {}): Transition => ({
  ...{ status: "inProgress", type: "referral", actorId: "receiver", sentBy: "sender", isOutside: false },
  ...{ atFrom: false, atTo: true, toOfficerId: null, leadsReceiver: false },
  ...more,
});
const sender: Partial<Transition> = { actorId: "sender", atFrom: true, atTo: false };
const take = (event: TransitionEvent, more: Partial<Transition> = {}) => {
  const decision = step(transitionMachine, record(more), event);
  return decision.ok ? decision.value : decision.refusal.code;
};

describe("the receiving side", () => {
  it("accepts a referral, works on it and ends it", () => {
    expect(take("accept")).toBe("accepted");
    expect(take("finish", { status: "accepted" })).toBe("done");
  });
  it("takes a transfer over, and agrees to a request", () => {
    expect(take("takeOver", { type: "transfer" })).toBe("done");
    expect(take("agree", { type: "transferRequest" })).toBe("done");
  });
  it.each(["accept", "reject"] as const)("alone answers: %s is not the sender's", (event) => {
    expect(take(event, sender)).toBe("TRANSITION.NOT_YOUR_SIDE");
    expect(take(event, { ...sender, atTo: true })).toBe("TRANSITION.SENT_BY_YOU");
    expect(take(event, { atTo: false })).toBe("TRANSITION.NOT_YOUR_SIDE");
  });
  it("is the one it was sent to by name, or who leads there", () => {
    expect(take("accept", { toOfficerId: "other" })).toBe("TRANSITION.NOT_YOUR_SIDE");
    expect(take("accept", { toOfficerId: "receiver" })).toBe("accepted");
    expect(take("accept", { toOfficerId: "other", leadsReceiver: true })).toBe("accepted");
  });
  it("answers each kind in its own way", () => {
    expect(take("accept", { type: "transfer" })).toBe("TRANSITION.OTHER_TYPE");
    expect(take("takeOver")).toBe("TRANSITION.OTHER_TYPE");
    expect(take("agree")).toBe("TRANSITION.OTHER_TYPE");
  });
});

describe("the sending side", () => {
  it("takes back what nobody has answered, and what is being worked on", () => {
    expect(take("revoke", sender)).toBe("revoked");
    expect(take("revoke", { ...sender, status: "accepted" })).toBe("revoked");
    expect(take("revoke")).toBe("TRANSITION.NOT_YOUR_SIDE");
  });
  it("writes down an outside body's receipt and its result, and nobody accepts for it", () => {
    const outside = { ...sender, isOutside: true };
    expect(take("recordReceipt", outside)).toBe("accepted");
    expect(take("finish", { ...outside, status: "accepted" })).toBe("done");
    expect(take("accept", { isOutside: true })).toBe("TRANSITION.NOT_YOUR_SIDE");
    expect(take("recordReceipt", sender)).toBe("TRANSITION.NOT_OUTSIDE");
  });
});

describe("what has ended", () => {
  const ended = transitionStatuses.filter(
    (status) =>
      transitionMachine.states[status as TransitionStatus] && "final" in transitionMachine.states[status],
  );
  it.each(ended)("stays ended: %s", (status) => {
    for (const event of Object.keys(transitionMachine.transitions) as TransitionEvent[])
      expect(take(event, { status })).toBe("STATUS.NOT_FROM_HERE");
  });
});

describe("sending", () => {
  it("asks for the person's consent", () => {
    expect(decideConsent(true).ok).toBe(true);
    expect(decideConsent(false)).toMatchObject({ refusal: { code: "TRANSITION.NO_CONSENT" } });
  });
  it("is to somebody else: another union, or another person of the same one", () => {
    const here = { unionId: "a", path: "/09/", officerId: "x" };
    const to = (more: { unionId?: string; officerId?: string | null }) =>
      decideReceiver(here, { ...here, ...more }).ok;
    expect(to({})).toBe(false);
    expect(to({ officerId: null })).toBe(false);
    expect(to({ officerId: "y" })).toBe(true);
    expect(to({ unionId: "b", officerId: null })).toBe(true);
  });
});
