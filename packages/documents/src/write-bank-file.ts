import iconv from "iconv-lite";
import { bytesOf, writeXlsx } from "./write-table.ts";

export type BankFile = {
  format: "csv" | "txt" | "xlsx";
  encoding: "utf-8" | "gbk" | "gb18030";
  separator: string;
  /** The headings, where the bank wants any. */
  header: readonly string[] | null;
  rows: readonly (readonly string[])[];
};

/**
 * The bytes of a file for a bank. Cells stand as they are, without quotes: what parts the columns was kept out of the
 * words when they were typed in. A sign that the encoding does not know is named by {@link strangeTo} before.
 */
export async function writeBankFile({
  format,
  encoding,
  separator,
  header,
  rows,
}: BankFile): Promise<Buffer> {
  if (format === "xlsx")
    return bytesOf((sink) => writeXlsx({ sheetName: "Sheet1", header: header ?? [], rows }, sink));
  const lines = header === null ? rows : [header, ...rows];
  return iconv.encode(lines.map((cells) => `${cells.join(separator)}\r\n`).join(""), encoding);
}

/** Whether a text has a sign that the encoding does not know: rare characters of names in GBK. */
export const strangeTo = (encoding: BankFile["encoding"], text: string): boolean =>
  iconv.decode(iconv.encode(text, encoding), encoding) !== text;
