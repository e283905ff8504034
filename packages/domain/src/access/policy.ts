import { approvalGrants } from "./approval-grants.ts";
import { campaignGrants } from "./campaign-grants.ts";
import { disputeGrants } from "./dispute-grants.ts";
import { exchangeGrants } from "./exchange-grants.ts";
import { hardshipGrants } from "./hardship-grants.ts";
import { memberGrants } from "./member-grants.ts";
import { membershipGrants } from "./membership-grants.ts";
import { moneyGrants } from "./money-grants.ts";
import { officeGrants } from "./office-grants.ts";
import { overviewGrants } from "./overview-grants.ts";
import { paperGrants } from "./paper-grants.ts";
import { type Grants, type Role, type Scope, scopes } from "./role.ts";
import { visitGrants } from "./visit-grants.ts";

export { type Role, roles, type Scope, scopes, secondFactorRoles } from "./role.ts";

/** Who may do what, and how wide: the lines of all rooms. No other place in the repository says so. */
export const policy = {
  ...officeGrants,
  ...approvalGrants,
  ...memberGrants,
  ...exchangeGrants,
  ...membershipGrants,
  ...hardshipGrants,
  ...paperGrants,
  ...moneyGrants,
  ...visitGrants,
  ...campaignGrants,
  ...disputeGrants,
  ...overviewGrants,
} as const satisfies Grants;

export type Action = keyof typeof policy;
/** Who acts, as the database says it for this request. `unionPath` ends in "/": "/" is the federation. */
export type Actor = {
  id: string;
  name: string;
  roles: readonly Role[];
  unionId: string;
  unionPath: string;
  sessionId: string | null;
};

/** The widest grant of `action` that the actor's roles hold; null where none does. */
export function scopeFor(actor: Pick<Actor, "roles">, action: Action): Scope | null {
  const grants: Partial<Record<Role, Scope>> = policy[action];
  const held = actor.roles.flatMap((role) => grants[role] ?? []);
  return scopes.findLast((scope) => held.includes(scope)) ?? null;
}
