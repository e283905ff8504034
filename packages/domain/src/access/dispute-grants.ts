import type { Grants } from "./role.ts";

/** Room disputes: the tickets. */
export const disputeGrants = {
  "dispute.ticket.read": { mediator: "union", manager: "union", auditor: "federation" },
  "dispute.ticket.open": { mediator: "union", caseworker: "union" },
  "dispute.ticket.work": { mediator: "own", manager: "union" },
  "dispute.ticket.assign": { mediator: "union", manager: "union" },
  "dispute.ticket.reveal": { mediator: "own", manager: "union" },
} as const satisfies Grants;
