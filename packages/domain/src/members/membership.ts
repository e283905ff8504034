/**
 * How a membership stands (会籍, handbook domain.md D.4): asked for, not admitted, in force, on its way to another union, kept
 * without dues or vote; left, lapsed after six months, expelled, ended by death. A record that was merged into another one of the same person is no membership any more
 * (duplicates.ts): it leads to the one that was kept.
 */
export const membershipStatuses = [
  "applied",
  "notAdmitted",
  "active",
  "transferring",
  "retained",
  "left",
  "lapsed",
  "expelled",
  "deceased",
  "merged",
] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** The standings of a living membership: one person has at most one of these at a time. */
export const liveStatuses = [
  "applied",
  "active",
  "transferring",
  "retained",
] as const satisfies MembershipStatus[];
