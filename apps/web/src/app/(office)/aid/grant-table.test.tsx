import { grantWays } from "@gongbang/domain/aid/grant";
import { grantStatuses } from "@gongbang/domain/aid/grant.status";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aGrantRow, type GrantRow, ids } from "./aid-records.fixture.tsx";
import { GrantTable } from "./grant-table.tsx";
import { statusTones } from "./status-tones.ts";

const table = (rows: GrantRow[], locale: Locale = "zh-CN") =>
  markupIn(locale, <GrantTable rows={rows} footer={<p>一页</p>} />);
/** The cells of the one row, in the order of the heads. */
async function row(change: Partial<GrantRow> = {}, locale: Locale = "zh-CN"): Promise<string[]> {
  const body = oneOf(await table([aGrantRow(change)], locale), "tbody").markup;
  return [...allOf(body, "th"), ...allOf(body, "td")].map(({ text }) => text);
}

describe("a row of the grants", () => {
  it("says for whom, where it stands, what it is, from which fund, and how much in yuan", async () => {
    expect(await row()).toEqual([
      "张秀英",
      "款 2026-0007",
      "待批准",
      "生活救助",
      "2026 年区级送温暖资金",
      "月坛街道",
      "银行转账",
      "2026-09-18",
      "1,234.50",
    ]);
  });
  it("has a head for every column, and the money's says that it is yuan", async () => {
    for (const locale of locales) {
      const heads = allOf(oneOf(await table([aGrantRow()], locale), "thead").markup, "th");
      expect(heads).toHaveLength(9);
      expect(heads.at(-1)?.text).toMatch(/（元）|\(yuan\)/);
    }
  });
  it("opens its own grant", async () => {
    expect(oneOf(await table([aGrantRow()]), "a").attributes.href).toBe(`/aid/grants/${ids.grant}`);
  });
  it("shows a dash for a union that is no more", async () => {
    expect((await row({ unionName: null }))[5]).toBe("—");
  });
  it.each([
    [1, "0.01"],
    [100, "1.00"],
    [999_999_999, "9,999,999.99"],
  ])("shows %i fen as %s", async (amountFen, words) => {
    expect((await row({ amountFen })).at(-1)).toBe(words);
  });
});

describe("the words of a row", () => {
  it.each(grantStatuses)("say the state %s in both languages", async (status) => {
    expect((await row({ status }))[2]).toMatch(/^[\u4e00-\u9fff]+$/u);
    expect((await row({ status }, "en"))[2]).toMatch(/^[A-Z][a-z ]+$/);
    expect(statusTones[status]).toBeTruthy();
  });
  it("are different for every state", async () => {
    for (const locale of locales) {
      const words = await Promise.all(
        grantStatuses.map(async (status) => (await row({ status }, locale))[2]),
      );
      expect(new Set(words).size).toBe(grantStatuses.length);
    }
  });
  it("show money that reached its household in green, and nothing else", () => {
    const green = grantStatuses.filter((status) => statusTones[status] === "success");
    expect(green).toEqual(["paid", "handedOver"]);
  });
  it.each(aidKind.codes)("say the kind %s", async (kind) => {
    expect((await row({ kind }))[3]).toBe(aidKind.labels[kind].zh);
    expect((await row({ kind }, "en"))[3]).toBe(aidKind.labels[kind].en);
  });
  it.each(grantWays)("say the way %s", async (way) => {
    for (const locale of locales) expect((await row({ way }, locale))[6]).not.toMatch(/way\./);
    expect((await row({ way }))[6]).toBe({ bank: "银行转账", handOver: "走访送达" }[way]);
  });
});

it("no grants say why, and where they come from", async () => {
  const page = await table([]);
  expect(readAs(page)).toContain("没有帮扶款 可换一个视图，或从走访、困难档案中提出。");
  expect(readAs(page)).toMatch(/一页$/);
});
