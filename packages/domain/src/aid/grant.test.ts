import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { decideGrant, type FundTerms, type GrantFacts } from "./grant.ts";

const fund: FundTerms = {
  opensOn: day("2026-01-01"),
  closesOn: day("2026-12-31"),
  kinds: ["10", "60"],
  householdYearlyCapFen: fen(5_000_00),
};
const facts: GrantFacts = {
  enrolled: true,
  relieved: false,
  reserved: true,
  fundLeft: fen(10_000_00),
  toHouseholdThatYear: fen(0),
};
const on = day("2026-09-18");
const asked = { amount: fen(1_000_00), kind: "10", on } as const;

describe("a grant", () => {
  it("may reach the household's cap, and not pass it by one fen", () => {
    const paid = { ...facts, toHouseholdThatYear: fen(4_000_00) };
    expect(decideGrant(asked, fund, paid)).toEqual({ ok: true, value: 1_000_00 });
    expect(decideGrant({ ...asked, amount: fen(1_000_01) }, fund, paid)).toEqual({
      ok: false,
      refusal: { code: "AID.OVER_HOUSEHOLD_CAP", left: 1_000_00, year: "2026" },
    });
  });

  it("is given from the fund's first day to its last", () => {
    const code = (text: string) => {
      const decision = decideGrant({ ...asked, on: day(text) }, fund, facts);
      return decision.ok ? "allowed" : decision.refusal.code;
    };
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(code)).toEqual([
      "AID.FUND_CLOSED",
      "allowed",
      "allowed",
      "AID.FUND_CLOSED",
    ]);
  });

  it("of temporary relief needs no file but a decision, and no other does without the file", () => {
    const relieved = { ...facts, enrolled: false, relieved: true };
    expect(decideGrant({ ...asked, kind: "60" }, fund, relieved).ok).toBe(true);
    expect(decideGrant(asked, fund, relieved)).toMatchObject({ refusal: { code: "AID.NOT_ENROLLED" } });
    const outside = { ...facts, enrolled: false };
    expect(decideGrant({ ...asked, kind: "60" }, fund, outside)).toMatchObject({
      refusal: { code: "AID.NOT_RELIEVED" },
    });
  });

  it("is refused for its first reason: no sum, closed, another purpose, no file, nothing left, the cap", () => {
    const worst: GrantFacts = {
      enrolled: false,
      relieved: false,
      reserved: false,
      fundLeft: fen(1),
      toHouseholdThatYear: fen(5_000_00),
    };
    const steps: [object, GrantFacts, string][] = [
      [{ amount: fen(0), on: day("2027-01-01"), kind: "20" }, worst, "AID.NO_AMOUNT"],
      [{ on: day("2027-01-01"), kind: "20" }, worst, "AID.FUND_CLOSED"],
      [{ kind: "20" }, worst, "AID.KIND_NOT_OF_FUND"],
      [{}, worst, "AID.NOT_ENROLLED"],
      [{}, { ...worst, enrolled: true }, "AID.FUND_EXHAUSTED"],
      [{}, { ...worst, enrolled: true, reserved: true }, "AID.OVER_HOUSEHOLD_CAP"],
    ];
    for (const [change, known, code] of steps)
      expect(decideGrant({ ...asked, ...change }, fund, known)).toMatchObject({
        ok: false,
        refusal: { code },
      });
  });

  it("never takes a household past its cap, in any order of requests, and refuses only what would", () => {
    const sums = fc.array(fc.integer({ min: 1, max: 3_000_00 }), { maxLength: 20 });
    fc.assert(
      fc.property(sums, (amounts) => {
        let given: Fen = fen(0);
        for (const sum of amounts) {
          const decision = decideGrant({ ...asked, amount: fen(sum) }, fund, {
            ...facts,
            toHouseholdThatYear: given,
          });
          expect(decision.ok).toBe(given + sum <= fund.householdYearlyCapFen);
          if (decision.ok) given = fen(given + decision.value);
        }
        expect(given).toBeLessThanOrEqual(fund.householdYearlyCapFen);
      }),
    );
  });
});
