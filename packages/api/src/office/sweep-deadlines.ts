import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import { deadlines } from "@gongbang/db/schema/status";
import { transact } from "@gongbang/db/transact";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { loadCalendar } from "../calendar.ts";
import type { House } from "../context.ts";
import { recountDeadline } from "./recount-deadline.ts";

/** Nobody: the night's own acts in the trail. */
const clockwork = { id: "00000000-0000-0000-0000-000000000000", unionPath: "/" };
const batch = 200;

/**
 * Computes anew every running clock that was counted without a published holiday table, once the table is there
 * (domain.md DE7). `today` is the day of the sweep. Answers how many clocks were looked at, and how many days moved.
 */
export async function sweepDeadlines(house: House, today: Day): Promise<{ looked: number; moved: number }> {
  let [looked, moved, after] = [0, 0, clockwork.id];
  for (;;) {
    const { rows, lines } = await sweepBatch(house, today, after);
    looked += rows.length;
    moved += lines.filter(({ changes: [change] }) => change?.was !== change?.becomes).length;
    const last = rows.at(-1);
    if (rows.length < batch || last === undefined) return { looked, moved };
    after = last.id;
  }
}

const sweepBatch = (house: House, today: Day, after: string) =>
  transact(house.db, { actor: clockwork, scope: "federation" }, async (tx) => {
    const rows = await tx
      .select()
      .from(deadlines)
      .where(and(eq(deadlines.provisional, true), isNull(deadlines.stoppedAt), gt(deadlines.id, after)))
      .orderBy(asc(deadlines.id))
      .limit(batch)
      .for("update");
    const calendar = await loadCalendar(tx);
    const lines: AuditEntry[] = [];
    for (const row of rows) {
      const line = await recountDeadline(tx, row, calendar, { now: new Date(), today, by: null });
      if (line) lines.push(line);
    }
    await appendAudits(tx, house.keys, lines);
    return { rows, lines };
  });
