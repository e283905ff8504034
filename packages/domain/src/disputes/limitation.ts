import type { DisputeClaim } from "../codes/dispute-claim.ts";
import type { Day } from "../kernel/day.ts";

/** What decides from when the limitation of arbitration runs. Null: not known, or still employed. */
export type LimitationFacts = {
  kinds: readonly DisputeClaim[];
  knownOn: Day | null;
  employedTo: Day | null;
};

/** Pay owed and overtime pay: not limited while the relation lasts (Mediation and Arbitration Law art. 27 (4)). */
const payKinds: readonly DisputeClaim[] = ["03", "04"];

/**
 * The day that the one-year limitation is counted from (Mediation and Arbitration Law art. 27).
 * Pay claims run from the end of employment, and do not run before it; all others run from the day on which
 * the infringement was or should have been known. With several claims the earliest counts: the protective reading.
 */
export function limitationFrom({ kinds, knownOn, employedTo }: LimitationFacts): Day | null {
  const starts = kinds.map((kind) => (payKinds.includes(kind) ? employedTo : knownOn));
  const known = starts.filter((start) => start !== null);
  return known.sort()[0] ?? null;
}

/** Whether the ticket has no claim but pay while the relation lasts, so that nothing runs against the worker yet. */
export const isNotYetLimited = ({ kinds, employedTo }: LimitationFacts): boolean =>
  kinds.length > 0 && kinds.every((kind) => payKinds.includes(kind)) && employedTo === null;
