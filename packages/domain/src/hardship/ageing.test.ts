import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageingBands, bandOf, daysOf } from "./ageing.ts";

describe("how long an application has stood", () => {
  it.each([
    [0, "week"],
    [7, "week"],
    [8, "month"],
    [30, "month"],
    [31, "twoMonths"],
    [60, "twoMonths"],
    [61, "longer"],
    [4000, "longer"],
  ] as const)("of %d days is %s", (waited, band) => expect(bandOf(waited)).toBe(band));
  it("lies in one band and no other", () => {
    fc.assert(
      fc.property(fc.nat(5000), (waited) => {
        const fitting = ageingBands.filter((band) => {
          const { from, until } = daysOf(band);
          return waited >= from && (until === null || waited <= until);
        });
        expect(fitting).toEqual([bandOf(waited)]);
      }),
    );
  });
});
