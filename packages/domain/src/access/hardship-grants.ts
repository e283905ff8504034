import type { Grants } from "./role.ts";

/** Room hardship: the archive of a household, and what it is judged by. */
export const hardshipGrants = {
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
  // A new version beside an old one: laid by whom the choice is for, and without effect until it is chosen.
  "hardship.rules.add": { manager: "federation" },
  "hardship.parameter.read": {
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
  },
} as const satisfies Grants;
