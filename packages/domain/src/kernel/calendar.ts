import { type Day, weekday, yearOf } from "./day.ts";

/**
 * One line of the holiday table: a day off on a weekday, or (`off: false`) a weekend day that is worked instead.
 * `name` is the holiday it belongs to, as the State Council's notice names it.
 */
export type RestDay = { on: Day; off: boolean; name: string };

/** Which days are worked. Answers for every day; {@link WorkCalendar.isPublished} says how sure the answer is. */
export type WorkCalendar = {
  isRestDay(day: Day): boolean;
  isWorkday(day: Day): boolean;
  /** The holiday that the day belongs to, also on the workday that pays for it; null on a plain day or weekend. */
  nameOf(day: Day): string | null;
  /** Whether the State Council has published the table of that year. */
  isPublished(year: number): boolean;
};

/**
 * The statutory holidays that fall on the same solar days every year, since 2025 (domain.md DE8).
 * Spring Festival and the other lunar holidays of a year without a table are not guessed.
 */
const fixedHolidays: Record<string, string> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
};

/**
 * A calendar from the holiday table. A later line about the same day replaces an earlier one, so that the office's
 * corrections come last. In a year that is not published, weekends and the fixed statutory holidays are rest days,
 * and whatever is computed with it is provisional (domain.md DE7).
 */
export function calendarFrom(table: {
  days: readonly RestDay[];
  publishedYears: readonly number[];
}): WorkCalendar {
  const lines = new Map(table.days.map((line) => [line.on, line]));
  const published = new Set(table.publishedYears);

  const fixedHoliday = (d: Day) => (published.has(yearOf(d)) ? undefined : fixedHolidays[d.slice(5)]);
  const isRestDay = (d: Day) => lines.get(d)?.off ?? (weekday(d) >= 6 || fixedHoliday(d) !== undefined);
  return {
    isRestDay,
    isWorkday: (d) => !isRestDay(d),
    nameOf: (d) => lines.get(d)?.name ?? fixedHoliday(d) ?? null,
    isPublished: (year) => published.has(year),
  };
}
