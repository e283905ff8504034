import { visitMethods, visitOutcomes } from "@gongbang/domain/aid/visit";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aVisit, ids, type Visit } from "./aid-records.fixture.tsx";
import { VisitTable } from "./visit-table.tsx";

const table = (rows: Visit[], locale: Locale = "zh-CN") => markupIn(locale, <VisitTable rows={rows} />);
const row = async (change: Partial<Visit> = {}, locale: Locale = "zh-CN") => {
  const body = oneOf(await table([aVisit(change)], locale), "tbody").markup;
  return [...allOf(body, "th"), ...allOf(body, "td")].map(({ text }) => text);
};

describe("a row of the visits", () => {
  it("says whom, when, how, what came of it, who went, when next, and what was handed over", async () => {
    const handedOver = { id: "g", number: "款 2026-0007", amountFen: 123_450 };
    expect(await row({ handedOver })).toEqual([
      "张秀英",
      "困 2026-0012",
      "2026-09-18",
      "上门",
      "需救助",
      "陈静",
      "2026-10-18",
      "1,234.50",
    ]);
  });
  it("opens its own visit", async () => {
    expect(oneOf(await table([aVisit()]), "a").attributes.href).toBe(`/aid/visits/${ids.visit}`);
  });
  it("says that nobody was met", async () => {
    expect((await row({ met: false }))[3]).toBe("上门 未遇");
    expect((await row({ met: false }, "en"))[3]).toBe("At home Not met");
  });
  it("leaves a dash where nothing came of it, nothing is planned and no money moved", async () => {
    const cells = await row({ outcomes: [], nextVisitOn: null });
    expect([cells[4], cells[6], cells[7]]).toEqual(["—", "—", "—"]);
  });
  it("shows a sum that was only proposed as not handed over", async () => {
    const proposed = { id: "g", number: "款 2026-0008", amountFen: 50_000 };
    expect((await row({ proposed })).at(-1)).toBe("—");
  });
  it("never shows what was said at the visit in a list", async () => {
    expect(await table([aVisit({ note: "丈夫患病" })])).not.toContain("丈夫患病");
  });
});

describe("the words of a row", () => {
  it.each(visitMethods)("say the way %s in both languages", async (method) => {
    for (const locale of locales) {
      const words = await Promise.all(
        visitMethods.map(async (each) => (await row({ method: each }, locale))[3]),
      );
      expect(new Set(words).size).toBe(visitMethods.length);
      expect((await row({ method }, locale))[3]).not.toContain("method.");
    }
  });
  it.each(visitOutcomes)("say the outcome %s, and set off the two that ask for help", async (outcome) => {
    for (const locale of locales)
      expect((await row({ outcomes: [outcome] }, locale))[4]).not.toContain("outcome.");
    const alone = await table([aVisit({ outcomes: [outcome] })]);
    const calm = await table([aVisit({ outcomes: ["unchanged"] })]);
    const tagOf = (page: string) => /<span class="([^"]*)">[^<]+<\/span><\/span><\/td>/.exec(page)?.[1];
    expect(tagOf(alone) !== tagOf(calm)).toBe(outcome === "needsAid" || outcome === "worsened");
  });
  it("say all outcomes of one visit", async () => {
    expect((await row({ outcomes: ["worsened", "goodsGiven"] }))[4]).toBe("变差 已送慰问品");
  });
});

it("no visits say how one is recorded", async () => {
  expect(readAs(await table([]))).toContain("没有走访记录 上门、电话或来访后，点“记走访”登记。");
});
