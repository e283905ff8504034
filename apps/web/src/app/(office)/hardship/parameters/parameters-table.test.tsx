import { allOf, oneOf, wordsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { ParametersTable } from "./parameters-table.tsx";

type Version = Parameters<typeof ParametersTable>[0]["versions"][number];
const version = {
  version: "2025-09",
  effectiveFrom: "2025-09-01",
  area: "110000",
  lowIncomeLineFen: 145_000,
  minimumWageFen: 254_000,
  relativePercent: 200,
  strict: true,
  accidentPercent: 80,
  verified: false,
  source: "line.unverified",
  inForce: true,
} as Version;
const rowOf = async (more: Partial<Version>, locale: "zh-CN" | "en" = "zh-CN") => {
  const page = await markupIn(locale, <ParametersTable versions={[{ ...version, ...more }]} />);
  const body = oneOf(page, "tbody").markup;
  return [wordsOf(oneOf(body, "th").markup), ...allOf(body, "td").map(({ text }) => text)];
};

describe("the lines of hardship", () => {
  it("are said with their day, in yuan, and how they are compared", async () => {
    expect(await rowOf({})).toEqual([
      "2025-09-01 现行",
      "1,450.00",
      "2,540.00",
      "低于 2 倍",
      "80%",
      "未核对",
      "未核实，须由本单位按公布文件核对",
    ]);
  });
  it("mark only the version in force", async () => {
    expect((await rowOf({ inForce: false }))[0]).toBe("2025-09-01");
  });
  it("say that a minimum wage is not known, and not that it is nothing", async () => {
    expect((await rowOf({ minimumWageFen: null }))[2]).toBe("—");
  });
  it("say whether income at the limit itself counts", async () => {
    expect(await rowOf({ strict: false })).toContain("不高于 2 倍");
    expect(await rowOf({ relativePercent: 150 })).toContain("低于 1.5 倍");
  });
  it("never look compared with the published text when they were not", async () => {
    const page = (verified: boolean) =>
      markupIn("zh-CN", <ParametersTable versions={[{ ...version, verified }]} />);
    expect(readAs(await page(true))).toContain("已核对");
    expect(readAs(await page(false))).toContain("未核对");
  });
  it("are there in both languages", async () => {
    for (const locale of locales)
      expect((await rowOf({}, locale)).join(" ")).not.toMatch(/hardship\.\w|sources\./);
  });
});
