import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import { deadlines } from "@gongbang/db/schema/status";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, gte, isNull, lt } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { Office } from "../office.ts";
import { recountDeadline } from "./recount-deadline.ts";

/**
 * Counts anew every running clock whose period holds a day that the calendar now says otherwise of.
 * The call must reach the whole federation. Answers how many clocks changed.
 */
export async function renewDeadlines({ tx, now, today, keys, actor }: Office, on: Day): Promise<number> {
  const touched = await tx
    .select()
    .from(deadlines)
    .where(and(isNull(deadlines.stoppedAt), lt(deadlines.startedOn, on), gte(deadlines.dueOn, on)))
    .orderBy(deadlines.id)
    .for("update");
  const calendar = await loadCalendar(tx);
  const lines: AuditEntry[] = [];
  for (const row of touched) {
    const line = await recountDeadline(tx, row, calendar, { now, today, by: actor });
    if (line) lines.push(line);
  }
  await appendAudits(tx, keys, lines);
  return lines.length;
}
