import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  day,
  dayAt,
  daySchema,
  daysBetween,
  later,
  monthOf,
  parseDay,
  weekday,
  yearOf,
} from "./day.ts";

const anyDay = fc
  .date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("2150-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("a day", () => {
  it.each([
    "2026-3-1",
    "2026/3/1",
    "2026.03.01",
    "2026年3月1日",
    "20260301",
    " 2026-03-01 ",
    "２０２６－０３－０１",
    "2026 年 3 月 1 日",
  ])("may be written %s", (text) => {
    expect(parseDay(text)).toBe("2026-03-01");
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "20260230",
    "26-03-01",
    "2026-3/1",
    "1899-12-31",
    "2200-01-01",
    "",
    "明天",
    "2026-03-01T00:00:00Z",
  ])("is not %s", (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow("is no day");
  });

  it("exists on 29 February of a leap year", () => {
    expect(parseDay("2024-2-29")).toBe("2024-02-29");
    expect(parseDay("2100-2-29")).toBeNull();
  });

  it("at the edge is read or refused with INPUT.NOT_A_DAY", () => {
    expect(daySchema.parse("2026年3月1日")).toBe("2026-03-01");
    for (const wrong of ["2026-02-30", 20260301, null, "2".repeat(1000)]) {
      expect(daySchema.safeParse(wrong).error?.issues.map((issue) => issue.message)).toContain(
        "INPUT.NOT_A_DAY",
      );
    }
  });

  it("knows its year, month and weekday", () => {
    const sunday = day("2026-11-22");
    expect([yearOf(sunday), monthOf(sunday), weekday(sunday), weekday(day("2026-11-23"))]).toEqual([
      2026, 11, 7, 1,
    ]);
  });

  it("in Beijing starts at 16:00 of the day before in UTC", () => {
    expect(dayAt(new Date("2026-11-21T15:59:59.999Z"))).toBe("2026-11-21");
    expect(dayAt(new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
  });
});

describe("counting from a day", () => {
  it("takes the later of two days, whichever stands first", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(later(a, b)).toBe(daysBetween(a, b) > 0 ? b : a);
        expect(later(a, b)).toBe(later(b, a));
      }),
    );
  });
  it("a month leads to the corresponding day, or to the month's last (Civil Code art. 202)", () => {
    expect(addMonths(day("2026-01-15"), 1)).toBe("2026-02-15");
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(day("2026-03-31"), -1)).toBe("2026-02-28");
    expect(addMonths(day("2026-11-30"), 3)).toBe("2027-02-28");
    expect(addMonths(day("2026-01-31"), -13)).toBe("2024-12-31");
  });

  it("a year leads to the corresponding day, or to 28 February", () => {
    expect(addYears(day("2025-03-10"), 1)).toBe("2026-03-10");
    expect(addYears(day("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(day("2024-02-29"), 4)).toBe("2028-02-29");
  });

  it("forth and back by days ends where it started, and the distance is the count", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(addDays(to, -count)).toBe(from);
        expect(daysBetween(from, to)).toBe(count);
        expect(from < to).toBe(count > 0);
      }),
    );
  });

  it("by months moves the month by as many, and never passes the day of the month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (from, count) => {
        const to = addMonths(from, count);
        expect(yearOf(to) * 12 + monthOf(to) - yearOf(from) * 12 - monthOf(from)).toBe(count);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
        if (to.slice(8) !== from.slice(8)) expect(monthOf(addDays(to, 1))).not.toBe(monthOf(to));
      }),
    );
  });
});
