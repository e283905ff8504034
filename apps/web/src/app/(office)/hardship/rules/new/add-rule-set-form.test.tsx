import { describe, expect, it } from "vitest";
import { asked, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { AddRuleSetForm } from "./add-rule-set-form.tsx";

const rules = { relativePercent: 200, strict: true, accident: { by: "people" } } as const;
const form = (locale: (typeof locales)[number] = "zh-CN", more: object = {}) =>
  deskIn(locale, <AddRuleSetForm base="beijing" rules={{ ...rules, ...more }} today="2026-09-18" />);

describe("a new version of a rule set", () => {
  it("asks of an accident only what its way of judging needs", async () => {
    expect(Object.keys(asked(await form()))).not.toContain("sharePercent");
    const share = { accident: { by: "share", percent: 80, atShare: "outside" } };
    expect(Object.keys(asked(await form("zh-CN", share)))).toContain("sharePercent");
    expect(Object.keys(asked(await form("zh-CN", share)))).not.toContain("linePercent");
  });
  it("names every control in both languages, and says that no notice is shorter than five days", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/rule-sets\.|form\./);
    }
    expect(readAs(await form())).toContain("不少于 5 个工作日");
  });
});
