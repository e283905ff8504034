import { packShows } from "@gongbang/domain/members/pack.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { CopyFieldsForm } from "./[recordId]/copy-fields-form.tsx";
import { BatchesPanel } from "./batches-panel.tsx";
import { hrefOf, panelHref, readAsked } from "./pack-address.ts";
import type { Batch, Entry, Format, Panel } from "./pack-shapes.ts";
import { PackTable } from "./pack-table.tsx";

const id = "019746a0-0000-4000-8000-000000000001";
const format: Format = {
  ...{ key: "national-2017-member", subject: "member", name: "工会会员基本信息采集表", region: "全国" },
  ...{ source: "文", validFrom: "2017-07-01", validUntil: null, isInForce: true, rowsPerFile: 5000 },
  columns: [
    { key: "name", heading: "姓名", required: true },
    { key: "phone", heading: "移动电话", required: true },
  ],
};
const entry: Entry = {
  ...{ recordId: id, name: "李桂兰", mask: "110***********2345", unionName: "恒远物业工会" },
  ...{ lacks: [{ column: "phone", why: "missing" }], state: "never", uploadedAt: null, receiptNumber: null },
};
const batch: Batch = {
  ...{ id, unionName: "月坛街道", choice: "pending", stage: "built", job: null, rows: 12, by: "王芳" },
  files: [{ id: "f", name: "会员表.xlsx" }],
  ...{ filesUntil: "2026-10-01T01:00:00.000Z", receiptNumber: null, reportedAt: null },
  createdAt: "2026-09-28T01:00:00.000Z",
};

describe("the address of the page", () => {
  it("holds the form, the union, the list and the place in it", () => {
    const href = hrefOf({ format: "beijing-2023-member", union: id, show: "changed", after: `/09/~${id}` });
    expect(readAsked(Object.fromEntries(new URL(href, "http://desk").searchParams))).toEqual({
      ...{ formatKey: "beijing-2023-member", unionId: id, show: "changed" },
      after: { path: "/09/", id },
    });
  });
  it.each([{ format: "x" }, { union: "1 or 1=1" }, { show: "all" }, { after: "~" }])(
    "falls back from %j",
    (asked) => {
      expect(readAsked(asked)).toEqual(readAsked({}));
      expect(packShows).toContain(readAsked(asked).show);
    },
  );
});

describe("the list of who lacks what", () => {
  const table = (rows: Entry[], locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <PackTable rows={rows} format={format} empty="没有" footer={null} />);
  it("says it in the form's words, and leads to where it is mended and to the panel", async () => {
    const links = linksIn(oneOf(await table([entry]), "tbody").markup);
    expect(links).toEqual([
      [panelHref(id, format.key), "李桂兰"],
      [`/members/${id}`, "缺移动电话"],
    ]);
  });
  it("has a word for every state and every gap, in both languages", async () => {
    for (const locale of locales)
      for (const state of ["never", "uploaded", "changed"] as const)
        for (const why of ["missing", "tooLong", "noWord"] as const)
          expect(
            readAs(await table([{ ...entry, state, lacks: [{ column: "name", why }] }], locale)),
          ).not.toMatch(/packs\.|states\.|gap\./);
  });
  it("leads a union's row to the union", async () => {
    const markup = await deskIn(
      "zh-CN",
      <PackTable rows={[entry]} format={{ ...format, subject: "union" }} empty="" footer={null} />,
    );
    expect(linksIn(markup).map(([href]) => href)).toContain(`/members/unions/${id}`);
  });
});

describe("the batches", () => {
  const panel = (more: Partial<Batch>, mayMark = true) =>
    deskIn("zh-CN", <BatchesPanel batches={[{ ...batch, ...more }]} mayMark={mayMark} />);
  it("have their files, until when, and a box for the receipt", async () => {
    const markup = await panel({});
    expect(linksIn(markup)).toContainEqual(["/api/files/f", "会员表.xlsx"]);
    expect(readAs(markup)).toContain("待上报 12 条，王芳，2026年9月28日 09:00");
    expect(unnamed(markup)).toEqual([]);
    expect(allOf(markup, "form")).toHaveLength(1);
  });
  it("ask for no receipt where there is nothing to hand in, it was handed in, or it is not one's to say", async () => {
    for (const more of [{ rows: 0 }, { stage: "building" }, { stage: "reported" }] as const)
      expect(allOf(await panel(more), "form")).toEqual([]);
    expect(allOf(await panel({}, false), "form")).toEqual([]);
  });
  it("say of a making that broke that nothing was made", async () => {
    const broken = await panel({ stage: "building", job: { id, status: "failed" }, files: [] });
    expect(readAs(broken)).toContain("未生成");
    expect(readAs(await panel({ stage: "building", job: { id, status: "running" } }))).toContain("生成中");
  });
});

describe("the copy panel", () => {
  const fields: Panel["fields"] = [
    { key: "name", heading: "姓名", required: true, text: "李桂兰", isSealed: false, why: null },
    { key: "citizenId", heading: "证件号码", required: true, text: "110***2345", isSealed: true, why: null },
    { key: "title", heading: "职称", required: false, text: "", isSealed: false, why: null },
    { key: "phone", heading: "移动电话", required: true, text: "", isSealed: false, why: "missing" },
  ];
  const panel = (mayReveal: boolean) =>
    deskIn(
      "zh-CN",
      <CopyFieldsForm formatKey={format.key} recordId={id} fields={fields} mayReveal={mayReveal} />,
    );
  const buttons = async (mayReveal = true) =>
    allOf(await panel(mayReveal), "button").map(({ attributes, text }) => [
      attributes["aria-label"] ?? text,
      attributes["aria-disabled"] === "true",
    ]);
  it("has a button for each field in the form's order, and none for what is covered or empty", async () => {
    expect(await buttons()).toEqual([
      ["显示敏感信息", false],
      ["复制姓名", false],
      ["证件号码没有可复制的内容", true],
      ["职称没有可复制的内容", true],
      ["移动电话没有可复制的内容", true],
    ]);
  });
  it("offers to uncover only to who may", async () => {
    expect((await buttons(false)).map(([name]) => name)).not.toContain("显示敏感信息");
  });
  it("says what is missing, and which fields are required", async () => {
    expect(readAs(await panel(true))).toContain("缺移动电话");
    expect(readAs(await panel(true))).toContain("必填");
  });
});
