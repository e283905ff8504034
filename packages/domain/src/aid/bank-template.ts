import { z } from "zod";
import { type Fen, fen } from "../kernel/money.ts";

/** What a column of a bank's file may say of a payment. */
export const bankFields = [
  "lineNo",
  "number",
  "holderName",
  "card",
  "bankName",
  "amountYuan",
  "amountFen",
  "purpose",
] as const;
export type BankField = (typeof bankFields)[number];

/** What a column of the file that the bank gives back may say. */
export const returnFields = ["lineNo", "amountYuan", "amountFen", "result", "reason", "reference"] as const;
export type ReturnField = (typeof returnFields)[number];

/** Where a bank wants a line of totals: nowhere, before the payments, or after them. */
export const bankTotals = ["none", "first", "last"] as const;

const column = <F extends string>(fields: readonly [F, ...F[]]) =>
  z.strictObject({ field: z.enum(fields), heading: z.string().trim().min(1).max(40) });

/** How a bank takes its file and gives its answer: data, one row a bank and edition. */
export const bankTemplateSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: "INPUT.INVALID" }),
  name: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(60),
  format: z.enum(["csv", "txt", "xlsx"]),
  encoding: z.enum(["utf-8", "gbk", "gb18030"]),
  separator: z.enum([",", "|", "\t", ";"]),
  hasHeader: z.boolean(),
  columns: z.array(column(bankFields)).min(3).max(20),
  /** A line of the file with how many payments it has and their sum; nothing said is none. */
  totals: z.enum(bankTotals).optional(),
  returnHasHeader: z.boolean(),
  /** By place, in the order of the file. A heading is what the bank calls it. */
  returnColumns: z.array(column(returnFields)).min(2).max(20),
  /** The words by which the bank says that a line was paid; every other word says that it came back. */
  paidWords: z.array(z.string().trim().min(1).max(20)).min(1).max(10),
});
export type BankTemplate = z.output<typeof bankTemplateSchema>;

export type PaymentLine = {
  lineNo: number;
  number: string;
  holderName: string;
  card: string;
  bankName: string;
  amountFen: Fen;
};

/** Yuan with two digits, as a bank reads it: no thousands, no sign. */
export const plainYuan = (amount: Fen): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

/** A line of the bank's file by the template, in the order of its columns. */
export function bankCells(template: BankTemplate, line: PaymentLine, purpose: string): string[] {
  const said: Record<BankField, string> = {
    lineNo: String(line.lineNo),
    number: line.number,
    holderName: line.holderName,
    card: line.card,
    bankName: line.bankName,
    amountYuan: plainYuan(line.amountFen),
    amountFen: String(line.amountFen),
    purpose,
  };
  return template.columns.map(({ field }) => said[field]);
}

/** Every row of the bank's file but its headings: the payments in their order, and the totals where the bank wants them. */
export function bankRows(template: BankTemplate, lines: readonly PaymentLine[], purpose: string): string[][] {
  const rows = lines.map((line) => bankCells(template, line, purpose));
  const sum = fen(lines.reduce((total, { amountFen }) => total + amountFen, 0));
  const inFen = template.columns.some(({ field }) => field === "amountFen");
  const totals = [String(lines.length), inFen ? String(sum) : plainYuan(sum)];
  if (template.totals === "first") return [totals, ...rows];
  return template.totals === "last" ? [...rows, totals] : rows;
}

/** Whether a template has what every payment and every answer needs: a sum that is not answered can't be compared. */
export function isWholeTemplate({ columns, returnColumns }: Pick<BankTemplate, "columns" | "returnColumns">) {
  const paying = new Set(columns.map(({ field }) => field));
  const answering = new Set(returnColumns.map(({ field }) => field));
  const pays = paying.has("lineNo") && paying.has("card");
  const hasSum = (fields: ReadonlySet<string>) => fields.has("amountYuan") || fields.has("amountFen");
  return pays && hasSum(paying) && answering.has("lineNo") && answering.has("result") && hasSum(answering);
}

/** What the bank says of one line. */
export type BankAnswer = {
  lineNo: number;
  amountFen: Fen | null;
  paid: boolean;
  reason: string;
  reference: string;
};

/**
 * The rows of the bank's answer without its line of totals: a bank that wants one gives one back, at the same end, and its
 * count would be taken for the number of a payment.
 */
export function withoutTotals(template: BankTemplate, rows: readonly string[][], sent: BankSums): string[][] {
  const { totals = "none" } = template;
  if (totals === "none") return [...rows];
  const at = totals === "first" ? 0 : rows.length - 1;
  return rows.filter((cells, place) => place !== at || !isTotals(template, cells, sent));
}

/** How many payments were sent, and their sum. */
export type BankSums = { lines: number; sumFen: Fen };

function isTotals(
  { returnColumns }: BankTemplate,
  cells: readonly string[],
  { lines, sumFen }: BankSums,
): boolean {
  const [count = "", sum = ""] = cells.map((cell) => cell.trim());
  const result = cells[returnColumns.findIndex(({ field }) => field === "result")] ?? "";
  const isOurs =
    count === String(lines) && [String(sumFen), plainYuan(sumFen)].includes(sum.replaceAll(",", ""));
  // No bank says with a sum of money whether a payment went through.
  return isOurs || cells.length < returnColumns.length || /^[\d,]+\.\d{2}$/.test(result.trim());
}

/** Reads a row of the bank's answer; null where it has no number of a line, as a foot has none. */
export function readAnswer(template: BankTemplate, cells: readonly string[]): BankAnswer | null {
  const at = (field: ReturnField) => {
    const place = template.returnColumns.findIndex((each) => each.field === field);
    return place < 0 ? "" : (cells[place] ?? "").trim();
  };
  if (!/^\d{1,6}$/.test(at("lineNo"))) return null;
  return {
    lineNo: Number(at("lineNo")),
    amountFen: amountOf(at("amountYuan"), at("amountFen")),
    paid: template.paidWords.includes(at("result")),
    reason: (at("reason") || at("result")).slice(0, 200),
    reference: at("reference").slice(0, 60),
  };
}

function amountOf(yuan: string, inFen: string): Fen | null {
  if (/^\d{1,14}$/.test(inFen)) return fen(Number(inFen));
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(",", ""));
  return match ? fen(Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))) : null;
}
