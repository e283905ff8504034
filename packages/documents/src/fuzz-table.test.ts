import fc from "fast-check";
import { expect, test } from "vitest";
import { fileRefusalCodes } from "./file-refusal.ts";
import { inspectArchive } from "./inspect-archive.ts";
import { openTable } from "./read-table.ts";
import { openWorkbook } from "./read-xlsx.ts";
import { makeZip, rowXml, workbookParts } from "./workbook.fixture.ts";

const rows = [
  ["姓名", "证件号码", "手机号"],
  ["王芳", "11010519491231002X", ""],
].map((cells, i) => rowXml(i + 1, cells));
const parts = workbookParts([{ name: "名册", rows: rows.join("") }], {
  "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
  "xl/sharedStrings.xml": "<sst><si><t>王芳</t></si></sst>",
});
const snippet = fc.constantFrom(
  ...[
    "",
    "<",
    ">",
    "&",
    "&#0;",
    "&x;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "<!DOCTYPE x>",
    "</row>",
    "<row>",
    '<c r="ZZZ9" t="s">',
  ],
  ...[
    "<v>1e999</v>",
    "<v>-1</v>",
    '<row r="-5">',
    "\u0000",
    "\uD800",
    '<c s="99">',
    "<rPh>",
    "_x0000_",
    "</worksheet>",
  ],
);

/** A workbook with one cut in the text of one part, or one byte changed anywhere in the zip. */
const damaged = fc.oneof(
  fc
    .record({
      part: fc.nat(parts.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      snippet,
    })
    .map(({ part, at, cut, snippet: inserted }) =>
      makeZip(
        parts.map(({ name, data }, i) => {
          const text = String(data);
          const from = Math.floor(at * text.length);
          return { name, data: i === part ? text.slice(0, from) + inserted + text.slice(from + cut) : text };
        }),
      ),
    ),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }).map(({ at, byte }) => {
    const zip = makeZip(parts);
    zip[Math.floor(at * (zip.length - 1))] = byte;
    return zip;
  }),
);

test("a damaged workbook gives rows of texts or fails, and always ends", async () => {
  const read = async (bytes: Buffer) => {
    const facts = await inspectArchive(bytes);
    if (!facts.ok) return facts.refusal.code;
    const source = await openWorkbook(bytes);
    for (const sheet of source.sheets) {
      for await (const { rowNo, cells } of source.rows(sheet)) {
        expect(rowNo).toBeGreaterThan(0);
        expect(
          cells.every((cell) => typeof cell === "string" && cell.isWellFormed() && !cell.includes("\0")),
        ).toBe(true);
      }
    }
    return "ok";
  };
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      // What the readers throw becomes a refusal at the thread's door; a failed claim of ours must not.
      seen.add(
        await read(bytes).catch((error) =>
          error.name === "AssertionError" ? Promise.reject(error) : "thrown",
        ),
      );
    }),
    { numRuns: 400 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(["ok", "thrown", "FILE.BROKEN"]));
});

test("through the thread, a damaged workbook is a table or a refusal with a code", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const decision = await openTable(bytes);
      if (!decision.ok) expect(fileRefusalCodes).toContain(decision.refusal.code);
    }),
    { numRuns: 12 },
  );
});

test("any bytes are a table or a refusal with a code", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const decision = await openTable(bytes);
      if (!decision.ok) expect(fileRefusalCodes).toContain(decision.refusal.code);
    }),
    { numRuns: 20 },
  );
});
