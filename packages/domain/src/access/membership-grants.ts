import type { Grants } from "./role.ts";

/** Room members: joining, leaving and moving, and the founding and ending of unions. */
export const membershipGrants = {
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
} as const satisfies Grants;
