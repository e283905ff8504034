import type { TableRow } from "./scan-sheet.ts";

/** A roster starts with its title and who fills it in, so the header is looked for among the first rows. */
const rowsLookedAt = 20;

/**
 * The row of the headings: the one that holds most headings that are known; where two known ones can't be
 * found, the first with three or more texts that look like headings. Null where no row does.
 */
export function findHeader(
  rows: readonly TableRow[],
  isKnown: (heading: string) => boolean,
): TableRow | null {
  const candidates = rows.slice(0, rowsLookedAt).filter(({ cells }) => headingsIn(cells).length >= 3);
  const known = ({ cells }: TableRow) => headingsIn(cells).filter(isKnown).length;
  const best = candidates.reduce<TableRow | null>(
    (winner, row) => (known(row) > (winner ? known(winner) : 1) ? row : winner),
    null,
  );
  return best ?? candidates[0] ?? null;
}

/** Short, with a letter in it, and no label with its value, as in “填报人：王芳”. */
function headingsIn(cells: readonly string[]): string[] {
  const texts = cells.filter((cell) => cell.length <= 60 && /\p{L}/u.test(cell) && !/[:：]\s*\S/.test(cell));
  return [...new Set(texts)].filter((text) => !/^\d{15,}[\dXx]$/.test(text));
}
