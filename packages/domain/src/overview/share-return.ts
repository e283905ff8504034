import { type SharedCount, shareEach, shareParts } from "../members/small-cells.ts";
import type { Helped, ReturnFigures } from "./return-figures.ts";

type Tallies = ReturnFigures["exits"];
const known = (n: SharedCount) => n ?? 0;

const shareTallies = (tallies: Tallies): Tallies => {
  const shared = shareParts(tallies.map(({ n }) => known(n)));
  return tallies.map(({ key }, i) => ({ key, n: shared[i] ?? null }));
};

const covered = { households: null, persons: null, times: null, fen: null } satisfies Helped;

/** The cells of a table whose sum is told. A cell that is hidden hides its money too: a sum tells of the one who got it. */
function shareCells(cells: ReturnFigures["aid"]["cells"]): ReturnFigures["aid"]["cells"] {
  const shared = shareParts(cells.map(({ households }) => known(households)));
  return cells.map((cell, i) => (shared[i] === null ? { ...cell, ...covered } : cell));
}

/** The figures for a reader who may not open the lists behind them: counts below ten are hidden, and what would tell them. */
export function shareReturn(figures: ReturnFigures): ReturnFigures {
  const { aid, visits, groups } = figures;
  const single = (n: SharedCount) => shareEach([known(n)])[0] ?? null;
  // In at the start, in, out and at the end add up: where one is hidden, a second one is.
  const [atStart, joined, exited] = shareParts([figures.atStart, figures.joined, figures.exited].map(known));
  const isSmall = single(aid.all.households) === null;
  return {
    ...figures,
    households: single(figures.households),
    people: single(figures.households) === null ? null : figures.people,
    ...{ atStart: atStart ?? null, joined: joined ?? null, exited: exited ?? null },
    lifted: exited === null ? null : single(figures.lifted),
    exits: exited === null ? figures.exits.map(({ key }) => ({ key, n: null })) : shareTallies(figures.exits),
    groups: {
      grade: shareTallies(groups.grade),
      cause: shareTallies(groups.cause),
      unit: shareTallies(groups.unit),
      union: shareTallies(groups.union),
    },
    aid: { all: isSmall ? covered : aid.all, cells: shareCells(aid.cells) },
    visits: single(visits.households) === null ? { households: null, times: null, fen: null } : visits,
  };
}
