import { assert, Refused } from "@gongbang/domain/kernel/decision";

/** The one row that our own statement must have given. */
export function one<T>(rows: readonly T[]): T {
  const [row] = rows;
  assert(row !== undefined && rows.length === 1, `one row, not ${rows.length}`);
  return row;
}

/**
 * The row that someone asked for. It may be gone, or not theirs to see: they hear the same word.
 * Refuses with ACCESS.NOT_FOUND.
 */
export function found<T>(rows: readonly T[], what: string): T {
  const [row] = rows;
  if (row === undefined) throw new Refused({ code: "ACCESS.NOT_FOUND", what });
  return row;
}

/** The row that an update with `version` in its where-clause changed. Refuses with EDIT.CONFLICT. */
export function unlessChanged<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Refused({ code: "EDIT.CONFLICT" });
  return row;
}
