import type { Overview } from "./overview-numbers.ts";

type Rows = Overview["aid"]["byKind"];
const ordered = (keys: string[]) => [...new Set(keys)].sort();
const total = (rows: Rows) => rows.reduce((sum, { fen }) => sum + fen, 0);

/** Kinds down, sources across: the sums in fen. */
export function kindsBySource(rows: Rows) {
  return {
    kinds: ordered(rows.map(({ kind }) => kind)),
    sources: ordered(rows.map(({ source }) => source)),
    fen: (kind: string, source: string) =>
      total(rows.filter((row) => row.kind === kind && row.source === source)),
  };
}

/** What a kind came to in each month, in yuan. */
export const kindsByMonth = (rows: Rows, kind: string, months: readonly string[]): number[] =>
  months.map((month) => total(rows.filter((row) => row.kind === kind && row.month === month)) / 100);

/** In file for each thousand members, to one decimal; null where nobody has counted the members. */
export const perThousand = ({ enrolled, members }: { enrolled: number; members: number }): string | null =>
  members === 0 ? null : ((enrolled * 1000) / members).toFixed(1);
