import fc from "fast-check";
import { escapeXml, makeZip, type SheetFixture, workbookParts } from "./workbook.fixture.ts";

/** Columns as a table program letters them, from 0. */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

type CellXml = (place: string) => string;
const of =
  (type: string, inner: string, style = ""): CellXml =>
  (place) =>
    `<c r="${place}"${type && ` t="${type}"`}${style}>${inner}</c>`;

/** Cells as broken or malicious writers make them, and the odd ones that are right. */
const strangeCell: fc.Arbitrary<CellXml> = fc.oneof(
  // Shared strings: beyond the list, below it, no number at all.
  fc.constantFrom("0", "1", "999999", "-1", "1.5", "NaN", "", "1e9").map((at) => of("s", `<v>${at}</v>`)),
  // Formulas with their last value, with an error, with none, shared over a range that is none.
  fc
    .constantFrom("SUM(A1:A9)", "1+1", "HYPERLINK(&quot;x&quot;)", "#REF!", "A1".repeat(200))
    .chain((formula) =>
      fc.constantFrom(
        of("", `<f>${formula}</f><v>42</v>`),
        of("str", `<f>${formula}</f><v>王芳</v>`),
        of("e", `<f>${formula}</f><v>#REF!</v>`),
        of("", `<f t="shared" ref="ZZZ1:A0" si="9">${formula}</f>`),
      ),
    ),
  // Days as numbers: before the first, beyond the last, with fractions, negative, under a date style and under none.
  fc
    .tuple(
      fc.constantFrom("0", "-1", "59", "60", "45000.75", "2958466", "1e308", "-0", "1E-320"),
      fc.constantFrom("", ' s="1"', ' s="99"'),
    )
    .map(([serial, style]) => of("n", `<v>${serial}</v>`, style)),
  // Texts: empty, of two encodings in one, very long, with what no table can hold.
  fc
    .constantFrom(
      "",
      "王芳",
      "\u00c3\u00a7\u00c2\u008e",
      "\ufffd\ufffd",
      "a".repeat(4096),
      "长".repeat(5000),
      "_x0000_",
      "\u202e110",
      "=1+1",
    )
    .map((text) => of("inlineStr", `<is><t>${escapeXml(text)}</t></is>`)),
  fc.constantFrom(
    of("b", "<v>1</v>"),
    of("b", "<v>x</v>"),
    of("d", "<v>2020-02-30</v>"),
    of("zz", "<v>1</v>"),
  ),
);

const place = fc.oneof(
  { weight: 8, arbitrary: fc.nat(11).map(letters) },
  // The last column of a workbook, one beyond it, and places that are none.
  { weight: 1, arbitrary: fc.constantFrom("XFD", "XFE", "CV", "CW", "AAAA", "a", "") },
);

const strangeRow = fc
  .record({
    cells: fc.array(fc.tuple(place, strangeCell), { maxLength: 12 }),
    rowNo: fc.integer({ min: -2, max: 40 }),
  })
  .map(
    ({ cells, rowNo }) =>
      `<row r="${rowNo}">${cells.map(([at, xml]) => xml(`${at}${rowNo}`)).join("")}</row>`,
  );

const merges = fc
  .array(fc.constantFrom("A1:B2", "A1:A1", "B2:A1", "A1", "XFD1:XFD1048577", "ZZZZ:1", "", "A1:B2:C3"), {
    maxLength: 4,
  })
  .map(
    (refs) =>
      `<mergeCells count="${refs.length * 7}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
  );

export type Strange = {
  /** The XML of the rows that come before the strange ones, as of a good roster. */
  good: string;
  strange: string[];
  merges: string;
  date1904: boolean;
  strings: string;
  /** By how much the directory lies about the size of the sheet; 0 where it does not. */
  lie: number;
};

export const strangeParts: fc.Arbitrary<Omit<Strange, "good">> = fc.record({
  strange: fc.array(strangeRow, { maxLength: 8 }),
  merges,
  date1904: fc.boolean(),
  strings: fc.constantFrom(
    "<sst><si><t>王芳</t></si><si><r><t>李</t></r><r><t>强</t></r></si></sst>",
    '<sst count="99999999" uniqueCount="99999999"><si/></sst>',
    "<sst/>",
    "",
  ),
  lie: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -200, max: 5000 }) },
  ),
});

/** A workbook of one sheet: the good rows, and after them the strange ones. */
export function strangeWorkbook({ good, strange, merges: merged, date1904, strings, lie }: Strange): Buffer {
  const sheets: SheetFixture[] = [{ name: "名册", rows: good + strange.join("") }];
  const parts = workbookParts(sheets, {
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...(strings && { "xl/sharedStrings.xml": strings }),
  });
  const made = parts.map((part) => {
    const data = String(part.data)
      .replace("<sheets>", `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>`)
      .replace("</sheetData>", `</sheetData>${merged}`);
    const isSheet = part.name.includes("worksheets/");
    return {
      ...part,
      data,
      ...(isSheet && lie !== 0 && { claimedSize: Math.max(0, Buffer.byteLength(data) + lie) }),
    };
  });
  return makeZip(made);
}
