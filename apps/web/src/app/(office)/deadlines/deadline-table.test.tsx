import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { allOf, wordsOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aDeadline, ids } from "../disputes/ticket-record.fixture.tsx";
import { DeadlineTable } from "./deadline-table.tsx";

type Row = ComponentProps<typeof DeadlineTable>["rows"][number];
const aRow = (change: Partial<Row> = {}): Row => ({
  ...aDeadline(),
  recordId: ids.ticket,
  title: "李桂兰 与 北京恒远物业管理有限公司",
  keeperId: ids.mediator,
  keeperName: "赵明",
  ...change,
});
type Asked = { byKeeper?: boolean; locale?: Locale };
const table = (rows: Row[], { byKeeper = false, locale = "zh-CN" }: Asked = {}) =>
  markupIn(
    locale,
    <DeadlineTable rows={rows} byKeeper={byKeeper} empty={<p>没有</p>} footer={<p>一页</p>} />,
  );
const groupsIn = (page: string) => allOf(page, "h3").map(({ text }) => text);

describe("a deadline of the list", () => {
  it("says how it stands, whose record it is, which clock, who keeps it, and by which law", async () => {
    expect(readAs(await table([aRow()]))).toBe(
      "10月8日 星期四 1 剩 10 天 李桂兰 与 北京恒远物业管理有限公司 调解期限 赵明 协商调解规定 第二十九条 如何计算 一页",
    );
  });
  it.each([
    ["dispute.ticket", "/disputes"],
    ["hardship.archive", "/hardship"],
    ["aid.grant", "/aid/grants"],
  ])("of a %s leads to its record below %s", async (machine, path) => {
    const page = await table([
      aRow({ machine, clock: machine === "hardship.archive" ? "notice" : "mediation" }),
    ]);
    expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toEqual([`${path}/${ids.ticket}`]);
  });
  it("of a record that has no page is a text, not a link to nowhere", async () => {
    const page = await table([aRow({ machine: "office.survey", clock: "answer" })]);
    expect(allOf(page, "a")).toEqual([]);
    expect(readAs(page)).toContain("李桂兰");
  });
  it("is due today until its day is over", async () => {
    const on = async (today: string) => readAs(await table([aRow(aDeadline({ today }))]));
    expect(await on("2026-10-08")).toContain("今天到期");
    expect(await on("2026-10-09")).toContain("逾期 1 天");
  });
  it("can be asked how it was counted", async () => {
    expect(allOf(await table([aRow()]), "button").map(({ text }) => text)).toEqual(["如何计算"]);
  });
  it.each([
    ...Object.keys(ticketMachine.clocks).map((clock) => ["dispute.ticket", clock] as const),
    ...Object.keys(archiveMachine.clocks).map((clock) => ["hardship.archive", clock] as const),
  ])("of %s has a name and a law for its clock %s, in both languages", async (machine, clock) => {
    for (const locale of locales) {
      const page = await table([aRow({ machine, clock })], { locale });
      const words = allOf(page, "span").map(({ markup }) => wordsOf(markup));
      expect(words).not.toContain(clock);
      expect(readAs(page)).not.toContain("machines.");
    }
  });
});

describe("the groups", () => {
  const rows = [
    aRow({ id: "1", keeperName: "赵明" }),
    aRow({ id: "2", keeperName: "孙丽" }),
    aRow({ ...aDeadline({ from: "2026-09-25" }), id: "3", keeperName: "赵明" }),
  ];
  it("are the days, each with how many are due on it", async () => {
    expect(groupsIn(await table(rows))).toEqual(["10月8日 星期四 2", "10月10日 星期六 1"]);
    expect(groupsIn(await table(rows, { locale: "en" }))[0]).toContain("Thursday");
  });
  it("are the keepers where that is asked, and each line says its day then", async () => {
    const page = await table(rows, { byKeeper: true });
    expect(groupsIn(page)).toEqual(["赵明 2", "孙丽 1"]);
    expect(readAs(page)).toContain("2026年10月10日");
  });
  it("hold every clock once", async () => {
    for (const byKeeper of [true, false]) expect(allOf(await table(rows, { byKeeper }), "a")).toHaveLength(3);
  });
});

it("an empty window says so, and keeps its foot", async () => {
  const page = await table([]);
  expect(readAs(page)).toBe("没有 一页");
  expect(groupsIn(page)).toEqual([]);
});
