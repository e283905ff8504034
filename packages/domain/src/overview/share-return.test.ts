import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flat } from "./return-differences.ts";
import { figures } from "./return-figures.fixture.ts";
import { liftedBy, type ReturnFigures } from "./return-figures.ts";
import { coverReturn, shareReturn } from "./share-return.ts";

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
