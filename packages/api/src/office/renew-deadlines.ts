import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import { deadlines } from "@gongbang/db/schema/status";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { and, eq, gte, isNull, lt } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { Office } from "../office.ts";

/**
 * Counts anew every running clock whose period holds a day that the calendar now says otherwise of. A clock whose
 * day moves is stopped by "recompute", with its trace, a new one runs in its place (domain.md DE7), and the record's
 * trail says so.
 * The call must reach the whole federation. Answers how many days moved.
 */
export async function renewDeadlines(office: Office, on: Day): Promise<number> {
  const { tx, now, today, keys } = office;
  const touched = await tx
    .select()
    .from(deadlines)
    .where(and(isNull(deadlines.stoppedAt), lt(deadlines.startedOn, on), gte(deadlines.dueOn, on)))
    .orderBy(deadlines.id)
    .for("update");
  const calendar = await loadCalendar(tx);
  const lines: AuditEntry[] = [];
  for (const row of touched) {
    const { id, createdAt: _, ...same } = row;
    const { dueOn, provisional, trace } = computeDue(
      row.startedOn,
      { length: row.length, unit: row.unit },
      calendar,
    );
    if (dueOn === row.dueOn && provisional === row.provisional) continue;
    await tx
      .update(deadlines)
      .set({ stoppedAt: now, stoppedOn: today, stoppedBy: "recompute" })
      .where(eq(deadlines.id, id));
    await tx.insert(deadlines).values({ ...same, dueOn, provisional, trace });
    lines.push(lineOf(office, row, dueOn));
  }
  await appendAudits(tx, keys, lines);
  return lines.length;
}

function lineOf({ actor, now }: Office, row: typeof deadlines.$inferSelect, becomes: Day): AuditEntry {
  return {
    at: now.toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    roles: actor.roles,
    unionPath: row.unionPath,
    sessionId: actor.sessionId,
    ip: "",
    requestId: row.id,
    action: "office.deadline.recompute",
    kind: "write",
    objectType: "deadline",
    objectId: row.id,
    recordId: row.recordId,
    reason: row.clock,
    changes: [{ field: "dueOn", was: row.dueOn, becomes }],
    result: "done",
    refusal: null,
  };
}
