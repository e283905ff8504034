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

/** Whoever works with aid, or pays it, or looks on: for what is the whole district's. */
const whoAids = {
  caseworker: "federation",
  manager: "federation",
  finance: "federation",
  auditor: "federation",
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
  // 审批: whose tier something waits in is asked of the item itself (office/approval.ts); who stands in for an approver
  // who is away may be a desk officer too.
  "office.approval.read": {
    caseworker: "union",
    manager: "union",
    finance: "federation",
    auditor: "federation",
  },
  "office.approval.decide": { caseworker: "union", manager: "union" },
  "office.approval.begin": { caseworker: "union", manager: "union" },
  // In an emergency a freeze is passed over, with the reason in the trail.
  "office.freeze.bypass": { manager: "union" },
  "office.freeze.set": { manager: "union" },
  "office.delegation.give": { manager: "union" },
  "office.rule.read": { manager: "federation", auditor: "federation" },
  // Rules are the federation's: one manager of its head proposes a version, another one confirms it (decide-rule.ts).
  "office.rule.change": { manager: "union" },
  // 转办流转: seen and answered from both of its ends, never by who sent it (transition.status.ts).
  "office.transition.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "office.transition.send": { caseworker: "union", manager: "union" },
  "office.transition.answer": { caseworker: "union", manager: "union" },
  "office.transition.assign": { manager: "union" },
  // Without the person's consent: the lead's alone, with the reason.
  "office.transition.override": { manager: "union" },
  "office.person.read": { unionAdmin: "union", systemAdmin: "federation", auditor: "federation" },
  "office.person.invite": { unionAdmin: "union", systemAdmin: "federation" },
  "office.person.change": { unionAdmin: "union", systemAdmin: "federation" },
  // A one-time link is shown once and kept nowhere, as an uncovered field is.
  "office.link.reveal": { unionAdmin: "union", systemAdmin: "federation" },
  "office.audit.read": { auditor: "federation", manager: "union" },
  "office.audit.verify": { auditor: "federation" },
  // What fails is the audit's to read; who runs the system sees how much does (office/list-invariants.ts).
  "office.invariant.read": { auditor: "federation", systemAdmin: "federation" },
  "office.invariant.check": { auditor: "federation", systemAdmin: "federation" },

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
  // The queue from the phones: whoever files archives looks through it; the lead and the audit see it.
  "hardship.application.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "hardship.application.work": { caseworker: "union" },
  // By which text the office decides: only at the head of the federation (list-rule-sets.ts), for everybody under it.
  "hardship.rules.choose": { manager: "federation" },
  "hardship.parameter.read": whoAids,

  // 文书: everybody who makes papers sees the templates; the lead of the office lays new ones, and a second lead releases.
  "hardship.template.read": { caseworker: "federation", manager: "federation", auditor: "federation" },
  "hardship.template.write": { manager: "federation" },
  "hardship.template.release": { manager: "federation" },
  "hardship.paper.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "hardship.paper.issue": { caseworker: "union", manager: "union" },
  // A paper with its numbers in plain counts as uncovering them.
  "hardship.paper.reveal": { caseworker: "union", manager: "union" },
  // 上报 to the national aid system, as with the register: typists look and mark, the lead alone makes the workbook.
  "hardship.pack.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "hardship.pack.check": { caseworker: "union", manager: "union" },
  "hardship.pack.mark": { caseworker: "union", manager: "union" },
  "hardship.pack": { manager: "union" },
  "hardship.pack.reveal": { caseworker: "union", manager: "union", auditor: "federation" },

  "aid.fund.read": whoAids,
  "aid.fund.open": { finance: "federation" },
  "aid.grant.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  // Whoever visits proposes: a visit may set a sum aside in the same breath (record-visit.ts).
  "aid.grant.propose": { caseworker: "union" },
  "aid.grant.approve": { manager: "union" },
  "aid.grant.pay": { finance: "federation" },
  // 冲正: one of them asks, another one confirms (grant.status.ts).
  "aid.grant.reverse": { manager: "union", finance: "federation" },
  // The caps are of the whole district, over all sources and unions (domain.md B.3).
  "aid.programme.read": whoAids,
  "aid.programme.change": { finance: "federation" },
  // What a household paid of its bills, and whose account it is paid to: the caseworker writes, finance reads.
  "aid.cost.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  "aid.cost.record": { caseworker: "union" },
  "aid.account.record": { caseworker: "union" },
  // A batch is a file full of plain card numbers: finance's alone, two of them (batch.status.ts).
  "aid.batch.read": { finance: "federation", auditor: "federation" },
  "aid.batch.make": { finance: "federation" },
  "aid.batch.check": { finance: "federation" },
  "aid.batch.send": { finance: "federation" },
  "aid.batch.settle": { finance: "federation" },
  "aid.figure.read": { manager: "union", finance: "federation", auditor: "federation" },
  "aid.visit.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "aid.visit.record": { caseworker: "union" },
  "aid.visit.plan": { caseworker: "union", manager: "union" },
  // Only its author puts a visit right; what is added later, the lead may say as well.
  "aid.visit.amend": { caseworker: "own" },
  "aid.visit.annotate": { caseworker: "own", manager: "union" },
  "aid.task.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  "aid.task.finish": { caseworker: "union", manager: "union" },
  // A telephone was lost: whoever leads its owner, or keeps the accounts, empties it. So does its owner.
  "aid.round.wipe": { caseworker: "own", manager: "union", unionAdmin: "union", systemAdmin: "federation" },

  "dispute.ticket.read": { mediator: "union", manager: "union", auditor: "federation" },
  "dispute.ticket.open": { mediator: "union", caseworker: "union" },
  "dispute.ticket.work": { mediator: "own", manager: "union" },
  "dispute.ticket.assign": { mediator: "union", manager: "union" },
  "dispute.ticket.reveal": { mediator: "own", manager: "union" },

  "overview.read": { manager: "union", auditor: "federation" },
  "overview.report.write": { manager: "union", auditor: "federation" },
  // 上报统计: who answers for the figures freezes them; finance and the register's admin read them, the latter without
  // small cells, for no list behind them is theirs.
  "overview.return.read": {
    manager: "union",
    unionAdmin: "union",
    finance: "federation",
    auditor: "federation",
  },
  "overview.return.list": { manager: "union", finance: "federation", auditor: "federation" },
  "overview.return.freeze": { manager: "union" },
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
