import { expect, it } from "vitest";
import { linesHref, yearIn } from "./figure-address.ts";

it("leads from a figure to its own lines, as narrow as it is", () => {
  expect(linesHref(2026, { source: null, kind: null, month: null })).toBe("/aid/figures/lines?year=2026");
  expect(linesHref(2026, { source: "5", kind: "10", month: 3 })).toBe(
    "/aid/figures/lines?year=2026&source=5&kind=10&month=3",
  );
});
it("takes a year that there is, and today's for any other", () => {
  expect(["2025", undefined, "1999", "x", "2026.5"].map((said) => yearIn(said, "2026-09-18"))).toEqual([
    ...[2025, 2026, 2026, 2026, 2026],
  ]);
});
