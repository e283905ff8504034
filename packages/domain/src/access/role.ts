/** The roles of the office. Names in both languages: messages "office.role.*". */
export const roles = [
  "caseworker",
  "mediator",
  "manager",
  "finance",
  "auditor",
  "unionAdmin",
  "systemAdmin",
] as const;
export type Role = (typeof roles)[number];

/** Roles that need a second factor outside the demo (ASVS 6.3.3, GB/T 22239 8.1.4.1 d). */
export const secondFactorRoles: readonly Role[] = [
  "manager",
  "finance",
  "auditor",
  "unionAdmin",
  "systemAdmin",
];

/** How wide a grant reaches: rows you keep, rows of your union and those under it, or every row. */
export const scopes = ["own", "union", "federation"] as const;
export type Scope = (typeof scopes)[number];

/** Lines of the policy: an action, and how wide each role may do it. A role that is not named may not. */
export type Grants = Record<string, Partial<Record<Role, Scope>>>;
