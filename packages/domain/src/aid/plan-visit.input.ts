import { z } from "zod";
import { dayCursor } from "../kernel/cursor.ts";
import { daySchema } from "../kernel/day.ts";

/** Which households of the plan: those past their day, due this week or this month, or without a day. */
export const planViews = ["overdue", "week", "month", "unplanned"] as const;
export type PlanView = (typeof planViews)[number];

export const visitPlanInput = z.strictObject({
  view: z.enum(planViews).default("overdue"),
  /** The asking officer's own households alone. */
  mine: z.boolean().default(false),
  after: dayCursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type VisitPlan = z.output<typeof visitPlanInput>;

/** Sets the day on which a household is to be visited next. */
export const planVisitInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  nextVisitOn: daySchema,
});
export type PlanVisit = z.output<typeof planVisitInput>;
