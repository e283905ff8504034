import { day, weekday } from "@gongbang/domain/kernel/day";
import { describe, expect, it } from "vitest";
import { publishedRestDays, publishedYears } from "./published-calendar.ts";

const rows = publishedRestDays();
const on = (date: string) => rows.find((row) => row.on === date);
const isWeekend = (date: string) => weekday(day(date)) >= 6;

describe("the published calendar", () => {
  it("holds every year from 2010 to the last one that was announced", () => {
    expect(publishedYears[0]).toBe(2010);
    expect(publishedYears.at(-1)).toBe(2026);
    expect(new Set(rows.map((row) => Number(row.on.slice(0, 4))))).toEqual(new Set(publishedYears));
  });
  it("names each day once, in order", () => {
    const days = rows.map((row) => row.on);
    expect(new Set(days).size).toBe(days.length);
    expect(days.toSorted()).toEqual(days);
  });
  it("has a worked day only where a weekend is worked", () => {
    expect(rows.filter((row) => !row.off && !isWeekend(row.on))).toEqual([]);
  });
  // As the State Council announced 2025 and 2026.
  it.each([
    ["2025-01-28", true, "春节"],
    ["2025-01-26", false, "春节"],
    ["2025-10-01", true, "国庆节"],
    ["2025-10-11", false, "国庆节"],
    ["2026-01-01", true, "元旦"],
    ["2026-02-16", true, "春节"],
    ["2026-05-01", true, "劳动节"],
    ["2026-10-10", false, "国庆节"],
  ])("%s is off: %s, for %s", (date, off, name) => {
    expect(on(date)?.off).toBe(off);
    expect(on(date)?.name).toContain(name.slice(0, 2));
  });
  it("says nothing of a plain workday or a plain weekend", () => {
    for (const plain of ["2026-09-28", "2026-09-19", "2025-03-12"]) expect(on(plain)).toBeUndefined();
  });
  it("gives every holiday its Chinese name alone", () => {
    expect(rows.filter((row) => !/^[\p{Script=Han}\d]+$/u.test(row.name)).slice(0, 3)).toEqual([]);
  });
  it("gives each year as many days off as it works weekends for them, and the statutory ones besides", () => {
    for (const year of publishedYears) {
      const own = rows.filter((row) => row.on.startsWith(`${year}-`));
      const offOnWorkdays = own.filter((row) => row.off && !isWeekend(row.on)).length;
      const worked = own.filter((row) => !row.off).length;
      // Eleven statutory days until 2024, thirteen since; those on a weekend are moved to a workday.
      expect(offOnWorkdays - worked).toBeGreaterThanOrEqual(9);
      expect(offOnWorkdays - worked).toBeLessThanOrEqual(14);
    }
  });
});
