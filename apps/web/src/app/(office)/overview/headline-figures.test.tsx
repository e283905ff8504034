import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { findDeadlinesInput } from "@gongbang/domain/office/find-deadlines.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { BurnPanel } from "./burn-panel.tsx";
import { FundsPanel } from "./funds-panel.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { NeglectPanel } from "./neglect-panel.tsx";
import { kindsByMonth, perThousand } from "./overview-aid.ts";
import { countOf, type Overview, openTickets, sum } from "./overview-numbers.ts";
import { ProgressPanel } from "./progress-panel.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { StreetMap } from "./street-map.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import { UnionsPanel } from "./unions-panel.tsx";

const unionId = "019746a0-0000-4000-8000-000000000001";
const overview: Overview = {
  asOf: "2026-09-28T01:00:00.000Z",
  today: "2026-09-28",
  union: { id: unionId, name: "西城区总工会", parentId: null },
  archives: {
    byGrade: [
      { key: "1", n: 1200 },
      { key: "2", n: 34 },
    ],
    byStatus: [
      { key: "enrolled", n: 1234 },
      { key: "submitted", n: 5 },
      { key: "onNotice", n: 3 },
    ],
    ageing: [
      { key: "week", n: 3 },
      { key: "longer", n: 2 },
    ],
    neverHelped: 17,
    notReviewed: 9,
    notUpdated: 6,
  },
  aid: {
    year: { fen: 18_640_000, households: 86, payments: 120 },
    funds: [
      {
        id: "f",
        name: "中央财政帮扶资金",
        closesOn: "2026-12-31",
        capFen: 50_000_000,
        spentFen: 18_640_000,
        reservedFen: 1_360_000,
      },
    ],
    byFundAndMonth: [
      { fundId: "f", month: "2026-08-01", fen: 100_000 },
      { fundId: "g", month: "2026-08-01", fen: 50_000 },
    ],
    byKind: [
      { kind: "10", source: "5", month: "2026-08-01", fen: 100_000, households: 3, times: 4 },
      { kind: "10", source: "1", month: "2026-09-01", fen: 50_000, households: 1, times: 1 },
      { kind: "20", source: "5", month: "2026-09-01", fen: 25_000, households: 1, times: 2 },
    ],
    burn: [{ month: "2026-08-01", fen: 640_000 }],
    change: { direction: "up", by: 1, percent: 0.1 },
  },
  visits: { overdue: 4, soon: 11, thisMonth: 2050, lastMonth: 1 },
  tickets: [
    { key: "received", n: 2 },
    { key: "accepted", n: 3 },
    { key: "mediating", n: 4 },
    { key: "settled", n: 20 },
    { key: "closed", n: 30 },
    { key: "failed", n: 100 },
  ],
  deadlines: { missed: 1, today: 2, in3: 3, in7: 4 },
  months: [
    { month: "2026-08-01", enrolled: 1, paidFen: 2, visits: 3, tickets: 4 },
    { month: "2026-09-01", enrolled: 5, paidFen: 6, visits: 7, tickets: 8 },
  ],
  unions: [],
};
type Locale = "zh-CN" | "en";
/** What an address asks for, by name. */
const askedBy = (href: string) => Object.fromEntries(new URL(href, "http://desk").searchParams);
const archiveLinks = (markup: string) => linksIn(markup).filter(([href]) => href.startsWith("/hardship"));

describe("the figures that a meeting begins with", () => {
  const figures = (locale: Locale = "zh-CN") => markupIn(locale, <HeadlineFigures overview={overview} />);
  it("are those of the rooms, with what lies behind each", async () => {
    expect(linksIn(await figures()).map(([, words]) => words)).toEqual([
      "在档困难家庭 1,234 户 从未帮扶 17 户",
      "本月走访 2,050 次 逾期 4 户，7 天内 11 户",
      "本年发放 18.6 万元 86 户，120 户次",
      "在办工单 9 件 已达成协议 50 件",
      "逾期事项 1 项 今天到期 2 项",
    ]);
  });
  it("keep households and payments apart", async () => {
    expect(readAs(await figures("en"))).toContain("86 households, 120 payments");
    expect(readAs(await figures("en"))).toContain("¥186.4k");
  });
  it("lead to a list that understands where it was asked from", async () => {
    const [[href = ""] = []] = linksIn(await figures());
    expect(listArchivesInput.parse(askedBy(href))).toMatchObject({ status: "enrolled", under: unionId });
  });
});

describe("how counts are made", () => {
  it("sums what it is given, and only the keys that it is asked for", () => {
    expect(sum([])).toBe(0);
    expect(sum(overview.archives.byGrade)).toBe(1234);
    expect(countOf(overview.tickets, openTickets)).toBe(9);
    expect(countOf(overview.tickets, ["nothing"])).toBe(0);
  });
  it("calls open exactly the tickets that somebody still works on", () => {
    const { states } = ticketMachine;
    const known = Object.keys(states);
    for (const status of openTickets) expect(known).toContain(status);
    for (const status of openTickets) expect(states[status]).not.toHaveProperty("final");
  });
});

describe("how far the applications are", () => {
  const panel = (locale: Locale = "zh-CN") =>
    markupIn(
      locale,
      <ProgressPanel
        byStatus={overview.archives.byStatus}
        byGrade={[...overview.archives.byGrade, { key: "7", n: 1 }]}
        unionId={unionId}
      />,
    );
  it("is said step by step, also for a step at which nobody is", async () => {
    const [steps] = allOf(await panel(), "table");
    expect(allOf(steps?.markup ?? "", "tr").map(({ text }) => text)).toEqual([
      "已申请 5",
      "已核实 0",
      "已比对 0",
      "公示 3",
      "待审批 0",
    ]);
  });
  it("grades what is on file, an old category by the word of its time", async () => {
    const [, grades] = allOf(await panel(), "table");
    expect(allOf(grades?.markup ?? "", "tr").map(({ text }) => text)).toEqual([
      "深度困难 1,200",
      "相对困难 34",
      "低保户 1",
    ]);
    expect(readAs(await panel("en"))).toContain(hardshipGrade.labels["1"].en);
  });
  it("leads from every number to its list, in this union", async () => {
    const links = archiveLinks(await panel()).filter(([href]) => !href.includes("grade=7"));
    expect(links).toHaveLength(7);
    for (const [href] of links)
      expect(listArchivesInput.parse(askedBy(href))).toMatchObject({ under: unionId });
  });
});

describe("what a manager should ask about", () => {
  const panel = (locale: Locale = "zh-CN") => markupIn(locale, <RiskPanel {...overview} />);
  it("is the deadlines by how near they are, each leading to its window", async () => {
    const dues = linksIn(await panel()).slice(0, 4);
    expect(dues.map(([, words]) => words)).toEqual(["已逾期 1", "今天到期 2", "3 天内 3", "4 至 7 天 4"]);
    for (const [href] of dues)
      expect(findDeadlinesInput.parse(askedBy(href)).window).toBe(askedBy(href).window);
  });
  it("is the files that nobody looked at for a year", async () => {
    const [href = "", words] = linksIn(await panel())[4] ?? [];
    expect(words).toBe("年度复核已到期的档案 9");
    expect(listArchivesInput.parse(askedBy(href)).view).toBe("overdueReview");
  });
  it("is every state of the tickets by its word", async () => {
    const tickets = Object.keys(ticketMachine.states).map((key, n) => ({ key, n }));
    for (const locale of locales) {
      const page = await markupIn(locale, <RiskPanel {...overview} tickets={tickets} />);
      expect(linksIn(page)).toHaveLength(5 + tickets.length);
      expect(readAs(page)).not.toContain("machines.");
    }
  });
});

describe("the unions below", () => {
  const row = {
    ...{ unionId: "u2", name: "月坛街道", enrolled: 1234, paidFen: 1_234_550, visits: 9 },
    ...{ openTickets: 3, missed: 0, streetCode: "110102007", helped: 617, members: 100_000 },
  };
  const panel = (unions: Overview["unions"]) => markupIn("zh-CN", <UnionsPanel unions={unions} />);
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
  it("each open their own overview", async () => {
    expect(linksIn(await panel([row]))).toEqual([["/overview?union=u2", "月坛街道"]]);
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

describe("the streets", () => {
  const row = {
    ...{ unionId: "u2", name: "月坛街道", enrolled: 1234, paidFen: 0, visits: 0, openTickets: 0, missed: 0 },
    ...{ streetCode: "110102007", helped: 0, members: 0 },
  };
  const map = (unions: Overview["unions"]) => markupIn("zh-CN", <StreetMap unions={unions} />);
  it("lie as fifteen tiles, each with its number, and lead to their overview", async () => {
    const page = await map([row]);
    expect(allOf(page, "rect").length).toBe(16);
    expect(linksIn(page).map(([href]) => href)).toEqual(["/overview?union=u2"]);
    expect(page).toContain('aria-label="月坛 1,234 户"');
    expect(readAs(page)).toContain("示意图，不是地图");
  });
  it("are drawn of nothing from outside", async () =>
    expect(await map([row])).not.toMatch(/https?:|<image|url\(/));
});

describe("files to open", () => {
  const panel = () => markupIn("zh-CN", <NeglectPanel archives={overview.archives} unionId={unionId} />);
  it("are those never helped, those not updated for a year, and what stands still, each with its list", async () => {
    const links = linksIn(await panel());
    expect(links.map(([, words]) => words)).toEqual([
      ...["从未帮扶 17", "一年未更新 6", "7 天以内", "8 至 30 天", "31 至 60 天", "60 天以上"],
    ]);
    for (const [href] of links)
      expect(listArchivesInput.parse(askedBy(href))).toMatchObject({ under: unionId });
    expect(links.map(([href]) => listArchivesInput.parse(askedBy(href)))).toMatchObject([
      { lack: "aid", status: "enrolled" },
      { view: "stale" },
      ...ageingBands.map((waited) => ({ waited })),
    ]);
  });
});

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

describe("the use of the funds", () => {
  it("says what share is left, and how much", async () => {
    const page = readAs(await markupIn("zh-CN", <BurnPanel aid={overview.aid} today={overview.today} />));
    expect(page).toContain("62.7%");
    expect(page).toContain("剩余 31.4 万元");
  });
  it("says so where no fund is open", async () => {
    const aid = { ...overview.aid, funds: [] };
    expect(readAs(await markupIn("en", <BurnPanel aid={aid} today={overview.today} />))).toContain(
      "No fund is open",
    );
  });
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

describe("what is left in each fund", () => {
  const panel = (fund: Partial<Overview["aid"]["funds"][number]> = {}) => {
    const funds = overview.aid.funds.map((each) => ({ ...each, ...fund }));
    return markupIn("zh-CN", <FundsPanel aid={{ ...overview.aid, funds }} months={["2026-08-01"]} />);
  };
  it("is the cap without what is spent and what is promised", async () => {
    expect(readAs(await panel())).toContain("中央财政帮扶资金 可用 30.0 万元");
    expect(readAs(await panel({ reservedFen: 31_360_000 }))).toContain("可用 0.0 万元");
  });
  it("leads to the fund, and to all of them", async () => {
    expect(linksIn(await panel()).map(([href]) => href)).toEqual(["/aid/funds", "/aid/funds/f"]);
  });
  it("is said as a share by ear as well", async () => {
    const bar = /role="progressbar"[^>]*/.exec(await panel())?.[0] ?? "";
    expect(bar).toMatch(/aria-valuenow="\d+"/);
  });
});
