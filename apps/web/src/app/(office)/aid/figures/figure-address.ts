type Place = { source: string | null; kind: string | null; month: number | null };

/** Where the lines behind a figure stand. */
export function linesHref(year: number, { source, kind, month }: Place): string {
  const asked = new URLSearchParams({ year: String(year) });
  if (source !== null) asked.set("source", source);
  if (kind !== null) asked.set("kind", kind);
  if (month !== null) asked.set("month", String(month));
  return `/aid/figures/lines?${asked}`;
}

/** Where the lines behind a figure of what a source carries over stand. */
export const carryHref = (year: number, source: string, column: string) =>
  `/aid/figures/carry?${new URLSearchParams({ year: String(year), source, column })}`;

/** The year of an address; the one of today where it says none, or nonsense. */
export function yearIn(said: string | undefined, today: string): number {
  const year = Number(said);
  return Number.isInteger(year) && year >= 2000 && year <= 2199 ? year : Number(today.slice(0, 4));
}
