import { deadlines } from "@gongbang/db/schema/status";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { and, eq, gte, isNull, lt } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { Office } from "../office.ts";

/**
 * Counts anew every running clock whose period holds a day that the calendar now says otherwise of. A clock whose
 * day moves is stopped by "recompute", with its trace, and a new one runs in its place (domain.md DE7).
 * The call must reach the whole federation. Answers how many days moved.
 */
export async function renewDeadlines({ tx, now, today }: Office, on: Day): Promise<number> {
  const touched = await tx
    .select()
    .from(deadlines)
    .where(and(isNull(deadlines.stoppedAt), lt(deadlines.startedOn, on), gte(deadlines.dueOn, on)))
    .orderBy(deadlines.id)
    .for("update");
  const calendar = await loadCalendar(tx);
  let moved = 0;
  for (const row of touched) {
    const { id, createdAt: _, ...same } = row;
    const { dueOn, provisional, trace } = computeDue(row.startedOn, { length: row.length, unit: row.unit }, calendar);
    if (dueOn === row.dueOn && provisional === row.provisional) continue;
    await tx
      .update(deadlines)
      .set({ stoppedAt: now, stoppedOn: today, stoppedBy: "recompute" })
      .where(eq(deadlines.id, id));
    await tx.insert(deadlines).values({ ...same, dueOn, provisional, trace });
    moved += 1;
  }
  return moved;
}
