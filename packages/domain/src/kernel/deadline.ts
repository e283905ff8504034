import { z } from "zod";
import type { WorkCalendar } from "./calendar.ts";
import { addDays, addMonths, type Day, daySchema, daysBetween, yearOf } from "./day.ts";
import { assert } from "./decision.ts";

export const spanUnits = ["day", "workingDay", "month", "year"] as const;
export type SpanUnit = (typeof spanUnits)[number];
/** How long a period is, in the words of the law: 15 days, 3 working days, 1 year. */
export type Span = { length: number; unit: SpanUnit };

/** A rest day that was passed over: `name` is its holiday, null on a plain weekend. */
const skippedSchema = z
  .array(z.strictObject({ on: daySchema, name: z.string().max(40).nullable() }))
  .max(4000);
const lengthSchema = z.int().min(1).max(3660);
const unitSchema = z.enum(spanUnits);

/** One step of a computation, as data: the screen words it. Stored with the deadline that it explains (DE7). */
export const traceStepSchema = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("start"), on: daySchema }),
  z.strictObject({ step: z.literal("firstDay"), on: daySchema }),
  z.strictObject({
    step: z.literal("counted"),
    on: daySchema,
    length: lengthSchema,
    unit: unitSchema,
    skipped: skippedSchema,
  }),
  z.strictObject({ step: z.literal("rolled"), from: daySchema, to: daySchema, skipped: skippedSchema }),
  z.strictObject({ step: z.literal("due"), on: daySchema }),
]);
export type TraceStep = z.infer<typeof traceStepSchema>;
export type SkippedDay = z.infer<typeof skippedSchema>[number];

export const dueSchema = z.strictObject({
  startedOn: daySchema,
  dueOn: daySchema,
  /** A year without a published holiday table was asked; to be computed anew when the table arrives. */
  provisional: z.boolean(),
  span: z.strictObject({ length: lengthSchema, unit: unitSchema }),
  trace: z.array(traceStepSchema).max(5),
});
export type Due = z.infer<typeof dueSchema>;

/**
 * The last day of a period that starts on `start` (domain.md DE1 to DE4 and DE12).
 * The start day is never counted. Working-day spans count workdays only. Day, month and year spans count every day,
 * and move on to the first workday only where their last day is a rest day; a worked Saturday is none.
 * Civil Procedure Law art. 85, Civil Code arts. 200 to 203.
 */
export const computeDue = (start: Day, span: Span, calendar: WorkCalendar): Due =>
  compute({ start, span, calendar, direction: 1 });

/**
 * The last day on which something is still done N days before `from` (domain.md DE11): `from` is not counted,
 * and where the day found is a rest day it moves earlier, so that the other side never loses a day.
 */
export const countBack = (from: Day, span: Span, calendar: WorkCalendar): Due =>
  compute({ start: from, span, calendar, direction: -1 });

type Computation = { start: Day; span: Span; calendar: WorkCalendar; direction: 1 | -1 };

function compute({ start, span, calendar, direction }: Computation): Due {
  assert(lengthSchema.safeParse(span.length).success, `${span.length} is no length of a period`);
  const byWorkdays = span.unit === "workingDay";
  const firstDay = byWorkdays
    ? nextWorkday(addDays(start, direction), calendar, direction).on
    : addDays(start, direction);
  const counted = byWorkdays
    ? countWorkdays(start, span.length, calendar, direction)
    : { on: countAllDays(start, span, direction), skipped: [] };
  const rolled = nextWorkday(counted.on, calendar, direction);

  const trace: TraceStep[] = [
    { step: "start", on: start },
    { step: "firstDay", on: firstDay },
    { step: "counted", on: counted.on, length: span.length, unit: span.unit, skipped: counted.skipped },
  ];
  if (rolled.on !== counted.on) {
    trace.push({ step: "rolled", from: counted.on, to: rolled.on, skipped: rolled.skipped });
  }
  trace.push({ step: "due", on: rolled.on });

  // Working days ask the table about every day on the way, the other spans only about the end of it.
  const askedFrom = byWorkdays ? addDays(start, direction) : counted.on;
  const provisional = !allPublished(askedFrom, rolled.on, calendar);
  return { startedOn: start, dueOn: rolled.on, provisional, span, trace };
}

function countAllDays(start: Day, { length, unit }: Span, direction: 1 | -1): Day {
  if (unit === "day") return addDays(start, direction * length);
  return addMonths(start, direction * length * (unit === "year" ? 12 : 1));
}

type Found = { on: Day; skipped: SkippedDay[] };

function countWorkdays(start: Day, length: number, calendar: WorkCalendar, direction: 1 | -1): Found {
  const skipped: SkippedDay[] = [];
  let on = start;
  for (let left = length; left > 0; left -= 1) {
    const next = nextWorkday(addDays(on, direction), calendar, direction);
    skipped.push(...next.skipped);
    on = next.on;
  }
  return { on, skipped };
}

/** The first workday from `from` on (itself included), and the rest days on the way to it. */
function nextWorkday(from: Day, calendar: WorkCalendar, direction: 1 | -1): Found {
  const skipped: SkippedDay[] = [];
  let on = from;
  while (calendar.isRestDay(on)) {
    skipped.push({ on, name: calendar.nameOf(on) });
    on = addDays(on, direction);
  }
  return { on, skipped };
}

function allPublished(one: Day, other: Day, calendar: WorkCalendar): boolean {
  const last = Math.max(yearOf(one), yearOf(other));
  for (let year = Math.min(yearOf(one), yearOf(other)); year <= last; year += 1) {
    if (!calendar.isPublished(year)) return false;
  }
  return true;
}

/** How a deadline stands. `days` are of `unit`: left where it is not yet due, gone by where it is missed. */
export type DueState = { kind: "missed" | "today" | "soon" | "ok"; days: number; unit: "day" | "workingDay" };

/**
 * How a deadline stands today. What is due today is not overdue: the day ends at 24:00 (DE10).
 * Working-day clocks show the working days left, all others calendar days; lateness is always calendar days,
 * because no law counts it. `soonWithin` is in the unit that is shown.
 */
export function dueState(clock: {
  dueOn: Day;
  today: Day;
  unit: SpanUnit;
  calendar: WorkCalendar;
  soonWithin: number;
}): DueState {
  const { dueOn, today, calendar, soonWithin } = clock;
  if (dueOn < today) return { kind: "missed", days: daysBetween(dueOn, today), unit: "day" };
  const unit = clock.unit === "workingDay" ? "workingDay" : "day";
  if (dueOn === today) return { kind: "today", days: 0, unit };
  const days = unit === "day" ? daysBetween(today, dueOn) : workdaysUntil(today, dueOn, calendar);
  return { kind: days <= soonWithin ? "soon" : "ok", days, unit };
}

/** Workdays after `today`, up to `dueOn` and with it. */
function workdaysUntil(today: Day, dueOn: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let on = addDays(today, 1); on <= dueOn; on = addDays(on, 1)) if (calendar.isWorkday(on)) count += 1;
  return count;
}
