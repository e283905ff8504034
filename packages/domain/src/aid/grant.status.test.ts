import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Grant, type GrantEvent, grantMachine, grantStatuses } from "./grant.status.ts";

const [proposer, approver, payer, visitor] = ["a", "b", "c", "d"];
const grant: Grant = {
  status: "proposed",
  kind: "10",
  way: "bank",
  proposedBy: proposer ?? "",
  approvedBy: null,
  paidBy: null,
  reversalAskedBy: null,
  actorId: approver ?? "",
  enrolled: true,
  relieved: false,
};
const code = (record: Partial<Grant>, event: GrantEvent) => {
  const decision = step(grantMachine, { ...grant, ...record }, event);
  return decision.ok ? decision.value : decision.refusal.code;
};
const approved = { status: "approved", approvedBy: approver ?? "" } as const;
const released = { ...approved, status: "released", way: "handOver", paidBy: payer ?? "" } as const;

describe("a grant's steps", () => {
  it("are taken by different people: proposed, approved, paid", () => {
    expect(code({}, "approve")).toBe("approved");
    expect(code({ actorId: proposer }, "approve")).toBe("AID.SAME_PERSON");
    expect(code({ ...approved, actorId: payer }, "pay")).toBe("paid");
    for (const actorId of [proposer, approver])
      expect(code({ ...approved, actorId }, "pay")).toBe("AID.SAME_PERSON");
  });

  it("are paid by nobody who agreed at any of the tiers, nor by whom somebody stood in for", () => {
    const tiered = { ...approved, tierHands: ["first", "away", approver ?? ""] };
    for (const actorId of ["first", "away"]) {
      expect(code({ ...tiered, actorId }, "pay")).toBe("AID.SAME_PERSON");
      expect(code({ ...tiered, actorId }, "settle")).toBe("AID.SAME_PERSON");
      expect(code({ ...tiered, actorId, way: "handOver" }, "release")).toBe("AID.SAME_PERSON");
    }
    expect(code({ ...tiered, actorId: payer }, "pay")).toBe("paid");
  });

  it("are withdrawn by the proposer until somebody has agreed", () => {
    expect(code({ actorId: proposer }, "withdraw")).toBe("withdrawn");
    expect(code({ actorId: proposer, tierHands: ["first"] }, "withdraw")).toBe("APPROVAL.DECIDED_ALREADY");
  });

  it("hand over what was released, by anybody but who agreed at a tier, was stood in for, or released it", () => {
    expect(code({ ...released, actorId: visitor }, "handOver")).toBe("handedOver");
    expect(code({ ...released, actorId: proposer }, "handOver")).toBe("handedOver");
    const tiered = { ...released, tierHands: ["first", "away"] };
    for (const actorId of [approver, payer, "first", "away"])
      expect(code({ ...tiered, actorId }, "handOver")).toBe("AID.SAME_PERSON");
    expect(code({ ...approved, actorId: visitor }, "handOver")).toBe("STATUS.NOT_FROM_HERE");
  });

  it("go the way that was approved", () => {
    expect(code({ ...approved, actorId: payer }, "release")).toBe("AID.OTHER_WAY");
    expect(code({ ...approved, actorId: payer, way: "handOver" }, "release")).toBe("released");
    expect(code({ ...approved, actorId: payer, way: "handOver" }, "pay")).toBe("AID.OTHER_WAY");
  });

  it("stop for a household that has left the file, but for temporary relief", () => {
    const gone = { ...approved, actorId: payer, enrolled: false };
    expect(code(gone, "pay")).toBe("AID.NOT_ENROLLED");
    expect(code({ enrolled: false }, "approve")).toBe("AID.NOT_ENROLLED");
    expect(code({ ...gone, kind: "60", relieved: true }, "pay")).toBe("paid");
    const cash = { ...released, actorId: visitor, enrolled: false };
    expect(code(cash, "handOver")).toBe("AID.NOT_ENROLLED");
    expect(code({ ...cash, kind: "60", relieved: true }, "handOver")).toBe("handedOver");
    expect(code({ ...cash, actorId: payer }, "takeBack")).toBe("returned");
    // The relief has ended since, or was never granted.
    expect(code({ ...gone, kind: "60" }, "pay")).toBe("AID.NOT_RELIEVED");
  });

  it("stop for a file whose yearly review is missed, until the bank has the money", () => {
    const missed = { reviewMissed: day("2026-03-02") };
    for (const event of ["approve", "pay", "release"] as const) {
      const at = event === "approve" ? {} : { ...approved, actorId: payer };
      const way = event === "release" ? "handOver" : "bank";
      expect(code({ ...at, way, ...missed }, event)).toBe("AID.REVIEW_MISSED");
    }
    expect(code({ ...released, actorId: visitor, ...missed }, "handOver")).toBe("AID.REVIEW_MISSED");
    expect(code({ ...approved, actorId: payer, ...missed }, "settle")).toBe("paid");
  });

  it("name everything that is missing at once", () => {
    const decision = step(grantMachine, { ...grant, ...approved, way: "handOver", enrolled: false }, "pay");
    expect(decision).toMatchObject({ refusal: { code: "STATUS.LACKS", lacks: { length: 3 } } });
  });

  it("come back by the bank to the same grant, and are reversed by a second person", () => {
    const paid = { ...approved, status: "paid", paidBy: payer ?? "", reversalAskedBy: payer ?? "" } as const;
    expect(code({ ...approved, actorId: payer }, "settle")).toBe("paid");
    expect(code({ ...approved, actorId: payer, enrolled: false }, "settle")).toBe("paid");
    expect(code({ ...approved, actorId: proposer }, "settle")).toBe("AID.SAME_PERSON");
    expect(code(paid, "bounce")).toBe("approved");
    expect(code({ ...paid, actorId: payer }, "reverse")).toBe("AID.SAME_PERSON");
    expect(code({ ...paid, actorId: approver }, "reverse")).toBe("reversed");
  });

  it("end: what was declined, withdrawn, cancelled or given back goes nowhere", () => {
    const open = grantStatuses.filter((status) => nextSteps(grantMachine, { ...grant, status }).length > 0);
    expect(open).toEqual(["proposed", "approved", "paid", "released", "handedOver"]);
  });
});
