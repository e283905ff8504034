import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "../kernel/money.ts";
import { costPayers, decideOwnPaid, decideRemainder, type MedicalBill } from "./medical-cost.ts";

const bill = (total: number, ...paid: number[]): MedicalBill => {
  const by = (i: number) => fen(paid[i] ?? 0);
  return {
    billFen: fen(total),
    ...{ insuranceFen: by(0), seriousIllnessFen: by(1), commercialFen: by(2), mutualAidFen: by(3) },
    otherAidFen: by(4),
  };
};

describe("what a household paid itself", () => {
  it.each([
    [bill(100_000_00), 100_000_00],
    [bill(100_000_00, 60_000_00, 10_000_00, 5_000_00, 2_000_00, 1_000_00), 22_000_00],
    [bill(100_00, 99_99), 1],
    [bill(100_00, 100_00), 0],
  ])("is the bill less what others paid: %o", (it, ownPaid) => {
    expect(decideOwnPaid(it)).toEqual({ ok: true, value: ownPaid });
  });
  it("is refused where others paid one fen more than the bill", () => {
    expect(decideOwnPaid(bill(100_00, 50_00, 50_01))).toEqual({
      ok: false,
      refusal: { code: "AID.COST_ABOVE_BILL", bill: 100_00, paid: 100_01 },
    });
  });
  it("may be corrected down to what was granted, and not one fen below", () => {
    expect(decideOwnPaid(bill(100_00, 60_00), fen(40_00)).ok).toBe(true);
    expect(decideOwnPaid(bill(100_00, 60_01), fen(40_00))).toMatchObject({
      refusal: { code: "AID.COST_BELOW_AID", aided: 40_00, ownPaid: 39_99 },
    });
  });
  it("and what the others paid add up to the bill, whoever paid how much", () => {
    const sums = fc.array(fc.integer({ min: 0, max: 10_000_00 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sums, fc.integer({ min: 0, max: 60_000_00 }), (paid, total) => {
        const others = paid.reduce((sum, each) => sum + each, 0);
        const decision = decideOwnPaid(bill(total, ...paid));
        expect(decision.ok).toBe(others <= total);
        if (decision.ok) expect(decision.value + others).toBe(total);
      }),
    );
    expect(costPayers).toHaveLength(5);
  });
});

describe("medical aid", () => {
  it("may reach what is left of the own-paid sum, and not pass it by one fen", () => {
    expect(decideRemainder(fen(40_00), fen(40_00)).ok).toBe(true);
    expect(decideRemainder(fen(40_01), fen(40_00))).toEqual({
      ok: false,
      refusal: { code: "AID.OVER_OWN_PAID", left: 40_00 },
    });
  });
});
