import { exitCodes } from "@gongbang/domain/hardship/exit-code";
import { day } from "@gongbang/domain/kernel/day";
import { listReturnInput, type ReturnFigure } from "@gongbang/domain/overview/return.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { AidTable } from "./aid-table.tsx";
import { DifferencesPanel } from "./differences-panel.tsx";
import { FilePanel } from "./file-panel.tsx";
import { GivenPanels } from "./given-panels.tsx";
import { choices, listHref, periodAsked, type Return, returnHref } from "./return-shapes.ts";

const id = "019746a0-0000-4000-8000-000000000001";
const figures: Return = {
  union: { id, name: "月坛街道", parentId: null },
  period: { key: "2026-09", kind: "month", from: "2026-09-01", until: "2026-09-30" },
  ...{
    isOver: true,
    isShared: false,
    rates: { lifted: 0.05, execution: 0.25 },
    frozen: null,
    differences: [],
  },
  unions: [{ key: "/09/01/", name: "三里河社区" }],
  figures: {
    ...{ households: 130, people: 400, atStart: 120, joined: 20, exited: 10, lifted: 5 },
    exits: exitCodes.map((key) => ({ key, n: 1 })),
    groups: {
      grade: [{ key: "1", n: 100 }],
      cause: [{ key: "", n: 30 }],
      unit: [{ key: "110", n: 7 }],
      union: [{ key: "/09/01/", n: 130 }],
    },
    aid: {
      all: { households: 1, persons: 1, times: 2, fen: 20_000 },
      cells: [{ kind: "10", source: "5", households: 1, persons: 1, times: 2, fen: 20_000 }],
    },
    visits: { households: 9, times: 12, fen: 0 },
    campaigns: {
      all: { households: 1, persons: 31, times: 32, fen: 50_000, goodsFen: 8_000 },
      rows: [
        {
          ...{ id, number: "动 2026-0001", name: "两节送温暖" },
          ...{ households: 1, persons: 31, times: 32, fen: 50_000, goodsFen: 8_000 },
        },
      ],
    },
    collectives: { groups: 2, persons: 30, goodsFen: 0 },
    students: {
      all: { households: 1, persons: 3, times: 3, fen: 200_000 },
      stages: ["", "university"].map((key) => ({ key, households: 1, persons: 1, times: 1, fen: 100_000 })),
    },
    funds: [{ id: "f", name: "本级经费", source: "5", capFen: 100_000, spentFen: 25_000 }],
  },
};
const askedBy = (href: string) => {
  const {
    union,
    period,
    after: _,
    ...figure
  } = Object.fromEntries(new URL(href, "http://desk").searchParams);
  return listReturnInput.parse({ unionId: union, period, figure }).figure;
};

describe("the households of a return", () => {
  const panel = (more: Partial<Return> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <FilePanel figures={{ ...figures, ...more }} />);
  it("each open the list of their figure", async () => {
    const links = linksIn(await panel()).map(([href]): ReturnFigure => askedBy(href));
    for (const by of ["atStart", "joined", "exited", "lifted", "households"])
      expect(links).toContainEqual({ by });
    expect(links).toContainEqual({ by: "exited", key: "E01" });
    expect(links).toContainEqual({ by: "grade", key: "1" });
    expect(links).toContainEqual({ by: "cause", key: "" });
    expect(links).toContainEqual({ by: "union", key: "/09/01/" });
  });
  it("have words for every group, every exit and what is not filled in, in both languages", async () => {
    for (const locale of locales) expect(readAs(await panel({}, locale))).not.toContain("returns.");
    const page = readAs(await panel());
    for (const word of ["深度困难", "未填写", "国有企业", "三里河社区", "5.0%"]) expect(page).toContain(word);
  });
  it("lead nowhere, and hide what is small, for who may not open the lists", async () => {
    const { groups } = figures.figures;
    const hidden = { ...figures.figures, groups: { ...groups, grade: [{ key: "1", n: null }] } };
    const page = await panel({ isShared: true, figures: hidden });
    expect(linksIn(page)).toEqual([]);
    expect(page).toContain("&lt;10");
  });
});

describe("the aid of a return", () => {
  it("counts 户, 人 and 人次 in columns of their own, and sums them below", async () => {
    const page = await deskIn("zh-CN", <AidTable figures={figures} />);
    const table = oneOf(page, "table").markup;
    expect(allOf(table, "th").map(({ text }) => text)).toEqual(
      expect.arrayContaining(["帮扶项目", "资金来源", "户", "人", "人次", "金额（元）"]),
    );
    expect(readAs(page)).toContain("250.00 / 1,000.00");
    const links = linksIn(page).filter(([href]) => href.includes("/returns/list"));
    expect(links.map(([href]) => askedBy(href))).toContainEqual({ by: "aid", kind: "10", source: "5" });
    expect(links.map(([href]) => askedBy(href))).toContainEqual({ by: "visits" });
  });
});

describe("what campaigns gave", () => {
  const panels = (more: Partial<Return> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <GivenPanels figures={{ ...figures, ...more }} />);
  it("counts 户, 人 and 人次 apart by campaign, with money and goods beside each other", async () => {
    expect(allOf(oneOf(await panels(), "tbody").markup, "tr").map(({ text }) => text)).toEqual([
      "两节送温暖 1 31 32 500.00 80.00",
      "合计 1 31 32 500.00 80.00",
    ]);
  });
  it("opens the lines of a campaign, of collectives, and of the students of a stage", async () => {
    const links = linksIn(await panels()).map(([href]): ReturnFigure => askedBy(href));
    for (const figure of [
      { by: "campaign", key: id },
      { by: "campaign" },
      { by: "collectives" },
      { by: "students" },
      { by: "students", key: "" },
      { by: "students", key: "university" },
    ])
      expect(links).toContainEqual(figure);
  });
  it("leads nowhere for who may not open the lists, and has words in both languages", async () => {
    expect(linksIn(await panels({ isShared: true }))).toEqual([]);
    for (const locale of locales) expect(readAs(await panels({}, locale))).not.toContain("returns.");
  });
});

describe("what was put right", () => {
  it("stands beside the frozen figure", async () => {
    const differences = [{ at: "aid.10.5.times", frozen: 2, now: 3 }];
    const page = await deskIn("zh-CN", <DifferencesPanel figures={{ ...figures, differences }} />);
    expect(readAs(page)).toContain("冻结时 2，现在 3");
  });
});

describe("the address of a return", () => {
  it("names a period; the last month that is over where it names none", () => {
    const today = day("2026-09-18");
    expect(periodAsked("2026-Q2", today).key).toBe("2026-Q2");
    for (const key of [undefined, "", "2026-13", "x"]) expect(periodAsked(key, today).key).toBe("2026-08");
    expect(choices("half", today).map(({ key }) => key)).toEqual([
      "2026-H2",
      "2026-H1",
      "2025-H2",
      "2025-H1",
    ]);
  });
  it("leaves out what is not said", () => {
    expect(returnHref({ union: undefined, period: "2026" })).toBe("/hardship/returns?period=2026");
    expect(listHref({ union: id, period: "2026" }, { by: "joined" })).toBe(
      `/hardship/returns/list?union=${id}&period=2026&by=joined`,
    );
  });
});
