import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Overview } from "./overview-numbers.ts";
import { UnionsPanel } from "./unions-panel.tsx";

describe("the unions below", () => {
  const row = {
    ...{ unionId: "u2", name: "月坛街道", enrolled: 1234, paidFen: 1_234_550, visits: 9 },
    ...{ openTickets: 3, missed: 0, streetCode: "110102007", helped: 617, members: 100_000 },
  };
  const panel = (unions: Overview["unions"]) =>
    markupIn("zh-CN", <UnionsPanel unions={unions} today="2026-09-28" />);
  it("stand side by side: households, money in yuan, open tickets, and a dash where nothing was missed", async () => {
    const page = await panel([row, { ...row, unionId: "u3", name: "德胜街道", missed: 2 }]);
    const rows = allOf(oneOf(page, "tbody").markup, "tr").map(({ text }) => text);
    expect(rows).toEqual([
      "月坛街道 1,234 12.3 100,000 50.0% 12,345.50 3 —",
      "德胜街道 1,234 12.3 100,000 50.0% 12,345.50 3 2",
    ]);
    expect(allOf(oneOf(page, "thead").markup, "th").map(({ text }) => text)).toEqual([
      "工会",
      "在档户数",
      "每千名会员",
      "会员数",
      "本年受助率",
      "本年发放（元）",
      "在办",
      "逾期",
    ]);
  });
  it("each open their own overview, and each number its list", async () => {
    expect(linksIn(await panel([{ ...row, missed: 2 }]))).toEqual([
      ["/overview?union=u2", "月坛街道"],
      ["/hardship?status=enrolled&under=u2", "1,234"],
      ["/members?union=u2", "100,000"],
      ["/hardship?status=enrolled&helpedFrom=2026-01-01&helpedUntil=2026-12-31&under=u2", "50.0%"],
      ["/aid/grants?view=paid&from=2026-01-01&until=2026-12-31&under=u2", "12,345.50"],
      ["/disputes?view=open&under=u2", "3"],
      ["/deadlines?window=missed&under=u2", "2"],
    ]);
  });
  it("have no rate where nobody has counted the members, nor a share of nobody", async () => {
    const page = await panel([{ ...row, members: 0, enrolled: 0 }]);
    expect(allOf(oneOf(page, "tbody").markup, "tr").map(({ text }) => text)).toEqual([
      "月坛街道 0 — 0 — 12,345.50 3 —",
    ]);
  });
  it("say so where there are none", async () =>
    expect(readAs(await panel([]))).toContain("没有下级工会的数据"));
});
