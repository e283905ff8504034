import type { WorkCalendar } from "@gongbang/domain/kernel/calendar";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { computeDue, type Span } from "@gongbang/domain/kernel/deadline";
import type { Dice } from "./random.ts";

/** The story's days: all of them are told from today. */
export type Days = {
  today: Day;
  calendar: WorkCalendar;
  /** The last workday that is at least so many days ago. */
  ago: (days: number) => Day;
  /** So many workdays before or after a day. */
  workdays: (from: Day, count: number) => Day;
  /** A workday on which a period must have begun to end `ahead` workdays from today (0: today itself). */
  beganToEnd: (span: Span, ahead: number) => Day;
};

export function openDays(today: Day, calendar: WorkCalendar): Days {
  const lastWorkday = (on: Day): Day => (calendar.isWorkday(on) ? on : lastWorkday(addDays(on, -1)));
  const step = (on: Day, by: 1 | -1): Day => {
    const next = addDays(on, by);
    return calendar.isWorkday(next) ? next : step(next, by);
  };
  const workdays = (from: Day, count: number): Day =>
    Array.from({ length: Math.abs(count) }).reduce<Day>((on) => step(on, count > 0 ? 1 : -1), from);
  // Nothing may end on a rest day, so on a Sunday "today" is the Monday.
  const firstDue = calendar.isWorkday(today) ? today : step(today, 1);
  return {
    today,
    calendar,
    ago: (days) => lastWorkday(addDays(today, -days)),
    workdays,
    beganToEnd: (span, ahead) => {
      const due = workdays(firstDue, ahead);
      const begins = (start: Day) => computeDue(start, span, calendar).dueOn === due;
      const starts = Array.from({ length: 400 }, (_, i) => addDays(due, -1 - i)).filter(begins);
      return starts.find((start) => calendar.isWorkday(start)) ?? starts[0] ?? due;
    },
  };
}

/** An instant in office hours of a day in Shanghai, in milliseconds. */
export const officeHour = (dice: Dice, on: Day): number =>
  Date.parse(`${on}T09:00:00+08:00`) + dice.int(5, 420) * 60_000 + dice.int(0, 59_999);
