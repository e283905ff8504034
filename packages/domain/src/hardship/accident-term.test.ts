import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { accidentOverOn, termLack, termOf } from "./accident-term.ts";
import { exitCodes } from "./exit-code.ts";

const decidedOn = day("2025-09-18");

describe("the time of an accident", () => {
  it.each([
    ["2025-09-18", "2026-09-18"],
    ["2025-12-31", "2026-12-31"],
    // A leap day has no like in the next year: the month's last day.
    ["2024-02-29", "2025-02-28"],
    ["2023-02-28", "2024-02-28"],
  ])("of a decision of %s is over on %s", (from, over) => {
    expect(accidentOverOn(day(from))).toBe(over);
  });
  it("runs for files that an accident brought and for relief once, from their decision", () => {
    const file = { status: "enrolled", grade: "3" as const, decidedOn };
    expect(termOf(file)).toBe("2026-09-18");
    expect(termOf({ ...file, status: "temporary", grade: null })).toBe("2026-09-18");
    expect(termOf({ ...file, decidedOn: null })).toBeNull();
    for (const grade of ["1", "2", null] as const) expect(termOf({ ...file, grade })).toBeNull();
  });
});

describe("the end that the timer proves", () => {
  const on = (today: string, termOver = day("2026-09-18") as ReturnType<typeof day> | null) =>
    termLack({ exit: "E05", termOver, today: day(today) });
  it("is open from the day on which the time is over, and not the day before", () => {
    expect(on("2026-09-17")).toEqual({ code: "HARDSHIP.TERM_RUNS", until: "2026-09-18" });
    expect(on("2026-09-18")).toBeNull();
    expect(on("2027-01-01")).toBeNull();
  });
  it("is none of a file without such a time", () => {
    expect(on("2026-09-18", null)).toEqual({ code: "HARDSHIP.NO_TERM" });
    expect(termLack({ exit: "E05", today: day("2026-09-18") })).toEqual({ code: "HARDSHIP.NO_TERM" });
  });
  it("holds back no other end", () => {
    for (const exit of [null, ...exitCodes.filter((code) => code !== "E05")])
      expect(
        termLack({ exit, termOver: day("2030-01-01"), today: day("2026-09-18") }),
        String(exit),
      ).toBeNull();
  });
});
