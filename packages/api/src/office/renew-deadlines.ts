import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import { deadlines } from "@gongbang/db/schema/status";
import { and, isNull, type SQL } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { Office } from "../office.ts";
import { recountDeadline } from "./recount-deadline.ts";

/**
 * Counts anew every running clock that a change of the calendar may touch. The call must reach the whole federation.
 * Answers how many clocks changed.
 */
export async function renewDeadlines(office: Office, mayTouch: SQL | undefined): Promise<number> {
  const { tx, now, today, keys, actor } = office;
  const touched = await tx
    .select()
    .from(deadlines)
    .where(and(isNull(deadlines.stoppedAt), mayTouch))
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
