import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Action,
  policy,
  type Role,
  roles,
  type Scope,
  scopeFor,
  scopes,
  secondFactorRoles,
} from "./policy.ts";

const actions = Object.keys(policy) as Action[];
const grants = (action: Action): Partial<Record<Role, Scope>> => policy[action];
/** The roles that may do something, however wide. */
const whoMay = (action: Action) => roles.filter((role) => grants(action)[role] !== undefined);

describe("what a role may do", () => {
  it("is nothing that the policy does not say", () => {
    expect(scopeFor({ roles: ["finance"] }, "hardship.archive.review")).toBeNull();
    expect(scopeFor({ roles: [] }, "office.self.use")).toBeNull();
  });
  it("reaches as far as its line says", () => {
    expect(scopeFor({ roles: ["caseworker"] }, "member.read")).toBe("union");
    expect(scopeFor({ roles: ["finance"] }, "member.read")).toBe("federation");
    expect(scopeFor({ roles: ["mediator"] }, "dispute.ticket.work")).toBe("own");
  });
  it("reaches as far as the widest of several roles, in whatever order they are held", () => {
    for (const held of [["mediator", "manager"] as const, ["manager", "mediator"] as const])
      expect(scopeFor({ roles: held }, "dispute.ticket.work")).toBe("union");
    expect(scopeFor({ roles: ["caseworker", "auditor"] }, "hardship.archive.read")).toBe("federation");
  });
  it("names only roles and scopes that there are", () => {
    for (const action of actions)
      for (const [role, scope] of Object.entries(grants(action))) {
        expect(roles).toContain(role);
        expect(scopes).toContain(scope);
      }
  });
  it("is said once, in one of the files of grants, and in no file that the policy leaves out", async () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith("-grants.ts"));
    const said = await Promise.all(
      files.map(async (name): Promise<object[]> => Object.values(await import(`./${name}`))),
    );
    const lines = said.flat().flatMap((grants) => Object.keys(grants));
    expect(lines.toSorted()).toEqual(actions.toSorted());
    expect(new Set(lines).size).toBe(lines.length);
  });
  it("is granted to somebody, action for action", () => {
    expect(actions.filter((action) => whoMay(action).length === 0)).toEqual([]);
  });
});

describe("what no role holds together", () => {
  it("to propose a grant, to approve it and to pay it: three roles, three people", () => {
    expect(whoMay("aid.grant.propose")).toEqual(["caseworker"]);
    expect(whoMay("aid.grant.approve")).toEqual(["manager"]);
    expect(whoMay("aid.grant.pay")).toEqual(["finance"]);
  });
  it("to open an archive and to review it", () => {
    expect(
      whoMay("hardship.archive.open").filter((role) => whoMay("hardship.archive.review").includes(role)),
    ).toEqual([]);
  });
  it("to read business data and to keep the system's accounts for all", () => {
    const business = actions.filter((action) => /^(member|hardship|aid|dispute|overview)\./.test(action));
    // Whoever keeps the accounts empties a telephone that was lost, and reads nothing of what was on it.
    expect(business.filter((action) => whoMay(action).includes("systemAdmin"))).toEqual(["aid.round.wipe"]);
  });
  it("to check the trail and to write anything in it but the check", () => {
    // A masked copy on paper or in a file changes nobody's record (trust.md 1.3: the audit exports, and reads alone).
    const copies: readonly Action[] = ["member.export", "member.form.print", "overview.report.write"];
    const writes = actions.filter(
      (action) =>
        whoMay(action).includes("auditor") && !/\.(read|list|use|cancel|verify|check|reveal)$/.test(action),
    );
    expect(writes.toSorted()).toEqual(copies.toSorted());
  });
  it("to check the trail and to take copies with uncovered numbers", () => {
    const plain: readonly Action[] = [
      ...(["member.export.plain", "member.form.reveal", "member.pack"] as const),
      ...(["hardship.paper.reveal", "hardship.pack", "aid.batch.send"] as const),
    ];
    expect(plain.filter((action) => whoMay(action).includes("auditor"))).toEqual([]);
  });
});

describe("who needs a second factor", () => {
  it("is whoever decides, pays, checks or keeps accounts", () => {
    expect([...secondFactorRoles].sort()).toEqual(
      ["auditor", "finance", "manager", "systemAdmin", "unionAdmin"].sort(),
    );
  });
  it("is whoever reaches the whole federation to change something", () => {
    const reaching = actions
      .filter((action) => !/\.(read|use|verify)$/.test(action))
      .flatMap((action) => roles.filter((role) => grants(action)[role] === "federation"));
    expect(reaching.filter((role) => !secondFactorRoles.includes(role))).toEqual([]);
  });
});
