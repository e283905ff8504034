import { carryColumns } from "@gongbang/domain/aid/carry";
import { carryLinesInput } from "@gongbang/domain/aid/figure.input";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { type CarryLine, CarryLineTable } from "./carry/carry-line-table.tsx";
import { type Carry, CarryTable } from "./carry-table.tsx";
import { carryHref } from "./figure-address.ts";

const five: Carry = {
  source: "5",
  openingFen: 8_999_99,
  incomeFen: 300_50,
  paidFen: -749_71,
  closingFen: 10_050_20,
};
const table = (locale: (typeof locales)[number] = "zh-CN") =>
  markupIn(locale, <CarryTable year={2026} rows={[five]} />);
const line = (more: Partial<CarryLine> = {}): CarryLine => ({
  ...{ id: 1, on: "2026-01-01", fundId: "f", fundName: "区级帮扶资金", movement: "pay" },
  ...{ grantId: "g", number: "帮 2026-0001", amountFen: -250_30 },
  ...more,
});
const lines = (rows: CarryLine[], locale: (typeof locales)[number] = "zh-CN") =>
  markupIn(locale, <CarryLineTable rows={rows} first="/first" next="/next" />);

describe("the years of a source on the screen", () => {
  it("stand in one row, from last year's to next year's, to the fen", async () => {
    const words = readAs(await table());
    for (const part of ["区总工会", "8,999.99", "300.50", "−749.71", "10,050.20"])
      expect(words).toContain(part);
    expect(words).toMatch(/上年结转.*本年收入.*本年支出.*结转下年/);
  });
  it("open their lines, each column its own, at an address that the server takes", async () => {
    const links = linksIn(await table()).map(([href]) => href);
    expect(links).toEqual(carryColumns.map((column) => carryHref(2026, "5", column)));
    for (const href of links) {
      const said = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
      expect(carryLinesInput.safeParse({ ...said, year: Number(said.year) }).success).toBe(true);
    }
  });
  it("have words in both languages", async () => {
    for (const locale of locales) expect(readAs(await table(locale))).not.toMatch(/carry\.|\{/);
  });
});

describe("a line behind them", () => {
  it("leads to its fund, and to its grant where the reader may open it", async () => {
    const hrefs = async (more?: Partial<CarryLine>) =>
      linksIn(await lines([line(more)])).map(([href]) => href);
    expect(await hrefs()).toEqual(["/aid/funds/f", "/aid/grants/g", "/first", "/next"]);
    expect(await hrefs({ grantId: null, number: null })).toEqual(["/aid/funds/f", "/first", "/next"]);
  });
  it("says what moved: a budget that came in, a payment, what came back", async () => {
    const words = async (movement: CarryLine["movement"]) => readAs(await lines([line({ movement })]));
    expect(await words("fund")).toContain("资金到账");
    expect(await words("pay")).toContain("支出");
    expect(await words("return")).toContain("退回");
    for (const movement of ["fund", "pay", "return", "bounce"] as const)
      expect(readAs(await lines([line({ movement })], "en"))).not.toContain("movement.");
  });
});
