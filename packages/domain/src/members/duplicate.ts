import type { Day } from "../kernel/day.ts";

/** Why two records may be one person (product.md D1, D2, B33). */
export const duplicateReasons = [
  "sameId",
  "nearId",
  "samePhone",
  "sameCard",
  "sameNameAndBirth",
  "samePinyinAndBirth",
  "samePinyinAndUnit",
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** How a pair of records stands: to be looked at, looked at and kept apart, merged, or no longer alike. */
const pairStatuses = ["open", "dismissed", "merged", "cleared"] as const;
export type PairStatus = (typeof pairStatuses)[number];

/** What two records are compared by. Phone and card in any form in which equal ones are equal. */
export type Likeness = {
  name: string;
  pinyin: string;
  birthOn: Day;
  /** The number of the paper, in plain: it leaves this rule by nothing but its reasons. */
  idNumber: string;
  phone: string | null;
  card: string | null;
  unionId: string;
  unitName: string | null;
};

export type Score = { score: number; reasons: DuplicateReason[] };

/** From here on a pair is shown; at 100 the two are one person by their number, and no new one is made. */
const shownFrom = 60;

const weights: Record<DuplicateReason, number> = {
  sameId: 100,
  nearId: 90,
  samePhone: 90,
  sameCard: 90,
  sameNameAndBirth: 85,
  samePinyinAndBirth: 75,
  samePinyinAndUnit: 60,
};

/**
 * How alike two records are, in hundredths, and why: the strongest reason counts (product.md D1). A phone that two
 * names share is a family's, and says nothing by itself; colleagues of one name whose birth and phone both tell them
 * apart are two people. Null below the threshold.
 */
export function scorePair(a: Likeness, b: Likeness): Score | null {
  const alike = a.pinyin === b.pinyin;
  const born = a.birthOn === b.birthOn;
  const found: Record<DuplicateReason, boolean> = {
    sameId: a.idNumber === b.idNumber,
    nearId: nearNumbers(a.idNumber, b.idNumber) && (alike || same(a.phone, b.phone)),
    samePhone: same(a.phone, b.phone) && alike,
    sameCard: same(a.card, b.card),
    sameNameAndBirth: a.name === b.name && born,
    samePinyinAndBirth: alike && born && a.name !== b.name,
    samePinyinAndUnit:
      alike && a.unionId === b.unionId && sameUnit(a.unitName, b.unitName) && !toldApart(a, b),
  };
  const reasons = duplicateReasons.filter((reason) => found[reason]);
  const score = Math.max(0, ...reasons.map((reason) => weights[reason]));
  return score >= shownFrom ? { score, reasons } : null;
}

const same = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** Everything else that is known of both says that they are two: a works of 80,000 has many a 王伟. */
const toldApart = (a: Likeness, b: Likeness): boolean =>
  a.birthOn !== b.birthOn && a.phone !== null && b.phone !== null && a.phone !== b.phone;

/** In one union a unit that is not named is the union's own. */
const sameUnit = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/**
 * Whether two numbers differ by one mistyped character or two that changed places. The check digit of a citizen id is
 * left out: it follows the others, and whoever invents a number makes it fit.
 */
export function nearNumbers(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const length = a.length === 18 ? 17 : a.length;
  const apart = Array.from({ length }, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first, second] = apart;
  if (first === undefined || second === undefined) return true;
  return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** The path of the lowest union that both stand under, or are: who sees it sees both. */
export function commonPath(a: string, b: string): string {
  const [steps, others] = [a.split("/"), b.split("/")];
  const apart = steps.findIndex((step, i) => step !== others[i]);
  return apart === -1 ? a : `${steps.slice(0, apart).join("/")}/`;
}

type Paired = { aId: string; bId: string };

/** Pairs that share somebody, together: three records of one person are one thing to look at. Keeps the order. */
export function clustersOf<Pair extends Paired>(pairs: readonly Pair[]): Pair[][] {
  const clusters: Pair[][] = [];
  const touches = (cluster: Pair[], { aId, bId }: Pair) =>
    cluster.some((pair) => [pair.aId, pair.bId].some((id) => id === aId || id === bId));
  for (const pair of pairs) {
    const touched = clusters.filter((cluster) => touches(cluster, pair));
    const [first, ...others] = touched;
    if (!first) clusters.push([pair]);
    else {
      first.push(...others.flat(), pair);
      for (const other of others) clusters.splice(clusters.indexOf(other), 1);
    }
  }
  return clusters;
}
