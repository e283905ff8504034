import type { Grants } from "./role.ts";

/** Room members: the union tree, the register, and the records in it. */
export const memberGrants = {
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
} as const satisfies Grants;
