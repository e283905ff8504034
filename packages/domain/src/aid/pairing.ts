import { addDays, type Day, daysBetween } from "../kernel/day.ts";

/** 结对: an officer who keeps in touch with a household, every so many days as both agreed. */
export type Pairing = { everyDays: number; startsOn: Day };

/** How often two may agree on: every day at the most, once a year at the least. */
export const contactDays = { least: 1, most: 366 };

export type ContactStanding = {
  /** The last time that the officer met the household; null where they have not yet. */
  lastOn: Day | null;
  /** When the next contact is due: so many days after the last one, or after the pairing began. */
  nextOn: Day;
  /** Below nothing where that day has passed. */
  daysLeft: number;
  /** How many agreed contacts were missed since the pairing began: a whole agreed time passed without any. */
  missed: number;
};

/**
 * How a pairing stands on a day. `contacts` are the days on which the officer met the household, in any order; those
 * before the pairing and after the day don't count. On its day a contact is due and not missed.
 */
export function contactStanding(
  { everyDays, startsOn }: Pairing,
  contacts: readonly Day[],
  today: Day,
): ContactStanding {
  const met = contacts.filter((on) => startsOn <= on && on <= today).sort();
  const lastOn = met.at(-1) ?? null;
  const nextOn = addDays(lastOn ?? startsOn, everyDays);
  const points = [startsOn, ...met, today];
  const missed = points.slice(1).reduce((sum, point, i) => {
    const since = daysBetween(points[i] ?? startsOn, point);
    return sum + Math.max(0, Math.floor((since - 1) / everyDays));
  }, 0);
  return { lastOn, nextOn, daysLeft: daysBetween(today, nextOn), missed };
}
