import { addDays, type Day } from "../kernel/day.ts";

/** For how many days after a missed 年度复核 a file still takes aid (docs/decisions/0025). */
export const reviewGraceDays = 30;

type File = { status: string; nextReviewOn: Day | null };

/**
 * The day on which the review of a file was due, once it is missed beyond the grace: a file older than a year is applied
 * for anew before it is helped on (domain.md A.3). Null for every other file, and for relief once, which has no review.
 */
export function reviewMissedOn({ status, nextReviewOn }: File, today: Day): Day | null {
  if (status !== "enrolled" || nextReviewOn === null) return null;
  return addDays(nextReviewOn, reviewGraceDays) < today ? nextReviewOn : null;
}
