import { isUtf8 } from "node:buffer";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import iconv from "iconv-lite";
import { cleanText } from "./clean-text.ts";
import type { FileRefusal } from "./file-refusal.ts";
import { openTable } from "./read-table.ts";

export type BankFileShape = { format: "csv" | "txt" | "xlsx"; separator: string; hasHeader: boolean };
type Refusal = FileRefusal | { code: "FILE.NOT_A_WORKBOOK" };

/**
 * The rows of a file that a bank gave back, without its headings. Text of any encoding that a bank writes. Refuses as
 * openTable does, and with FILE.NOT_A_WORKBOOK for what is no text.
 */
export async function readBankFile(
  bytes: Buffer,
  { format, separator, hasHeader }: BankFileShape,
): Promise<Decision<string[][], Refusal>> {
  if (format === "xlsx") {
    const table = await openTable(bytes);
    if (!table.ok) return table;
    const rows = await Array.fromAsync(table.value.rows());
    return allow(rows.map(({ cells }) => cells));
  }
  if (bytes.includes(0)) return refuse({ code: "FILE.NOT_A_WORKBOOK" });
  const text = isUtf8(bytes) ? bytes.toString("utf8").replace(/^\uFEFF/, "") : iconv.decode(bytes, "gb18030");
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== "");
  const cells = lines.map((line) =>
    line.split(separator).map((cell) => cleanText(cell.replace(/^"(.*)"$/, "$1"))),
  );
  return allow(hasHeader ? cells.slice(1) : cells);
}
