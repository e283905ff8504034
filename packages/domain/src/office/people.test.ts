import { describe, expect, it } from "vitest";
import { type Role, roles } from "../access/policy.ts";
import { decideActOn, decideAdminLeft, decideGrant, grantableRoles } from "./people.ts";

const system = { id: "s", roles: ["systemAdmin"] as Role[] };
const union = { id: "u", roles: ["unionAdmin"] as Role[] };
const person = (...held: Role[]) => ({ id: "p", roles: held });
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe("granting roles", () => {
  it("lets a union's administrator hand out casework, mediation and their own role, and nothing above", () => {
    expect(decideGrant(union, ["caseworker", "mediator"]).ok).toBe(true);
    expect(decideGrant(union, ["unionAdmin"]).ok).toBe(true);
    for (const above of ["manager", "finance", "auditor", "systemAdmin"] as const)
      expect(decideGrant(union, ["caseworker", above]), above).toEqual(refused("OFFICE.ROLE_ABOVE"));
  });

  it("lets the system administrator hand out every role", () => {
    for (const role of roles) expect(decideGrant(system, [role]).ok, role).toBe(true);
  });

  it("lets nobody else hand out anything", () => {
    for (const role of roles.filter((each) => !["systemAdmin", "unionAdmin"].includes(each))) {
      expect(grantableRoles({ roles: [role] }), role).toEqual([]);
      expect(decideGrant({ roles: [role] }, ["caseworker"]), role).toEqual(refused("OFFICE.ROLE_ABOVE"));
    }
  });

  it("keeps the system administrator and the auditor apart from every other role", () => {
    expect(decideGrant(system, ["systemAdmin", "manager"])).toEqual(refused("OFFICE.ROLES_APART"));
    expect(decideGrant(system, ["auditor", "caseworker"])).toEqual(refused("OFFICE.ROLES_APART"));
    expect(decideGrant(system, ["caseworker", "mediator", "manager"]).ok).toBe(true);
  });
});

describe("acting on an account", () => {
  it("is never one's own", () => {
    expect(decideActOn(system, system)).toEqual(refused("OFFICE.OWN_ACCOUNT"));
    expect(decideActOn(union, union)).toEqual(refused("OFFICE.OWN_ACCOUNT"));
  });

  it("is never somebody's above: a reset link of the manager would be the manager's role", () => {
    expect(decideActOn(union, person("caseworker")).ok).toBe(true);
    expect(decideActOn(union, person("caseworker", "manager"))).toEqual(refused("OFFICE.PERSON_ABOVE"));
    expect(decideActOn(union, person("systemAdmin"))).toEqual(refused("OFFICE.PERSON_ABOVE"));
    expect(decideActOn(system, person("systemAdmin")).ok).toBe(true);
  });
});

describe("the last system administrator", () => {
  it("can neither be disabled nor lose the role", () => {
    const admin = person("systemAdmin");
    expect(decideAdminLeft(admin, { roles: ["systemAdmin"], active: false }, 0)).toEqual(
      refused("OFFICE.LAST_ADMIN"),
    );
    expect(decideAdminLeft(admin, { roles: ["caseworker"], active: true }, 0)).toEqual(
      refused("OFFICE.LAST_ADMIN"),
    );
    expect(decideAdminLeft(admin, { roles: ["systemAdmin"], active: true }, 0).ok).toBe(true);
  });

  it("may go where another one is at work, and everybody else may always go", () => {
    expect(decideAdminLeft(person("systemAdmin"), { roles: [], active: false }, 1).ok).toBe(true);
    expect(decideAdminLeft(person("manager"), { roles: [], active: false }, 0).ok).toBe(true);
  });
});
