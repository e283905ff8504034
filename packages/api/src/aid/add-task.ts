import { one } from "@gongbang/db/rows";
import { tasks } from "@gongbang/db/schema/tasks";
import type { TaskKind, TaskSource } from "@gongbang/domain/aid/task";
import type { Day } from "@gongbang/domain/kernel/day";
import { archiveToWorkOn } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

export type NewTask = {
  archiveId: string;
  kind: TaskKind;
  /** What is to be done, at most 500 characters. */
  words: string;
  /** The officer who has to do it: the task is kept by them, in the archive's union. */
  ownerId: string;
  dueOn: Day;
  source: TaskSource;
};

/**
 * Writes a task down for somebody, in the transaction of what it came from. The database refuses a second one of the
 * same kind from the same source. Refuses with ACCESS.NOT_FOUND. It says nothing to the trail: whoever calls it does.
 */
export async function addTask(office: Office, task: NewTask): Promise<{ id: string }> {
  const { archiveId, kind, words, ownerId, dueOn, source } = task;
  const { unionId, unionPath } = await archiveToWorkOn(office.tx, archiveId);
  const row = { archiveId, kind, words, dueOn, sourceType: source?.type, sourceId: source?.id };
  return one(
    await office.tx
      .insert(tasks)
      .values({ ...row, unionId, unionPath, keeperId: ownerId, createdAt: office.now })
      .returning({ id: tasks.id }),
  );
}
