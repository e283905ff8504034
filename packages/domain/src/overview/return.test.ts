import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { listReturnInput } from "./return.input.ts";
import { differencesOf, flat } from "./return-differences.ts";
import { figures } from "./return-figures.fixture.ts";
import { executionRate, liftedRate, type ReturnFigures } from "./return-figures.ts";
import { isOver, latestPeriods, periodBefore, periodKinds, periodOf, readPeriod } from "./return-period.ts";

describe("a period", () => {
  it.each([
    ["month", "2026-02-10", "2026-02", "2026-02-01", "2026-02-28"],
    ["quarter", "2026-09-30", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["half", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30"],
    ["half", "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31"],
    ["year", "2024-02-29", "2024", "2024-01-01", "2024-12-31"],
  ] as const)("of a %s holds %s", (kind, on, key, from, until) => {
    expect(periodOf(kind, day(on))).toEqual({ kind, key, from, until });
    expect(readPeriod(key)).toEqual({ kind, key, from, until });
  });
  it.each(["2026-13", "2026-Q5", "2026-H3", "2026-00", "26-01", "", "2026-Q", "1999"])(
    "is not named by %s",
    (key) => expect(readPeriod(key)).toBeNull(),
  );
  it("is over when its last day has ended, and not on it", () => {
    const september = periodOf("month", day("2026-09-10"));
    expect(isOver(september, day("2026-09-30"))).toBe(false);
    expect(isOver(september, day("2026-10-01"))).toBe(true);
  });
  it("joins the one before it, for any kind and any day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), fc.integer({ min: 0, max: 9000 }), (kind, offset) => {
        const period = periodOf(kind, addDays(day("2001-01-01"), offset));
        expect(addDays(periodBefore(period).until, 1)).toBe(period.from);
        expect(readPeriod(period.key)).toEqual(period);
      }),
    );
  });
  it("has those before it, the running one first", () => {
    expect(latestPeriods("quarter", day("2026-02-01"), 3).map(({ key }) => key)).toEqual([
      ...["2026-Q1", "2025-Q4", "2025-Q3"],
    ]);
  });
});

describe("rates", () => {
  it("are shares of what they say, and nothing of nothing", () => {
    expect(liftedRate(figures())).toBe(5 / 140);
    expect(executionRate(figures())).toBe(0.25);
    expect(liftedRate(figures({ atStart: 0, joined: 0 }))).toBeNull();
    expect(executionRate(figures({ funds: [] }))).toBeNull();
  });
});

type Finder = (now: ReturnFigures, first?: string, second?: string) => object | undefined;
const keyed = <Row extends { key: string }>(rows: readonly Row[], key?: string) =>
  rows.find((row) => row.key === key);
/** Where the figures of a part stand. */
const places: Record<string, Finder> = {
  aid: ({ aid }, kind, source) =>
    aid.cells.find((cell) => cell.kind === kind && cell.source === source) ?? aid.all,
  campaign: ({ campaigns }, number) => campaigns.rows.find((row) => row.number === number) ?? campaigns.all,
  students: ({ students }, stage) => keyed(students.stages, stage) ?? students.all,
  collectives: ({ collectives }) => collectives,
  visits: ({ visits }) => visits,
  fund: ({ funds }) => funds[0],
  exits: ({ exits }, code) => keyed(exits, code),
  grade: ({ groups }, code) => keyed(groups.grade, code),
};
const ends: Record<string, string> = { fund: "spentFen", exits: "n", grade: "n" };

/** Moves one figure where it stands, by the name that the table of differences gives it. */
function move(now: ReturnFigures, at: string, by: number) {
  const [part = "", ...rest] = at.split(".");
  const place = places[part]?.(now, ...rest) ?? now;
  const key = ends[part] ?? rest.at(-1) ?? part;
  Object.assign(place, { [key]: Number(Reflect.get(place, key)) + by });
}

describe("what was put right after freezing", () => {
  it("is every figure that is another one now, and no other", () => {
    const now = figures({ lifted: 4, aid: { ...figures().aid, cells: figures().aid.cells.slice(0, 1) } });
    expect(differencesOf(figures(), now)).toEqual([
      { at: "lifted", frozen: 5, now: 4 },
      ...["households", "persons", "times", "fen"].map((key, i) => ({
        at: `aid.20.5.${key}`,
        frozen: [2, 2, 3, 100][i],
        now: 0,
      })),
    ]);
    expect(differencesOf(figures(), figures())).toEqual([]);
  });
  it("tells two funds of one name apart", () => {
    const fund = { name: "本级", source: "5", capFen: 1000 };
    const spent = (first: number, second: number) =>
      figures({
        funds: [
          { ...fund, id: "000001", spentFen: first },
          { ...fund, id: "000002", spentFen: second },
        ],
      });
    expect(differencesOf(spent(10, 20), spent(20, 10))).toEqual([
      { at: "fund.本级.000001", frozen: 10, now: 20 },
      { at: "fund.本级.000002", frozen: 20, now: 10 },
    ]);
  });
  it("is found in every figure, whichever moved: as a table of all of them says", () => {
    const moved = fc.constantFrom(...flat(figures()).keys());
    fc.assert(
      fc.property(moved, fc.integer({ min: 1, max: 99 }), (at, by) => {
        const now = structuredClone(figures());
        move(now, at, by);
        expect(differencesOf(figures(), now)).toEqual([
          { at, frozen: flat(figures()).get(at), now: (flat(figures()).get(at) ?? 0) + by },
        ]);
      }),
    );
  });
});

describe("what a list is asked for by", () => {
  it("is a figure of the table, with its key", () => {
    const ask = (figure: unknown) => listReturnInput.safeParse({ period: "2026-09", figure }).success;
    for (const figure of [
      { by: "households" },
      { by: "exited" },
      { by: "exited", key: "E01" },
      { by: "grade", key: "" },
      { by: "campaign" },
      { by: "campaign", key: "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11" },
      { by: "collectives" },
      { by: "students", key: "university" },
      { by: "students", key: "" },
    ])
      expect(ask(figure)).toBe(true);
    for (const figure of [
      { by: "grade" },
      { by: "people" },
      { by: "households", key: "x" },
      {},
      { by: "students", key: "x" },
    ])
      expect(ask(figure)).toBe(false);
  });
});
