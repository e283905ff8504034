import { hash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { openTable, type Table } from "./read-table.ts";
import { makeWorkbook, makeZip, rowXml, type SheetFixture, workbookParts } from "./workbook.fixture.ts";

const codeOf = async (...args: Parameters<typeof openTable>) => {
  const decision = await openTable(...args);
  return decision.ok ? "ok" : decision.refusal.code;
};
const allRows = async (table: Table) => {
  const rows: string[][] = [];
  for await (const { rowNo, cells } of table.rows()) rows.push([String(rowNo), ...cells]);
  return rows;
};
const open = async (file: string | Uint8Array, sheet?: string) =>
  orRefuse(await openTable(file, sheet ? { sheet } : {}));
const sheets = (...list: SheetFixture[]) => makeZip(workbookParts(list));
const roster = [
  ["工会会员登记表"],
  ["填报单位：月坛街道总工会", "填报人：王芳", "日期：2026年3月"],
  ["序号", "姓名", "证件号码", "手机号码"],
  ["1", "欧阳明月", "11010519491231002X", "13800138000"],
  ["", "", "", ""],
  ["序号", "姓名", "证件号码", "手机号码"],
  ["2", "李强", "110105194912310011"],
];

test("the header is found below the title, blank rows and the header's repetition are left out", async () => {
  const table = await open(makeWorkbook(roster));
  expect(table).toMatchObject({ kind: "xlsx", sheets: ["名册"], headerRow: 3, header: roster[2] });
  expect(await allRows(table)).toEqual([
    ["4", "1", "欧阳明月", "11010519491231002X", "13800138000"],
    ["7", "2", "李强", "110105194912310011", ""],
  ]);
});

test("days, long numbers, shared and rich texts, formulas and cells without a place read as they are seen", async () => {
  const header = rowXml(1, ["姓名", "出生日期", "证件号码", "工会", "备注", "数"]);
  const row = `<row><c t="s"><v>0</v></c><c s="1"><v>18264</v></c><c><v>1.1010519491231E+17</v></c>
    <c t="str"><f>A1&amp;"x"</f><v>月坛 &amp; 展览路</v></c><c t="inlineStr"><is><r><t>两</t></r><r><t>段</t></r></is></c>
    <c t="n"><f>1+1</f><v>2</v></c></row>`;
  const bytes = makeZip(
    workbookParts([{ name: "a", rows: header + row }], {
      "xl/styles.xml": `<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>
        <xf numFmtId="14"/></cellXfs></styleSheet>`,
      "xl/sharedStrings.xml": "<sst><si><t>王</t><rPh><t>wang</t></rPh></si></sst>",
    }),
  );
  expect(await allRows(await open(bytes))).toEqual([
    ["2", "王", "1950-01-01", "110105194912310000", "月坛 & 展览路", "两段", "2"],
  ]);
});

test("of many sheets the visible one with known headings is taken, and another by its name", async () => {
  const notes = rowXml(1, ["填表说明", "甲", "乙"]) + rowXml(2, ["请按要求填写"]);
  const members = rowXml(1, ["姓名", "证件号码", "性别"]) + rowXml(2, ["王芳", "x", "女"]);
  const bytes = sheets(
    { name: "旧表", rows: members, state: "hidden" },
    { name: "说明", rows: notes },
    { name: "空", rows: "" },
    { name: "会员", rows: members },
  );
  expect(await open(bytes)).toMatchObject({ sheet: "会员", sheets: ["说明", "空", "会员"] });
  expect(await open(bytes, "说明")).toMatchObject({ sheet: "说明", header: ["填表说明", "甲", "乙"] });
  expect(await codeOf(bytes, { sheet: "旧表" })).toBe("FILE.NO_SUCH_SHEET");
  expect(await codeOf(bytes, { sheet: "空" })).toBe("FILE.EMPTY");
});

const csv = roster.map((cells) => cells.join(",")).join("\r\n");

test.each([
  ["utf-8", Buffer.from(csv)],
  ["utf-8", Buffer.from(`\uFEFF${csv}`)],
  ["utf-16le", Buffer.from(`\uFEFF${csv}`, "utf16le")],
  ["gb18030", iconv.encode(csv, "gbk")],
  ["gb18030", iconv.encode(csv.replaceAll("欧阳明月", "㐂𠮷"), "gb18030")],
])("a csv in %s is read", async (encoding, bytes) => {
  const table = await open(bytes);
  expect(table).toMatchObject({ kind: "csv", encoding, headerRow: 3, header: roster[2] });
  const rows = await allRows(table);
  expect(["欧阳明月", "㐂𠮷"]).toContain(rows[0]?.[2]);
  expect(rows[1]).toEqual(["7", "2", "李强", "110105194912310011", ""]);
});

test.each([";", "\t"])("a csv is split at %j, and guards around digits are taken off", async (sign) => {
  const lines = [
    ["姓名", "证件号码", "备注"],
    ["王芳", '="11010519491231002X"', '"甲,乙"'],
    ["李强\u200B", "'+1", ""],
  ];
  const table = await open(Buffer.from(lines.map((cells) => cells.join(sign)).join("\n")));
  expect(await allRows(table)).toEqual([
    ["2", "王芳", "11010519491231002X", "甲,乙"],
    ["3", "李强", "+1", ""],
  ]);
});

test("a table without rows, without headings, or too wide is refused", async () => {
  expect(await codeOf(makeWorkbook([]))).toBe("FILE.EMPTY");
  expect(await codeOf(makeWorkbook([["姓名", "证件号码", "性别"]]))).toBe("FILE.EMPTY");
  expect(
    await codeOf(
      makeWorkbook([
        ["1", "2", "3"],
        ["4", "5", "6"],
      ]),
    ),
  ).toBe("FILE.NO_HEADER");
  expect(await codeOf(makeWorkbook([Array(101).fill("列")]))).toBe("FILE.TOO_MANY_COLUMNS");
  expect(await codeOf(makeWorkbook([["姓名", "证件号码", "长".repeat(4097)]]))).toBe("FILE.CELL_TOO_LONG");
  expect(await codeOf(Buffer.from(`姓名,性别,${"长".repeat(4097)}\n`))).toBe("FILE.CELL_TOO_LONG");
  expect(await codeOf(Buffer.from(" \n\n"))).toBe("FILE.EMPTY");
});

test("a DOCTYPE is refused, also behind a comment that holds an element", async () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
  for (const prolog of [entity, `<!-- <sst> -->${entity}`]) {
    const parts = { "xl/sharedStrings.xml": `${prolog}<sst><si><t>&a;</t></si></sst>` };
    expect(await codeOf(makeWorkbook(roster, parts))).toBe("FILE.DOCTYPE");
  }
});

test("a part that ends early, is no XML, or is missing makes the file broken", async () => {
  for (const sheet of ["<worksheet><sheetData>", "<worksheet></sheet>", "", "text"]) {
    expect(await codeOf(makeWorkbook(roster, { "xl/worksheets/sheet1.xml": sheet }))).toBe("FILE.BROKEN");
  }
  const parts = workbookParts([{ name: "a", rows: "" }]).filter(({ name }) => !name.includes("rels"));
  expect(await codeOf(makeZip(parts))).toBe("FILE.BROKEN");
});

test("an entry that unpacks to more than the directory says stops the reading", async () => {
  const parts = workbookParts([{ name: "a", rows: rowXml(1, ["姓名"]).repeat(1000) }]);
  const lying = parts.map((part) => (part.name.includes("sheet1") ? { ...part, claimedSize: 100 } : part));
  expect(await codeOf(makeZip(lying))).toBe("FILE.BROKEN");
});

test("a workbook that fills the thread's heap is too heavy, and the office goes on", async () => {
  // 60,000 different texts of 640 letters, that all have to be kept, in a heap of 16 MB.
  const text = (i: number) => hash("md5", String(i)).repeat(20);
  const texts = Array.from({ length: 60_000 }, (_, i) => `<si><t>${text(i)}</t></si>`);
  const bytes = makeWorkbook(roster, { "xl/sharedStrings.xml": `<sst>${texts.join("")}</sst>` });
  expect(await codeOf(bytes, { limits: { heapMb: 16, readingMs: 60_000 } })).toBe("FILE.TOO_HEAVY");
  expect(await codeOf(makeWorkbook(roster))).toBe("ok");
});

test("a file that takes too long is given up", async () => {
  expect(await codeOf(makeWorkbook(roster), { limits: { heapMb: 256, readingMs: 1 } })).toBe(
    "FILE.TIMED_OUT",
  );
});

test("more than 200,000 rows are refused while they are read", async () => {
  const lines = Array.from({ length: 200_002 }, (_, i) => `王芳,${i},女`);
  const table = await open(Buffer.from(["姓名,证件号码,性别", ...lines].join("\n")));
  let count = 0;
  const reading = async () => {
    for await (const _ of table.rows()) count += 1;
  };
  await expect(reading()).rejects.toMatchObject({ refusal: { code: "FILE.TOO_MANY_ROWS", max: 200_000 } });
  expect(count).toBe(200_000 - (200_000 % 500));
});

test("20,000 rows are read from disk, every Chinese character whole, and reading may stop in the middle", async () => {
  const folder = await mkdtemp(join(tmpdir(), "table-"));
  const path = join(folder, "名册.xlsx");
  const name = (i: number) => `${"欧阳司马".slice(0, (i % 4) + 1)}${i}`;
  const header = ["姓名", "证件号码", "手机号码", "单位名称"];
  const lines = Array.from({ length: 20_000 }, (_, i) => [
    name(i),
    `11010519491231${i}`,
    `138${i}`,
    "北京某某服务有限公司",
  ]);
  await writeFile(path, makeWorkbook([header, ...lines]));
  const table = await open(path);
  let at = 0;
  for await (const { rowNo, cells } of table.rows()) {
    if (cells[0] !== name(at) || cells[3] !== "北京某某服务有限公司")
      throw new Error(`row ${rowNo} reads ${cells}`);
    at += 1;
  }
  expect(at).toBe(20_000);
  for await (const { rowNo } of table.rows()) if (rowNo === 600) break;
  await rm(folder, { recursive: true });
});
