type Given = { status: string; proposedOn: string; amountFen: number };

/** What has left a fund for the household. */
const given = ["paid", "released", "handedOver"];

/** What was given of the grants that were proposed in a year ("2026"), in fen. */
export const givenInYear = (grants: readonly Given[], year: string): number =>
  grants
    .filter(({ status, proposedOn }) => given.includes(status) && proposedOn.startsWith(`${year}-`))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
