import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { RuleSetTable } from "./rule-set-table.tsx";

type Sets = Parameters<typeof RuleSetTable>[0]["sets"];
type Rules = Sets[number]["rules"];
const setOf = (accident: Rules["accident"], more: Partial<Rules> = {}): Sets => [
  {
    ...{ code: "national", effectiveFrom: "2020-01-01", source: "S25" },
    rules: { relativePercent: 200, strict: true, accident, ...more },
  },
];
const said = async (sets: Sets, locale: "zh-CN" | "en" = "zh-CN") =>
  readAs(await markupIn(locale, <RuleSetTable sets={sets} inForce="national" />));

describe("the rule sets", () => {
  it("say which one is in force, and whether the limit itself counts", async () => {
    expect(await said(setOf({ by: "people" }))).toMatch(/现行.*低于 2 倍/);
    expect(await said(setOf({ by: "people" }, { strict: false }))).toContain("不高于 2 倍");
  });
  it("say when an accident counts, in each of the ways that a text may say it", async () => {
    expect(await said(setOf({ by: "people" }))).toContain("由人判断");
    expect(await said(setOf({ by: "share", percent: 80, atShare: "borderline" }))).toContain(
      "超过年收入 80%",
    );
    expect(await said(setOf({ by: "line", incomePercent: 300, linePercent: 100 }))).toContain("3 倍线");
  });
  it("are there in both languages", async () => {
    for (const locale of locales)
      for (const atShare of ["borderline", "outside"] as const)
        expect(await said(setOf({ by: "share", percent: 80, atShare }), locale)).not.toMatch(
          /rule-sets|accident\./,
        );
  });
});
