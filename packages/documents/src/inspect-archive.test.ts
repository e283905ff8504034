import { expect, test } from "vitest";
import { inspectArchive } from "./inspect-archive.ts";
import { makeWorkbook, makeZip, rowXml, workbookParts } from "./workbook.fixture.ts";

const good = workbookParts([{ name: "名册", rows: rowXml(1, ["姓名"]) }]);
const codeOf = async (bytes: Uint8Array) => {
  const decision = await inspectArchive(bytes);
  return decision.ok ? "ok" : decision.refusal.code;
};
const withPart = (name: string, data: string | Buffer = "x") => makeZip([...good, { name, data }]);
const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048), Buffer.from(stream, "utf16le")]);

test("a plain workbook passes, with what it claims to hold", async () => {
  const decision = await inspectArchive(makeWorkbook([["姓名"]]));
  expect(decision).toMatchObject({ ok: true, value: { entries: 4, sheets: 1 } });
});

test("a workbook under a password is refused as encrypted, in both of its forms", async () => {
  expect(await codeOf(compound("EncryptedPackage"))).toBe("FILE.ENCRYPTED");
  expect(await codeOf(makeZip([...good, { name: "xl/a.xml", data: "x", encrypted: true }]))).toBe(
    "FILE.ENCRYPTED",
  );
});

test("an old .xls is refused as old, whatever its name", async () => {
  expect(await codeOf(compound("Workbook"))).toBe("FILE.OLD_EXCEL");
});

test("an entry that unpacks to more than a hundred times its size is a bomb, unless it is small", async () => {
  expect(await codeOf(withPart("xl/worksheets/sheet9.xml", Buffer.alloc(64 * 1024 * 1024, "<row/>")))).toBe(
    "FILE.BOMB",
  );
  expect(await codeOf(withPart("xl/worksheets/sheet9.xml", Buffer.alloc(1024 * 1024, " ")))).toBe("ok");
});

test("many entries that are bombs only together are a bomb", async () => {
  const parts = Array.from({ length: 60 }, (_, i) => ({
    name: `xl/${i}.xml`,
    data: "x",
    claimedSize: 1_000_000 * 4,
  }));
  expect(await codeOf(makeZip([...good, ...parts]))).toBe("FILE.BOMB");
  const overlapping = Array.from({ length: 210 }, (_, i) => ({
    name: `xl/${i}.xml`,
    data: "x",
    claimedSize: 1_000_000,
  }));
  expect(await codeOf(makeZip([...good, ...overlapping]))).toBe("FILE.BOMB");
});

test("more than 256 entries are refused by their count", async () => {
  const parts = Array.from({ length: 253 }, (_, i) => ({ name: `xl/${i}.xml`, data: "x" }));
  expect(await codeOf(makeZip([...good, ...parts]))).toBe("FILE.TOO_MANY_ENTRIES");
  expect(await codeOf(makeZip([...good, ...parts.slice(1)]))).toBe("ok");
});

test.each(["../evil.xml", "/etc/passwd", "C:/x.xml", "xl/WORKBOOK.xml"])(
  "the name %s is unsafe",
  async (name) => {
    expect(await codeOf(withPart(name))).toBe("FILE.UNSAFE_NAME");
  },
);

test("macros and links to other files are refused", async () => {
  expect(await codeOf(withPart("xl/vbaProject.bin"))).toBe("FILE.MACROS");
  expect(await codeOf(withPart("xl/macrosheets/sheet1.xml"))).toBe("FILE.MACROS");
  expect(await codeOf(withPart("xl/externalLinks/externalLink1.xml"))).toBe("FILE.EXTERNAL_LINKS");
  expect(await codeOf(withPart("xl/connections.xml"))).toBe("FILE.EXTERNAL_LINKS");
});

test("what is no workbook is told apart from what is a broken one", async () => {
  expect(await codeOf(Buffer.alloc(0))).toBe("FILE.EMPTY");
  expect(await codeOf(Buffer.from("%PDF-1.7 …"))).toBe("FILE.NOT_A_WORKBOOK");
  expect(await codeOf(Buffer.from("<html><table>"))).toBe("FILE.NOT_A_WORKBOOK");
  expect(await codeOf(makeZip([{ name: "word/document.xml", data: "x" }]))).toBe("FILE.NOT_A_WORKBOOK");
  expect(await codeOf(makeZip(good).subarray(0, 400))).toBe("FILE.BROKEN");
  expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, "PK"))).toBe("FILE.TOO_LARGE");
});

test("a bomb is refused without being unpacked", async () => {
  const bomb = withPart("xl/worksheets/sheet9.xml", Buffer.alloc(190 * 1024 * 1024));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  expect(await codeOf(bomb)).toBe("FILE.BOMB");
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});
