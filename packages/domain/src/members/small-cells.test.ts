import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SharedCount, shareEach, shareParts, shareTable, smallestCell } from "./small-cells.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const counts = fc.array(fc.oneof(fc.constantFrom(0, 1, 2, 9, 10), fc.nat(15), fc.nat(400)), { maxLength: 7 });

/** Every way in which the hidden counts may be shared out, by somebody who knows their sum and that none is nought. */
function waysOf(total: number, places: number): number {
  if (places === 0) return total === 0 ? 1 : 0;
  // One place more holds at least one person: the sums that are left, each in its ways. Two ways are enough to know.
  if (places === 1) return total >= 1 ? 1 : 0;
  return Math.min(
    2,
    sum(Array.from({ length: Math.max(0, total) }, (_, i) => waysOf(total - i - 1, places - 1))),
  );
}
/** What is hidden of a line whose sum is told follows from it where there is but one way. */
function follows(counted: readonly number[], shared: readonly SharedCount[]): boolean {
  const hidden = counted.filter((_, i) => shared[i] === null);
  return hidden.length > 0 && waysOf(Math.min(sum(hidden), hidden.length + 1), hidden.length) === 1;
}

describe("a count that leaves the desk", () => {
  it("is told from ten persons on, and where it is nobody", () => {
    expect(smallestCell).toBe(10);
    fc.assert(
      fc.property(fc.nat(30), (n) => {
        expect(shareEach([n])).toEqual([n >= 1 && n <= 9 ? null : n]);
      }),
    );
  });
  it("is the true one or none, and never a small one", () => {
    fc.assert(
      fc.property(counts, (counted) => {
        const small = (n: SharedCount) => n !== null && n > 0 && n < 10;
        for (const shared of [shareEach(counted), shareParts(counted)]) {
          expect(shared.map((n, i) => n ?? counted[i])).toEqual(counted);
          expect(shared.filter(small)).toEqual([]);
        }
      }),
    );
  });
});

describe("the parts of a sum that is told", () => {
  it.each<[string, number[], SharedCount[]]>([
    ["nothing small", [40, 12, 0], [40, 12, 0]],
    ["one small part: the smallest other goes with it", [80, 3, 25, 40], [80, null, null, 40]],
    ["one small part among noughts: there is nothing to hide it behind", [0, 3, 0], [0, null, 0]],
    ["two small parts", [80, 3, 7], [80, null, null]],
    ["two of one person each: two for two is one for each", [80, 1, 1, 25], [80, null, null, null]],
    ["three of one person each", [1, 1, 1, 25], [null, null, null, null]],
    ["one person and two", [80, 1, 2, 25], [80, null, null, 25]],
    ["no part at all", [], []],
  ])("with %s", (_, counted, shared) => expect(shareParts(counted)).toEqual(shared));
  it("can't be had from the others, for any counts", () => {
    fc.assert(
      fc.property(counts, (counted) => {
        const shared = shareParts(counted);
        const told = shared.filter((n) => n !== null && n > 0);
        // Where nothing but noughts is told, nothing is left to hide behind.
        if (told.length > 0) expect(follows(counted, shared)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
  it("hides no more than it must: without a small part nothing, with two of them those", () => {
    fc.assert(
      fc.property(counts, (counted) => {
        const hidden = shareParts(counted).filter((n) => n === null).length;
        const small = counted.filter((n) => n > 0 && n < 10);
        if (small.length === 0 || (small.length > 1 && small.some((n) => n > 1)))
          expect(hidden).toBe(small.length);
        else expect(hidden).toBeLessThanOrEqual(small.length + 1);
      }),
    );
  });
});

describe("a cross table of sexes and ages", () => {
  it("has its sums at the end of each row, of each column, and in the corner", () => {
    expect(
      shareTable([
        [20, 30],
        [40, 10],
      ]),
    ).toEqual([
      [20, 30, 50],
      [40, 10, 50],
      [60, 40, 100],
    ]);
  });
  it("hides a rectangle around one small cell, since its row and its column both tell their sums", () => {
    expect(
      shareTable([
        [20, 30, 40],
        [50, 3, 60],
        [25, 70, 80],
      ]),
    ).toEqual([
      [null, null, 40, 90],
      [null, null, 60, 113],
      [25, 70, 80, 175],
      [95, 103, 180, 378],
    ]);
  });
  it("hides a small sum with its parts", () => {
    const shared = shareTable([
      [3, 4],
      [200, 300],
    ]);
    expect(shared[0]).toEqual([null, null, null]);
    expect(shared[2]?.[2]).toBe(507);
    expect(shared[1]?.[2]).toBeNull();
  });
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(14), fc.nat(300)), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  );
  it("lets nothing be had by subtraction from one line, also where a line hides one person each", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const whole = [...cells, (cells[0] ?? []).map((_, x) => sum(cells.map((row) => row[x] ?? 0)))].map(
          (row) => [...row, sum(row)],
        );
        const shared = shareTable(cells);
        const columns = (rows: readonly (readonly SharedCount[])[]) =>
          (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? null));
        const lines: [readonly SharedCount[], readonly SharedCount[]][] = [
          ...whole.map((row, y): [SharedCount[], SharedCount[]] => [row, shared[y] ?? []]),
          ...columns(whole).map((column, x): [SharedCount[], SharedCount[]] => [
            column,
            columns(shared)[x] ?? [],
          ]),
        ];
        for (const [counted, line] of lines) {
          const [total, parts] = [line.at(-1), line.slice(0, -1)];
          // The sum of the line is told: its parts are what may follow.
          if (total === null || !parts.some((n) => n !== null && n > 0)) continue;
          const known = counted.slice(0, -1).map((n) => n ?? 0);
          expect(follows(known, parts), JSON.stringify({ cells, shared })).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
  it("of nothing is one sum of nought", () => {
    expect(shareTable([])).toEqual([[]]);
    expect(shareTable([[0]])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
