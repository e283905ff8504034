import { publishedYears, restDays } from "@gongbang/db/schema/office";
import { deadlines } from "@gongbang/db/schema/status";
import { uuidv7 } from "@gongbang/db/uuid";
import { day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { ConfirmYear } from "@gongbang/domain/office/change-day.input";
import { and, eq, gte, lte } from "drizzle-orm";
import type { Office } from "../office.ts";
import { renewDeadlines } from "./renew-deadlines.ts";

/**
 * The office's word that a year's table has been published and is entered whole: what was counted for the time being is
 * counted anew, and final where it no longer depends on a year without a table. Answers how many clocks changed. Refuses
 * with CALENDAR.YEAR_EMPTY where no day of it is entered, and with CALENDAR.YEAR_PUBLISHED where it is there already.
 */
export async function confirmYear(office: Office, { year }: ConfirmYear): Promise<{ moved: number }> {
  const { tx, about } = office;
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const days = await tx
    .select({ on: restDays.on })
    .from(restDays)
    .where(and(gte(restDays.on, first), lte(restDays.on, last)));
  if (days.length === 0) throw new Refused({ code: "CALENDAR.YEAR_EMPTY" });
  const made = await tx.insert(publishedYears).values({ year }).onConflictDoNothing().returning();
  if (made.length === 0) throw new Refused({ code: "CALENDAR.YEAR_PUBLISHED" });
  const moved = await renewDeadlines(office, eq(deadlines.provisional, true));
  about({
    type: "restDay",
    id: uuidv7(),
    unionPath: "/",
    reason: String(year),
    changes: [{ field: "movedDeadlines", becomes: moved }],
  });
  return { moved };
}
