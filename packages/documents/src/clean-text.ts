import { readSafeCell } from "./make-safe-cell.ts";

/** Marks that come along when a number is copied from a chat or a web page, and that no one sees. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
/** PostgreSQL refuses NUL in text; the rest are of no use to anybody. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * The text of a cell as a person sees it: well-formed, trimmed, without invisible marks, without the guards
 * that table programs put around digits (`="0101"`, a leading apostrophe).
 */
export function cleanText(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(invisible, "")
    .replace(controls, "")
    .replaceAll("\r\n", "\n")
    .trim();
  return readSafeCell(seen.replace(/^="([^"]*)"$/, "$1"));
}

/** In workbooks a sign that XML can't hold is written `_x000D_`. */
export const unescapeXlsx = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
