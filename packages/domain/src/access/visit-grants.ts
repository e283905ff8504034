import type { Grants } from "./role.ts";

/** Room aid: visits, tasks and the round on the telephone. */
export const visitGrants = {
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
} as const satisfies Grants;
