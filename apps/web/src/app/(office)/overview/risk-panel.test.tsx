import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { findDeadlinesInput } from "@gongbang/domain/office/find-deadlines.input";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { NeglectPanel } from "./neglect-panel.tsx";
import { askedBy, lists, overview, unionId } from "./overview-figures.fixture.tsx";
import { RiskPanel } from "./risk-panel.tsx";

type Locale = "zh-CN" | "en";

describe("what a manager should ask about", () => {
  const panel = (locale: Locale = "zh-CN") => markupIn(locale, <RiskPanel {...overview} lists={lists} />);
  it("is the deadlines by how near they are, each leading to its window", async () => {
    const dues = linksIn(await panel()).slice(0, 4);
    expect(dues.map(([, words]) => words)).toEqual(["已逾期 1", "今天到期 2", "3 天内 3", "4 至 7 天 4"]);
    expect(dues.map(([href]) => findDeadlinesInput.parse(askedBy(href)))).toMatchObject([
      { window: "missed", under: unionId },
      { window: "today", under: unionId },
      { window: "seven", under: unionId, from: "2026-09-29", until: "2026-10-01" },
      { window: "seven", under: unionId, from: "2026-10-02", until: "2026-10-05" },
    ]);
  });
  it("is the files that nobody looked at for a year", async () => {
    const [href = "", words] = linksIn(await panel())[4] ?? [];
    expect(words).toBe("年度复核已到期的档案 9");
    expect(listArchivesInput.parse(askedBy(href))).toMatchObject({ view: "overdueReview", under: unionId });
  });
  it("is every state of the tickets by its word", async () => {
    const tickets = Object.keys(ticketMachine.states).map((key, n) => ({ key, n }));
    for (const locale of locales) {
      const page = await markupIn(locale, <RiskPanel {...overview} tickets={tickets} lists={lists} />);
      expect(linksIn(page)).toHaveLength(5 + tickets.length);
      expect(readAs(page)).not.toContain("machines.");
    }
  });
});

describe("files to open", () => {
  const panel = () => markupIn("zh-CN", <NeglectPanel archives={overview.archives} lists={lists} />);
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
