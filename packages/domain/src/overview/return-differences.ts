import { type ReturnFigures, returnGroups } from "./return-figures.ts";

/** A figure that moved since it was frozen, by where it stands in the table. */
export type Difference = { at: string; frozen: number; now: number };

/** What was put right after a period was frozen: every figure that is another one now. The frozen one stays. */
export function differencesOf(frozen: ReturnFigures, now: ReturnFigures): Difference[] {
  const [was, is] = [flat(frozen), flat(now)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((at) => ({ at, frozen: was.get(at) ?? 0, now: is.get(at) ?? 0 }))
    .filter((each) => each.frozen !== each.now);
}

/** Every figure by its place: "aid.10.5.fen". Rates and caps are no figures of their own. */
export function flat(figures: ReturnFigures): Map<string, number> {
  const { exits, groups, aid, visits, funds, campaigns, collectives, students, ...single } = figures;
  const parts = Object.entries(single) as [string, number | null][];
  for (const { key, n } of exits) parts.push([`exits.${key}`, n]);
  for (const group of returnGroups)
    for (const { key, n } of groups[group]) parts.push([`${group}.${key}`, n]);
  const each = (at: string, of: Record<string, number | null>) => {
    for (const [key, n] of Object.entries(of)) parts.push([`${at}.${key}`, n]);
  };
  each("aid.all.all", aid.all);
  for (const { kind, source, ...of } of aid.cells) each(`aid.${kind}.${source}`, of);
  each("visits", visits);
  each("campaign.all", campaigns.all);
  for (const { id: _, number, name: __, ...of } of campaigns.rows) each(`campaign.${number}`, of);
  each("collectives", collectives);
  each("students.all", students.all);
  for (const { key, ...of } of students.stages) each(`students.${key}`, of);
  // Two funds may have one name.
  for (const { id, name, spentFen } of funds) parts.push([`fund.${name}.${id.slice(-6)}`, spentFen]);
  return new Map(parts.flatMap(([key, n]) => (n === null ? [] : [[key, n] as const])));
}
