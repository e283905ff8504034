import { allOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ids } from "./aid-records.fixture.tsx";
import { DuePanel, HouseholdRow } from "./due-panel.tsx";

type Row = ComponentProps<typeof DuePanel>["rows"][number];
const aRow = (change: Partial<Row> = {}): Row => ({
  id: ids.archive,
  number: "困 2026-0012",
  name: "张秀英",
  grade: "2",
  addressMask: "月坛北街****",
  nextVisitOn: "2026-09-30",
  daysLeft: 2,
  mine: true,
  ...change,
});
const panel = (rows: Row[], path = "/aid/visits/new", locale: Locale = "zh-CN") =>
  markupIn(locale, <DuePanel rows={rows} count={41} path={path} />);
const said = async (...asked: Parameters<typeof panel>) => readAs(await panel(...asked));

describe("the households that are due", () => {
  it("say who, with the masked address, and how many there are in all", async () => {
    expect(await said([aRow()])).toBe(
      "近期应走访 共 41 户 张秀英 困 2026-0012 · 相对困难 月坛北街**** 剩 2 天",
    );
  });
  it("lead to the form of the page that they stand on", async () => {
    for (const path of ["/aid/visits/new", "/aid/propose"]) {
      const [link] = allOf(await panel([aRow()], path), "a");
      expect(link?.attributes.href).toBe(`${path}?archive=${ids.archive}`);
    }
  });
  it.each([
    [-12, "逾期 12 天", "bg-due-missed "],
    [-1, "逾期 1 天", "bg-due-missed "],
    [0, "今天到期", "bg-due-today-soft"],
    [1, "剩 1 天", "bg-due-soon-soft"],
    [3, "剩 3 天", "bg-due-soon-soft"],
    [4, "剩 4 天", "bg-due-ok-soft"],
  ])("with %i days left say: %s", async (daysLeft, words, colour) => {
    const page = await panel([aRow({ daysLeft })]);
    expect(readAs(page)).toMatch(new RegExp(`${words}$`));
    expect(page).toContain(colour);
  });
  it("speak English of one day and of many", async () => {
    expect(await said([aRow({ daysLeft: 1 })], "/", "en")).toMatch(/1 day left$/);
    expect(await said([aRow({ daysLeft: -2 })], "/", "en")).toMatch(/2 days overdue$/);
  });
  it("that are none are said in words", async () => {
    expect(await said([])).toContain("7 天内没有应走访的户");
    expect(allOf(await panel([]), "a")).toEqual([]);
  });
});

describe("a household found by its name", () => {
  const found = (grade: string | null) =>
    markupIn(
      "zh-CN",
      <HouseholdRow row={{ name: "张秀英", number: "困 2026-0012", grade }} href="/x?archive=1" />,
    );
  it("is a line that leads to its form, without an address", async () => {
    expect(readAs(await found("1"))).toBe("张秀英 困 2026-0012 · 深度困难");
    expect(allOf(await found("1"), "a")[0]?.attributes.href).toBe("/x?archive=1");
  });
  it("has no dot after its number where it has no grade", async () => {
    expect(readAs(await found(null))).toBe("张秀英 困 2026-0012");
  });
});
