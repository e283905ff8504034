import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileLimits } from "./file-limits.ts";
import { makeWorkbook, makeZip, rowXml, workbookParts } from "./workbook.fixture.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongbang-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const alone = fileURLToPath(new URL("./open-alone.fixture.ts", import.meta.url));
const header = ["姓名", "证件号码", "手机号码", "学历"];

/** How a process of its own ends that reads the file, and the most memory that it held. */
function read(bytes: Buffer): { ended: string; peakMb: number } {
  const path = join(folder, "roster.xlsx");
  writeFileSync(path, bytes);
  const { stdout, status } = spawnSync(process.execPath, [alone, path], { encoding: "utf8" });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const sheetOf = (rows: string) => workbookParts([{ name: "名册", rows: rowXml(1, header) + rows }]);
/** The parts of a workbook whose sheet is followed by so many bytes that say nothing. */
const padded = (bytes: number, claimedSize?: number) =>
  sheetOf("").map((part) =>
    part.name.includes("worksheets/")
      ? {
          ...part,
          data: Buffer.concat([Buffer.from(part.data), Buffer.alloc(bytes, " ")]),
          ...(claimedSize && { claimedSize }),
        }
      : part,
  );
/** As many different texts as a file of the most bytes can hold. */
function heavy(): Buffer {
  const rows = Array.from({ length: 6_000 }, (_, i) =>
    rowXml(i + 2, [randomBytes(1_500).toString("base64"), "1"]),
  );
  return makeZip(sheetOf(rows.join("")));
}

const long = () =>
  makeZip(sheetOf(Array.from({ length: fileLimits.rows + 1 }, (_, i) => rowXml(i + 2, [`王${i}`])).join("")));

const hostile: [string, () => Buffer, string][] = [
  ["a bomb that says what it is", () => makeZip(padded(fileLimits.unpackedBytes)), "FILE.BOMB"],
  ["a bomb that says it is small", () => makeZip(padded(fileLimits.unpackedBytes, 1_000)), "FILE.BROKEN"],
  [
    "an encrypted one",
    () => makeZip(sheetOf("").map((part) => ({ ...part, encrypted: true as const }))),
    "FILE.ENCRYPTED",
  ],
  ["a broken one", () => makeWorkbook([header]).subarray(0, 400), "FILE.BROKEN"],
  [
    "more bytes than a file may have",
    () => Buffer.concat([Buffer.from("PK\x03\x04"), randomBytes(fileLimits.fileBytes)]),
    "FILE.TOO_LARGE",
  ],
  ["a file full of different texts", heavy, "6000 rows"],
  ["more rows than a table may have", long, "FILE.TOO_MANY_ROWS"],
];

it.each(hostile)(
  "%s ends in a sentence or in rows, and the process stays under 1 GB",
  (_, make, ended) => {
    const outcome = read(make());
    expect(outcome.ended).toBe(ended);
    expect(outcome.peakMb).toBeLessThan(1024);
  },
  60_000,
);
