import { addDays, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** How long people stay on a device, and how often its PIN may be wrong (handbook trust.md 2.3). */
export const cacheHours = 72;
export const pinTries = 5;
const hour = 3_600_000;
/** Households that a device holds at most, those that are due and the others together. */
export const roundMost = 200;
/** Who keeps fewer households than this has others of their union on the device as well, until there are so many. */
export const roundLeast = 20;
/** Of the others, those visited last stand behind one press (product.md E1); the rest is searched for. */
export const lastVisitedMost = 8;

/** 下次联系 in one press: 1周, 2周, 1月, 不用 (product.md E6). */
export const nextSteps = ["week", "fortnight", "month", "none"] as const;
export type NextStep = (typeof nextSteps)[number];

/** The day that a chip stands for. A month is 30 days, so that no chip leads to a day that another one names. */
export function nextDay(from: Day, step: NextStep): Day | null {
  if (step === "none") return null;
  return addDays(from, { week: 7, fortnight: 14, month: 30 }[step]);
}

/** The households visited last, the latest first, as far as one press shows them; who was never visited comes after them. */
export const visitedLast = <Person extends { lastVisitOn: string | null }>(
  people: readonly Person[],
): Person[] =>
  people
    .toSorted((a, b) => (b.lastVisitOn ?? "").localeCompare(a.lastVisitOn ?? ""))
    .slice(0, lastVisitedMost);

/** The same words, those first that this officer used most of late; among equals the order stays (product.md E3). */
export function byUse<Word extends string>(words: readonly Word[], used: readonly Word[]): Word[] {
  const count = (word: Word) => used.filter((each) => each === word).length;
  return words.toSorted((a, b) => count(b) - count(a));
}

/** When people were given to a device: by the office's clock, and by the device's own. */
export type GivenOut = { givenAt: Date; receivedAt: Date };

/**
 * Whether what a device holds must go: it came 72 hours ago by the device's clock, or the office said so after it gave
 * it out. A clock that was set back makes nothing younger.
 */
export function mustWipe(
  { givenAt, receivedAt }: GivenOut,
  { now, wipedAt }: { now: Date; wipedAt: Date | null },
): boolean {
  const age = now.getTime() - receivedAt.getTime();
  return age >= cacheHours * hour || age < -hour || (wipedAt !== null && wipedAt >= givenAt);
}

/** Six digits that are not all alike and not in a row. Refuses with ROUND.PIN_WRONG_SHAPE and ROUND.PIN_TOO_EASY. */
export function decidePin(pin: string): Decision<string> {
  if (!/^\d{6}$/.test(pin)) return refuse({ code: "ROUND.PIN_WRONG_SHAPE" });
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && [0, 1, 9].includes(step))
    return refuse({ code: "ROUND.PIN_TOO_EASY" });
  return allow(pin);
}
