import { fundSource } from "@gongbang/domain/codes/fund-source";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aFund, type Fund, ids } from "./aid-records.fixture.tsx";
import { FundBar, FundCard } from "./fund-card.tsx";

const card = (change: Partial<Fund> = {}, locale: Locale = "zh-CN") =>
  markupIn(locale, <FundCard fund={aFund(change)} />);
const said = async (...asked: Parameters<typeof card>) => readAs(await card(...asked));
const bar = (change: Partial<Fund>) => markupIn("zh-CN", <FundBar fund={aFund(change)} />);
const widths = (markup: string) => [...markup.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Number(width));

describe("a fund's card", () => {
  it("says what is left in yuan, what is paid out, what is set aside, and until when", async () => {
    expect(await said()).toBe(
      "2026 年区级送温暖资金 区级财政 可用 350,000.00 已用 30% 已支出 100,000.00 已预留 50,000.00 2026-01-01 至 2026-12-31",
    );
  });
  it("opens its ledger", async () => {
    expect(oneOf(await card(), "a").attributes.href).toBe(`/aid/funds/${ids.fund}`);
  });
  it("says that it is closed where it is, and only there", async () => {
    expect(await said({ open: false })).toContain("未开放");
    expect(await said()).not.toContain("未开放");
    expect(await said({ open: false }, "en")).toContain("Not open");
  });
  it.each(fundSource.codes)("names the source %s in both languages", async (source) => {
    expect(await said({ source })).toContain(fundSource.labels[source].zh);
    expect(await said({ source }, "en")).toContain(fundSource.labels[source].en);
  });
  it("without a budget is used by nothing, not by a number that is none", async () => {
    const empty = { capFen: 0, spentFen: 0, reservedFen: 0, leftFen: 0 };
    for (const locale of locales) {
      expect(await said(empty, locale)).not.toMatch(/NaN|∞/);
      expect(await said(empty, locale)).toContain("0%");
    }
  });
  it("shows the last fen", async () => {
    expect(await said({ leftFen: 1, spentFen: 44_999_999 })).toMatch(/可用 0\.01 .* 449,999\.99/);
  });
});

describe("a fund's bar", () => {
  it("says in words what it draws", async () => {
    expect(allOf(await bar({}), "div")[0]?.attributes).toMatchObject({
      role: "img",
      "aria-label": "2026 年区级送温暖资金：已支出与预留占总额的比例 20.0% / 30.0%",
    });
  });
  it("draws what is paid out and what is set aside side by side, never past its end", async () => {
    expect(widths(await bar({}))).toEqual([20, 10]);
    const full = widths(await bar({ spentFen: 30_000_000, reservedFen: 20_000_000 }));
    expect(full[0]).toBeCloseTo(60);
    expect((full[0] ?? 0) + (full[1] ?? 0)).toBeLessThanOrEqual(100);
  });
  it("is empty where nothing was used", async () => {
    expect(widths(await bar({ spentFen: 0, reservedFen: 0 }))).toEqual([0, 0]);
    expect(widths(await bar({ capFen: 0, spentFen: 0, reservedFen: 0 }))).toEqual([0, 0]);
  });
});
