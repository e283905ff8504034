import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { contractLack } from "./contract.ts";

const lack = (contractOn: string | null, today = "2026-09-18", isMigrant = true) =>
  contractLack({ isMigrant, contractOn: contractOn === null ? null : day(contractOn) }, day(today));

describe("a migrant worker's year of labour relation", () => {
  it("is full on its corresponding day, and not the day before", () => {
    expect(lack("2025-09-18")).toBeNull();
    expect(lack("2025-09-19")).toEqual({ code: "HARDSHIP.CONTRACT_UNDER_A_YEAR", since: "2025-09-19" });
  });
  it("that began on a leap day is full on the last of February", () => {
    expect(lack("2024-02-29", "2025-02-27")).not.toBeNull();
    expect(lack("2024-02-29", "2025-02-28")).toBeNull();
  });
  it("is asked for where nobody has said when it began", () => {
    expect(lack(null)).toEqual({ code: "HARDSHIP.NO_CONTRACT" });
  });
  it("is not full where it has not begun", () => {
    expect(lack("2027-01-01")?.code).toBe("HARDSHIP.CONTRACT_UNDER_A_YEAR");
  });
  it("is nobody else's to prove", () => {
    for (const contractOn of [null, "2026-09-18", "2000-01-01"])
      expect(lack(contractOn, "2026-09-18", false)).toBeNull();
  });
});
