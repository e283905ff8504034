import { orRefuse } from "@gongbang/domain/kernel/decision";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileRefusalCodes } from "./file-refusal.ts";
import { inspectArchive } from "./inspect-archive.ts";
import { serialDay } from "./number-text.ts";
import { openTable } from "./read-table.ts";
import { openWorkbook } from "./read-xlsx.ts";
import { escapeXml, makeZip, rowXml, workbookParts } from "./workbook.fixture.ts";

const header = rowXml(1, ["姓名", "证件号码", "出生日期"]);
const styles =
  '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs></styleSheet>';
const strings = ["王芳", "李强", "回族"];
const sst = `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;

/** A workbook of one sheet: the header, these rows, and what stands beside the rows. */
const book = (rows: string, { beside = "", workbook = "" } = {}) => {
  const parts = workbookParts([{ name: "名册", rows: header + rows }], {
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": sst,
  });
  return makeZip(
    parts.map(({ name, data }) => {
      const text = String(data);
      if (name.endsWith("sheet1.xml"))
        return { name, data: text.replace("</worksheet>", `${beside}</worksheet>`) };
      return {
        name,
        data: name === "xl/workbook.xml" ? text.replace("<sheets>", `${workbook}<sheets>`) : text,
      };
    }),
  );
};
/** The rows below the header, as the office's own thread reads them, without the thread. */
async function read(bytes: Buffer): Promise<string[][]> {
  orRefuse(await inspectArchive(bytes));
  const source = await openWorkbook(bytes);
  const rows: string[][] = [];
  for await (const { rowNo, cells } of source.rows("名册")) if (rowNo > 1) rows.push(cells);
  source.close();
  return rows;
}
const cellsOf = async (...cells: string[]) =>
  (await read(book(`<row r="2">${cells.join("")}</row>`)))[0] ?? [];
const all = { numRuns: 60 };

describe("a shared text", () => {
  it("is the one of its number, and none where there is no such number", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 6 }), async (numbers) => {
        const cells = numbers.map((n) => `<c t="s"><v>${n}</v></c>`).join("");
        const row = await cellsOf('<c t="str"><v>甲</v></c>', cells);
        expect(row[0]).toBe("甲");
        for (const [i, n] of numbers.entries()) expect(row[i + 1] ?? "").toBe(strings[n] ?? "");
      }),
      all,
    );
  });
  it.each(["1.5", "1e999", "NaN", "__proto__", "constructor", "length", "99999999999"])(
    "has no number “%s”",
    async (n) => {
      expect(await cellsOf('<c t="str"><v>甲</v></c>', `<c t="s"><v>${n}</v></c>`)).toEqual(["甲"]);
    },
  );
});

describe("merged cells", () => {
  it.each([
    ["whole", "A2:B3"],
    ["upside down", "C9:A1"],
    ["without an end", "A1:"],
    ["beyond the sheet", "XFE1:ZZZ99999999"],
    ["over each other", 'A1:C3"/><mergeCell ref="B2:D4'],
    ["nothing at all", ""],
  ])("leave the rows as they stand, where their range is %s", async (_, ref) => {
    const beside = `<mergeCells count="9"><mergeCell ref="${ref}"/></mergeCells>`;
    const rows = rowXml(2, ["王芳", "11010519491231002X", ""]) + rowXml(3, ["李强"]);
    expect(await read(book(rows, { beside }))).toEqual([["王芳", "11010519491231002X"], ["李强"]]);
  });
});

describe("a formula", () => {
  it.each([
    ["with its last value", '<f>A1&amp;"x"</f><v>王芳</v>', "str", "王芳"],
    ["of a number", "<f>1+1</f><v>2</v>", "n", "2"],
    ["that was never reckoned", "<f>A1</f>", "str", ""],
    ["that failed", "<f>1/0</f><v>#DIV/0!</v>", "e", "#DIV/0!"],
    ["shared with other cells", '<f t="shared" si="0" ref="A2:A9">A1</f><v>李强</v>', "str", "李强"],
    ["that calls another program", "<f>cmd|'/c calc'!A1</f><v>1</v>", "n", "1"],
    ["of whether", "<f>TRUE()</f><v>1</v>", "b", "TRUE"],
  ])("%s gives its value and never itself", async (_, inner, type, text) => {
    const row = await cellsOf('<c t="str"><v>甲</v></c>', `<c t="${type}">${inner}</c>`);
    expect(row[1] ?? "").toBe(text);
  });
  it("never shows in what is read, whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Z0-9+*(){}!:'"]{1,20}$/), async (formula) => {
        const marked = `${formula}SECRET`;
        const row = await cellsOf(`<c t="str"><f>${escapeXml(marked)}</f><v>王芳</v></c>`);
        expect(row).toEqual(["王芳"]);
      }),
      all,
    );
  });
});

describe("a day that is kept as a number", () => {
  const dayCell = (n: number | string) => `<c s="1"><v>${n}</v></c>`;
  it("is the day that the table program shows, from 1900 and from 1904", async () => {
    expect(await cellsOf(dayCell(18_264), dayCell(45_000.75))).toEqual(["1950-01-01", "2023-03-15"]);
    const from1904 = book(`<row r="2">${dayCell(16_802)}</row>`, { workbook: '<workbookPr date1904="1"/>' });
    expect(await read(from1904)).toEqual([["1950-01-01"]]);
  });
  it("is the same for every number, and the plain number where its style shows none", async () => {
    const number = fc.integer({ min: 61, max: 60_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 5 }), async (numbers) => {
        const row = await cellsOf(...numbers.flatMap((n) => [dayCell(n), `<c s="0"><v>${n}</v></c>`]));
        expect(row).toEqual(numbers.flatMap((n) => [serialDay(String(n), false), String(n)]));
      }),
      all,
    );
  });
  it.each([
    ["before any day", "0"],
    ["negative", "-5"],
    ["after the last day", "2958466"],
  ])("stays a number where it is %s", async (_, n) => expect(await cellsOf(dayCell(n))).toEqual([n]));
  it("of a style that the workbook does not have is a number", async () => {
    expect(await cellsOf('<c s="99"><v>18264</v></c>')).toEqual(["18264"]);
  });
});

describe("a number that is none", () => {
  it("is read as a text, cleaned like every other", async () => {
    expect(await cellsOf("<c><v>&#8238;王&#8203;芳 </v></c>", "<c><v>=1+1</v></c>")).toEqual([
      "王芳",
      "=1+1",
    ]);
  });
  it("is never read with a sign that nobody sees, of whatever type it says it is", async () => {
    const type = fc.constantFrom("n", "s", "str", "inlineStr", "d", "b", "e", "x", "");
    const text = fc.string({
      unit: fc.constantFrom("1", "9", "-", "王", "\u200b", "\u202e", "\ufeff", "𠮷", " "),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(type, text), { maxLength: 5 }), async (cells) => {
        const row = await cellsOf(...cells.map(([t, v]) => `<c t="${t}"><v>${v}</v></c>`));
        for (const cell of row) {
          expect(cell).not.toMatch(/[\u200B\u202E\uFEFF]/);
          expect(cell.isWellFormed()).toBe(true);
        }
      }),
      all,
    );
  });
});

describe("rows and cells out of their order", () => {
  it("keep their own numbers where those rise, and take the next one where they don't", async () => {
    const rows = ["5", "3", "x", "-1", ""].map((r) => `<row r="${r}"><c t="str"><v>甲${r}</v></c></row>`);
    const source = await openWorkbook(book(rows.join("")));
    const numbers: number[] = [];
    for await (const { rowNo } of source.rows("名册")) numbers.push(rowNo);
    expect(numbers).toEqual([1, 5, 6, 7, 8, 9]);
  });
  it("give each cell its place by its own letters, and the later word where two stand in one", async () => {
    const cell = (r: string, text: string) => `<c r="${r}" t="str"><v>${text}</v></c>`;
    expect(await cellsOf(cell("C2", "丙"), cell("A2", "甲"), cell("C2", "丁"))).toEqual(["甲", "", "丁"]);
  });
  it.each(["CW2", "ZZZ2"])("refuse a cell beyond the hundredth column: %s", async (place) => {
    const bytes = book(`<row r="2"><c r="${place}" t="str"><v>甲</v></c></row>`);
    expect(await openTable(bytes)).toMatchObject({ refusal: { code: "FILE.TOO_MANY_COLUMNS" } });
  });
});

describe("a zip whose directory lies", () => {
  const parts = workbookParts([{ name: "名册", rows: header + rowXml(2, ["王芳"]).repeat(40) }]);
  it("about how much any part unpacks to is found out before its last row", async () => {
    const lie = fc.record({ at: fc.nat(parts.length - 1), by: fc.constantFrom(-1, 1, -30, 30, 5000) });
    await fc.assert(
      fc.asyncProperty(lie, async ({ at, by }) => {
        const lying = makeZip(
          parts.map((part, i) =>
            i === at ? { ...part, claimedSize: Math.max(0, Buffer.byteLength(part.data) + by) } : part,
          ),
        );
        // The list of types is not read: what it claims is nothing to anybody.
        if (parts[at]?.name === "[Content_Types].xml") expect(await read(lying)).toHaveLength(40);
        else await expect(read(lying)).rejects.toThrow();
      }),
      all,
    );
  });
  it("about where its parts lie is refused with a code, wherever a number of it is changed", async () => {
    const whole = makeZip(parts);
    const directory = whole.indexOf("PK\u0001\u0002");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - directory - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[directory + at] = byte;
        const facts = await inspectArchive(bytes);
        if (!facts.ok) expect(fileRefusalCodes).toContain(facts.refusal.code);
      }),
      { numRuns: 300 },
    );
  });
});
