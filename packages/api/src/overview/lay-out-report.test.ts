import { describe, expect, it } from "vitest";
import { reportOf } from "./lay-out-report.ts";
import type { Overview } from "./word-report.ts";

const say = (key: string, values?: Record<string, unknown>) =>
  values ? `${key} ${JSON.stringify(values)}` : key;
const state = (status: string) => `state.${status}`;
const months = ["2026-08-01", "2026-09-01"].map((month, i) => ({
  ...{ month, enrolled: i, paidFen: 0, visits: 10 + i, tickets: 20 + i },
}));
const overview: Overview = {
  ...{ asOf: "2026-09-18T04:00:00.000Z", today: "2026-09-18" as Overview["today"] },
  union: { id: "u", name: "月坛街道", parentId: null },
  archives: {
    byGrade: [
      { key: "1", n: 12 },
      { key: "2", n: 3 },
    ],
    ...{
      byStatus: [
        { key: "submitted", n: 9 },
        { key: "enrolled", n: 15 },
        { key: "closed", n: 40 },
      ],
      ageing: [{ key: "longer", n: 4 }],
      neverHelped: 5,
      notReviewed: 6,
      notUpdated: 7,
    },
  },
  aid: {
    year: { fen: 150_00, households: 2, payments: 3 },
    funds: [
      {
        id: "f",
        name: "本级",
        closesOn: "2026-12-31",
        capFen: 1000_00,
        spentFen: 150_00,
        reservedFen: 50_00,
      },
      { id: "g", name: "旧资金", closesOn: "2025-12-31", capFen: 500_00, spentFen: 0, reservedFen: 0 },
    ],
    byFundAndMonth: [],
    byKind: [
      { kind: "10", source: "5", month: "2026-08-01", fen: 100_00, households: 1, persons: 1, times: 1 },
      { kind: "20", source: "5", month: "2026-09-01", fen: 50_00, households: 1, persons: 1, times: 2 },
    ],
    sums: [],
    burn: [{ month: "2026-09-01", fen: 50_00 }],
    change: { direction: "flat", by: 0, percent: null },
  },
  visits: { overdue: 0, soon: 0, thisMonth: 0, lastMonth: 0 },
  ...{ tickets: [], deadlines: { missed: 0, today: 0, in3: 0, in7: 0 }, months },
  unions: [
    {
      ...{ unionId: "a", name: "三里河", streetCode: "110102007", enrolled: 8, helped: 2, members: 1000 },
      ...{ paidFen: 100_00, visits: 1, openTickets: 0, missed: 0 },
    },
    {
      ...{ unionId: "b", name: "月坛南", streetCode: null, enrolled: 0, helped: 0, members: 0 },
      ...{ paidFen: 0, visits: 0, openTickets: 0, missed: 0 },
    },
  ],
};
const report = (locale: "zh-CN" | "en" = "zh-CN") => reportOf(overview, { say, state, locale, by: "王芳" });
const partsOf = (heading: string) =>
  report().sections.find((section) => section.heading === heading)?.parts ?? [];
const rowsIn = (heading: string) => partsOf(heading).flatMap((part) => ("rows" in part ? part.rows : []));
const chartIn = (heading: string) =>
  partsOf(heading).flatMap((part) => ("chart" in part ? [part.chart] : []))[0];

describe("the overview as a report", () => {
  it("says of which union and by whom, and has its seven parts", () => {
    const { about, footer, sections } = report();
    expect(about).toContain("月坛街道");
    expect(footer).toContain("王芳");
    expect(sections.map(({ heading }) => heading)).toEqual([
      ...["reportPart.archives", "progress", "reportPart.aid", "funds", "byUnion", "map.title", "trend"],
    ]);
  });
  it("counts the files, by category and by how long applications have stood, a band without any as nought", () => {
    const [text] = partsOf("reportPart.archives");
    expect(text && "text" in text && text.text).toBe(
      'reportArchives {"count":15,"never":5,"stale":7,"overdue":6}',
    );
    expect(rowsIn("reportPart.archives")).toEqual([
      ["深度困难", "12"],
      ["相对困难", "3"],
      ["neglect.band.week", "0"],
      ["neglect.band.month", "0"],
      ["neglect.band.twoMonths", "0"],
      ["neglect.band.longer", "4"],
    ]);
  });
  it("has the funnel from the application to the file, a step without any as nought", () => {
    expect(rowsIn("progress")).toEqual([
      ["state.submitted", "9"],
      ["state.verified", "0"],
      ["state.compared", "0"],
      ["state.onNotice", "0"],
      ["state.reviewed", "0"],
      ["state.enrolled", "15"],
    ]);
    expect(chartIn("progress")?.series).toEqual([{ name: "households", values: [9, 0, 0, 0, 0, 15] }]);
  });
  it("has the streets by their names, and no such part where there is none", () => {
    expect(rowsIn("map.title")).toEqual([["月坛", "8"]]);
    expect(chartIn("map.title")).toMatchObject({ categories: ["月坛"], series: [{ values: [8] }] });
    const { unions } = overview;
    const without = { ...overview, unions: unions.map((each) => ({ ...each, streetCode: null })) };
    const { sections } = reportOf(without, { say, state, locale: "zh-CN", by: "王芳" });
    expect(sections.map(({ heading }) => heading)).not.toContain("map.title");
  });
  it("has aid by kind and source in yuan, and month by month in the chart", () => {
    expect(rowsIn("reportPart.aid")).toEqual([
      ["生活救助", "区总工会本级经费", "100.00"],
      ["医疗救助", "区总工会本级经费", "50.00"],
    ]);
    expect(chartIn("reportPart.aid")?.series).toEqual([
      { name: "生活救助", values: [100, 0] },
      { name: "医疗救助", values: [0, 50] },
    ]);
  });
  it("has the funds of this year alone, with what is left after what is promised", () => {
    expect(rowsIn("funds")).toEqual([["本级", "1000.00", "150.00", "800.00"]]);
    const [left, planned] = chartIn("funds")?.series ?? [];
    expect(left?.values.at(-1)).toBe(85);
    expect(left?.values.at(-2)).toBe(90);
    expect(planned?.quiet).toBe(true);
  });
  it("has the unions with rate and base, and no rate of nobody", () => {
    expect(rowsIn("byUnion")).toEqual([
      ["三里河", "8", "1000", "25.0%", "100.00"],
      ["月坛南", "0", "0", "—", "0.00"],
    ]);
  });
  it("speaks the language that it was asked in", () => {
    const english = JSON.stringify(report("en"));
    expect(english).toContain("Deep hardship");
    expect(english).not.toContain("深度困难");
  });
});
