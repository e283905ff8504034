import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { governmentOf, governmentSchema, type Property } from "./government-lines.ts";
import type { MeansParameters } from "./means-parameters.ts";

const lines: MeansParameters = {
  ...{ version: "2025-09", effectiveFrom: day("2025-09-01"), area: "110000", verified: false },
  ...{ lowIncomeLineFen: fen(1_450_00), minimumWageFen: fen(2_540_00) },
  ...{ relativePercent: 200, strict: true, accidentPercent: 80 },
  ...{ consumptionPerHeadFen: fen(50_000_00), floorPerHeadTenths: 335 },
};
const nothing: Property = { homes: null, floorArea: null, vehicles: null, cashFen: null };
const found = (
  {
    income = 0,
    people = 3,
    property = {},
  }: { income?: number; people?: number; property?: Partial<Property> },
  by = lines,
) => governmentOf({ incomeFen: fen(income), people, property: { ...nothing, ...property } }, by);
const result = (code: string, asked: Parameters<typeof found>[0], by = lines) =>
  found(asked, by).property.find((each) => each.code === code)?.result;

describe("the government's lines", () => {
  const [minimum, low] = [1_450_00 * 36, 2_540_00 * 36];
  it.each([
    [minimum - 1, "minimum"],
    [minimum, "lowIncome"],
    [low - 1, "lowIncome"],
    [low, "none"],
  ])("are strict: a year of %i fen is %s", (income, expected) => {
    expect(found({ income }).class).toBe(expected);
  });
  it("say by how much a household is below each of them", () => {
    expect(found({ income: minimum - 1 })).toMatchObject({
      belowMinimumFen: 1,
      belowLowIncomeFen: low - minimum + 1,
    });
    expect(found({ income: minimum })).toMatchObject({ belowMinimumFen: null });
  });
  it("know no low income while the minimum wage is not known", () => {
    expect(found({ income: minimum }, { ...lines, minimumWageFen: null }).class).toBe("none");
  });
  it("agree with exact sums, whatever the household", () => {
    fc.assert(
      fc.property(fc.nat(500_000_00), fc.integer({ min: 1, max: 12 }), (income, people) => {
        const year = BigInt(people) * 12n;
        const oracle =
          BigInt(income) < 145_000n * year
            ? "minimum"
            : BigInt(income) < 254_000n * year
              ? "lowIncome"
              : "none";
        const answer = found({ income, people });
        expect(answer.class).toBe(oracle);
        expect(governmentSchema.parse(answer)).toEqual(answer);
      }),
    );
  });
});

describe("the property tests", () => {
  it("judge nothing that nobody has said", () => {
    expect(found({}).property.map((each) => each.result)).toEqual(["unknown", "unknown", "unknown"]);
  });
  it("find two homes, unless the floor a head is below the city's average", () => {
    expect(result("N1", { property: { homes: 1, floorArea: 200 } })).toBe("clear");
    expect(result("N1", { property: { homes: 2, floorArea: 100 } })).toBe("clear");
    expect(result("N1", { people: 2, property: { homes: 2, floorArea: 67 } })).toBe("hit");
    expect(result("N1", { people: 2, property: { homes: 2, floorArea: 66 } })).toBe("clear");
    expect(result("N1", { property: { homes: 2 } })).toBe("hit");
  });
  it("find any motor vehicle", () => {
    expect(result("N4", { property: { vehicles: 0 } })).toBe("clear");
    expect(result("N4", { property: { vehicles: 1 } })).toBe("hit");
  });
  it.each([
    [1, 60_000_00],
    [2, 120_000_00],
    [3, 150_000_00],
    [4, 200_000_00],
  ])("find cash for %i people only above %i fen", (people, limit) => {
    const cash = (cashFen: number) => result("N5", { people, property: { cashFen: fen(cashFen) } });
    expect([cash(limit - 1), cash(limit), cash(limit + 1)]).toEqual(["clear", "clear", "hit"]);
  });
  it("are those of the rule set, where it names others than Beijing's", () => {
    const government = { homes: 3, smallUpTo: 1, smallPercent: 200, largePercent: 50 };
    const other = { ...lines, government };
    const cash = (people: number, cashFen: number) =>
      result("N5", { people, property: { cashFen: fen(cashFen) } }, other);
    expect(result("N1", { property: { homes: 2 } }, other)).toBe("clear");
    expect(result("N1", { property: { homes: 3 } }, other)).toBe("hit");
    expect([cash(1, 100_000_00), cash(1, 100_000_01)]).toEqual(["clear", "hit"]);
    expect([cash(2, 50_000_00), cash(2, 50_000_01)]).toEqual(["clear", "hit"]);
  });
  it("leave the cash open while last year's consumption is not known", () => {
    const unknown = { ...lines, consumptionPerHeadFen: null };
    expect(result("N5", { property: { cashFen: fen(9_000_000_00) } }, unknown)).toBe("unknown");
  });
});
