import { allOf } from "@gongbang/ui/markup.fixture";
import { expect, it } from "vitest";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import { linesHref } from "./figure-address.ts";
import { type Figure, FigureTable } from "./figure-table.tsx";

const figure = (more: Partial<Figure> = {}): Figure => ({
  ...{ source: "5", kind: "10", month: 3, amountFen: 1_500_01, households: 1, people: 1, times: 2 },
  ...more,
});
const table = (rows: Figure[]) => (
  <FigureTable
    label="统计"
    rows={rows}
    heads={[{ key: "month", title: "月份", cell: ({ month }) => `${month} 月` }]}
    hrefOf={(row) => linesHref(2026, row)}
  />
);

it("a figure counts 户, 人 and 人次 apart, and its sum opens its lines", async () => {
  const page = await markupIn("zh-CN", table([figure()]));
  expect(readAs(page)).toContain("3 月 1 1 2 1,500.01");
  expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toEqual([
    "/aid/figures/lines?year=2026&source=5&kind=10&month=3",
  ]);
});
it("a month in which more came back than went out is below nothing", async () => {
  expect(readAs(await markupIn("zh-CN", table([figure({ amountFen: -70_70, times: 0 })])))).toContain(
    "−70.70",
  );
});
