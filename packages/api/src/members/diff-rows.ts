import type { MergeChange } from "@gongbang/db/schema/duplicates";

export type JsonRow = { table: string; row: Record<string, unknown> };

/** What has changed in rows with an id, column by column; the count of their edits is no change of its own. */
export function changesBetween(before: readonly JsonRow[], after: readonly JsonRow[]): MergeChange[] {
  return before.flatMap(({ table, row }) => {
    const now = after.find((each) => each.table === table && each.row.id === row.id)?.row ?? row;
    const changed = Object.keys(row).filter((column) => differs(row[column], now[column]));
    const columns = changed.filter((column) => column !== "version");
    if (columns.length === 0) return [];
    const only = (from: Record<string, unknown>) =>
      Object.fromEntries(columns.map((column) => [column, from[column] ?? null]));
    const versioned = changed.includes("version") ? { versioned: true } : {};
    return [{ table, key: { id: row.id }, was: only(row), now: only(now), ...versioned }];
  });
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
