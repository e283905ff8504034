import { type SharedCount, shareEach, shareParts } from "../members/small-cells.ts";
import { type Helped, liftedBy, type ReturnFigures } from "./return-figures.ts";
import type { PeriodKind } from "./return-period.ts";
import { coverGiven, shareGiven } from "./share-given.ts";

/**
 * The one kind of period that is told to a reader who may not open the lists: a month that is hidden could be had from
 * its quarter and the two months beside it.
 */
export const sharedPeriod: PeriodKind = "month";

type Tallies = ReturnFigures["exits"];
const known = (n: SharedCount) => n ?? 0;

const shareTallies = (tallies: Tallies): Tallies => {
  const shared = shareParts(tallies.map(({ n }) => known(n)));
  return tallies.map(({ key }, i) => ({ key, n: shared[i] ?? null }));
};
const coverTallies = (tallies: Tallies): Tallies => tallies.map(({ key }) => ({ key, n: null }));

const covered = { households: null, persons: null, times: null, fen: null } satisfies Helped;

/** The cells of a table whose sum is told. A cell that is hidden hides its money too: a sum tells of the one who got it. */
function shareCells(cells: ReturnFigures["aid"]["cells"]): ReturnFigures["aid"]["cells"] {
  const shared = shareParts(cells.map(({ households }) => known(households)));
  return cells.map((cell, i) => (shared[i] === null ? { ...cell, ...covered } : cell));
}

/**
 * The exits, of which there are two kinds: out of hardship, whose sum is 脱困, and the others. Where both sums may be
 * told, each kind is a table by itself. Where they may not, a cell of each kind is hidden, or the sum would follow from
 * its own cells, or from those of the other kind.
 */
function shareExits({ exited, lifted, exits }: ReturnFigures): Pick<ReturnFigures, "lifted" | "exits"> {
  const counts = exits.map(({ n }) => known(n));
  const isLifted = exits.map(({ key }) => liftedBy.some((code) => code === key));
  const kinds = [true, false].map((kind) => counts.flatMap((_, i) => (isLifted[i] === kind ? [i] : [])));
  const [told = null] = shareParts([known(lifted), known(exited) - known(lifted)]);
  const hidden = new Set<number>();
  for (const places of told === null ? [[...counts.keys()]] : kinds)
    shareParts(places.map((i) => counts[i] ?? 0)).forEach((n, j) => {
      const place = places[j];
      if (n === null && place !== undefined) hidden.add(place);
    });
  if (told === null) for (const places of kinds) hideOneOf(places, counts, hidden);
  return { lifted: told, exits: exits.map(({ key, n }, i) => ({ key, n: hidden.has(i) ? null : n })) };
}

function hideOneOf(places: readonly number[], counts: readonly number[], hidden: Set<number>): void {
  if (places.some((i) => hidden.has(i))) return;
  const [smallest] = places
    .filter((i) => counts[i] !== 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  if (smallest !== undefined) hidden.add(smallest);
}

/**
 * The figures of one's own union for a month, for a reader who may not open the lists behind them: counts below ten are
 * hidden, and what would tell them.
 */
export function shareReturn(figures: ReturnFigures): ReturnFigures {
  const { aid, visits, groups, households, atStart, joined, exited } = figures;
  const single = (n: SharedCount) => shareEach([known(n)])[0] ?? null;
  // In at the start, in, out and at the end add up, and the start is told by the month before: in and out are hidden
  // together, nought as well, or the one would follow from the other.
  const hidesFlow = [households, atStart, joined, exited].some((n) => n !== null && single(n) === null);
  const isSmall = single(aid.all.households) === null;
  const cells = shareCells(aid.cells);
  return {
    ...figures,
    households: single(households),
    people: single(households) === null ? null : figures.people,
    atStart: single(atStart),
    ...(hidesFlow
      ? { joined: null, exited: null, lifted: null, exits: coverTallies(figures.exits) }
      : shareExits(figures)),
    groups: {
      grade: shareTallies(groups.grade),
      cause: shareTallies(groups.cause),
      unit: shareTallies(groups.unit),
      union: shareTallies(groups.union),
    },
    aid: { all: isSmall ? covered : aid.all, cells },
    ...shareGiven(figures, cells),
    visits: single(visits.households) === null ? { households: null, times: null, fen: null } : visits,
  };
}

/** Nothing but the funds: the figures of a union under one's own, or of another kind of period, would tell what those hide. */
export function coverReturn(figures: ReturnFigures): ReturnFigures {
  const { aid, groups, exits } = figures;
  return {
    ...figures,
    ...{ households: null, people: null, atStart: null, joined: null, exited: null, lifted: null },
    exits: coverTallies(exits),
    groups: {
      grade: coverTallies(groups.grade),
      cause: coverTallies(groups.cause),
      unit: coverTallies(groups.unit),
      union: coverTallies(groups.union),
    },
    aid: { all: covered, cells: aid.cells.map((cell) => ({ ...cell, ...covered })) },
    visits: { households: null, times: null, fen: null },
    ...coverGiven(figures),
  };
}
