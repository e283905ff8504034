import { readFileSync } from "node:fs";
import { decideGrade } from "@gongbang/domain/hardship/means-test";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MeansPanel } from "./means-panel.tsx";

type Locale = "zh-CN" | "en";
const words = (locale: Locale) => {
  const file = new URL(`../../../../messages/${locale}/hardship.json`, import.meta.url);
  return { hardship: JSON.parse(readFileSync(file, "utf8")) };
};
const parameters = {
  version: "2025-09",
  effectiveFrom: day("2025-09-01"),
  area: "110000",
  lowIncomeLineFen: fen(1_450_00),
  minimumWageFen: fen(2_540_00),
  relativePercent: 200,
  strict: true,
  accidentPercent: 80,
  verified: false,
};

/** The text of the panel for three people with this income and these medical expenses of a year. */
function panelOf({
  income,
  medical = 0,
  locale = "zh-CN",
}: {
  income: number;
  medical?: number;
  locale?: Locale;
}) {
  const person = { monthlyIncomeFen: fen(0), birthOn: null, workState: null, exempt: null };
  const household = { income: { business: fen(income) }, expense: { medical: fen(medical) }, accident: null };
  const means = decideGrade(
    { ...household, members: [person, person, person] },
    parameters,
    day("2026-09-18"),
  );
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words(locale)} timeZone="Asia/Shanghai">
      <MeansPanel means={means} names={["a", "b", "c"]} />
    </NextIntlClientProvider>,
  );
  return html
    .replaceAll("&lt;", "<")
    .replaceAll(/<(?=\/?[a-z])[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("how a grade came about", () => {
  it("is said in one line of numbers", () => {
    const text = panelOf({ income: 96_000_00, medical: 46_000_00 });
    expect(text).toContain("(96,000 − 46,000) ÷ 12 ÷ 3 = 1,388.89 < 1,450 → 深度困难");
    expect(text).toContain("扣除后低于认定线 ¥61.11");
  });
  it("names both lines where the household stands between them", () => {
    expect(panelOf({ income: 72_000_00 })).toContain("= 2,000.00 ≥ 1,450，< 2,900 → 相对困难");
  });
  it("says by how much a year is below the line where rounding makes the figures equal", () => {
    const text = panelOf({ income: 1_450_00 * 36 - 1 });
    expect(text).toContain("= 1,450.00 < 1,450 → 深度困难");
    expect(text).toContain("全年合计低 ¥0.01");
  });
  it("says plainly where no line is met", () => {
    const text = panelOf({ income: 2_900_00 * 36 });
    expect(text).toContain("≥ 2,900 → 不符合");
    expect(text).toContain("扣除后不低于相对困难上限");
  });
  it("says the same in English", () => {
    expect(panelOf({ income: 96_000_00, medical: 46_000_00, locale: "en" })).toContain(
      "< 1,450 → Deep hardship",
    );
  });
});
