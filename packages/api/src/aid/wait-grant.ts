import type { Waiting } from "../open-approval.ts";
import type { GrantRow } from "./take-step.ts";

/** A proposed sum as its tiers see it. */
export function waitingGrant(grant: GrantRow, fundName: string): Waiting {
  const { id, number, name, unionId, unionPath, keeperId, kind, amountFen, fundId, way, reason } = grant;
  return {
    ...{ kindOf: "grant", id, number, name, unionId, unionPath, keeperId, kind, amountFen, fundId },
    grade: null,
    proposers: [grant.proposedBy],
    facts: { aidKind: kind, amountFen, fund: fundName, way, reason },
  };
}
