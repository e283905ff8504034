import holidays from "chinese-days";
import table from "chinese-days/dist/chinese-days.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFrom, type RestDay } from "./calendar.ts";
import { addDays, type Day, day, yearOf } from "./day.ts";
import { computeDue, countBack, dueSchema, dueState, type Span, type SpanUnit } from "./deadline.ts";

const lines = (days: Record<string, string>, off: boolean): RestDay[] =>
  Object.entries(days).map(([on, names]) => ({ on: day(on), off, name: names.split(",")[1] ?? "" }));
const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const calendar = calendarFrom({
  days: [...lines(table.holidays, true), ...lines(table.workdays, false)],
  publishedYears: years,
});

const due = (start: string, length: number, unit: SpanUnit) =>
  computeDue(day(start), { length, unit }, calendar).dueOn;
const back = (from: string, length: number, unit: SpanUnit) =>
  countBack(day(from), { length, unit }, calendar).dueOn;

describe("a deadline", () => {
  it.each<[string, string, number, SpanUnit, string]>([
    [
      "an application of Friday 18 September is accepted within 3 working days, one of them a worked Sunday",
      "2026-09-18",
      3,
      "workingDay",
      "2026-09-22",
    ],
    [
      "15 days that end in the National Day holiday move to the first day after it",
      "2026-09-18",
      15,
      "day",
      "2026-10-08",
    ],
    ["a period that ends on a worked Saturday does not move", "2026-09-25", 15, "day", "2026-10-10"],
    ["a period that ends on a plain Saturday moves to Monday", "2026-11-06", 15, "day", "2026-11-23"],
    ["holidays inside the period are counted", "2026-09-30", 15, "day", "2026-10-15"],
    ["1 year from 10 March ends on 10 March", "2025-03-10", 1, "year", "2026-03-10"],
    [
      "1 month from 31 January ends on 28 February, a worked Saturday",
      "2026-01-31",
      1,
      "month",
      "2026-02-28",
    ],
    ["1 month from 31 January ends on 29 February of a leap year", "2024-01-31", 1, "month", "2024-02-29"],
    ["1 month that ends on a plain Saturday moves to Monday", "2026-10-21", 1, "month", "2026-11-23"],
    ["1 year from 29 February ends on 28 February", "2024-02-29", 1, "year", "2025-02-28"],
    [
      "1 year that ends on New Year's Day moves past the holiday to the worked Sunday",
      "2025-01-01",
      1,
      "year",
      "2026-01-04",
    ],
    ["1 day from a Friday ends on Monday", "2026-11-20", 1, "day", "2026-11-23"],
    ["1 working day from a Saturday ends on Monday", "2026-11-21", 1, "workingDay", "2026-11-23"],
    [
      "5 working days over the Spring Festival count the worked Saturday before it",
      "2026-02-13",
      5,
      "workingDay",
      "2026-02-27",
    ],
    ["45 days for an award", "2026-03-02", 45, "day", "2026-04-16"],
    ["30 days to ask for judicial confirmation", "2026-08-03", 30, "day", "2026-09-02"],
  ])("%s", (_, start, length, unit, expected) => {
    expect(due(start, length, unit)).toBe(expected);
  });

  it.each([
    ["2025-12-31", "2026-01-04"],
    ["2026-02-13", "2026-02-14"],
    ["2026-02-14", "2026-02-24"],
    ["2026-02-27", "2026-02-28"],
    ["2026-04-03", "2026-04-07"],
    ["2026-04-30", "2026-05-06"],
    ["2026-05-08", "2026-05-09"],
    ["2026-06-18", "2026-06-22"],
    ["2026-09-18", "2026-09-20"],
    ["2026-09-24", "2026-09-28"],
    ["2026-09-30", "2026-10-08"],
    ["2026-10-09", "2026-10-10"],
  ])("in the 2026 table, the workday after %s is %s", (start, next) => {
    expect(due(start, 1, "workingDay")).toBe(next);
    expect(due(start, 1, "day")).toBe(next);
  });

  it("refuses a length that is none, as a bug", () => {
    for (const length of [0, -1, 1.5, Number.NaN, 4000]) {
      expect(() => computeDue(day("2026-09-18"), { length, unit: "day" }, calendar)).toThrow("no length");
    }
  });
});

describe("how a deadline was computed", () => {
  it("of working days names the rest days that were passed over", () => {
    const { trace, provisional } = computeDue(day("2026-09-23"), { length: 3, unit: "workingDay" }, calendar);
    expect(provisional).toBe(false);
    expect(trace).toEqual([
      { step: "start", on: "2026-09-23" },
      { step: "firstDay", on: "2026-09-24" },
      {
        step: "counted",
        on: "2026-09-29",
        length: 3,
        unit: "workingDay",
        skipped: ["2026-09-25", "2026-09-26", "2026-09-27"].map((on) => ({ on, name: "中秋" })),
      },
      { step: "due", on: "2026-09-29" },
    ]);
  });

  it("of days says what it rolled over", () => {
    const { trace } = computeDue(day("2026-11-06"), { length: 15, unit: "day" }, calendar);
    expect(trace.slice(1)).toEqual([
      { step: "firstDay", on: "2026-11-07" },
      { step: "counted", on: "2026-11-21", length: 15, unit: "day", skipped: [] },
      {
        step: "rolled",
        from: "2026-11-21",
        to: "2026-11-23",
        skipped: [
          { on: "2026-11-21", name: null },
          { on: "2026-11-22", name: null },
        ],
      },
      { step: "due", on: "2026-11-23" },
    ]);
  });

  it("survives being stored", () => {
    const computed = computeDue(day("2026-09-18"), { length: 15, unit: "day" }, calendar);
    expect(dueSchema.parse(JSON.parse(JSON.stringify(computed)))).toEqual(computed);
    expect(dueSchema.safeParse({ ...computed, trace: [{ step: "guessed", on: "2026-09-18" }] }).success).toBe(
      false,
    );
  });

  it("is provisional as soon as a year without a published table was asked, and only then", () => {
    const provisional = (start: string, length: number, unit: SpanUnit) =>
      computeDue(day(start), { length, unit }, calendar).provisional;
    expect(provisional("2026-12-30", 1, "workingDay")).toBe(false);
    expect(provisional("2026-12-30", 2, "workingDay")).toBe(true);
    expect(provisional("2026-12-16", 15, "day")).toBe(false);
    expect(provisional("2026-12-16", 16, "day")).toBe(true);
    expect(provisional("2026-03-10", 1, "year")).toBe(true);
    expect(provisional("2016-12-28", 5, "workingDay")).toBe(true);
    expect(provisional("2016-12-28", 10, "day")).toBe(false);
    expect(due("2026-12-17", 15, "day")).toBe("2027-01-04");
  });
});

describe("counting back from a day", () => {
  it.each<[string, string, number, SpanUnit, string]>([
    ["5 working days before a hearing", "2026-10-12", 5, "workingDay", "2026-09-29"],
    ["15 days before a day, the day itself not counted", "2026-11-27", 15, "day", "2026-11-12"],
    ["a rest day moves earlier, never later", "2026-10-16", 15, "day", "2026-09-30"],
    ["a worked Saturday stays", "2026-10-13", 3, "day", "2026-10-10"],
    ["a month before 31 March", "2026-03-31", 1, "month", "2026-02-28"],
  ])("%s", (_, from, length, unit, expected) => {
    expect(back(from, length, unit)).toBe(expected);
  });
});

describe("against a day-by-day count over ten years, 2017 to 2026", () => {
  const lastDay = day("2026-12-31");
  const isWorkday = (d: Day) => holidays.isWorkday(d);

  /** Slow and plain: one day after the other, asking another calendar than ours. */
  function oracle(start: Day, span: Span, step: 1 | -1): Day {
    if (span.unit === "workingDay") return walk(start, span.length, step, isWorkday);
    const months = span.unit === "year" ? span.length * 12 : span.length;
    const last =
      span.unit === "day"
        ? walk(start, span.length, step, () => true)
        : correspondingDay(start, months * step);
    return isWorkday(last) ? last : walk(last, 1, step, isWorkday);
  }

  function walk(from: Day, length: number, step: 1 | -1, counts: (d: Day) => boolean): Day {
    let on = from;
    for (let counted = 0; counted < length; ) {
      on = addDays(on, step);
      if (counts(on)) counted += 1;
    }
    return on;
  }

  /** Tries the start's own number first, then each smaller one, until the month has such a day. */
  function correspondingDay(start: Day, months: number): Day {
    const monthIndex = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
    const prefix = `${Math.floor(monthIndex / 12)}-${String((monthIndex % 12) + 1).padStart(2, "0")}`;
    for (let date = Number(start.slice(8)); date > 0; date -= 1) {
      const text = `${prefix}-${String(date).padStart(2, "0")}`;
      const at = new Date(`${text}T00:00:00Z`);
      if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return day(text);
    }
    throw new Error("every month has a first day");
  }

  const start = fc.nat(3651).map((offset) => addDays(day("2017-01-01"), offset));
  const span = fc.oneof(
    fc.record({ length: fc.integer({ min: 1, max: 90 }), unit: fc.constant<SpanUnit>("day") }),
    fc.record({ length: fc.integer({ min: 1, max: 60 }), unit: fc.constant<SpanUnit>("workingDay") }),
    fc.record({ length: fc.integer({ min: 1, max: 24 }), unit: fc.constant<SpanUnit>("month") }),
    fc.record({ length: fc.integer({ min: 1, max: 3 }), unit: fc.constant<SpanUnit>("year") }),
  );

  it("every deadline falls on the same day, is a workday, and its trace leads to it", () => {
    fc.assert(
      fc.property(start, span, (from, period) => {
        const expected = oracle(from, period, 1);
        fc.pre(expected <= lastDay);
        const computed = computeDue(from, period, calendar);
        expect(computed.dueOn).toBe(expected);
        expect(computed.provisional).toBe(false);
        expect(calendar.isWorkday(computed.dueOn)).toBe(true);
        expect(computed.trace.at(-1)).toEqual({ step: "due", on: expected });
      }),
      { numRuns: 2000 },
    );
  });

  it("every count back falls on the same day", () => {
    fc.assert(
      fc.property(start, span, (from, period) => {
        const expected = oracle(from, period, -1);
        fc.pre(yearOf(expected) >= 2017);
        expect(countBack(from, period, calendar).dueOn).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("every single day of the ten years has the same 3 working days, 15 days and 1 month", () => {
    for (let from = day("2017-01-01"); from < "2026-11-01"; from = addDays(from, 1)) {
      for (const period of [
        { length: 3, unit: "workingDay" },
        { length: 15, unit: "day" },
        { length: 1, unit: "month" },
      ] as const) {
        const expected = oracle(from, period, 1);
        if (computeDue(from, period, calendar).dueOn !== expected) expect([from, period]).toBe(expected);
      }
    }
  });
});

describe("how a deadline stands", () => {
  const stands = (dueOn: string, today: string, unit: SpanUnit = "day", soonWithin = 3) =>
    dueState({ dueOn: day(dueOn), today: day(today), unit, calendar, soonWithin });

  it("is not overdue on the day it is due", () => {
    expect(stands("2026-09-22", "2026-09-22")).toEqual({ kind: "today", days: 0, unit: "day" });
    expect(stands("2026-09-22", "2026-09-23")).toEqual({ kind: "missed", days: 1, unit: "day" });
  });

  it("is soon within the days given, and well before that", () => {
    expect(stands("2026-09-22", "2026-09-19")).toEqual({ kind: "soon", days: 3, unit: "day" });
    expect(stands("2026-09-22", "2026-09-18")).toEqual({ kind: "ok", days: 4, unit: "day" });
    expect(stands("2026-03-10", "2026-03-01", "year")).toEqual({ kind: "ok", days: 9, unit: "day" });
  });

  it("of a working-day clock shows the working days left", () => {
    expect(stands("2026-09-22", "2026-09-18", "workingDay")).toEqual({
      kind: "soon",
      days: 3,
      unit: "workingDay",
    });
    expect(stands("2026-10-09", "2026-09-30", "workingDay", 1)).toEqual({
      kind: "ok",
      days: 2,
      unit: "workingDay",
    });
  });

  it("is late by calendar days, on a weekend too", () => {
    expect(stands("2026-11-20", "2026-11-22", "workingDay")).toEqual({
      kind: "missed",
      days: 2,
      unit: "day",
    });
  });
});
