import { addYears, type Day } from "../kernel/day.ts";

export type ContractRefusal =
  | { code: "HARDSHIP.NO_CONTRACT" }
  | { code: "HARDSHIP.CONTRACT_UNDER_A_YEAR"; since: Day };

/**
 * 困难农民工: at least one year of (factual) labour relation on the day (domain.md A.1, A.5). The year is full on its
 * corresponding day. Null where the year is full, or the worker is no migrant worker.
 */
export function contractLack(
  { isMigrant, contractOn }: { isMigrant: boolean; contractOn: Day | null },
  today: Day,
): ContractRefusal | null {
  if (!isMigrant) return null;
  if (contractOn === null) return { code: "HARDSHIP.NO_CONTRACT" };
  return addYears(contractOn, 1) <= today
    ? null
    : { code: "HARDSHIP.CONTRACT_UNDER_A_YEAR", since: contractOn };
}
