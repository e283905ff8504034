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
  // What a union reports of itself: its committees, term, counts.
  "union.change": { caseworker: "union", manager: "union", unionAdmin: "union" },
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
  // Views of the register are one's own; sharing one shows others a filter, never a person.
  "member.view.use": {
    caseworker: "own",
    mediator: "own",
    manager: "own",
    finance: "own",
    auditor: "own",
    unionAdmin: "own",
  },
  "member.view.share": { caseworker: "own", manager: "own", unionAdmin: "own" },
  "member.keeper.assign": { manager: "union", unionAdmin: "union" },
  "member.import": { caseworker: "union", unionAdmin: "union", manager: "union" },
  "member.import.revert": { caseworker: "union", unionAdmin: "union", manager: "union" },
  // The ledger of exports: one's own, for the lead those of the union, for the audit all of them.
  "member.export.read": {
    caseworker: "own",
    finance: "own",
    manager: "union",
    unionAdmin: "union",
    auditor: "federation",
  },
  "member.export": {
    caseworker: "union",
    manager: "union",
    unionAdmin: "union",
    finance: "federation",
    auditor: "federation",
  },
  // Thousands of uncovered numbers in one file: the lead's alone.
  "member.export.plain": { manager: "union", unionAdmin: "union" },
  // 上报: whoever types into the national register looks, and says what was handed in; a workbook is full of plain
  // numbers, so that the lead alone makes it.
  "member.pack.read": { caseworker: "union", manager: "union", unionAdmin: "union", auditor: "federation" },
  "member.pack.check": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.pack.mark": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.pack": { manager: "union", unionAdmin: "union" },
  // The register in figures: those who lead it, and the audit. Each of them reads the lists behind the figures too.
  "member.numbers.read": { manager: "union", unionAdmin: "union", auditor: "federation" },
  "member.numbers.count": { manager: "union", unionAdmin: "union" },
  // The queue of records that may be one person. Two people are told apart by whoever knows them.
  "member.duplicate.read": {
    caseworker: "union",
    manager: "union",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.duplicate.dismiss": { caseworker: "union", manager: "union", unionAdmin: "union" },
  // A merge shows whose hardship archive goes on: the lead's alone, who reads those too.
  "member.merge": { manager: "union" },
  // Name, paper and card: one person asks, another one decides (product.md D8).
  "member.guarded.read": {
    caseworker: "union",
    manager: "union",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.guarded.request": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.guarded.decide": { manager: "union", unionAdmin: "union" },
  "member.reveal": { caseworker: "union", manager: "union", auditor: "federation", unionAdmin: "union" },
  // The family and the papers of a person are for who works with them, and for who audits that work.
  "member.family.read": { caseworker: "union", manager: "union", auditor: "federation", unionAdmin: "union" },
  "member.family.change": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.family.reveal": {
    caseworker: "union",
    manager: "union",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.file.read": { caseworker: "union", manager: "union", auditor: "federation", unionAdmin: "union" },
  "member.file.change": { caseworker: "union", manager: "union", unionAdmin: "union" },
  // The register form on paper: with masks for who writes the register, in plain for who may uncover it.
  "member.form.print": { caseworker: "union", manager: "union", auditor: "federation", unionAdmin: "union" },
  "member.form.reveal": { caseworker: "union", manager: "union", unionAdmin: "union" },

  // 会籍: the union's own desk files and works, the lead of it decides; an expulsion goes to the union above for its file.
  "members.membership.read": {
    caseworker: "union",
    manager: "union",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.join": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.approve": { manager: "union", unionAdmin: "union" },
  "member.leave": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.expel": { manager: "union", unionAdmin: "union" },
  "member.file": { manager: "union" },
  // A transfer is seen and taken from both of its ends; who began it does not end it (transfer.status.ts).
  "members.transfer.read": {
    caseworker: "union",
    manager: "union",
    auditor: "federation",
    unionAdmin: "union",
  },
  "member.transfer": { caseworker: "union", manager: "union", unionAdmin: "union" },
  // A union is proposed from within and decided on from above (union.status.ts).
  "union.found": { manager: "union", unionAdmin: "union" },
  "union.approve": { manager: "union" },
  "union.merge": { manager: "union" },
  "union.dissolve": { manager: "union" },

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
