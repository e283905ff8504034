import { addMonths, type Day, day } from "../kernel/day.ts";

/** The first days of the month of `today` and of those before it, the oldest first: `count` of them. */
export function monthsBack(today: Day, count: number): Day[] {
  const first = day(`${today.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, i) => addMonths(first, i - count + 1));
}
