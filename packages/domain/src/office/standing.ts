import { type Actor, policy, scopeFor } from "../access/policy.ts";
import type { WorkCalendar } from "../kernel/calendar.ts";
import type { Day } from "../kernel/day.ts";
import { dueState, type SpanUnit } from "../kernel/deadline.ts";

/** A clock as its row has it. */
export type StoredClock = {
  dueOn: Day;
  unit: SpanUnit;
  permits: boolean;
  stoppedOn: Day | null;
  stoppedBy: string | null;
};

export const standingKinds = [
  "missed",
  "today",
  "soon",
  "ok",
  "met",
  "late",
  "replaced",
  "ended",
  "waiting",
  "open",
] as const;
/**
 * How a clock stands. Running: `missed`, `today`, `soon`, `ok`; or, where it permits, `waiting` and then `open`.
 * Stopped: `met` in time, `late` (missed for good), `ended` by what made it idle, `replaced` by another clock; where it
 * permits, `open` if it had run out by then and `ended` if not.
 */
export type Standing = { kind: (typeof standingKinds)[number]; days: number; unit: "day" | "workingDay" };

/** Steps that put another clock in the place of the one they stop. */
export const replacingSteps: readonly string[] = ["extend", "recompute"];
/** Steps that make a clock idle without doing what it asked for. */
export const endingSteps: readonly string[] = ["withdraw", "close", "cancel"];

/** A limitation is announced a month ahead, everything else three days (look/README.md, "Pills"). */
const soonWithin = (unit: SpanUnit): number => (unit === "year" || unit === "month" ? 30 : 3);

/** How a clock stands on a day. What was missed stays missed, whatever stops it later; only a replacement hides it. */
export function standingOf(clock: StoredClock, today: Day, calendar: WorkCalendar): Standing {
  const { dueOn, unit, permits, stoppedOn, stoppedBy } = clock;
  const on = stoppedOn ?? today;
  const { kind, ...left } = dueState({ dueOn, today: on, unit, calendar, soonWithin: soonWithin(unit) });
  const ranOut = kind === "missed";
  if (stoppedOn === null && !permits) return { kind, ...left };
  if (stoppedOn === null) return { kind: ranOut ? "open" : "waiting", ...left };
  return { kind: stoppedStanding({ permits, stoppedBy }, ranOut), ...left };
}

function stoppedStanding(
  clock: Pick<StoredClock, "permits" | "stoppedBy">,
  ranOut: boolean,
): Standing["kind"] {
  const by = (steps: readonly string[]) => clock.stoppedBy !== null && steps.includes(clock.stoppedBy);
  if (by(replacingSteps)) return "replaced";
  // What a clock permits from its end on, it permitted: it ran out, whatever step came after it.
  if (clock.permits) return ranOut ? "open" : "ended";
  if (ranOut) return "late";
  return by(endingSteps) ? "ended" : "met";
}

/** The machines whose records the actor's roles may read, by the rule that "room.noun" is read by "room.noun.read". */
export function readableMachines(actor: Pick<Actor, "roles">): string[] {
  const reads = Object.keys(policy).filter((action): action is keyof typeof policy & `${string}.read` =>
    action.endsWith(".read"),
  );
  return reads
    .filter((action) => scopeFor(actor, action) !== null)
    .map((action) => action.slice(0, -".read".length));
}
