import { orRefuse } from "@gongbang/domain/kernel/decision";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "./read-table.ts";
import { bytesOf, type Cell, writeCsv, writeXlsx } from "./write-table.ts";

const header = ["姓名", "证件号码", "金额"];
const csvOf = async (rows: Cell[][]) =>
  (await bytesOf((sink) => writeCsv({ header, rows }, sink))).toString("utf8");
const bookOf = (rows: Cell[][], sheetName = "名册") =>
  bytesOf((sink) => writeXlsx({ sheetName, header, rows }, sink));
async function readBack(bytes: Buffer) {
  const table = orRefuse(await openTable(bytes));
  const rows: string[][] = [];
  for await (const { cells } of table.rows()) rows.push(cells);
  return { sheet: table.sheet, header: table.header, rows };
}
const people: Cell[][] = [
  ["李桂兰", "11010519491231002X", 2000.5],
  ['=HYPERLINK("x")', "110105194912310011", null],
  ["欧阳，明月", "0101", 0],
];
const asText = [
  ["李桂兰", "11010519491231002X", "2000.5"],
  ['=HYPERLINK("x")', "110105194912310011", ""],
  ["欧阳，明月", "0101", "0"],
];

describe("a table that is given out", () => {
  it("comes back as it went, as a workbook and as a csv", async () => {
    expect(await readBack(await bookOf(people))).toEqual({ sheet: "名册", header, rows: asText });
    expect((await readBack(Buffer.from(await csvOf(people)))).rows).toEqual(asText);
  });
  it("keeps every digit of a citizen id, its noughts and its X", async () => {
    const [first, , last] = (await readBack(await bookOf(people))).rows;
    expect([first?.[1], last?.[1]]).toEqual(["11010519491231002X", "0101"]);
  });
  it("says how many rows it has", async () => {
    let [book, csv] = [0, 0];
    await bytesOf(async (sink) => {
      book = await writeXlsx({ sheetName: "x", header, rows: people }, sink);
    });
    await bytesOf(async (sink) => {
      csv = await writeCsv({ header, rows: [] }, sink);
    });
    expect([book, csv]).toEqual([3, 0]);
  });
  it.each([
    ["2026/9[一]:*?\\", "20269一"],
    ["'引号'", "引号"],
    ["", "Sheet1"],
    ["长".repeat(40), "长".repeat(31)],
  ])("has the tab “%s” as Excel allows it: %s", async (asked, tab) => {
    expect((await readBack(await bookOf(people, asked))).sheet).toBe(tab);
  });
});

describe("a csv that is given out", () => {
  it("begins with the mark that Excel knows UTF-8 by, and ends each line as Excel does", async () => {
    const text = await csvOf([["李桂兰", "1", 2]]);
    expect(text).toBe("\uFEFF姓名,证件号码,金额\r\n李桂兰,1,2\r\n");
  });
  it("puts quotes where a cell would break the line or the column", async () => {
    expect(await csvOf([['a"b', "c,d", null]])).toContain('"a""b","c,d",\r\n');
  });
  it("runs nothing: a formula stands behind an apostrophe", async () => {
    expect(await csvOf([["=1+1", " +86", "@x"]])).toContain("'=1+1,' +86,'@x\r\n");
  });
  it("comes back as it went, whatever words and signs are in it", async () => {
    const cell = fc.stringMatching(/^[\u4e00-\u9fa5a-zA-Z0-9,;="@+-]{1,12}$/);
    // What looks like a guard of Excel's own (="0101") is read without it.
    const kept = cell.filter((text) => !/^="[^"]*"$/.test(text));
    const rows: Cell[][] = fc.sample(fc.tuple(kept, kept, kept), { numRuns: 300, seed: 7 });
    expect((await readBack(Buffer.from(await csvOf(rows)))).rows).toEqual(rows);
  });
  it("is not taken for one of semicolons because its texts are full of them", async () => {
    const rows: Cell[][] = [["甲;乙;丙;丁", "戊;己;庚", "a\tb\tc\td"]];
    expect((await readBack(Buffer.from(await csvOf(rows)))).rows).toEqual(rows);
  });
});
