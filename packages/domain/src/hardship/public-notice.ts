import type { HardshipGrade } from "../codes/hardship.ts";
import { addDays, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** All that a public notice may say of a person (domain.md A.2; PIPL arts. 25, 28; Social Assistance Law art. 11). */
export type PublicNotice = {
  name: string;
  unionName: string;
  grade: HardshipGrade | null;
  /** Code of `hardshipCause`: the general reason, never a diagnosis. */
  mainCause: string | null;
  from: Day | null;
  until: Day | null;
  place: string | null;
};

/**
 * The sheet that hangs on the notice board. It is picked field by field, so that whatever else is known of the
 * household (id number, phone, address, card, diagnosis, children's names) cannot come along.
 */
export function publicNotice(archive: PublicNotice): PublicNotice {
  const { name, unionName, grade, mainCause, from, until, place } = archive;
  return { name, unionName, grade, mainCause, from, until, place };
}

/** How far ahead a notice may be announced. */
const daysAhead = 30;

/**
 * The day a notice begins: today or soon. A notice is never dated back, because its days could then no longer be
 * looked at. Refuses with HARDSHIP.NOTICE_DATED_BACK and HARDSHIP.NOTICE_TOO_FAR.
 */
export function noticeMayBegin(from: Day, today: Day): Decision<Day> {
  if (from < today) return refuse({ code: "HARDSHIP.NOTICE_DATED_BACK", today });
  if (from > addDays(today, daysAhead)) return refuse({ code: "HARDSHIP.NOTICE_TOO_FAR", days: daysAhead });
  return allow(from);
}

/** A notice is over when its last day has ended. */
export const isNoticeOver = ({ until }: Pick<PublicNotice, "until">, today: Day): boolean =>
  until !== null && today > until;

/** What is left of a sheet that came down: that there was one, where and when. */
export const takenDown = ({ unionName, from, until, place }: PublicNotice): PublicNotice => ({
  ...{ name: "", unionName, grade: null, mainCause: null, from, until, place },
});
