import { type Actor, type Role, roles } from "../access/policy.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** An officer, as far as these rules look at one. */
export type Person = { id: string; roles: readonly Role[] };

export type PersonRefusal =
  | { code: "OFFICE.OWN_ACCOUNT" }
  | { code: "OFFICE.ROLE_ABOVE" }
  | { code: "OFFICE.PERSON_ABOVE" }
  | { code: "OFFICE.ROLES_APART" }
  | { code: "OFFICE.LAST_ADMIN" };

/** A union's administrator hands out the roles of casework, and none that decides, pays, audits or administers all. */
const unionRoles: readonly Role[] = ["caseworker", "mediator", "unionAdmin"];

/** Roles that nobody holds beside another: who runs the system does no business, who audits does nothing else. */
const soleRoles: readonly Role[] = ["systemAdmin", "auditor"];

/** The roles that this administrator may grant; none where they are no administrator. */
export function grantableRoles(actor: Pick<Actor, "roles">): readonly Role[] {
  if (actor.roles.includes("systemAdmin")) return roles;
  return actor.roles.includes("unionAdmin") ? unionRoles : [];
}

/**
 * Whether these roles may be given to somebody. Refuses with OFFICE.ROLE_ABOVE a role that stands above the
 * giver, and with OFFICE.ROLES_APART the system administrator or the auditor with a second role
 * (GB/T 22239 8.1.4.2 d; trust.md 1.3).
 */
export function decideGrant(
  actor: Pick<Actor, "roles">,
  granted: readonly Role[],
): Decision<readonly Role[], PersonRefusal> {
  const mayGrant = grantableRoles(actor);
  if (!granted.every((role) => mayGrant.includes(role))) return refuse({ code: "OFFICE.ROLE_ABOVE" });
  const mixed = granted.length > 1 && granted.some((role) => soleRoles.includes(role));
  return mixed ? refuse({ code: "OFFICE.ROLES_APART" }) : allow(granted);
}

/**
 * Whether an administrator may change, disable, reset or let in this person. Refuses with OFFICE.OWN_ACCOUNT
 * their own, and with OFFICE.PERSON_ABOVE somebody who holds a role that they could not grant: a new link would
 * be that role.
 */
export function decideActOn(
  actor: Pick<Actor, "id" | "roles">,
  person: Person,
): Decision<true, PersonRefusal> {
  if (actor.id === person.id) return refuse({ code: "OFFICE.OWN_ACCOUNT" });
  const mayGrant = grantableRoles(actor);
  const within = person.roles.every((role) => mayGrant.includes(role));
  return within ? allow(true) : refuse({ code: "OFFICE.PERSON_ABOVE" });
}

/** What a person would be afterwards: their roles, and whether they could still sign in. */
export type Afterwards = { roles: readonly Role[]; active: boolean };

/**
 * The last active system administrator stays one. `others` counts the active ones beside this person.
 * Refuses with OFFICE.LAST_ADMIN.
 */
export function decideAdminLeft(
  person: Person,
  after: Afterwards,
  others: number,
): Decision<true, PersonRefusal> {
  const stays = after.active && after.roles.includes("systemAdmin");
  const leaves = person.roles.includes("systemAdmin") && !stays;
  return leaves && others === 0 ? refuse({ code: "OFFICE.LAST_ADMIN" }) : allow(true);
}
