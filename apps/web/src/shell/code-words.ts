import type { CodeTable } from "@gongbang/domain/codes/code-table";
import type { Locale } from "./preferences.ts";

/** The standard's own word for a code; the code itself where the table has no such code, null where there is none. */
export function codeWord(table: CodeTable, code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  const label = table.labels[code];
  return label === undefined ? code : locale === "en" ? label.en : label.zh;
}

/** The codes that may be chosen now, as options of a select or of chips. */
export const codeOptions = (table: CodeTable, locale: Locale): { value: string; label: string }[] =>
  table.open.map((code) => ({ value: code, label: codeWord(table, code, locale) ?? code }));
