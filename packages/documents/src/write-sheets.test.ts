import { orRefuse } from "@gongbang/domain/kernel/decision";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { aPicture } from "./picture.fixture.ts";
import { openTable } from "./read-table.ts";
import { openWorkbook } from "./read-xlsx.ts";
import { type FormSheet, writeRegisterForm } from "./write-register-form.ts";
import { bytesOf, writeCsv, writeXlsx } from "./write-table.ts";

async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    parts.set(entry.fileName, Buffer.concat(await Array.fromAsync(stream)).toString());
  }
  return parts;
}

describe("an export with its watermark", () => {
  const header = ["姓名", "证件号码", "性别"];
  const rows = [["王芳", "110***********002X", "女"]];
  const watermark = "林秀英 2026-09-18 14:05 核对 R&D";
  const book = (mark: string | undefined) =>
    bytesOf((sink) =>
      writeXlsx({ sheetName: "会员", header, rows, ...(mark !== undefined && { watermark: mark }) }, sink),
    );
  it("says above the headings who took it out, and is still a table to be read", async () => {
    const table = orRefuse(await openTable(await book(watermark)));
    expect(table).toMatchObject({ headerRow: 2, header, sample: rows });
    const source = await openWorkbook(await book(watermark));
    const [first] = await Array.fromAsync(source.rows("会员"));
    expect(first).toEqual({ rowNo: 1, cells: [watermark] });
  });
  it("says it at the foot of each printed page, where an ampersand is written twice", async () => {
    const sheet = (await partsOf(await book(watermark))).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain("&amp;L林秀英 2026-09-18 14:05 核对 R&amp;&amp;D&amp;R&amp;P");
    expect(sheet).toContain('ySplit="2"');
  });
  it("has neither where nobody is named", async () => {
    const sheet = (await partsOf(await book(undefined))).get("xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("oddFooter");
    expect(sheet).toContain('ySplit="1"');
  });
  it("says it in the first line of a csv too", async () => {
    const csv = await bytesOf((sink) => writeCsv({ header, rows, watermark: "林秀英，核对" }, sink));
    expect(csv.toString()).toBe("\uFEFF林秀英，核对\r\n姓名,证件号码,性别\r\n王芳,110***********002X,女\r\n");
  });
  it("runs nothing of it, whatever reason somebody wrote", async () => {
    const text = '=HYPERLINK("x")';
    const csv = await bytesOf((sink) => writeCsv({ header, rows, watermark: text }, sink));
    expect(csv.toString().split("\r\n")[0]).toBe(`\uFEFF"'=HYPERLINK(""x"")"`);
    const sheet = (await partsOf(await book(text))).get("xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain("&apos;=HYPERLINK");
  });
});

const form: FormSheet = {
  title: "工会会员登记表",
  above: ["填报工会：月坛", "打印日期：2026-09-18"],
  rows: [
    [
      { label: "姓名", value: "欧阳明月" },
      { label: "性别", value: "女" },
    ],
    [
      { label: "出生日期", value: "1988-02-14" },
      { label: "民族", value: "汉族" },
    ],
    [{ label: "单位", value: "恒远物业" }],
  ],
  photo: null,
  photoLabel: "照片",
  rowsBesidePhoto: 2,
  list: { title: "家庭成员", heads: ["关系", "姓名"], rows: [["子", "李小小"]] },
  boxes: [
    { label: "本人确认", line: "签名" },
    { label: "工会意见", line: "盖章" },
  ],
  below: "打印人：林秀英",
};
const wordsOf = async (sheet: FormSheet) =>
  (await partsOf(await writeRegisterForm(sheet))).get("word/document.xml") ?? "";
const tablesOf = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const rowsOf = (table: string) => table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
/** How many columns the cells of a row take together; one that comes down from above is not in it. */
const widthOf = (row: string) =>
  (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).reduce(
    (sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    0,
  );

describe("the register form", () => {
  it("has a table of facts, one of the family, and one of boxes to sign", async () => {
    const tables = tablesOf(await wordsOf(form));
    expect(tables.map((table) => rowsOf(table).length)).toEqual([3, 2, 2]);
    expect(tables[2]).toMatch(/本人确认.*签名.*工会意见.*盖章/s);
  });
  it("fills all five columns in each row, beside the photo and below it", async () => {
    const [facts = ""] = tablesOf(await wordsOf(form));
    for (const row of rowsOf(facts)) expect(widthOf(row)).toBe(5);
  });
  it("keeps the photo's place over the rows beside it, with its word where there is none", async () => {
    const [facts = ""] = tablesOf(await wordsOf(form));
    const [first = "", second = "", third = ""] = rowsOf(facts);
    expect([first.includes("照片"), first.includes('w:vMerge w:val="restart"')]).toEqual([true, true]);
    expect([second.includes("continue"), third.includes("vMerge")]).toEqual([true, false]);
    const photo = { kind: "png", bytes: await aPicture("png") } as const;
    const [withPhoto = ""] = tablesOf(await wordsOf({ ...form, photo }));
    expect([withPhoto.includes("照片"), withPhoto.includes("<w:drawing>")]).toEqual([false, true]);
  });
  it("has a family of nobody, with its headings", async () => {
    const [, family = ""] = tablesOf(await wordsOf({ ...form, list: { ...form.list, rows: [] } }));
    expect(rowsOf(family)).toHaveLength(1);
    expect(family).toMatch(/家庭成员.*关系.*姓名/s);
  });
  it("holds whatever a record says, as text and never as markup", async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[<>&"'/=\][!a-z\u4e00-\u4e2f]{1,30}$/), async (value) => {
        const xml = await wordsOf({ ...form, rows: [[{ label: "单位", value }]] });
        const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) =>
          text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? ""),
        );
        expect(texts).toContain(value);
      }),
      { numRuns: 25 },
    );
  });
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
});
