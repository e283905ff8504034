import { describe, expect, it } from "vitest";
import { type Action, policy, scopeFor } from "./policy.ts";
import { type Role, roles } from "./role.ts";

const actions = Object.keys(policy) as Action[];
const of = (role: Role, action: Action) => scopeFor({ roles: [role] }, action);
const whoMay = (action: Action): Role[] => roles.filter((role) => of(role, action) !== null);
const doers = (...asked: Action[]) => [...new Set(asked.flatMap(whoMay))];

describe("money, by post (domain.md A.4, B.3)", () => {
  it.each<[Action, Role[]]>([
    ["aid.fund.open", ["finance"]],
    ["aid.programme.change", ["finance"]],
    ["aid.grant.propose", ["caseworker"]],
    ["aid.grant.approve", ["manager"]],
    ["aid.grant.pay", ["finance"]],
    ["aid.cost.record", ["caseworker"]],
    ["aid.account.record", ["caseworker"]],
    ["aid.batch.send", ["finance"]],
    ["aid.grant.reverse", ["manager", "finance"]],
  ])("%s is done by %j", (action, who) => {
    expect(whoMay(action)).toEqual(who);
  });
  it("is paid by nobody who wrote down whose account it goes to, or what the bill came to", () => {
    const writers = doers("aid.account.record", "aid.cost.record");
    expect(doers("aid.grant.pay", "aid.batch.send").filter((role) => writers.includes(role))).toEqual([]);
  });
  it("is bounded by caps that nobody sets who proposes or approves under them", () => {
    const bound = doers("aid.grant.propose", "aid.grant.approve");
    expect(whoMay("aid.programme.change").filter((role) => bound.includes(role))).toEqual([]);
  });
  it("is proposed and approved within one's own unions, and paid for all of them", () => {
    expect(of("caseworker", "aid.grant.propose")).toBe("union");
    expect(of("manager", "aid.grant.approve")).toBe("union");
    expect(of("finance", "aid.grant.pay")).toBe("federation");
  });
  it("with plain card numbers in it is seen by finance, and by the audit that reads", () => {
    expect(whoMay("aid.batch.read")).toEqual(["finance", "auditor"]);
    for (const step of ["make", "check", "send", "settle"] as const)
      expect(whoMay(`aid.batch.${step}`)).toEqual(["finance"]);
  });
  it("is read in figures by who leads, of their own; by finance and audit, of all", () => {
    const scopes = roles.map((role) => [role, of(role, "aid.figure.read")] as const);
    expect(Object.fromEntries(scopes.filter(([, scope]) => scope !== null))).toEqual({
      ...{ manager: "union", finance: "federation", auditor: "federation" },
    });
  });
});

describe("what a role of the system or of the audit never does", () => {
  const changing = actions.filter((action) => /^aid\./.test(action) && !action.endsWith(".read"));
  it("is to move, bound or promise money", () => {
    for (const role of ["auditor", "systemAdmin", "unionAdmin", "mediator"] as const) {
      const does = changing.filter((action) => of(role, action) !== null && action !== "aid.round.wipe");
      expect(does, role).toEqual([]);
    }
  });
});
