import type { Overview } from "./overview-numbers.ts";

export type Aid = Pick<Overview["aid"], "byKind" | "sums">;
type Rows = Aid["byKind"];
const ordered = (keys: string[]) => [...new Set(keys)].sort();
const total = (rows: Rows) => rows.reduce((sum, { fen }) => sum + fen, 0);

/** The kinds that anything was paid for. */
export const kindsOf = (rows: Rows): string[] => ordered(rows.map(({ kind }) => kind));

/** What was paid in a month, of one kind and source or of all of them, in fen. */
export const fenOf = (rows: Rows, of: { kind?: string; source?: string; month: string }): number =>
  total(
    rows.filter(
      ({ kind, source, month }) =>
        month === of.month && kind === (of.kind ?? kind) && source === (of.source ?? source),
    ),
  );

/** What a kind came to in each month, in yuan. */
export const kindsByMonth = (rows: Rows, kind: string, months: readonly string[]): number[] =>
  months.map((month) => total(rows.filter((row) => row.kind === kind && row.month === month)) / 100);

/** In file for each thousand members, to one decimal; null where nobody has counted the members. */
export const perThousand = ({ enrolled, members }: { enrolled: number; members: number }): string | null =>
  members === 0 ? null : ((enrolled * 1000) / members).toFixed(1);
