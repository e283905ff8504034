import { publishedYears, restDays } from "@gongbang/db/schema/office";
import { day, yearOf } from "@gongbang/domain/kernel/day";
import type { CalendarYear } from "@gongbang/domain/office/change-day.input";
import { and, asc, gte, lte } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const calendarYearOutput = z.object({
  year: z.number(),
  today: z.string(),
  /** Whether the State Council's table of that year is there; without it a count is provisional. */
  published: z.boolean(),
  publishedYears: z.array(z.number()),
  days: z.array(
    z.object({ on: z.string(), off: z.boolean(), name: z.string(), source: z.enum(["published", "office"]) }),
  ),
});

/** The days of a year that depart from the week, and where each is from. */
export async function readCalendar({ tx, today }: Office, { year = yearOf(today) }: CalendarYear) {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const days = await tx
    .select()
    .from(restDays)
    .where(and(gte(restDays.on, first), lte(restDays.on, last)))
    .orderBy(asc(restDays.on));
  const years = (await tx.select().from(publishedYears).orderBy(asc(publishedYears.year))).map(
    (row) => row.year,
  );
  return { year, today, published: years.includes(year), publishedYears: years, days };
}
