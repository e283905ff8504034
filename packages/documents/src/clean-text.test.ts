import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, unescapeXlsx } from "./clean-text.ts";
import { asFileRefusal, fileRefusalCodes, refusedFile } from "./file-refusal.ts";
import { findHeader } from "./find-header.ts";
import { guessColumns, isRosterHeading } from "./guess-columns.ts";
import { makeSafeCell, readSafeCell } from "./make-safe-cell.ts";
import { isDateFormat, numberText, serialDay } from "./number-text.ts";
import { sniffFile } from "./sniff-file.ts";

describe("the text of a cell", () => {
  it.each([
    ["  李桂兰 ", "李桂兰"],
    ["138\u200b0013\u200d8000", "13800138000"],
    ["\ufeff姓名", "姓名"],
    ["\u202e110102\u202c", "110102"],
    ['="0101"', "0101"],
    ["'=1+1", "=1+1"],
    ["'姓名", "'姓名"],
    ["两\r\n行", "两\n行"],
    ["a\u0000b\u0007c", "abc"],
    ["\ud800x", "\ufffdx"],
    ["   ", ""],
  ])("%j is read as %j", (written, read) => expect(cleanText(written)).toBe(read));
  it("is clean after one reading: well-formed, trimmed, without a sign that nobody sees", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = cleanText(text);
        expect(read.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the claim.
        expect(read).not.toMatch(/[\u0000-\u0008\u200B-\u200F\u202A-\u202E\uFEFF]/);
      }),
    );
  });
  it("leaves alone what a person can see", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9]{1,40}$/), (text) => {
        expect(cleanText(text)).toBe(text);
      }),
    );
  });
  it("takes a workbook's own escapes back, and no others", () => {
    expect(unescapeXlsx("a_x000D_b")).toBe("a\rb");
    expect(unescapeXlsx("_x4E2D_文")).toBe("中文");
    expect(unescapeXlsx("file_x1.xlsx")).toBe("file_x1.xlsx");
  });
});

describe("a cell that no table program may run", () => {
  it("comes back as it was, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readSafeCell(makeSafeCell(text))).toBe(text);
      }),
    );
  });
  it("never begins a formula, also behind blanks and quotes and in full width", () => {
    const sign = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠");
    const before = fc.stringMatching(/^[\s"'“”‘’]{0,4}$/);
    fc.assert(
      fc.property(before, sign, fc.string(), (lead, first, rest) => {
        expect(makeSafeCell(lead + first + rest)).toBe(`'${lead}${first}${rest}`);
      }),
    );
  });
  it("is left alone where it is a plain word or number", () => {
    for (const plain of ["李桂兰", "11010519491231002X", "1,234.50", "", "a=b"])
      expect(makeSafeCell(plain)).toBe(plain);
  });
});

describe("a number of a workbook", () => {
  it.each([
    ["13800138000", "13800138000"],
    ["1.10105194912310E17", "110105194912310000"],
    ["1E-7", "0.0000001"],
    ["0.1", "0.1"],
    ["-12", "-12"],
    ["", ""],
    ["abc", "abc"],
  ])("%s is written as %s", (raw, text) => expect(numberText(raw)).toBe(text));
  it("is never written with an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e17, max: 1e17 }), (number) => {
        expect(numberText(String(number))).not.toMatch(/e/i);
      }),
    );
  });
  it.each([
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["61", false, "1900-03-01"],
    ["45000", false, "2023-03-15"],
    ["45000.75", false, "2023-03-15"],
    ["43538", true, "2023-03-15"],
    ["0", false, "0"],
    ["9999999", false, "9999999"],
  ])("%s (from 1904: %s) is the day %s", (raw, from1904, on) => expect(serialDay(raw, from1904)).toBe(on));
  it("counts days one by one, across leap years and centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        const [one, next] = [serialDay(String(serial), false), serialDay(String(serial + 1), false)];
        expect(Date.parse(next) - Date.parse(one)).toBe(86_400_000);
      }),
    );
  });
  it.each([
    [14, undefined, true],
    [31, undefined, true],
    [57, undefined, true],
    [1, undefined, false],
    [164, "yyyy-mm-dd", true],
    [165, 'yyyy"年"m"月"', true],
    [166, "0.00", false],
    [167, '[Red]0.00"d"', false],
    [168, "#,##0", false],
  ])("with format %i %j shows a date: %s", (id, format, shows) =>
    expect(isDateFormat(id, format)).toBe(shows),
  );
});

describe("the row of the headings", () => {
  const rows = (...all: string[][]) => all.map((cells, i) => ({ rowNo: i + 1, cells }));
  it("stands below title and who filled it in", () => {
    const found = findHeader(
      rows(
        ["工会会员登记表"],
        ["填报单位：月坛", "填报人：王芳", "日期：3月"],
        ["姓名", "证件号码", "手机号码"],
        ["李强", "1", "2"],
      ),
      isRosterHeading,
    );
    expect(found?.rowNo).toBe(3);
  });
  it("is the one that holds most headings that are known", () => {
    const found = findHeader(
      rows(["姓名", "证件号码", "甲"], ["姓名", "证件号码", "手机号码"]),
      isRosterHeading,
    );
    expect(found?.rowNo).toBe(2);
  });
  it("is the first that looks like one where none is known", () => {
    expect(findHeader(rows(["1", "2", "3"], ["甲", "乙", "丙"]), isRosterHeading)?.rowNo).toBe(2);
  });
  it("is none where nothing looks like one, nor beyond the first twenty rows", () => {
    expect(findHeader(rows(["1", "2"], ["甲"]), isRosterHeading)).toBeNull();
    const late = [...Array.from({ length: 20 }, () => ["1"]), ["姓名", "证件号码", "手机号码"]];
    expect(findHeader(rows(...late), isRosterHeading)).toBeNull();
    expect(findHeader([], isRosterHeading)).toBeNull();
  });
  it("is no row of people", () => {
    expect(
      findHeader(rows(["11010519491231002X", "110105194912310011", "13800138000"]), isRosterHeading),
    ).toBeNull();
  });
});

describe("the columns of any table", () => {
  it("are each given one field at most, and each field one column at most", () => {
    const heading = fc.oneof(
      fc.constantFrom("姓名", "证件号码", "手机号码", "联系电话", "性别", "民族", ""),
      fc.string(),
    );
    const cell = fc.oneof(fc.constantFrom("11010519491231002X", "13800138000", "男", "汉族"), fc.string());
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 12 }),
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 5 }),
        (header, sample) => {
          const guesses = guessColumns(header, sample);
          expect(guesses.map(({ column }) => column)).toEqual([...header.keys()]);
          const fields = guesses.flatMap(({ field }) => field ?? []);
          expect(new Set(fields).size).toBe(fields.length);
          for (const { field, certainty } of guesses) expect(certainty === "none").toBe(field === null);
        },
      ),
    );
  });
});

describe("what a file is", () => {
  const sniffed = async (bytes: Uint8Array | string) => {
    const kind = await sniffFile(Buffer.from(bytes));
    return kind.ok ? kind.value : kind.refusal.code;
  };
  it.each([
    ["", "FILE.EMPTY"],
    ["姓名,证件号码\n", "csv"],
    ["\ufeff姓名\t证件号码", "csv"],
    ["PK\u0003\u0004", "xlsx"],
    ["<html><table>", "FILE.NOT_A_WORKBOOK"],
    ["\ufeff  <?xml version='1.0'?>", "FILE.NOT_A_WORKBOOK"],
    ["%PDF-1.7", "FILE.NOT_A_WORKBOOK"],
    ["{\\rtf1", "FILE.NOT_A_WORKBOOK"],
    ["MZ\u0000\u0001", "FILE.NOT_A_WORKBOOK"],
  ])("is told by its bytes and not by its name: %j is %s", async (text, kind) =>
    expect(await sniffed(text)).toBe(kind),
  );
  it("tells an old workbook from an encrypted one, and both from anything else in that container", async () => {
    const container = (stream: string) =>
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(stream, "utf16le")]);
    expect(await sniffed(container("Workbook"))).toBe("FILE.OLD_EXCEL");
    expect(await sniffed(container("EncryptedPackage"))).toBe("FILE.ENCRYPTED");
    expect(await sniffed(container("WordDocument"))).toBe("FILE.NOT_A_WORKBOOK");
  });
  it("may have twenty megabytes, and not one byte more", async () => {
    const most = 20 * 1024 * 1024;
    expect(await sniffed(Buffer.alloc(most, "a"))).toBe("csv");
    expect(await sniffed(Buffer.alloc(most + 1, "a"))).toBe("FILE.TOO_LARGE");
  });
});

describe("a file that can't be read", () => {
  it("keeps the reason that was found, and is broken for any other", () => {
    for (const code of fileRefusalCodes)
      expect(asFileRefusal(refusedFile({ code, row: 7 }))).toEqual({ code, row: 7 });
    expect(asFileRefusal(new Error("bad zip"))).toEqual({ code: "FILE.BROKEN", detail: "bad zip" });
    expect(asFileRefusal("odd")).toEqual({ code: "FILE.BROKEN", detail: "odd" });
  });
});
