import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../kernel/day.ts";
import { memberFilter } from "./member-filter.ts";
import {
  ageBands,
  bandOf,
  birthsOf,
  type CompleteField,
  completeFields,
  electionUntil,
  type Figure,
  figureKinds,
  filterBehind,
  lastMonths,
  missingFields,
} from "./register-figures.ts";
import { shareEach, shareParts, shareTable, smallestCell } from "./small-cells.ts";

const on = day("2026-09-18");
const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((i): Day => addDays(day(from), i));

describe("an age band", () => {
  it("changes on the birthday, and not a day before", () => {
    expect(bandOf(day("2000-09-18"), on)).toBe("26-35");
    expect(bandOf(day("2000-09-19"), on)).toBe("0-25");
    expect(bandOf(day("1965-09-18"), on)).toBe("61-");
    expect(bandOf(day("1965-09-19"), on)).toBe("56-60");
  });
  it("is one and only one for everybody, on every day", () => {
    fc.assert(
      fc.property(anyDay("1930-01-01", 28_000), anyDay("2020-01-01", 3000), (birthOn, today) => {
        const fits = ageBands.filter(({ key }) => {
          const { from, until } = birthsOf(key, today);
          return (from === null || birthOn >= from) && birthOn <= until;
        });
        expect(fits.map(({ key }) => key)).toEqual([bandOf(birthOn, today)]);
      }),
    );
  });
});

describe("a complete record", () => {
  const whole = Object.fromEntries(completeFields.map((field) => [field, "1"])) as Record<
    CompleteField,
    unknown
  >;
  it("lacks nothing", () => expect(missingFields(whole)).toEqual([]));
  it.each(completeFields.filter((field) => field !== "newFormWork"))("has %s", (field) => {
    expect(missingFields({ ...whole, [field]: null })).toEqual([field]);
  });
  it("takes no as an answer: somebody who is no migrant worker lacks nothing", () => {
    expect(missingFields({ ...whole, isMigrantWorker: false })).toEqual([]);
  });
  it("names the group of whoever works in a new form, and of nobody else", () => {
    const without = { ...whole, newFormWork: null };
    expect(missingFields({ ...without, employmentForm: "4" })).toEqual(["newFormWork"]);
    expect(missingFields({ ...without, employmentForm: "1" })).toEqual([]);
  });
  it("needs no employer where there is none by the form of the work", () => {
    const without = { ...whole, unitName: null };
    expect(missingFields({ ...without, employmentForm: "4" })).toEqual([]);
    expect(missingFields({ ...without, employmentForm: "3" })).toEqual([]);
    expect(missingFields({ ...without, employmentForm: null })).toEqual(["employmentForm", "unitName"]);
  });
});

describe("the list behind a figure", () => {
  const unionId = "019746a0-0000-4000-8000-000000000001";
  const figures: Figure[] = [
    { by: "members" },
    { by: "newForm" },
    { by: "incomplete" },
    { by: "sex", key: "2" },
    { by: "joined", month: day("2026-02-01") },
    ...figureKinds.flatMap((by): Figure[] => [
      { by, key: "1" },
      { by, key: "" },
    ]),
    ...ageBands.flatMap(({ key }): Figure[] => [
      { by: "age", key },
      { by: "sexAge", sex: "1", age: key },
    ]),
    ...completeFields.map((field): Figure => ({ by: "missing", field })),
  ];
  it("is one that the register understands, for every figure", () => {
    for (const figure of figures) {
      const filter = filterBehind(figure, { unionId, on });
      expect(memberFilter.parse(filter), JSON.stringify(figure)).toEqual(filter);
      expect(filter.unionId).toBe(unionId);
    }
  });
  it("ends with the month's last day", () => {
    const { where } = filterBehind({ by: "joined", month: day("2028-02-01") }, { unionId, on });
    expect(where?.of).toContainEqual({ field: "joinedOn", op: "until", value: "2028-02-29" });
  });
});

describe("an election", () => {
  it("is due within six months, to the day", () => {
    expect(electionUntil(day("2026-08-31"))).toBe("2027-02-28");
    expect(electionUntil(on)).toBe("2027-03-18");
  });
});

describe("the months of growth", () => {
  it("end with the month of today", () => {
    expect(lastMonths(day("2026-02-28"), 3)).toEqual(["2025-12-01", "2026-01-01", "2026-02-01"]);
  });
});

type Line = readonly (number | null)[];
const columnsOf = (rows: readonly Line[]) => (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? null));
/** One hidden cell beside others that are told is had by subtraction. */
const isTold = (line: Line) =>
  line.filter((n) => n === null).length === 1 && line.some((n) => n !== null && n > 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const withSums = (cells: readonly (readonly number[])[]) => {
  const rows = cells.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, x) => sum(rows.map((row) => row[x] ?? 0)))].flat();
};

describe("small cells", () => {
  it("are those of one to nine persons; nought is said, and ten", () => {
    expect(shareEach([0, 1, 9, 10, 250])).toEqual([0, null, null, 10, 250]);
  });
  it("are never alone in a sum that is told", () => {
    expect(shareParts([100, 4, 30])).toEqual([100, null, null]);
    expect(shareParts([100, 4, 7])).toEqual([100, null, null]);
    expect(shareParts([4, 0])).toEqual([null, 0]);
    expect(shareParts([100, 20])).toEqual([100, 20]);
  });
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.oneof(fc.nat(15), fc.nat(500)), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  it("can't be had by subtraction from any line of a cross table", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const shared = shareTable(cells);
        for (const line of [...shared, ...columnsOf(shared)]) expect(isTold(line)).toBe(false);
        const whole = withSums(cells);
        const flat = shared.flat();
        expect(flat.filter((n, i) => n !== null && n !== whole[i])).toEqual([]);
        expect(flat.filter((n) => n !== null && n > 0 && n < smallestCell)).toEqual([]);
      }),
    );
  });
});
