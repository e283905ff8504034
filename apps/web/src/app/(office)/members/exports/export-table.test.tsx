import { exportColumns } from "@gongbang/domain/members/member-export";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Exported } from "./export-shapes.ts";
import { ExportTable } from "./export-table.tsx";
import { filterWords } from "./filter-words.ts";
import { ExportFields } from "./start-export-form.tsx";

const anExport = (more: Partial<Exported> = {}): Exported & { words: string } => ({
  ...{ id: "e1", by: "王芳", isMine: true, createdAt: "2026-09-18T04:00:00.000Z" },
  ...{ format: "xlsx", content: "masked", columns: ["name"], filter: { view: "all" }, reason: null },
  ...{ rows: 1200, downloads: 2, downloadedAt: "2026-09-18T05:00:00.000Z", isExpired: false },
  ...{ expiresAt: "2026-10-18T04:00:00.000Z", status: "done", jobId: "j", failure: null },
  files: [{ part: 1, rows: 1200, bytes: 1000 }],
  ...more,
  words: "全部会员",
});
const table = (rows: Partial<Exported>[], locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <ExportTable rows={rows.map(anExport)} nextHref={null} />);

describe("the ledger of exports", () => {
  it("says who took whom out, when, how many, and how often it was saved", async () => {
    const words = readAs(await table([{}]));
    expect(words).toMatch(/2026年9月18日 12:00 王芳 全部会员 1,200 脱敏 xlsx/);
    expect(words).toContain("2 次");
  });
  it("says why numbers were uncovered", async () => {
    const words = readAs(await table([{ content: "plain", reason: "reporting: 报市总: 年度" }]));
    expect(words).toContain("明文");
    expect(words).toContain("上报：报市总: 年度");
  });
  it("gives one's own files as long as they are kept, each part by itself", async () => {
    const files = [1, 2].map((part) => ({ part, rows: 50_000, bytes: 1 }));
    expect(linksIn(await table([{ files }])).map(([href]) => href)).toEqual([
      "/api/exports/e1/1",
      "/api/exports/e1/2",
    ]);
  });
  it.each([
    ["another's", { isMine: false }, "只能由本人下载"],
    ["one that is past its day", { isExpired: true }, "已过期删除"],
    ["one that failed", { status: "failed" as const, files: [] }, "没有完成"],
  ])("gives no file of %s", async (_, more, says) => {
    const page = await table([more]);
    expect(linksIn(page)).toEqual([]);
    expect(readAs(page)).toContain(says);
  });
  it("says what to do where nothing was taken out", async () => {
    expect(readAs(await table([]))).toContain("还没有导出过");
  });
  it("speaks both languages", async () => {
    for (const locale of locales) expect(readAs(await table([{}], locale))).not.toContain("exports.");
  });
});

describe("what may be taken out", () => {
  const fields = (mayUncover: boolean, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <ExportFields mayUncover={mayUncover} />);
  it("is every column of the register, each by its name", async () => {
    for (const locale of locales) {
      const page = await fields(true, locale);
      const values = allOf(page, "input")
        .filter(({ attributes }) => attributes.name === "columns")
        .map(({ attributes }) => attributes.value);
      expect(values).toEqual([...exportColumns]);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toContain("members.");
    }
  });
  it("is uncovered by nobody who may not", async () => {
    expect(readAs(await fields(false))).not.toContain("明文");
    expect(readAs(await fields(true))).toContain("明文");
  });
});

describe("a filter in words", () => {
  const says = {
    exports: (key: string, values = {}) => `${key}${Object.values(values).join("")}`,
    views: (key: string) => key,
    members: (key: string) => key,
    locale: "zh-CN",
    unionName: () => "月坛街道总工会",
  };
  it("names the view, the union, the standing, the text and every condition", () => {
    const filter = {
      ...{ view: "newForm" as const, unionId: "u", status: "active" as const, text: "张" },
      where: {
        match: "all" as const,
        of: [
          { field: "isMigrantWorker" as const, op: "yes" as const },
          {
            match: "any" as const,
            of: [
              { field: "phone" as const, op: "empty" as const },
              { field: "bankCard" as const, op: "empty" as const },
            ],
          },
        ],
      },
    };
    const words = filterWords(filter, says);
    for (const said of ["views.newForm", "月坛街道总工会", "status.active", "张"])
      expect(words).toContain(said);
    expect(words).toMatch(
      /field\.isMigrantWorker ops\.yesfilter\.and\(field\.phone ops\.emptyorfield\.bankCard/,
    );
  });
  it("that asks nothing means everybody", () => {
    expect(filterWords({ view: "all" }, says)).toBe("filter.all");
  });
});
