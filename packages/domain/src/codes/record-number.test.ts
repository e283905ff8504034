import { describe, expect, it } from "vitest";
import { archiveSeries, batchSeries, campaignSeries, grantSeries } from "./record-number.ts";
import { ticketSeries } from "./record-series.ts";

const series = [archiveSeries, grantSeries, batchSeries, campaignSeries];

describe("the series of numbers", () => {
  it("begin anew with each year", () => {
    for (const of of series) {
      expect(of(2026)).toMatch(/^\p{Script=Han} 2026$/u);
      expect(of(2027)).not.toBe(of(2026));
    }
  });
  it("are told apart by their word, so that one number names one record", () => {
    const words = [...series.map((of) => of(2026).charAt(0)), ticketSeries];
    expect(new Set(words).size).toBe(words.length);
  });
});
