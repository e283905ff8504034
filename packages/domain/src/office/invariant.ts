/** The invariants that are looked at every night (trust.md 2.2). I11 waits for the counts of members by organisation. */
export const invariantCodes = [
  "I1",
  "I2",
  "I3",
  "I4",
  "I5",
  "I6",
  "I7",
  "I8",
  "I9",
  "I10",
  "I12",
  "I13",
] as const;
export type InvariantCode = (typeof invariantCodes)[number];

/** What fails: the id of a record or a place in the trail, and what is wrong with it; never a person. */
export type InvariantFault = { subject: string; fault: string };
