import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestDay, digestOf, type Waiting } from "./digest.ts";

/** Beijing is eight hours ahead: 08:30 there is 00:30 of the same day in UTC. */
const at = (text: string) => new Date(`${text}+08:00`);
const waiting = (submittedOn: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ submittedOn, amountFen: null, isOverdue: false },
  ...more,
});

describe("the morning's digest", () => {
  it.each([
    ["2026-09-18T08:29:59", "2026-09-17"],
    ["2026-09-18T08:30:00", "2026-09-18"],
    ["2026-09-18T23:59:59", "2026-09-18"],
    ["2026-09-19T00:00:00", "2026-09-18"],
    ["2027-01-01T08:29:00", "2026-12-31"],
  ])("at %s is that of %s", (now, on) => {
    expect(digestDay(at(now))).toBe(on);
  });
  it("counts what was handed in before the day, and leaves the day's own for tomorrow", () => {
    const lines = [waiting("2026-09-17"), waiting("2026-09-18"), waiting("2026-09-01")];
    expect(digestOf(lines, at("2026-09-18T09:00:00"))).toMatchObject({ count: 2, oldest: "2026-09-01" });
    expect(digestOf(lines, at("2026-09-18T08:00:00"))).toMatchObject({ on: "2026-09-17", count: 1 });
    expect(digestOf(lines, at("2026-09-19T08:30:00"))).toMatchObject({ count: 3 });
  });
  it("adds up the money to the fen, and what has waited too long", () => {
    const lines = [
      waiting("2026-09-01", { amountFen: 1_000_01, isOverdue: true }),
      waiting("2026-09-02", { amountFen: 99 }),
      waiting("2026-09-03"),
    ];
    expect(digestOf(lines, at("2026-09-18T09:00:00"))).toEqual({
      ...{ on: "2026-09-18", count: 3, overdue: 1, amountFen: 1_001_00, oldest: "2026-09-01" },
    });
  });
  it("is none where nothing waits", () => {
    expect(digestOf([], at("2026-09-18T09:00:00"))).toBeNull();
    expect(digestOf([waiting("2026-09-18")], at("2026-09-18T09:00:00"))).toBeNull();
  });
  it("never shrinks as the day goes on, whatever waits", () => {
    const day = fc.integer({ min: 10, max: 20 }).map((date) => waiting(`2026-09-${date}`));
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(fc.array(day), hour, hour, (lines, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          digestOf(lines, at(`2026-09-15T${String(each).padStart(2, "0")}:30:00`)),
        );
        expect(early?.count ?? 0).toBeLessThanOrEqual(late?.count ?? 0);
      }),
    );
  });
});
