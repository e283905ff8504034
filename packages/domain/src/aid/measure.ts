import { type Day, daysBetween } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 帮扶措施 of a household's plan (一户一策), by what they are for. */
export const measureKinds = [
  "living",
  "medical",
  "schooling",
  "employment",
  "training",
  "housing",
  "legal",
  "care",
  "other",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureStates = ["open", "finished", "cancelled"] as const;
export type MeasureState = (typeof measureStates)[number];

/** How a measure stands on a day. Due today is not overdue. */
export type MeasureStanding = { daysLeft: number | null; isOverdue: boolean };

export function standingOfMeasure(
  { state, dueOn }: { state: MeasureState; dueOn: Day },
  today: Day,
): MeasureStanding {
  if (state !== "open") return { daysLeft: null, isOverdue: false };
  const daysLeft = daysBetween(today, dueOn);
  return { daysLeft, isOverdue: daysLeft < 0 };
}

export type MeasureRefusal = { code: "PLAN.DUE_IN_PAST"; today: Day } | { code: "PLAN.MEASURE_ENDED" };

/** A measure is to be done today or later. Refuses with PLAN.DUE_IN_PAST. */
export const decideDue = (dueOn: Day, today: Day): Decision<Day, MeasureRefusal> =>
  dueOn < today ? refuse({ code: "PLAN.DUE_IN_PAST", today }) : allow(dueOn);

/** A measure ends once: by its result, or by the reason why it was given up. Refuses with PLAN.MEASURE_ENDED. */
export const decideEnd = (
  state: MeasureState,
  becomes: Exclude<MeasureState, "open">,
): Decision<MeasureState, MeasureRefusal> =>
  state === "open" ? allow(becomes) : refuse({ code: "PLAN.MEASURE_ENDED" });
