import { imports } from "@gongbang/db/schema/members";
import { transact } from "@gongbang/db/transact";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { ImportTally, type RowOutcome } from "@gongbang/domain/members/roster-import";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import type { Handler, Job } from "../jobs.ts";
import { judgeRows, type Verdict } from "./judge-rows.ts";
import { chunksOf, importOf, judgingFor, openRoster } from "./open-roster.ts";

const importTask = z.object({ importId: z.uuid() });
export const rowsAtOnce = 1000;

/** The keeper's view of the register, as wide as their rights are now. Refuses with ACCESS.DENIED. */
export function viewOf({ actor }: Job) {
  const scope = scopeFor(actor, "member.import");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  return { actor, scope, reach: scope === "federation" ? "/" : actor.unionPath };
}

export const importIdOf = ({ task }: Job): string => importTask.parse(task).importId;

/** The dry run: judges every row and counts, and writes nothing but the counts. */
export const countRoster: Handler = async (house: House, job, progress) => {
  const view = viewOf(job);
  const importId = importIdOf(job);
  const { table, judging } = await transact(house.db, view, async (tx) => {
    const asked = await importOf(tx, importId);
    return {
      table: await openRoster(tx, house.keys, asked),
      judging: await judgingFor(tx, house.keys, { import: asked, job, reach: view.reach }),
    };
  });
  const tally = new ImportTally();
  let done = 0;
  for await (const rows of chunksOf(table.rows(), rowsAtOnce)) {
    const judged = await transact(house.db, view, (tx) => judgeRows(tx, rows, judging));
    for (const { rowNo, verdict } of judged) tally.add(rowNo, outcomeOf(verdict));
    done += rows.length;
    await progress(done, 0);
  }
  const plan = tally.plan();
  await transact(house.db, view, (tx) =>
    tx.update(imports).set({ plan, stage: "planned" }).where(eq(imports.id, importId)),
  );
  const { rows, added, changed, same, wrong } = plan;
  return { rows, added, changed, same, wrong };
};

export const outcomeOf = (verdict: Verdict): RowOutcome =>
  verdict.outcome === "changed" || verdict.outcome === "wrong" ? verdict : { outcome: verdict.outcome };
