import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aJournal, ids, type Journal } from "./aid-records.fixture.tsx";
import { LedgerTable } from "./ledger-table.tsx";

const table = (rows: Journal[], withGrant = true, locale: Locale = "zh-CN") =>
  markupIn(locale, <LedgerTable rows={rows} withGrant={withGrant} />);
const row = async (change: Partial<Journal> = {}, withGrant = true, locale: Locale = "zh-CN") => {
  const body = oneOf(await table([aJournal(change)], withGrant, locale), "tbody").markup;
  return [...allOf(body, "th"), ...allOf(body, "td")].map(({ text }) => text);
};

type Account = Journal["entries"][number]["account"];
const moved = (from: Account, to: Account, fen: number): Journal["entries"] => [
  { account: from, amountFen: -fen },
  { account: to, amountFen: fen },
];

describe("a movement of money", () => {
  it("says from where, to where, for which grant, by whom, and how much in yuan", async () => {
    expect(await row()).toEqual(["2026-09-18", "预留", "款 2026-0007", "可用", "预留", "陈静", "1,234.50"]);
  });
  it.each([
    ["fund", "source", "available", "资金到账", "来源", "可用"],
    ["reserve", "available", "reserved", "预留", "可用", "预留"],
    ["release", "reserved", "available", "解除预留", "预留", "可用"],
    ["pay", "reserved", "paid", "支出", "预留", "支出"],
    ["return", "paid", "available", "退回", "支出", "可用"],
  ] as const)("of kind %s goes from %s to %s", async (kind, from, to, word, out, into) => {
    const cells = await row({ kind, entries: moved(from, to, 5) });
    expect([cells[1], cells[3], cells[4], cells[6]]).toEqual([word, out, into, "0.05"]);
  });
  it("shows the sum without a sign, in whichever order its two lines were written", async () => {
    const entries = moved("reserved", "paid", 100_000).toReversed();
    expect((await row({ entries })).slice(3)).toEqual(["预留", "支出", "陈静", "1,000.00"]);
  });
  it("has its words in English", async () => {
    for (const kind of ["fund", "reserve", "release", "pay", "return"] as const)
      expect(
        (await row({ kind }, true, "en")).join(" ").replace("款 2026", "").replace("陈静", ""),
      ).not.toMatch(/[\u4e00-\u9fff]|kind\.|account\./u);
  });
});

describe("whose grant it was", () => {
  it("is linked for whoever may open it", async () => {
    expect(oneOf(await table([aJournal()]), "a").attributes.href).toBe(`/aid/grants/${ids.grant}`);
  });
  it("is a number alone for whoever may not: the household stays unknown", async () => {
    const page = await table([aJournal({ grantId: null })]);
    expect(allOf(page, "a")).toEqual([]);
    expect(readAs(page)).toContain("款 2026-0007");
    expect(page).not.toContain(ids.grant);
  });
  it("is nothing for a movement of the fund itself", async () => {
    expect((await row({ kind: "fund", grantId: null, grantNumber: null }))[2]).toBe("—");
  });
  it("is not said on the grant's own page", async () => {
    expect(await row({}, false)).toHaveLength(6);
    expect(allOf(await table([aJournal()], false), "a")).toEqual([]);
  });
});

describe("the ledger", () => {
  it("shows every movement once, in its order", async () => {
    const page = await table([aJournal({ id: 3, on: "2026-09-20" }), aJournal({ id: 2, on: "2026-09-19" })]);
    const days = allOf(oneOf(page, "tbody").markup, "th").map(({ text }) => text);
    expect(days).toEqual(["2026-09-20", "2026-09-19"]);
  });
  it("says that nothing was moved yet", async () => {
    expect(readAs(await table([]))).toContain("还没有变动");
    for (const locale of locales) expect(readAs(await table([], true, locale))).not.toContain("ledgerEmpty");
  });
  it("can be scrolled from the keyboard, though none of its rows is a link", async () => {
    const page = await table([aJournal()], false);
    expect(page).toMatch(/<div[^>]*tabindex="0"[^>]*role="region"[^>]*aria-label="资金台账"/);
  });
});
