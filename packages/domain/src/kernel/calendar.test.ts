import { describe, expect, it } from "vitest";
import { calendarFrom } from "./calendar.ts";
import { day } from "./day.ts";

const calendar = calendarFrom({
  days: [
    { on: day("2026-10-01"), off: true, name: "国庆节" },
    { on: day("2026-10-10"), off: false, name: "国庆节" },
    { on: day("2026-06-19"), off: true, name: "端午节" },
  ],
  publishedYears: [2026],
});

describe("a working calendar", () => {
  it("rests on weekends and holidays, and works on the Saturday that pays for one", () => {
    expect(calendar.isRestDay(day("2026-10-01"))).toBe(true);
    expect(calendar.isRestDay(day("2026-10-10"))).toBe(false);
    expect(calendar.isWorkday(day("2026-10-10"))).toBe(true);
    expect(calendar.isRestDay(day("2026-11-22"))).toBe(true);
    expect(calendar.isWorkday(day("2026-11-23"))).toBe(true);
  });

  it("names the holiday, and nothing on a plain day", () => {
    expect(calendar.nameOf(day("2026-06-19"))).toBe("端午节");
    expect(calendar.nameOf(day("2026-10-10"))).toBe("国庆节");
    expect(calendar.nameOf(day("2026-11-22"))).toBeNull();
  });

  it("of an unpublished year rests on weekends and the holidays of fixed solar days only", () => {
    expect(calendar.isPublished(2026)).toBe(true);
    expect(calendar.isPublished(2027)).toBe(false);
    const rest = ["2027-01-01", "2029-05-01", "2029-05-02", "2029-10-01", "2029-10-02", "2029-10-03"];
    expect(rest.map((text) => calendar.isRestDay(day(text)))).toEqual(rest.map(() => true));
    expect(calendar.nameOf(day("2027-10-01"))).toBe("国庆节");
    expect(calendar.isWorkday(day("2029-10-04"))).toBe(true);
    expect(calendar.isWorkday(day("2027-05-03"))).toBe(true);
  });

  it("of a published year rests on what the table says, and nothing by itself", () => {
    expect(calendar.isWorkday(day("2026-01-01"))).toBe(true);
  });

  it("takes the later line about a day: the office's correction", () => {
    const corrected = calendarFrom({
      days: [
        { on: day("2026-10-10"), off: false, name: "国庆节" },
        { on: day("2026-10-10"), off: true, name: "更正" },
      ],
      publishedYears: [2026],
    });
    expect(corrected.isRestDay(day("2026-10-10"))).toBe(true);
    expect(corrected.nameOf(day("2026-10-10"))).toBe("更正");
  });
});
