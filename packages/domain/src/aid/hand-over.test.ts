import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import type { ObjectState } from "./campaign.ts";
import { grantStatuses } from "./grant.status.ts";
import { areTwo, decideAtVisit, decideHandOver, decideStillOpen, type HandOverFacts } from "./hand-over.ts";

const today = day("2026-09-18");
const ready: HandOverFacts = {
  ...{ campaign: "open", state: "listed", opensOn: day("2026-09-01"), grant: undefined, releasedOn: null },
  ...{ visitors: ["王芳", "赵磊"], hasProof: true },
};
const codeOf = (more: Partial<HandOverFacts>, on = "2026-09-18") => {
  const decision = decideHandOver({ ...ready, ...more }, { on: day(on), today });
  return decision.ok ? decision.value : decision.refusal.code;
};

describe("money is handed over", () => {
  const released = { onAList: false, releasedOn: day("2026-09-10") };
  const atVisit = (on: string, more: object = {}) => {
    const decision = decideAtVisit({ ...released, ...more }, day(on));
    return decision.ok ? "allowed" : decision.refusal.code;
  };
  it("on the day of its release or later, at a visit and from a list", () => {
    expect(atVisit("2026-09-10")).toBe("allowed");
    expect(atVisit("2026-09-09")).toBe("AID.BEFORE_RELEASE");
    const listed = { grant: "released", releasedOn: released.releasedOn } as const;
    expect(codeOf(listed, "2026-09-10")).toBe("handedOver");
    expect(codeOf(listed, "2026-09-09")).toBe("AID.BEFORE_RELEASE");
  });
  it("from a list where it is on one, whose rules are not passed by", () => {
    expect(atVisit("2026-09-18", { onAList: true })).toBe("AID.ON_A_LIST");
  });
});

describe("a share is handed over", () => {
  it("by two, with a signature or a photo", () => {
    expect(codeOf({})).toBe("handedOver");
    expect(codeOf({ hasProof: false })).toBe("CAMPAIGN.NO_PROOF");
    expect(codeOf({ visitors: ["王芳"] })).toBe("CAMPAIGN.TWO_VISITORS");
    expect(codeOf({ visitors: ["王芳", " 王芳 "] })).toBe("CAMPAIGN.TWO_VISITORS");
    expect(codeOf({ visitors: ["王芳", ""] })).toBe("CAMPAIGN.TWO_VISITORS");
  });
  it.each([
    ["2026-08-31", "CAMPAIGN.BEFORE_IT_OPENED"],
    ["2026-09-01", "handedOver"],
    ["2026-09-18", "handedOver"],
    ["2026-09-19", "CAMPAIGN.HANDED_IN_FUTURE"],
  ])("on %s: %s", (on, expected) => {
    expect(codeOf({}, on)).toBe(expected);
  });
  it.each(grantStatuses)("with money only where finance has released its grant: %s", (grant) => {
    expect(codeOf({ grant })).toBe(grant === "released" ? "handedOver" : "CAMPAIGN.MONEY_NOT_RELEASED");
  });
  it("with no money before anybody has proposed it", () => {
    expect(codeOf({ grant: null })).toBe("CAMPAIGN.MONEY_NOT_RELEASED");
  });
  it.each<[ObjectState, string]>([
    ["listed", "handedOver"],
    ["notDelivered", "handedOver"],
    ["handedOver", "CAMPAIGN.OBJECT_SETTLED"],
    ["dropped", "CAMPAIGN.OBJECT_SETTLED"],
  ])("once, and again where it did not arrive: %s", (state, expected) => {
    expect(codeOf({ state })).toBe(expected);
  });
  it("never after the campaign is closed, whatever the object's state", () => {
    expect(codeOf({ campaign: "closed" })).toBe("CAMPAIGN.CLOSED");
    const closed = decideStillOpen({ campaign: "closed", state: "notDelivered" });
    expect(closed).toMatchObject({ refusal: { code: "CAMPAIGN.CLOSED" } });
  });
  it("by more than two, too", () => {
    expect(areTwo(["王芳", "赵磊", "王芳"])).toBe(true);
    expect(areTwo([])).toBe(false);
  });
});
