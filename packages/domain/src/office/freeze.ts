import type { WorkCalendar } from "../kernel/calendar.ts";
import { type Day, daysBetween } from "../kernel/day.ts";
import { computeDue } from "../kernel/deadline.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 冻结期: nothing is decided in a union and those under it, from a day to a day, both included (product.md D7). */
export type Freeze = { unionPath: string; startsOn: Day; endsOn: Day; reason: string };

const covers = (freeze: Freeze, path: string, on: Day) =>
  path.startsWith(freeze.unionPath) && freeze.startsOn <= on && on <= freeze.endsOn;

/** The freeze that holds on a day in a union; of several the one that ends last. */
export const freezeOn = (freezes: readonly Freeze[], path: string, on: Day): Freeze | null =>
  freezes
    .filter((freeze) => covers(freeze, path, on))
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .at(-1) ?? null;

/** Whether something of this union may be decided on a day. Refuses with APPROVAL.FROZEN. */
export function notFrozen(freezes: readonly Freeze[], path: string, on: Day): Decision<null> {
  const freeze = freezeOn(freezes, path, on);
  if (freeze === null) return allow(null);
  return refuse({ code: "APPROVAL.FROZEN", until: freeze.endsOn, reason: freeze.reason });
}

/** The calendar in which days of a freeze are no working days: a term pauses for as long as nobody may answer. */
export const pausedBy = (calendar: WorkCalendar, freezes: readonly Freeze[], path: string): WorkCalendar => {
  const isRestDay = (on: Day) => calendar.isRestDay(on) || freezeOn(freezes, path, on) !== null;
  return { ...calendar, isRestDay, isWorkday: (on) => !isRestDay(on) };
};

/** The last day of a tier's term in working days, which freezes push on; null where there is no term. */
export function tierDueOn(
  { since, termDays, unionPath }: { since: Day; termDays: number | null; unionPath: string },
  freezes: readonly Freeze[],
  calendar: WorkCalendar,
): Day | null {
  if (termDays === null) return null;
  const span = { length: termDays, unit: "workingDay" } as const;
  return computeDue(since, span, pausedBy(calendar, freezes, unionPath)).dueOn;
}

export const longestFreeze = 92;

/** Whether a freeze may be written down. Refuses with FREEZE.ENDS_BEFORE, FREEZE.IN_PAST, FREEZE.TOO_LONG. */
export function decideFreeze(
  { startsOn, endsOn }: Pick<Freeze, "startsOn" | "endsOn">,
  today: Day,
): Decision<null> {
  if (endsOn < startsOn) return refuse({ code: "FREEZE.ENDS_BEFORE" });
  if (startsOn < today) return refuse({ code: "FREEZE.IN_PAST" });
  if (daysBetween(startsOn, endsOn) >= longestFreeze)
    return refuse({ code: "FREEZE.TOO_LONG", most: longestFreeze });
  return allow(null);
}
