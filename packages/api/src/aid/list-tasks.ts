import { found, unlessChanged } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { tasks } from "@gongbang/db/schema/tasks";
import type { FinishTask, ListTasks } from "@gongbang/domain/aid/list-tasks.input";
import { taskKinds } from "@gongbang/domain/aid/task";
import { daysBetween } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const taskListShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      archiveId: z.string(),
      archiveNumber: z.string(),
      name: z.string(),
      kind: z.enum(taskKinds),
      words: z.string(),
      dueOn: z.string(),
      daysLeft: z.number(),
      mine: z.boolean(),
      version: z.number(),
    }),
  ),
  next: z.string().nullable(),
});

/** Open tasks that this officer may see, the longest due first. `after` is the `next` of the page before. */
export async function taskList({ tx, actor, today }: Office, { archiveId, mine, after, limit }: ListTasks) {
  const [day, id] = after?.split("_") ?? [];
  const { kind, words, dueOn, version, keeperId } = tasks;
  const seen = await tx
    .select({
      ...{ id: tasks.id, archiveId: tasks.archiveId, kind, words, dueOn, version, keeperId },
      ...{ archiveNumber: archives.number, name: archives.name },
    })
    .from(tasks)
    .innerJoin(archives, eq(archives.id, tasks.archiveId))
    .where(
      and(
        isNull(tasks.doneOn),
        archiveId ? eq(tasks.archiveId, archiveId) : undefined,
        mine ? eq(keeperId, actor.id) : undefined,
        day && id ? sql`(${dueOn}, ${tasks.id}) > (${day}::date, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(dueOn), asc(tasks.id))
    .limit(limit + 1);
  const rows = seen.slice(0, limit).map(({ keeperId: keeper, ...row }) => ({
    ...row,
    daysLeft: daysBetween(today, row.dueOn),
    mine: keeper === actor.id,
  }));
  const last = rows.at(-1);
  return { rows, next: seen.length > limit && last ? `${last.dueOn}_${last.id}` : null };
}

/** Says that a task was done today. Refuses with TASK.DONE_ALREADY, EDIT.CONFLICT and ACCESS.NOT_FOUND. */
export async function finishTask(office: Office, { taskId, version }: FinishTask) {
  const { tx, actor, today } = office;
  const task = found(await tx.select().from(tasks).where(eq(tasks.id, taskId)).for("update"), "task");
  if (task.doneOn !== null) throw new Refused({ code: "TASK.DONE_ALREADY", on: task.doneOn });
  const saved = unlessChanged(
    await tx
      .update(tasks)
      .set({ doneOn: today, doneBy: actor.id, version: version + 1 })
      .where(and(eq(tasks.id, taskId), eq(tasks.version, version)))
      .returning({ version: tasks.version }),
  );
  const { archiveId, unionPath } = task;
  office.about({ type: "task", id: taskId, recordId: archiveId, unionPath });
  return saved;
}
