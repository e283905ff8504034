import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { burnDown } from "./burn-down.ts";

describe("what is left of the funds, month by month", () => {
  it("is reckoned back from what is left now", () => {
    const burn = [
      { month: "2026-01-01", fen: 25 },
      { month: "2026-03-01", fen: 10 },
    ];
    expect(burnDown({ capFen: 100, spentFen: 40 }, burn, day("2026-03-18"))).toMatchObject([
      { month: "2026-01-01", leftFen: 70, share: 0.7 },
      { month: "2026-02-01", leftFen: 70 },
      { month: "2026-03-01", leftFen: 60, planned: 0.75 },
    ]);
  });
  it("is nothing where there are no funds", () =>
    expect(burnDown({ capFen: 0, spentFen: 0 }, [], day("2026-05-01"))).toEqual([]));
  it("ends with what is left now, and never rises where nothing came back", () => {
    const row = fc.record({
      month: fc.constantFrom("2026-01-01", "2026-04-01", "2026-06-01"),
      fen: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(row), (burn) => {
        const spentFen = burn.reduce((sum, { fen }) => sum + fen, 0);
        const points = burnDown({ capFen: 10_000, spentFen }, burn, day("2026-06-30"));
        expect(points.at(-1)?.leftFen).toBe(10_000 - spentFen);
        for (const [i, point] of points.entries())
          expect(point.leftFen).toBeLessThanOrEqual(points[i - 1]?.leftFen ?? 10_000);
      }),
    );
  });
});
