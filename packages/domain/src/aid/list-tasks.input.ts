import { z } from "zod";
import { dayCursor } from "../kernel/cursor.ts";

/** Open tasks, the longest due first: those of one household, or the asking officer's own. */
export const listTasksInput = z.strictObject({
  archiveId: z.uuid().optional(),
  mine: z.boolean().default(false),
  after: dayCursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListTasks = z.output<typeof listTasksInput>;

/** Says that a task was done, on a day that has come. */
export const finishTaskInput = z.strictObject({
  commandId: z.uuid(),
  taskId: z.uuid(),
  version: z.int().min(1).max(1_000_000),
});
export type FinishTask = z.output<typeof finishTaskInput>;
