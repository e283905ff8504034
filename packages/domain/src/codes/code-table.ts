import { z } from "zod";

/**
 * The standard's own words for a code. A retired code stays readable and cannot be newly chosen; `becomes` is the code
 * of today that means the same, where there is one.
 */
export type CodeLabel = {
  zh: string;
  en: string;
  retired?: true | { since: string; becomes?: string };
  /** Other words for it that rosters use: 男 for 男性. */
  also?: readonly string[];
};

export type CodeTable<Code extends string = string> = {
  /** The standard and its year, or the handbook section that the codes come from. */
  standard: string;
  labels: Readonly<Record<Code, CodeLabel>>;
  /** Every code in the standard's order, the retired ones too. */
  codes: readonly Code[];
  /** The codes that may be newly chosen. */
  open: readonly Code[];
};

/** The codes of a table as a union of literals. */
export type CodeOf<Table> = Table extends CodeTable<infer Code> ? Code : never;

/** A small closed code table. Columns store the code, never the label. */
export function codeTable<const Labels extends Record<string, CodeLabel>>(standard: string, labels: Labels) {
  type Code = `${Extract<keyof Labels, string | number>}`;
  const byCode: Readonly<Record<Code, CodeLabel>> = labels;
  // JavaScript moves keys such as "10" before "01"; the standard's order is that of the digits.
  const codes = (Object.keys(labels) as Code[]).sort((a, b) =>
    /^\d+$/.test(a + b) && a !== b ? (a < b ? -1 : 1) : 0,
  );
  const open = codes.filter((code) => !byCode[code].retired);
  return { standard, labels: byCode, codes, open } satisfies CodeTable<Code>;
}

export const isCode = <Code extends string>(table: CodeTable<Code>, text: string): text is Code =>
  Object.hasOwn(table.labels, text);

/** A code that a person may choose now. Refuses with INPUT.NOT_A_CODE; retired codes too. */
export const codeSchema = <Code extends string>(table: CodeTable<Code>) =>
  z.enum(table.open, { error: "INPUT.NOT_A_CODE" });

/** The code of today for a code of any edition: itself, its successor, or null where it was retired without one. */
export function codeOfToday<Code extends string>(table: CodeTable<Code>, code: Code): Code | null {
  const { retired }: CodeLabel = table.labels[code];
  if (retired === undefined) return code;
  const becomes = retired === true ? undefined : retired.becomes;
  return becomes !== undefined && isCode(table, becomes) ? becomes : null;
}

/** The standard's words for a code of any edition; null where there is none. */
export const wordOf = (table: CodeTable, code: string | null): string | null =>
  code !== null && isCode(table, code) ? (table.labels[code]?.zh ?? null) : null;

/** Any code that a row may hold, retired ones too: for reads. */
export const storedCodeSchema = <Code extends string>(table: CodeTable<Code>) =>
  z.enum(table.codes, { error: "INPUT.NOT_A_CODE" });

/**
 * Reads a cell of a roster that holds the code, the standard's words, or another usual word for it.
 * Null where it is none of them.
 */
export function readCode<Code extends string>(table: CodeTable<Code>, text: string): Code | null {
  const cell = text.normalize("NFKC").trim();
  if (isCode(table, cell)) return cell;
  const said = (code: Code) => {
    const label: CodeLabel = table.labels[code];
    return label.zh.normalize("NFKC") === cell || (label.also?.includes(cell) ?? false);
  };
  return table.codes.find(said) ?? null;
}
