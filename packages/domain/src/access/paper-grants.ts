import type { Grants } from "./role.ts";

/** Room hardship: papers, their templates, and the pack for the national aid system. */
export const paperGrants = {
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
} as const satisfies Grants;
