import { paidOut } from "@gongbang/domain/aid/grant.status";

type Given = { status: string; proposedOn: string; amountFen: number };

/** What was given of the grants that were proposed in a year ("2026"), in fen. */
export const givenInYear = (grants: readonly Given[], year: string): number =>
  grants
    .filter(
      ({ status, proposedOn }) => paidOut.some((out) => out === status) && proposedOn.startsWith(`${year}-`),
    )
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
