/**
 * How a membership stands (会籍, handbook domain.md D.4): asked for, in force, on its way to another union, kept
 * without dues or vote; left, lapsed after six months, expelled, ended by death.
 */
export const membershipStatuses = [
  "applied",
  "active",
  "transferring",
  "retained",
  "left",
  "lapsed",
  "expelled",
  "deceased",
] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** The standings of a living membership: one person has at most one of these at a time. */
export const liveStatuses = [
  "applied",
  "active",
  "transferring",
  "retained",
] as const satisfies MembershipStatus[];
