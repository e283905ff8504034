import type { AuditEntry } from "@gongbang/db/audit";
import type { Tx } from "@gongbang/db/open";
import { deadlines } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import type { WorkCalendar } from "@gongbang/domain/kernel/calendar";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { eq } from "drizzle-orm";

export type DeadlineRow = typeof deadlines.$inferSelect;

/** By whom and when a clock is counted anew. Nobody: the night's own act. */
export type Recount = { now: Date; today: Day; by: Actor | null };

/**
 * Counts a running clock anew. Where that changes anything, the old row stays, stopped by "recompute" with its trace,
 * a new one runs in its place (domain.md DE7), and the line for the record's trail is given. Null where nothing changes.
 */
export async function recountDeadline(
  tx: Tx,
  row: DeadlineRow,
  calendar: WorkCalendar,
  { now, today, by }: Recount,
): Promise<AuditEntry | null> {
  const due = computeDue(row.startedOn, { length: row.length, unit: row.unit }, calendar);
  const { dueOn, provisional, trace } = due;
  if (dueOn === row.dueOn && provisional === row.provisional) return null;
  const { id, createdAt: _, ...same } = row;
  await tx
    .update(deadlines)
    .set({ stoppedAt: now, stoppedOn: today, stoppedBy: "recompute" })
    .where(eq(deadlines.id, id));
  await tx.insert(deadlines).values({ ...same, dueOn, provisional, trace });
  return {
    at: now.toISOString(),
    actorId: by?.id ?? null,
    actorName: by?.name ?? "",
    roles: by?.roles ?? [],
    unionPath: row.unionPath,
    sessionId: by?.sessionId ?? null,
    ip: "",
    requestId: id,
    action: "office.deadline.recompute",
    kind: "write",
    objectType: "deadline",
    objectId: id,
    recordId: row.recordId,
    reason: row.clock,
    changes: [{ field: "dueOn", was: row.dueOn, becomes: dueOn }],
    result: "done",
    refusal: null,
  };
}
