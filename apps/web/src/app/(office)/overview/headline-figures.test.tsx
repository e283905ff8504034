import { listGrantsInput } from "@gongbang/domain/aid/list-grants.input";
import { listVisitsInput } from "@gongbang/domain/aid/list-visits.input";
import { ticketMachine, ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { askedBy, overview, unionId } from "./overview-figures.fixture.tsx";
import { countOf, openTickets, sum } from "./overview-numbers.ts";

type Locale = "zh-CN" | "en";

describe("the figures that a meeting begins with", () => {
  const figures = (locale: Locale = "zh-CN") => markupIn(locale, <HeadlineFigures overview={overview} />);
  it("are those of the rooms, with what lies behind each", async () => {
    expect(linksIn(await figures()).map(([, words]) => words)).toEqual([
      ...["在档困难家庭 1,234 户", "从未帮扶 17 户", "本月走访 2,050 次", "逾期 4 户", "7 天内 11 户"],
      ...["本年发放 18.6 万元", "86 户", "120 笔", "在办工单 129 件", "已达成协议 20 件"],
      ...["逾期事项 1 项", "今天到期 2 项"],
    ]);
  });
  it("keep households and payments apart", async () => {
    expect(readAs(await figures("en"))).toMatch(/86 households.*120 payments/);
    expect(readAs(await figures("en"))).toContain("¥186.4k");
  });
  it("lead to lists that understand where they were asked from, and over which days", async () => {
    const hrefs = linksIn(await figures()).map(([href]) => href);
    const asked = (i: number) => askedBy(hrefs[i] ?? "");
    expect(listArchivesInput.parse(asked(0))).toMatchObject({ status: "enrolled", under: unionId });
    expect(listVisitsInput.parse(asked(2))).toMatchObject({
      ...{ under: unionId, from: "2026-09-01", until: "2026-09-30" },
    });
    expect(listArchivesInput.parse(asked(3))).toMatchObject({ visit: "overdue", under: unionId });
    expect(listGrantsInput.parse(asked(5))).toMatchObject({
      ...{ view: "paid", under: unionId, from: "2026-01-01", until: "2026-12-31" },
    });
  });
});

describe("how counts are made", () => {
  it("sums what it is given, and only the keys that it is asked for", () => {
    expect(sum([])).toBe(0);
    expect(sum(overview.archives.byGrade)).toBe(1234);
    expect(countOf(overview.tickets, openTickets)).toBe(129);
    expect(countOf(overview.tickets, ["nothing"])).toBe(0);
  });
  it("calls open exactly the tickets that are not put away", () => {
    const { states } = ticketMachine;
    for (const status of ticketStatuses)
      expect(openTickets.some((open) => open === status)).toBe(!("final" in states[status]));
  });
});
