import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, fen, left } from "../kernel/money.ts";

/** Who has paid of a medical bill before the union does (domain.md B.3). */
export const costPayers = ["insurance", "seriousIllness", "commercial", "mutualAid", "otherAid"] as const;
export type CostPayer = (typeof costPayers)[number];

/** A bill with what others have paid of it, in fen. */
export type MedicalBill = { billFen: Fen } & Record<`${CostPayer}Fen`, Fen>;

export type CostRefusal =
  | { code: "AID.COST_ABOVE_BILL"; bill: Fen; paid: Fen }
  | { code: "AID.COST_BELOW_AID"; aided: Fen; ownPaid: Fen };

const paidByOthers = (bill: MedicalBill): Fen =>
  fen(costPayers.reduce((sum, payer) => sum + bill[`${payer}Fen`], 0));

/**
 * What the household paid itself: bill − 医保 − 大病 − 商业保险 − 互助 − other aid. `aided` is what grants have taken of
 * it. Refuses with AID.COST_ABOVE_BILL where the others paid more than the bill is, and with AID.COST_BELOW_AID where a
 * correction would leave less than was granted: that money has to come back first.
 */
export function decideOwnPaid(bill: MedicalBill, aided: Fen = fen(0)): Decision<Fen, CostRefusal> {
  const paid = paidByOthers(bill);
  if (paid > bill.billFen) return refuse({ code: "AID.COST_ABOVE_BILL", bill: bill.billFen, paid });
  const ownPaid = left(bill.billFen, paid);
  return aided > ownPaid ? refuse({ code: "AID.COST_BELOW_AID", aided, ownPaid }) : allow(ownPaid);
}

export type RemainderRefusal = { code: "AID.OVER_OWN_PAID"; left: Fen };

/** Whether medical aid stays within what the household still has paid itself. Refuses with AID.OVER_OWN_PAID. */
export const decideRemainder = (amount: Fen, leftFen: Fen): Decision<Fen, RemainderRefusal> =>
  amount > leftFen ? refuse({ code: "AID.OVER_OWN_PAID", left: leftFen }) : allow(amount);
