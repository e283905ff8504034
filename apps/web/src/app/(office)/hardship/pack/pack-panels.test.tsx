import { archivePackShows } from "@gongbang/domain/hardship/archive-pack.input";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ChangesPanel } from "./[archiveId]/changes-panel.tsx";
import { CopyCellsForm } from "./[archiveId]/copy-cells-form.tsx";
import { BatchesPanel } from "./batches-panel.tsx";
import { BuildPackForm } from "./build-pack-form.tsx";
import { type Batch, type Entry, hrefOf, type Panel, readAsked } from "./pack-shapes.ts";
import { PackTable } from "./pack-table.tsx";

const id = "019746a0-0000-4000-8000-000000000001";
const entry: Entry = {
  ...{ archiveId: id, number: "困 2026-0001", name: "李桂兰", mask: "110***********0022", unionName: "月坛" },
  ...{ state: "never", lacks: [{ at: "phone", heading: "手机号码", why: "missing" }] },
  ...{ uploadedAt: null, receiptNumber: null },
};
const batch: Batch = {
  ...{ id, unionName: "月坛街道", stage: "built", rows: 3, file: { id: "f", name: "档案.xlsx" } },
  ...{ receiptNumber: null, reportedAt: null, by: "王芳", createdAt: "2026-09-28T01:00:00.000Z" },
};

describe("the address of the page", () => {
  it("holds the union, the list and the place in it, and falls back from what is none of ours", () => {
    const href = hrefOf({ union: id, show: "changed", after: id });
    expect(readAsked(Object.fromEntries(new URL(href, "http://desk").searchParams))).toEqual({
      ...{ unionId: id, show: "changed", after: id },
    });
    for (const asked of [{ union: "1 or 1=1" }, { show: "all" }, { after: "~" }])
      expect(readAsked(asked)).toEqual({ show: "pending" });
    expect(archivePackShows).toContain(readAsked({}).show);
  });
});

describe("the archives to upload", () => {
  const table = (row: Entry, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <PackTable rows={[row]} empty="" footer={null} />);
  it("say what they lack in the words of the screens, and lead to the panel", async () => {
    expect(readAs(await table(entry))).toContain("缺手机号码");
    expect(linksIn(await table(entry))).toEqual([[`/hardship/pack/${id}`, "李桂兰"]]);
  });
  it("have a word for every standing and gap, in both languages", async () => {
    for (const locale of locales)
      for (const state of ["never", "uploaded", "changed"] as const)
        for (const why of ["missing", "tooLong", "noWord"] as const) {
          const lacks = [{ at: "a", heading: "b", why }];
          expect(readAs(await table({ ...entry, state, lacks }, locale))).not.toContain("archive-pack.");
        }
  });
});

describe("the workbooks", () => {
  const panel = (more: Partial<Batch>, mayMark = true) =>
    deskIn("zh-CN", <BatchesPanel batches={[{ ...batch, ...more }]} mayMark={mayMark} />);
  it("have their file, and a box for the receipt while there is something to hand in", async () => {
    expect(linksIn(await panel({}))).toEqual([["/api/files/f", "档案.xlsx"]]);
    expect(allOf(await panel({}), "form")).toHaveLength(1);
    expect(unnamed(await panel({}))).toEqual([]);
    for (const more of [{ rows: 0 }, { stage: "building" }, { stage: "reported" }] as const)
      expect(allOf(await panel(more), "form")).toEqual([]);
    expect(allOf(await panel({}, false), "form")).toEqual([]);
  });
  it("are asked for by a button that says how many wait", async () =>
    expect(readAs(await deskIn("zh-CN", <BuildPackForm unionId={id} pending={12} />))).toContain("（12）"));
});

describe("the copy panel", () => {
  const cell = (at: string, more: Partial<Panel["parts"][number]["cells"][number]> = {}) => ({
    ...{ at, heading: at, text: "x", sealed: false, why: null },
    ...more,
  });
  const parts = [
    { title: "职工基本信息", cells: [cell("姓名"), cell("手机号码", { text: "138****0000", sealed: true })] },
    { title: "家庭成员 1", cells: [cell("关系", { text: "", why: "missing" })] },
  ];
  const panel = (mayReveal: boolean) =>
    deskIn("zh-CN", <CopyCellsForm archiveId={id} parts={parts} mayReveal={mayReveal} />);
  it("copies screen by screen what is open, and nothing that is covered", async () => {
    const buttons = allOf(await panel(true), "button").map(({ attributes, text }) => [
      attributes["aria-label"] ?? text,
      attributes["aria-disabled"] === "true",
    ]);
    expect(buttons).toEqual([
      ["显示敏感信息", false],
      ["复制姓名", false],
      ["手机号码没有可复制的内容", true],
    ]);
    expect(readAs(await panel(false))).not.toContain("显示敏感信息");
  });
  it("says what has changed since the upload, and of what is sealed only that it has", async () => {
    const changes = [
      { at: "housing", heading: "住房类型", was: "商品房", becomes: "" },
      { at: "phone", heading: "手机号码", was: null, becomes: null },
    ];
    const page = readAs(await deskIn("zh-CN", <ChangesPanel changes={changes} />));
    expect(page).toContain("商品房 改为 —");
    expect(page).toContain("敏感内容有变更");
  });
});
