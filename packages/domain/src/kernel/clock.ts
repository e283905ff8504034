import type { WorkCalendar } from "./calendar.ts";
import type { Day } from "./day.ts";
import { computeDue, type Due } from "./deadline.ts";
import { assert } from "./decision.ts";
import type { Clock } from "./machine.ts";

/** A machine as far as its clocks. */
export type Clocked = { clocks: Record<string, Clock<string, string>> };
/** A clock that a step set going, with its day and how that was computed. */
export type Started = { clock: string; permits: boolean; due: Due };

/** The names of the clocks that a step stops. */
export const stoppedClocks = ({ clocks }: Clocked, event: string): string[] =>
  Object.entries(clocks).flatMap(([name, { stopsOn }]) => (stopsOn.includes(event) ? [name] : []));

/** Whether a step may set any clock going, so that the calendar is fetched only where it is asked. */
export const startsClocks = ({ clocks }: Clocked, event: string): boolean =>
  Object.values(clocks).some(({ startsOn }) => startsOn === event);

/**
 * The clocks that a step sets going. Their days count from the recorded fact that the clock names, else from `on`, the
 * day that the step counts for. A fact that may be unknown and is sets nothing going.
 */
export function startedClocks(
  machine: Clocked,
  record: object,
  event: string,
  { on, calendar }: { on: Day; calendar: WorkCalendar },
): Started[] {
  const fieldOf = (name: string): unknown =>
    new Map<string, unknown>(Object.entries(record)).get(name) ?? null;
  const starting = Object.entries(machine.clocks).filter(
    ([, { startsOn, from, whenKnown }]) =>
      startsOn === event && !(whenKnown && from !== undefined && fieldOf(from) === null),
  );
  return starting.map(([clock, { from, agreed, least, span: lawful, permits }]) => {
    const start = from === undefined ? on : factIn(fieldOf(from), from);
    const span = { ...lawful };
    if (agreed !== undefined) span.length = agreedIn(fieldOf(agreed), lawful.length);
    if (least !== undefined) span.length = askedIn(fieldOf(least), lawful.length);
    return { clock, permits: permits ?? false, due: computeDue(start, span, calendar) };
  });
}

function agreedIn(value: unknown, most: number): number {
  assert(typeof value === "number" && value <= most, `a number was agreed on, at most ${most}`);
  return value;
}

function askedIn(value: unknown, least: number): number {
  if (value === null) return least;
  assert(typeof value === "number" && value >= least, `a number is asked for, at least ${least}`);
  return value;
}

function factIn(value: unknown, from: string): Day {
  assert(typeof value === "string", `the clock's starting fact ${from} is known`);
  return value as Day;
}
