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

const everyone = {
  caseworker: "own",
  mediator: "own",
  manager: "own",
  finance: "own",
  auditor: "own",
  unionAdmin: "own",
  systemAdmin: "own",
} as const;

/** Who may do what, and how wide. The only place in the repository that says so. */
export const policy = {
  "office.self.use": everyone,
  // The counts beside the pages: as wide as the lists of pressing work that the role reads.
  "office.frame.read": {
    ...everyone,
    caseworker: "union",
    mediator: "union",
    manager: "union",
    auditor: "federation",
  },
  "office.job.read": everyone,
  "office.job.cancel": everyone,
  "office.calendar.read": everyone,
  "office.calendar.change": { systemAdmin: "federation" },
  // Which clocks of these are shown is asked of each machine's own ".read" line (office/standing.ts).
  "office.deadline.read": { caseworker: "union", mediator: "union", manager: "union", auditor: "federation" },
  "office.person.read": { unionAdmin: "union", systemAdmin: "federation", auditor: "federation" },
  "office.person.invite": { unionAdmin: "union", systemAdmin: "federation" },
  "office.person.change": { unionAdmin: "union", systemAdmin: "federation" },
  // A one-time link is shown once and kept nowhere, as an uncovered field is.
  "office.link.reveal": { unionAdmin: "union", systemAdmin: "federation" },
  "office.audit.read": { auditor: "federation", manager: "union" },
  "office.audit.verify": { auditor: "federation" },

  "union.read": {
    caseworker: "union",
    mediator: "federation",
    manager: "union",
    finance: "federation",
    auditor: "federation",
    unionAdmin: "union",
    systemAdmin: "federation",
  },
  "member.read": {
    caseworker: "union",
    mediator: "union",
    manager: "union",
    finance: "federation",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.create": { caseworker: "union", unionAdmin: "union", manager: "union" },
  "member.change": { caseworker: "union", unionAdmin: "union", manager: "union" },
  "member.import": { caseworker: "union", unionAdmin: "union", manager: "union" },
  "member.reveal": { caseworker: "union", manager: "union", auditor: "federation", unionAdmin: "union" },

  "hardship.archive.read": {
    caseworker: "union",
    manager: "union",
    finance: "federation",
    auditor: "federation",
  },
  "hardship.archive.open": { caseworker: "union" },
  "hardship.archive.work": { caseworker: "union" },
  "hardship.archive.review": { manager: "union" },
  "hardship.archive.reveal": { caseworker: "union", manager: "union", auditor: "federation" },
  "hardship.parameter.read": {
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
  },

  "aid.fund.read": {
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
  },
  "aid.fund.open": { finance: "federation" },
  "aid.grant.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  // Whoever visits proposes: a visit may set a sum aside in the same breath (record-visit.ts).
  "aid.grant.propose": { caseworker: "union" },
  "aid.grant.approve": { manager: "union" },
  "aid.grant.pay": { finance: "federation" },
  "aid.visit.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "aid.visit.record": { caseworker: "union" },

  "dispute.ticket.read": { mediator: "union", manager: "union", auditor: "federation" },
  "dispute.ticket.open": { mediator: "union", caseworker: "union" },
  "dispute.ticket.work": { mediator: "own", manager: "union" },
  "dispute.ticket.assign": { mediator: "union", manager: "union" },
  "dispute.ticket.reveal": { mediator: "own", manager: "union" },

  "overview.read": { manager: "union", auditor: "federation" },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

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
