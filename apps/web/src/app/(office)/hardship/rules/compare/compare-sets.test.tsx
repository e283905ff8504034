import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { OneSet } from "../rule-words.ts";
import { CompareSets } from "./compare-sets.tsx";

const beijing: OneSet = {
  ...{ code: "beijing", effectiveFrom: "2020-01-01", source: "S25" },
  rules: { relativePercent: 200, strict: true, accident: { by: "people" } },
};
const version: OneSet = {
  ...{ code: "beijing@2027-01-01", effectiveFrom: "2027-01-01", source: "市总发〔2026〕9号" },
  rules: { ...beijing.rules, noticeDays: 7 },
};
const said = async (other: OneSet | null, locale: (typeof locales)[number] = "zh-CN") =>
  readAs(await markupIn(locale, <CompareSets set={beijing} other={other} />));

describe("a rule set, item by item", () => {
  it("is shown alone, with five working days of notice where it names none", async () => {
    const words = await said(null);
    expect(words).toMatch(/北京口径.*低于 2 倍.*由人判断.*5 个工作日.*2 套及以上.*120%/);
    expect(words).not.toContain("不同");
  });
  it("is marked where another one differs, and nowhere else", async () => {
    const words = await said(version);
    expect(words).toMatch(/（2027-01-01 版）/);
    expect(words).toMatch(/公示期 不同 5 个工作日 7 个工作日/);
    expect(words).toMatch(/意外致困 不定比例/);
    expect(words).toContain("市总发〔2026〕9号");
  });
  it("is there in both languages", async () => {
    for (const locale of locales) expect(await said(version, locale)).not.toMatch(/rule-sets\.|items\./);
  });
});
