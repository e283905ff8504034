import type { Tx } from "@gongbang/db/open";
import { publishedYears, restDays } from "@gongbang/db/schema/office";
import { calendarFrom, type WorkCalendar } from "@gongbang/domain/kernel/calendar";

/** The work calendar as the office's own table has it. */
export async function loadCalendar(tx: Tx): Promise<WorkCalendar> {
  const days = await tx.select({ on: restDays.on, off: restDays.off, name: restDays.name }).from(restDays);
  const years = await tx.select({ year: publishedYears.year }).from(publishedYears);
  return calendarFrom({ days, publishedYears: years.map(({ year }) => year) });
}
