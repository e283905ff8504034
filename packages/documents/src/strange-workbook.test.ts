import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { fileLimits } from "./file-limits.ts";
import { fileRefusalCodes } from "./file-refusal.ts";
import { openTable, type Table } from "./read-table.ts";
import { strangeParts, strangeWorkbook } from "./strange-workbook.fixture.ts";
import { makeWorkbook, makeZip, rowXml, workbookParts } from "./workbook.fixture.ts";

const header = ["姓名", "证件号码", "手机号码", "学历"];
const good = [header, ["王芳", "11010519491231002X", "13812341234", "本科"]]
  .map((cells, i) => rowXml(i + 1, cells))
  .join("");

/** Every row, or the code of the refusal that reading ends with; anything else is a failure of ours. */
async function readAll(table: Table): Promise<string[][] | string> {
  const rows: string[][] = [];
  try {
    for await (const { rowNo, cells } of table.rows()) {
      expect(rowNo).toBeGreaterThan(0);
      rows.push(cells);
    }
    return rows;
  } catch (error) {
    const { refusal } = error as { refusal?: { code: string } };
    if (!refusal) throw error;
    return refusal.code;
  }
}

async function outcomeOf(bytes: Buffer): Promise<string[][] | string> {
  const decision = await openTable(bytes);
  return decision.ok ? readAll(decision.value) : decision.refusal.code;
}

/** Rows of texts that a table can hold, within the limits; or one of our refusals. */
function judge(outcome: string[][] | string): void {
  if (typeof outcome === "string") {
    expect(fileRefusalCodes).toContain(outcome);
    return;
  }
  for (const cells of outcome) {
    expect(cells.length).toBeLessThanOrEqual(fileLimits.columns);
    for (const cell of cells) {
      expect(cell.length).toBeLessThanOrEqual(fileLimits.cellLength);
      expect(cell.isWellFormed() && !cell.includes("\0")).toBe(true);
    }
  }
}

describe("a workbook that no table program would write", () => {
  it("is rows of plain texts within the limits, or a refusal with a code, whatever is wrong with it", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(strangeParts, async (parts) => {
        const outcome = await outcomeOf(strangeWorkbook({ ...parts, good }));
        seen.add(typeof outcome === "string" ? outcome : "rows");
        judge(outcome);
      }),
      { numRuns: 40 },
    );
    expect(seen).toContain("rows");
    expect(seen.size).toBeGreaterThan(2);
  });

  it("may point at a shared string that is not there: the cell is empty, and its neighbours stay", async () => {
    const row =
      '<row r="3"><c r="A3" t="s"><v>999999</v></c><c r="B3" t="s"><v>-1</v></c><c r="D3" t="s"><v>0</v></c></row>';
    const outcome = await outcomeOf(
      strangeWorkbook({
        good,
        strange: [row],
        merges: "",
        date1904: false,
        strings: "<sst><si><t>王芳</t></si></sst>",
        lie: 0,
      }),
    );
    expect(outcome[1]).toEqual(["", "", "", "王芳"]);
  });

  it("may have 16,384 columns, and is then refused with the first that is too many", async () => {
    const cells = Array.from({ length: 16_384 }, (_, i) => (i < 4 ? (header[i] ?? "") : `列${i}`));
    expect(await outcomeOf(makeWorkbook([cells, cells]))).toBe("FILE.TOO_MANY_COLUMNS");
  });

  it("gives of a formula the last value, of an error its name, and never the formula", async () => {
    const row =
      '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>A1</f><v>王芳</v></c>' +
      '<c r="C3" t="e"><f>X!A1</f><v>#REF!</v></c><c r="D3"><f>NOW()</f></c></row>';
    const outcome = await outcomeOf(
      strangeWorkbook({ good, strange: [row], merges: "", date1904: false, strings: "", lie: 0 }),
    );
    expect(outcome[1]).toEqual(["2", "王芳", "#REF!", ""]);
  });

  it("whose directory lies about a size is broken, and is never read beyond what was said", async () => {
    for (const lie of [-100, -1, 1, 4000]) {
      const bytes = strangeWorkbook({ good, strange: [], merges: "", date1904: false, strings: "", lie });
      expect(await outcomeOf(bytes), String(lie)).toBe("FILE.BROKEN");
    }
  });

  it("that is cut anywhere is a refusal, and never half a roster", async () => {
    const whole = makeZip(workbookParts([{ name: "名册", rows: good }]));
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.01, max: 0.99, noNaN: true }), async (share) => {
        const outcome = await outcomeOf(whole.subarray(0, Math.floor(whole.length * share)));
        expect(fileRefusalCodes).toContain(outcome);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a csv of several encodings", () => {
  const line = (name: string) => `${name},11010519491231002X,13812341234,本科\r\n`;
  const encodings = ["utf8", "gb18030", "utf-16le", "utf-16be", "big5", "shift_jis", "windows-1252"] as const;

  it("is rows of texts or a refusal, however its halves were written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...encodings), fc.constantFrom(...encodings), async (one, other) => {
        const head = iconv.encode(`${header.join(",")}\r\n${line("王芳")}`, one);
        const bytes = Buffer.concat([head, iconv.encode(line("李强"), other)]);
        const outcome = await outcomeOf(bytes);
        judge(outcome);
      }),
      { numRuns: 15 },
    );
  });

  it("keeps every row of one encoding, also beyond the first bytes that it was told by", async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `王芳${i}`);
    for (const encoding of ["utf8", "gb18030"] as const) {
      const outcome = await outcomeOf(
        iconv.encode(`${header.join(",")}\r\n${names.map(line).join("")}`, encoding),
      );
      expect((outcome as string[][]).map(([name]) => name)).toEqual(names);
    }
  });
});
