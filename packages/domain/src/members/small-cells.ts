/** A count below this tells of persons and no longer of a group, once it leaves the desk (handbook product.md D22, B29). */
export const smallestCell = 10;

/** A count as it may be shared; null stands for "fewer than ten". Nought is said: it is nobody. */
export type SharedCount = number | null;

const isSmall = (n: number) => n > 0 && n < smallestCell;

/** Groups whose sum is not told, so that hiding the small ones is enough. */
export const shareEach = (counts: readonly number[]): SharedCount[] =>
  counts.map((n) => (isSmall(n) ? null : n));

/**
 * The parts of a sum that is told: where one part alone is hidden, it could be had by subtracting the others, so that
 * the smallest other part is hidden with it. So it is where all that are hidden are one person each: nought is told,
 * and what is left for two of them is two.
 */
export function shareParts(counts: readonly number[]): SharedCount[] {
  const hidden = counts.map(isSmall);
  hideASecond(counts, hidden);
  return counts.map((n, i) => (hidden[i] ? null : n));
}

/** Hides one more where what is hidden follows from the others. Says whether it did. */
function hideASecond(counts: readonly number[], hidden: boolean[]): boolean {
  const small = counts.filter((_, i) => hidden[i]);
  if (small.length === 0 || (small.length > 1 && small.some((n) => n > 1))) return false;
  const others = counts.flatMap((n, i) => (hidden[i] || n === 0 ? [] : [{ n, i }]));
  const [smallest] = others.toSorted((a, b) => a.n - b.n || a.i - b.i);
  if (!smallest) return false;
  hidden[smallest.i] = true;
  return true;
}

/**
 * A cross table whose sums are told by row, by column and in all: no cell and no sum can be had by subtraction from one
 * line. Gives the table with its sums, the last row and the last column.
 */
export function shareTable(cells: readonly (readonly number[])[]): SharedCount[][] {
  const table = withSums(cells);
  let hidden = table.map((row) => row.map(isSmall));
  // Each turn hides at least one more of finitely many cells, so that it ends.
  for (let again = true; again; ) {
    const byRow = hideInLines(table, hidden);
    const byColumn = hideInLines(turned(table), turned(byRow.hidden));
    hidden = turned(byColumn.hidden);
    again = byRow.changed || byColumn.changed;
  }
  return table.map((row, y) => row.map((n, x) => (hidden[y]?.[x] ? null : n)));
}

function hideInLines(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]) {
  const copy = hidden.map((row) => [...row]);
  const changes = table.map((row, y) => hideASecond(row, copy[y] ?? []));
  return { hidden: copy, changed: changes.includes(true) };
}

const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, x) => rows.flatMap((row) => row.slice(x, x + 1)));

function withSums(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 0;
  return [...rows, Array.from({ length: width }, (_, x) => sum(rows.map((row) => row[x] ?? 0)))];
}
