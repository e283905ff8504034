import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { listReturnInput } from "./return.input.ts";
import { differencesOf, flat } from "./return-differences.ts";
import { executionRate, liftedBy, liftedRate, type ReturnFigures } from "./return-figures.ts";
import { isOver, latestPeriods, periodBefore, periodKinds, periodOf, readPeriod } from "./return-period.ts";
import { coverReturn, shareReturn } from "./share-return.ts";

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

const figures = (more: Partial<ReturnFigures> = {}): ReturnFigures => ({
  ...{ households: 130, people: 400, atStart: 120, joined: 20, exited: 10, lifted: 5 },
  exits: [
    { key: "E01", n: 5 },
    { key: "E12", n: 5 },
  ],
  groups: {
    grade: [
      { key: "1", n: 100 },
      { key: "2", n: 27 },
      { key: "3", n: 3 },
    ],
    ...{ cause: [], unit: [], union: [] },
  },
  aid: {
    all: { households: 40, persons: 41, times: 60, fen: 1_000 },
    cells: [
      { kind: "10", source: "5", households: 38, persons: 39, times: 57, fen: 900 },
      { kind: "20", source: "5", households: 2, persons: 2, times: 3, fen: 100 },
    ],
  },
  visits: { households: 9, times: 12, fen: 0 },
  campaigns: {
    all: { households: 12, persons: 42, times: 43, fen: 600, goodsFen: 70 },
    rows: [
      {
        ...{ id: "c", number: "动 2026-0001", name: "两节送温暖" },
        ...{ households: 12, persons: 42, times: 43, fen: 600, goodsFen: 70 },
      },
    ],
  },
  collectives: { groups: 1, persons: 30, goodsFen: 10 },
  students: {
    all: { households: 11, persons: 12, times: 12, fen: 300 },
    stages: [{ key: "university", households: 11, persons: 12, times: 12, fen: 300 }],
  },
  funds: [{ id: "f", name: "本级", source: "5", capFen: 1000, spentFen: 250 }],
  ...more,
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

describe("figures for who may not open the lists", () => {
  it("tell nothing below ten, and nothing that follows from it", () => {
    const shared = shareReturn(figures());
    expect(shared.groups.grade).toEqual([
      { key: "1", n: 100 },
      { key: "2", n: null },
      { key: "3", n: null },
    ]);
    expect(shared.aid.cells.map(({ fen, times }) => [fen, times])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(shared.visits).toEqual({ households: null, times: null, fen: null });
    expect(shared.lifted).toBeNull();
  });
  it("tell no small number anywhere, whatever was counted", () => {
    const n = fc.integer({ min: 0, max: 40 });
    const cell = fc.record({
      ...{ kind: fc.constantFrom("10", "20"), source: fc.constantFrom("1", "5") },
      ...{ households: n, persons: n, times: n, fen: fc.constant(0) },
    });
    const tallies = fc.array(fc.record({ key: fc.constantFrom("1", "2"), n }), { maxLength: 5 });
    fc.assert(
      fc.property(
        tallies,
        fc.array(cell, { maxLength: 4 }),
        n,
        n,
        n,
        n,
        (grade, cells, atStart, joined, exited, lifted) => {
          const shared = shareReturn(
            figures({
              ...{ atStart, joined, exited, lifted: Math.min(lifted, exited), exits: grade },
              groups: { grade, cause: grade, unit: [], union: [] },
              aid: { all: { households: 40, persons: 40, times: 40, fen: 0 }, cells },
            }),
          );
          const shown = [...flat({ ...shared, people: 0, funds: [] })].filter(
            // How many collectives there were tells of nobody.
            ([at]) => !/persons|times|fen$|groups$/i.test(at),
          );
          expect(shown.filter(([, each]) => each > 0 && each < 10)).toEqual([]);
          for (const each of shared.aid.cells)
            expect(each.households === null).toBe(each.fen === null && each.times === null);
        },
      ),
    );
  });
});

describe("the exits, for who may not open the lists", () => {
  const isLifted = (key: string) => liftedBy.some((code) => code === key);
  const sum = (of: ReturnFigures["exits"]) => of.reduce((total, { n }) => total + (n ?? 0), 0);
  const counted = (exits: Record<string, number>) => {
    const tallies = Object.entries(exits).map(([key, n]) => ({ key, n }));
    const lifted = sum(tallies.filter(({ key }) => isLifted(key)));
    return figures({ joined: 0, atStart: 200, exited: sum(tallies), lifted, exits: tallies });
  };
  it.each([
    [{ E01: 30, E03: 4 }, null, [null, null]],
    [{ E01: 12, E02: 15, E04: 20, E03: 4 }, null, [null, 15, 20, null]],
    [{ E01: 3, E02: 2, E03: 15, E05: 14 }, null, [null, null, 15, null]],
    [{ E01: 20, E03: 4, E05: 14 }, 20, [20, null, null]],
    [{ E01: 20, E03: 14 }, 20, [20, 14]],
  ])("of %j", (exits, lifted, cells) => {
    const shared = shareReturn(counted(exits));
    expect([shared.lifted, shared.exits.map(({ n }) => n)]).toEqual([lifted, cells]);
  });
  const halves = (of: ReturnFigures["exits"]) =>
    [true, false].map((kind) => of.filter(({ key }) => isLifted(key) === kind));
  const hiddenIn = (of: ReturnFigures["exits"]) => of.filter(({ n }) => n === null).length;
  it("never tell who is out of hardship where that is hidden, from neither side", () => {
    const n = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.record({ E01: n, E02: n, E04: n, E03: n, E10: n, E12: n }), (exits) => {
        const whole = counted(exits);
        const shared = shareReturn(whole);
        fc.pre(shared.exited !== null);
        const [hidden, sums] = [halves(shared.exits).map(hiddenIn), halves(whole.exits).map(sum)];
        // Nothing that is hidden tells the sum, one that is hidden alone follows from a sum that is told.
        if (shared.lifted === null)
          for (const i of [0, 1]) expect((hidden[i] ?? 0) > 0 || sums[i] === 0).toBe(true);
        else {
          expect(hidden).not.toContain(1);
          expect(sums.filter((each) => each > 0 && each < 10)).toEqual([]);
        }
      }),
    );
  });
  it("and who came in are hidden together: the month before tells how many there were", () => {
    for (const [joined, exited] of [
      [3, 0],
      [0, 3],
      [4, 30],
    ] as const)
      expect(shareReturn(figures({ joined, exited, lifted: 0 }))).toMatchObject({
        joined: null,
        exited: null,
      });
  });
});

describe("what campaigns gave, for who may not open the lists", () => {
  const cell = { kind: "70", source: "5", households: 40, persons: 41, times: 60, fen: 1_000 };
  const aid = { all: figures().aid.all, cells: [cell] };
  const told = (more: Partial<ReturnFigures> = {}) => shareReturn(figures({ aid, ...more }));
  it("is told whole where nothing in it is small", () => {
    const { campaigns, collectives, students } = figures();
    expect(told()).toMatchObject({ campaigns, collectives, students });
  });
  it.each([
    [
      "a campaign",
      { campaigns: { ...figures().campaigns, all: { ...figures().campaigns.all, households: 9 } } },
    ],
    ["a collective", { collectives: { groups: 1, persons: 9, goodsFen: 10 } }],
    [
      "a stage of school",
      { students: { ...figures().students, all: { ...figures().students.all, persons: 3 } } },
    ],
    ["a cell of the aid that it is part of", { aid: figures().aid }],
  ])("is hidden with all of its parts where %s is small", (_, more) => {
    const { campaigns, collectives, students } = told(more);
    expect(campaigns.all).toEqual({
      households: null,
      persons: null,
      times: null,
      fen: null,
      goodsFen: null,
    });
    expect(campaigns.rows).toMatchObject([{ name: "两节送温暖", persons: null, fen: null }]);
    expect([collectives.persons, students.all.persons, students.stages[0]?.fen]).toEqual([null, null, null]);
  });
});

describe("another union's figures, or another period's, for who may not open the lists", () => {
  it("tell nothing but the funds", () => {
    const { funds, ...rest } = coverReturn(figures());
    expect(funds).toEqual(figures().funds);
    expect([...flat({ ...figures(), ...rest, funds: [] }).values()].filter((n) => n !== 0)).toEqual([]);
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
