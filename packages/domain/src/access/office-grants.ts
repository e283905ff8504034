import type { Grants } from "./role.ts";

const everyone = {
  caseworker: "own",
  mediator: "own",
  manager: "own",
  finance: "own",
  auditor: "own",
  unionAdmin: "own",
  systemAdmin: "own",
} as const;

/** What the office itself lets each role do: pages of its own, clocks, accounts, the trail. */
export const officeGrants = {
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
  // What fails is the audit's to read; who runs the system sees how much does (office/list-invariants.ts).
  "office.invariant.read": { auditor: "federation", systemAdmin: "federation" },
  "office.invariant.check": { auditor: "federation", systemAdmin: "federation" },
} as const satisfies Grants;
