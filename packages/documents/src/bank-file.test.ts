import { orRefuse } from "@gongbang/domain/kernel/decision";
import { describe, expect, it } from "vitest";
import { readBankFile } from "./read-bank-file.ts";
import { strangeTo, writeBankFile } from "./write-bank-file.ts";

const rows = [
  ["1", "6222020200112230319", "李桂兰", "1234.05", "帮扶款"],
  ["2", "6222020200112230327", "张悦", "0.01", "帮扶款"],
];
const header = ["序号", "账号", "户名", "金额", "用途"];

describe("a bank's file", () => {
  it.each([
    ["txt", "gbk", "|", null],
    ["csv", "gb18030", ",", header],
    ["csv", "utf-8", ",", header],
    ["xlsx", "utf-8", ",", header],
  ] as const)("of %s in %s is read back as it was written", async (format, encoding, separator, head) => {
    const bytes = await writeBankFile({ format, encoding, separator, header: head, rows });
    const read = await readBankFile(bytes, { format, separator, hasHeader: head !== null });
    expect(orRefuse(read)).toEqual(rows);
  });
  it("in GBK is bytes of GBK, a line an account, and no quotes", async () => {
    const bytes = await writeBankFile({ format: "txt", encoding: "gbk", separator: "|", header: null, rows });
    expect(bytes.subarray(0, 28).toString("latin1")).toBe("1|6222020200112230319|\xc0\xee\xb9\xf0\xc0\xbc");
    expect(bytes.toString("latin1").split("\r\n")).toHaveLength(3);
  });
  it("names the signs that an encoding does not know", () => {
    expect(strangeTo("gbk", "李桂兰·张")).toBe(false);
    expect(strangeTo("gbk", "𬭎")).toBe(true);
    expect(strangeTo("gb18030", "𬭎")).toBe(false);
  });
  it("that is no text is refused", async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]);
    const read = await readBankFile(picture, { format: "txt", separator: "|", hasHeader: false });
    expect(read).toMatchObject({ refusal: { code: "FILE.NOT_A_WORKBOOK" } });
  });
});
