import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { PlanTable } from "./plan-table.tsx";

const row = {
  ...{ id: "a1", number: "困 2026-0102", name: "周德顺", grade: "1", addressMask: "三里河三区***" },
  ...{ nextVisitOn: "2026-09-15", daysLeft: -3, keeperName: "李静", mine: true },
};
const table = (
  change: Partial<typeof row> | { daysLeft: null } = {},
  maySet = true,
  locale: Locale = "zh-CN",
) => deskIn(locale, <PlanTable rows={[{ ...row, ...change }]} maySet={maySet} />);

describe("the plan of visits", () => {
  it("says who, whose, and how long overdue, in both languages", async () => {
    expect(readAs(await table())).toMatch(/周德顺.*李静.*逾期 3 天/);
    for (const locale of locales) expect(readAs(await table({}, true, locale))).not.toMatch(/aid\.|plan\./);
  });
  it("leads to the archive", async () => {
    expect(allOf(await table(), "a").map(({ attributes }) => attributes.href)).toContain("/hardship/a1");
  });
  it("offers to plan only to whom that is given", async () => {
    expect(readAs(await table())).toContain("安排");
    expect(allOf(await table({}, false), "button")).toEqual([]);
  });
  it("says what to do where nobody is left", async () => {
    expect(readAs(await deskIn("zh-CN", <PlanTable rows={[]} maySet />))).toContain("这里没有要走访的户");
  });
});
