import { xichengTiles } from "@gongbang/domain/codes/xicheng-tiles";
import { underWay } from "../hardship/reads.ts";
import type { Overview, Say, Section } from "./word-report.ts";

/** The funnel: how many applications stand at each step, and how many have come into the file. */
export function progressOf({ archives }: Overview, say: Say, state: (status: string) => string): Section {
  const steps = [...underWay, "enrolled"].map((status) => ({
    name: state(status),
    n: archives.byStatus.find(({ key }) => key === status)?.n ?? 0,
  }));
  return sectionOf(say("progress"), [say("reportStep"), say("households")], steps);
}

/** The streets by what is in their file, in the order of their codes; nothing where the union has no street below it. */
export function streetsOf({ unions }: Overview, say: Say): Section[] {
  const streets = xichengTiles
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap(({ code, name }) => {
      const union = unions.find(({ streetCode }) => streetCode === code);
      return union ? [{ name, n: union.enrolled }] : [];
    });
  return streets.length === 0
    ? []
    : [sectionOf(say("map.title"), [say("reportStreet"), say("householdsInUse")], streets)];
}

/** A count of households by something, as a table and a chart. */
const sectionOf = (
  heading: string,
  heads: [string, string],
  counts: { name: string; n: number }[],
): Section => ({
  heading,
  parts: [
    { heads, rows: counts.map(({ name, n }) => [name, String(n)]) },
    {
      caption: heading,
      chart: {
        kind: "bar",
        categories: counts.map(({ name }) => name),
        series: [{ name: heads[1], values: counts.map(({ n }) => n) }],
      },
    },
  ],
});
