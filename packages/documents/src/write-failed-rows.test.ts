import { orRefuse } from "@gongbang/domain/kernel/decision";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { openTable } from "./read-table.ts";
import { writeFailedRows } from "./write-failed-rows.ts";
import { bytesOf, writeCsv, writeXlsx } from "./write-table.ts";

const header = ["姓名", "证件号码", "备注"];
const xmlOf = async (bytes: Buffer, part: string) => {
  const zip = await yauzl.fromBufferPromise(bytes, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== part) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }
  return "";
};

test("the failed rows come back as they were uploaded, with the reason beside them", async () => {
  const rows = [
    { cells: ["王芳", "110105194912310021", "=cmd|'/c calc'!A1"], reason: "证件号码校验位不符" },
    { cells: ["李强", "00012"], reason: "缺少单位" },
  ];
  const bytes = await bytesOf((sink) =>
    writeFailedRows({ sheetName: "错误[1]", header, reasonHeading: "错误原因", rows }, sink),
  );
  const table = orRefuse(await openTable(bytes));
  expect(table).toMatchObject({ sheet: "错误1", header: [...header, "错误原因"] });
  expect(table.sample).toEqual([
    ["王芳", "110105194912310021", "=cmd|'/c calc'!A1", "证件号码校验位不符"],
    ["李强", "00012", "", "缺少单位"],
  ]);
});

test("no text is a formula, ids are text, sums are numbers", async () => {
  const rows = [
    ["＝1+1", "110105194912310021", 1200.5],
    ["=1+1", "+86", -5],
  ];
  const bytes = await bytesOf((sink) => writeXlsx({ sheetName: "a", header, rows }, sink));
  const xml = await xmlOf(bytes, "xl/worksheets/sheet1.xml");
  expect(xml).not.toContain("<f>");
  expect(xml).toContain("<v>&apos;＝1+1</v>");
  expect(xml).toMatch(/<c r="B2" s="\d+" t="str"><v>110105194912310021<\/v>/);
  expect(xml).toMatch(/<c r="C2"[^>]*><v>1200.5<\/v>/);
  const csv = (await bytesOf((sink) => writeCsv({ header, rows }, sink))).toString();
  expect(csv).toBe("\uFEFF姓名,证件号码,备注\r\n'＝1+1,110105194912310021,1200.5\r\n'=1+1,'+86,-5\r\n");
});

test("a long table is written row by row, and read again whole", async () => {
  async function* rows() {
    for (let i = 0; i < 5000; i += 1) yield [`王${i}`, String(i), 'a "b", c\n=d'];
  }
  for (const bytes of [
    await bytesOf((sink) => writeXlsx({ sheetName: "a", header, rows: rows() }, sink)),
    await bytesOf((sink) => writeCsv({ header, rows: rows() }, sink)),
  ]) {
    const table = orRefuse(await openTable(bytes));
    let count = 0;
    for await (const { cells } of table.rows()) {
      if (cells[0] !== `王${count}` || cells[2] !== 'a "b", c\n=d')
        throw new Error(`row ${count} reads ${cells}`);
      count += 1;
    }
    expect(count).toBe(5000);
  }
});

test("where the rows fail, so does the writing", async () => {
  async function* rows(): AsyncGenerator<string[]> {
    yield ["a"];
    throw new Error("the source is gone");
  }
  await expect(bytesOf((sink) => writeXlsx({ sheetName: "a", header, rows: rows() }, sink))).rejects.toThrow(
    "gone",
  );
  await expect(bytesOf((sink) => writeCsv({ header, rows: rows() }, sink))).rejects.toThrow("gone");
});
