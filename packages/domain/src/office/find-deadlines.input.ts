import { z } from "zod";
import { narrowing } from "../kernel/narrowing.ts";

/** The windows of the page 期限; every window but the first begins today. */
export const deadlineWindows = ["missed", "today", "three", "seven", "thirty"] as const;
export type DeadlineWindow = (typeof deadlineWindows)[number];
/** How many days after today a window ends. */
export const windowDays: Record<Exclude<DeadlineWindow, "missed">, number> = {
  today: 0,
  three: 3,
  seven: 7,
  thirty: 30,
};

export const deadlineGroups = ["day", "keeper"] as const;

/** Running clocks; a period is that of the days on which they are due. */
export const findDeadlinesInput = z.strictObject({
  window: z.enum(deadlineWindows).default("seven"),
  /** In the order of the days, or by who keeps the record. */
  group: z.enum(deadlineGroups).default("day"),
  ...narrowing,
  /** The last row of the page before, as `next` of its answer. */
  after: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type FindDeadlines = z.output<typeof findDeadlinesInput>;
