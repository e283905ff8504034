import type { HardshipGrade } from "../codes/hardship.ts";
import type { Day } from "../kernel/day.ts";

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
