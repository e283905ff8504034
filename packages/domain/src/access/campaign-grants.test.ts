import { describe, expect, it } from "vitest";
import { type Action, scopeFor } from "./policy.ts";
import { type Role, roles } from "./role.ts";

const whoMay = (action: Action): Role[] =>
  roles.filter((role) => scopeFor({ roles: [role] }, action) !== null);

describe("a household's plan", () => {
  it("is written by whoever keeps files or leads, within their union", () => {
    expect(whoMay("aid.plan.write")).toEqual(["caseworker", "manager"]);
    for (const role of ["caseworker", "manager"] as const)
      expect(scopeFor({ roles: [role] }, "aid.plan.write")).toBe("union");
  });
  it("is read by these and the audit, and is no business of finance", () => {
    expect(whoMay("aid.plan.read")).toEqual(["caseworker", "manager", "auditor"]);
  });
});

describe("a campaign", () => {
  it("is drawn up by whoever leads and handed over by whoever visits: no post does both", () => {
    expect(whoMay("aid.campaign.run")).toEqual(["manager"]);
    expect(whoMay("aid.campaign.handOver")).toEqual(["caseworker"]);
  });
  it("has its money proposed, approved and released by three posts, as every grant", () => {
    const hands = ["aid.grant.propose", "aid.grant.approve", "aid.grant.pay"] as const;
    expect(new Set(hands.flatMap(whoMay)).size).toBe(3);
  });
  it("is read over all unions by finance and audit, and by nobody without casework or money", () => {
    for (const role of ["finance", "auditor"] as const)
      expect(scopeFor({ roles: [role] }, "aid.campaign.read")).toBe("federation");
    for (const role of ["mediator", "unionAdmin", "systemAdmin"] as const)
      expect(scopeFor({ roles: [role] }, "aid.campaign.read")).toBeNull();
  });
});
