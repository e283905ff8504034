import { appendAudit } from "@gongbang/db/audit";
import { deadlines } from "@gongbang/db/schema/status";
import { transact } from "@gongbang/db/transact";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { House } from "../context.ts";

type Deadline = typeof deadlines.$inferSelect;

/** Nobody: the night's own acts in the trail. */
const clockwork = { id: "00000000-0000-0000-0000-000000000000", unionPath: "/" };
const batch = 200;

/**
 * Computes anew every running clock that was counted without a published holiday table, once the table is there
 * (domain.md DE7). The old row stays, stopped by "recompute", with its trace. `today` is the day of the sweep.
 * Answers how many clocks were looked at and how many days moved.
 */
export async function sweepDeadlines(house: House, today: Day): Promise<{ looked: number; moved: number }> {
  let [looked, moved, after] = [0, 0, clockwork.id];
  for (;;) {
    const done = await transact(house.db, { actor: clockwork, scope: "federation" }, async (tx) => {
      const rows = await tx
        .select()
        .from(deadlines)
        .where(and(eq(deadlines.provisional, true), isNull(deadlines.stoppedAt), gt(deadlines.id, after)))
        .orderBy(asc(deadlines.id))
        .limit(batch)
        .for("update");
      const calendar = await loadCalendar(tx);
      const settled = rows.flatMap((row) => {
        const due = computeDue(row.startedOn, { length: row.length, unit: row.unit }, calendar);
        return due.provisional ? [] : [{ row, due }];
      });
      for (const { row, due } of settled) {
        const { id, createdAt: _, ...same } = row;
        await tx
          .update(deadlines)
          .set({ stoppedAt: new Date(), stoppedOn: today, stoppedBy: "recompute" })
          .where(eq(deadlines.id, id));
        const { dueOn, provisional, trace } = due;
        await tx.insert(deadlines).values({ ...same, dueOn, provisional, trace });
        await appendAudit(tx, house.keys, entryOf(row, dueOn));
      }
      return { rows, moved: settled.filter(({ row, due }) => row.dueOn !== due.dueOn).length };
    });
    looked += done.rows.length;
    moved += done.moved;
    const last = done.rows.at(-1);
    if (done.rows.length < batch || last === undefined) return { looked, moved };
    after = last.id;
  }
}

const entryOf = ({ id, recordId, unionPath, dueOn: was, clock }: Deadline, becomes: Day) => ({
  at: new Date().toISOString(),
  actorId: null,
  actorName: "",
  roles: [],
  unionPath,
  sessionId: null,
  ip: "",
  requestId: id,
  action: "office.deadline.recompute",
  kind: "write" as const,
  objectType: "deadline",
  objectId: id,
  recordId,
  reason: clock,
  changes: [{ field: "dueOn", was, becomes }],
  result: "done" as const,
  refusal: null,
});
