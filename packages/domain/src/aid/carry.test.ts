import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryColumns, carryOf, linesOfColumn, type Movement } from "./carry.ts";

const came = (year: number, amountFen: number, source: Movement["source"] = "5"): Movement => ({
  ...{ source, year, account: "source", amountFen },
});
const left = (year: number, amountFen: number, source: Movement["source"] = "5"): Movement => ({
  ...{ source, year, account: "paid", amountFen },
});

describe("the years of a source", () => {
  const ledger = [
    came(2024, 1_000_00),
    left(2024, 999_99),
    came(2025, 500_00),
    left(2025, 200_01),
    left(2026, 50),
  ];
  it.each([
    [2023, []],
    [2024, [{ openingFen: 0, incomeFen: 1_000_00, paidFen: 999_99, closingFen: 1 }]],
    [2025, [{ openingFen: 1, incomeFen: 500_00, paidFen: 200_01, closingFen: 300_00 }]],
    [2026, [{ openingFen: 300_00, incomeFen: 0, paidFen: 50, closingFen: 299_50 }]],
    [2027, [{ openingFen: 299_50, incomeFen: 0, paidFen: 0, closingFen: 299_50 }]],
  ])("carry every fen over into %i", (year, rows) => {
    expect(carryOf(ledger, year)).toEqual(rows.map((row) => ({ source: "5", ...row })));
  });
  it("count what came back in the year in which it came back", () => {
    const [row] = carryOf([came(2025, 100_00), left(2025, 100_00), left(2026, -100_00)], 2026);
    expect(row).toMatchObject({ openingFen: 0, paidFen: -100_00, closingFen: 100_00 });
  });
  it("never mix two sources: 专款专用", () => {
    const rows = carryOf([came(2026, 7, "1"), came(2026, 9, "5"), left(2026, 4, "5")], 2026);
    expect(rows.map(({ source, closingFen }) => [source, closingFen])).toEqual([
      ["1", 7],
      ["5", 5],
    ]);
  });
});

const movements = fc.array(
  fc.record({
    source: fc.constantFrom("1", "5", "7" as const),
    year: fc.integer({ min: 2020, max: 2026 }),
    account: fc.constantFrom("source", "paid" as const),
    amountFen: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  }),
  { maxLength: 30 },
) as fc.Arbitrary<Movement[]>;

describe("over any ledger", () => {
  it("a year opens with what the year before closed with", () => {
    fc.assert(
      fc.property(movements, fc.integer({ min: 2021, max: 2027 }), (ledger, year) => {
        const before = new Map(carryOf(ledger, year - 1).map((row) => [row.source, row.closingFen]));
        for (const { source, openingFen } of carryOf(ledger, year))
          expect(openingFen).toBe(before.get(source) ?? 0);
      }),
    );
  });
  it("each column is what its lines add up to", () => {
    fc.assert(
      fc.property(movements, fc.integer({ min: 2020, max: 2027 }), (ledger, year) => {
        for (const row of carryOf(ledger, year))
          for (const column of carryColumns) {
            const { accounts, from, until } = linesOfColumn(column, year);
            const lines = ledger.filter(
              (each) =>
                each.source === row.source &&
                accounts.includes(each.account) &&
                (from === null || each.year >= from) &&
                each.year <= until,
            );
            const sign = column === "paid" ? -1 : 1;
            const total = lines.reduce(
              (sum, { account, amountFen }) => sum + (account === "source" ? amountFen : -amountFen),
              0,
            );
            expect(sign * total + 0).toBe(row[`${column}Fen`] + 0);
          }
      }),
    );
  });
});
