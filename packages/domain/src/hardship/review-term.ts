import { addDays, type Day } from "../kernel/day.ts";

/** For how many days after a missed 年度复核 a file still takes aid (docs/decisions/0025). */
export const reviewGraceDays = 30;

type File = {
  status: string;
  nextReviewOn: Day | null;
  /** When a renewal was handed in that waits for its tiers; null, or nothing said, where none does. */
  renewalAskedOn?: Day | null;
};

/**
 * The day on which the review of a file was due, once it is missed beyond the grace: a file older than a year is applied
 * for anew before it is helped on (domain.md A.3). What was handed in by then misses nothing, however long its tiers take.
 * Null for every other file, and for relief once, which has no review.
 */
export function reviewMissedOn(file: File, today: Day): Day | null {
  const { status, nextReviewOn, renewalAskedOn } = file;
  if (status !== "enrolled" || nextReviewOn === null) return null;
  return addDays(nextReviewOn, reviewGraceDays) < (renewalAskedOn ?? today) ? nextReviewOn : null;
}
