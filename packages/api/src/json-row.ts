const columnNames = new Map<string, string>();

/** The name of a column in the database. */
export function columnName(name: string): string {
  const known = columnNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(name, made);
  return made;
}

/** A row by the columns' names, as JSON can hold it. What is null is left out: a column that is not there reads null. */
export function asRecord(row: Record<string, unknown>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const key in row) {
    const value = row[key];
    if (value === null || value === undefined) continue;
    record[columnName(key)] = Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value;
  }
  return record;
}

/** Rows as one JSON value of the columns' names: a statement with one parameter, however many rows it carries. */
export const asRecords = (rows: readonly Record<string, unknown>[]): string =>
  JSON.stringify(rows.map(asRecord));
