import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { kindsByMonth, perThousand } from "./overview-aid.ts";
import { overview } from "./overview-figures.fixture.tsx";
import { TrendPanel } from "./trend-panel.tsx";

describe("aid by kind, source and month", () => {
  it("is a table of kinds and sources in yuan, a dash for nothing", async () => {
    const page = await markupIn(
      "zh-CN",
      <KindsPanel byKind={overview.aid.byKind} months={["2026-08-01", "2026-09-01"]} />,
    );
    expect(allOf(oneOf(page, "tbody").markup, "tr").map(({ text }) => text)).toEqual([
      "生活救助 500.00 1,000.00",
      "医疗救助 — 250.00",
    ]);
  });
  it("is drawn month by month in yuan", () => {
    const { byKind } = overview.aid;
    expect(kindsByMonth(byKind, "10", ["2026-07-01", "2026-08-01", "2026-09-01"])).toEqual([0, 1000, 500]);
    expect(perThousand({ enrolled: 5, members: 2000 })).toBe("2.5");
  });
  it("says so where nothing was paid", async () =>
    expect(readAs(await markupIn("zh-CN", <KindsPanel byKind={[]} months={[]} />))).toContain("没有发放"));
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
