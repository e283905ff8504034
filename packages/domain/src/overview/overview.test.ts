import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { changeOf } from "./change.ts";
import { monthsBack } from "./months.ts";

describe("the months of a trend", () => {
  it("end with the month of today, also over a turn of the year", () => {
    expect(monthsBack(day("2026-02-28"), 4)).toEqual([
      "2025-11-01",
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
    ]);
  });

  it("are first days, one after the other, for any day and any count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 36 }), (offset, count) => {
        const today = day(new Date(Date.UTC(1990, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
        const months = monthsBack(today, count);
        expect(months).toHaveLength(count);
        expect(new Set(months).size).toBe(count);
        expect([...months].sort()).toEqual(months);
        expect(months.at(-1)).toBe(`${today.slice(0, 7)}-01`);
      }),
    );
  });
});

describe("a change", () => {
  it("says by how much, and in percent of what was", () => {
    expect(changeOf(42, 40)).toEqual({ direction: "up", by: 2, percent: 5 });
    expect(changeOf(3, 4)).toEqual({ direction: "down", by: -1, percent: -25 });
    expect(changeOf(7, 7)).toEqual({ direction: "flat", by: 0, percent: 0 });
  });

  it("has no percent of nothing", () => {
    expect(changeOf(5, 0)).toEqual({ direction: "up", by: 5, percent: null });
  });
});
