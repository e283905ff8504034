import { listGrantsInput } from "@gongbang/domain/aid/list-grants.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { kindsByMonth, perThousand } from "./overview-aid.ts";
import { askedBy, lists, overview, unionId } from "./overview-figures.fixture.tsx";
import { TrendPanel } from "./trend-panel.tsx";

describe("aid by kind, source and month", () => {
  const months = ["2026-08-01", "2026-09-01"];
  const panel = (aid = overview.aid) =>
    markupIn("zh-CN", <KindsPanel aid={aid} months={months} lists={lists} />);
  it("is one table of kinds and sources by month, with 户, 人 and 人次 apart, a dash for nothing", async () => {
    const page = await panel();
    expect(allOf(oneOf(page, "thead").markup, "th").map(({ text }) => text)).toEqual([
      ...["项目和资金来源", "8 月", "9 月", "合计", "户", "人", "人次"],
    ]);
    expect(allOf(oneOf(page, "tbody").markup, "tr").map(({ text }) => text)).toEqual([
      "生活救助 中央财政专项 — 500.00 500.00 1 1 1",
      "生活救助 区总工会本级经费 1,000.00 — 1,000.00 3 3 4",
      "医疗救助 区总工会本级经费 — 250.00 250.00 1 1 2",
      "合计 1,000.00 750.00 1,750.00 4 4 7",
    ]);
  });
  it("opens at each number the grants of its kind, source and month, and of all months at the sums", async () => {
    const asked = linksIn(await panel()).map(([href]) => listGrantsInput.parse(askedBy(href)));
    const of = { view: "paid", under: unionId };
    const central = { ...of, kind: "10", source: "1", until: "2026-09-30" };
    expect(asked[0]).toMatchObject({ ...central, from: "2026-09-01" });
    expect(asked[1]).toMatchObject({ ...central, from: "2026-08-01" });
    expect(asked.at(-1)).toMatchObject({ ...of, from: "2026-08-01", until: "2026-09-30" });
    expect(asked.at(-1)?.kind).toBeUndefined();
  });
  it("is drawn month by month in yuan", () => {
    const { byKind } = overview.aid;
    expect(kindsByMonth(byKind, "10", ["2026-07-01", "2026-08-01", "2026-09-01"])).toEqual([0, 1000, 500]);
    expect(perThousand({ enrolled: 5, members: 2000 })).toBe("2.5");
  });
  it("says so where nothing was paid", async () =>
    expect(readAs(await panel({ ...overview.aid, byKind: [] }))).toContain("没有发放"));
});

describe("the months", () => {
  it("are drawn under a name, for who cannot see them", async () => {
    for (const locale of locales) {
      expect(await markupIn(locale, <TrendPanel months={overview.months} />)).toMatch(
        /role="img" aria-label="[^"]+"/,
      );
    }
  });
});
