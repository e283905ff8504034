import { type Standing, standingKinds } from "@gongbang/domain/office/standing";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "./language.fixture.tsx";
import type { Locale } from "./preferences.ts";
import { StandingPill } from "./standing-pill.tsx";

const pill = (standing: Standing, locale: Locale = "zh-CN") =>
  markupIn(locale, <StandingPill standing={standing} />);
const words = async (kind: Standing["kind"], days: number, unit: Standing["unit"], locale?: Locale) =>
  readAs(await pill({ kind, days, unit }, locale));

describe("how a clock stands", () => {
  it.each([
    ["missed", -2, "day", "逾期 2 天"],
    ["today", 0, "workingDay", "今天到期"],
    ["soon", 3, "day", "剩 3 天"],
    ["soon", 3, "workingDay", "剩 3 个工作日"],
    ["ok", 11, "day", "剩 11 天"],
    ["ok", 11, "workingDay", "剩 11 个工作日"],
    ["met", 0, "day", "已按期完成"],
    ["late", -4, "day", "逾期后完成"],
    ["replaced", 0, "day", "已由新期限代替"],
    ["ended", 0, "workingDay", "已终止"],
    ["waiting", 7, "day", "还有 7 天"],
    ["open", 0, "day", "期已满"],
  ] as const)("%s (%i %s) is said as: %s", async (kind, days, unit, said) => {
    expect(await words(kind, days, unit)).toBe(said);
  });

  it.each(
    standingKinds.flatMap((kind) => (["day", "workingDay"] as const).map((unit) => [kind, unit] as const)),
  )("%s by the %s has words of its own in both languages", async (kind, unit) => {
    const [zh, en] = [await words(kind, 3, unit, "zh-CN"), await words(kind, 3, unit, "en")];
    expect(zh).toMatch(/^[\d\s\u4e00-\u9fff]+$/u);
    expect(en).toMatch(/^[\d\s\w'’-]+$/u);
  });

  it("counts a missed day as one, not as minus one", async () => {
    for (const locale of locales) expect(await words("missed", -1, "day", locale)).not.toMatch(/[-−]/);
  });
  it("speaks English of one day and of many", async () => {
    expect(await words("soon", 1, "day", "en")).toMatch(/\b1 day\b(?!s)/);
    expect(await words("soon", 2, "day", "en")).toMatch(/\b2 days\b/);
    expect(await words("ok", 1, "workingDay", "en")).toMatch(/\b1 working day\b(?!s)/);
  });
  it("never shows what is due today in the colour of what is missed", async () => {
    const today = await pill({ kind: "today", days: 0, unit: "day" });
    const missed = await pill({ kind: "missed", days: -1, unit: "day" });
    expect(today).not.toContain("due-missed");
    expect(missed).toContain("bg-due-missed");
  });
  it("alarms nobody by a clock that has stopped", async () => {
    for (const kind of ["met", "late", "replaced", "ended"] as const)
      expect(await pill({ kind, days: -9, unit: "day" })).not.toMatch(/due-(missed|today|soon)/);
  });
});
