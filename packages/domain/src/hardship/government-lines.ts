import { z } from "zod";
import type { Fen } from "../kernel/money.ts";
import type { MeansParameters } from "./means-parameters.ts";
import type { GovernmentRule } from "./rule-set.ts";

/** The property tests that the government's own lines pass through (domain.md A.1: N1, N4, N5; S47). */
export const propertyCodes = ["N1", "N4", "N5"] as const;
export type PropertyCode = (typeof propertyCodes)[number];

/** What is known of a household's property; null where nobody has said. */
export type Property = {
  homes: number | null;
  /** Square metres of all homes. */
  floorArea: number | null;
  /** Motor vehicles besides those for a disability. */
  vehicles: number | null;
  cashFen: Fen | null;
};

export const governmentSchema = z.strictObject({
  /** 低保, 低收入家庭, or neither; by income alone, before the property. */
  class: z.enum(["minimum", "lowIncome", "none"]),
  /** By how much the household's year is below each line; null where it is not below, or the line is unknown. */
  belowMinimumFen: z.int().nullable(),
  belowLowIncomeFen: z.int().nullable(),
  property: z.array(
    z.strictObject({ code: z.enum(propertyCodes), result: z.enum(["clear", "hit", "unknown"]) }),
  ),
});
export type GovernmentFound = z.infer<typeof governmentSchema>;
type Result = GovernmentFound["property"][number]["result"];

const months = 12;
/** Beijing's tests (S47), which hold where a rule set names no others. */
export const beijing: GovernmentRule = { homes: 2, smallUpTo: 2, smallPercent: 120, largePercent: 100 };
const below = (income: number, line: number | null): number | null =>
  line !== null && income < line ? line - income : null;

/**
 * The government's lines, which the file shows beside its own category (domain.md A.1): minimum living strictly below
 * the line a head and month, a low-income family strictly below the minimum wage; both by the whole income, without
 * expenses. The property tests stand beside it: somebody looks at each hit, none of them decides by itself.
 */
export function governmentOf(
  { incomeFen, people, property }: { incomeFen: Fen; people: number; property: Property },
  lines: MeansParameters,
): GovernmentFound {
  const yearOf = (line: number | null) => (line === null ? null : line * months * people);
  const belowMinimumFen = below(incomeFen, yearOf(lines.lowIncomeLineFen));
  const belowLowIncomeFen = below(incomeFen, yearOf(lines.minimumWageFen));
  return {
    class: belowMinimumFen !== null ? "minimum" : belowLowIncomeFen !== null ? "lowIncome" : "none",
    belowMinimumFen,
    belowLowIncomeFen,
    property: [
      { code: "N1", result: homesOf(property, people, lines) },
      { code: "N4", result: vehiclesOf(property) },
      { code: "N5", result: cashOf(property, people, lines) },
    ],
  };
}

/** Two homes and more, or as many as the rule set says, unless the floor area a head is below the city's average. */
function homesOf({ homes, floorArea }: Property, people: number, lines: MeansParameters): Result {
  if (homes === null) return "unknown";
  if (homes < (lines.government ?? beijing).homes) return "clear";
  const average = lines.floorPerHeadTenths ?? null;
  if (average === null || floorArea === null) return "hit";
  return floorArea * 10 < average * people ? "clear" : "hit";
}

/** In the six central districts no vehicle is let through, but those for a disability, which are not counted here. */
const vehiclesOf = ({ vehicles }: Property): Result =>
  vehicles === null ? "unknown" : vehicles > 0 ? "hit" : "clear";

/** Cash above a share of last year's consumption each: in Beijing 1.2 times for one and two people, once for more. */
function cashOf({ cashFen }: Property, people: number, lines: MeansParameters): Result {
  const each = lines.consumptionPerHeadFen ?? null;
  if (cashFen === null || each === null) return "unknown";
  const { smallUpTo, smallPercent, largePercent } = lines.government ?? beijing;
  const percent = people <= smallUpTo ? smallPercent : largePercent;
  return cashFen * 100 > each * people * percent ? "hit" : "clear";
}
