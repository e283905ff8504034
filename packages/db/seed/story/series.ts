/** The last number given in every series, as the table `number_series` holds it. */
export type Series = Map<string, number>;

/** The next number of a series, as api/src/numbers.ts gives it. */
export function seriesNumber(series: Series, name: string): string {
  const next = (series.get(name) ?? 0) + 1;
  series.set(name, next);
  return `${name}-${String(next).padStart(4, "0")}`;
}
