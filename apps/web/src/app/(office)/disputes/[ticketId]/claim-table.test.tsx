import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aClaim } from "../ticket-record.fixture.tsx";
import { ClaimTable } from "./claim-table.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

const table = (claims: TicketRecord["claims"], locale: Locale = "zh-CN") =>
  markupIn(locale, <ClaimTable claims={claims} />);
/** The cells of each row, without its head. */
const rowsOf = (markup: string) =>
  allOf(markup, "tr")
    .slice(1)
    .map((row) => [...allOf(row.markup, "th"), ...allOf(row.markup, "td")].map(({ text }) => text));

describe("the claims", () => {
  it("stand line by line: what, for when, how much, and what is admitted", async () => {
    const claims = [
      aClaim({ admittedFen: 720_000 }),
      aClaim({ id: "2", kind: "09", period: "", claimedFen: 300_005 }),
    ];
    const page = await table(claims);
    expect(allOf(page, "th").map(({ text }) => text)).toEqual(
      expect.arrayContaining(["请求", "期间或数量", "申请（元）", "企业认可（元）"]),
    );
    const [first = [], second = []] = rowsOf(page);
    expect(first[0]).toContain("劳动报酬（欠薪）");
    expect(first.slice(1)).toEqual(["2026年7月至8月", "14,400.00", "7,200.00"]);
    expect(second.slice(1)).toEqual(["—", "3,000.05", "待议"]);
  });
  it("are added up in yuan, those without a sum counted as nothing", async () => {
    const claims = [aClaim(), aClaim({ id: "2", claimedFen: null }), aClaim({ id: "3", claimedFen: 1 })];
    expect(readAs(await table(claims))).toContain("合计 ¥14,400.01");
    expect(readAs(await table(claims, "en"))).toContain("Total ¥14,400.01");
  });
  it("without a sum show a dash, and admitted nothing is not the same as not yet said", async () => {
    const [row = []] = rowsOf(await table([aClaim({ claimedFen: null, admittedFen: 0 })]));
    expect(row.slice(2)).toEqual(["—", "0.00"]);
  });
  it.each(disputeClaim.codes)("of kind %s are said in the standard's words", async (kind) => {
    const { zh, en } = disputeClaim.labels[kind];
    expect(readAs(await table([aClaim({ kind })]))).toContain(zh);
    expect(readAs(await table([aClaim({ kind })], "en"))).toContain(en);
  });
  it("that are none leave a table that says so by its sum", async () => {
    expect(readAs(await table([]))).toContain("合计 ¥0.00");
  });
});
