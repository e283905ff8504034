import type { AidKind } from "../codes/aid-kind.ts";
import { type Day, yearOf } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, left, plus } from "../kernel/money.ts";
import { type Standing, type StandingRefusal, standingRefusal } from "./relief.ts";

/** How a grant reaches its household: by bank transfer, or handed over by a visitor (domain.md B.3). */
export const grantWays = ["bank", "handOver"] as const;
export type GrantWay = (typeof grantWays)[number];

/** What a fund's giver laid down (domain.md B.2). */
export type FundTerms = {
  opensOn: Day;
  closesOn: Day;
  kinds: readonly AidKind[];
  householdYearlyCapFen: Fen;
};
export type GrantRequest = { amount: Fen; kind: AidKind; on: Day };
/** What is known once the fund is held: nobody else can change it before we are through. */
export type GrantFacts = Standing & {
  /** Whether the fund had the sum, and set it aside. */
  reserved: boolean;
  fundLeft: Fen;
  /** From this fund in the calendar year of that day, by every union, without this grant. */
  toHouseholdThatYear: Fen;
};

export type GrantRefusal =
  | { code: "AID.NO_AMOUNT" }
  | { code: "AID.FUND_CLOSED"; opensOn: Day; closesOn: Day }
  | { code: "AID.KIND_NOT_OF_FUND"; kind: AidKind }
  | StandingRefusal
  | { code: "AID.FUND_EXHAUSTED"; left: Fen }
  | { code: "AID.OVER_HOUSEHOLD_CAP"; left: Fen; year: string };

/**
 * Whether a sum may be granted. The order matters: a closed fund is refused as closed, even where it is empty too.
 * Refuses with AID.NO_AMOUNT, AID.FUND_CLOSED, AID.KIND_NOT_OF_FUND (专款专用, domain.md B.2), AID.NOT_ENROLLED,
 * AID.NOT_RELIEVED (依档帮扶, B.1), AID.END_ASKED and AID.REVIEW_MISSED (年度复核, A.3), AID.FUND_EXHAUSTED and AID.OVER_HOUSEHOLD_CAP
 * (B.3: over all units of the district).
 */
export function decideGrant(
  { amount, kind, on }: GrantRequest,
  fund: FundTerms,
  facts: GrantFacts,
): Decision<Fen, GrantRefusal> {
  if (amount <= 0) return refuse({ code: "AID.NO_AMOUNT" });
  if (on < fund.opensOn || on > fund.closesOn) {
    return refuse({ code: "AID.FUND_CLOSED", opensOn: fund.opensOn, closesOn: fund.closesOn });
  }
  if (!fund.kinds.includes(kind)) return refuse({ code: "AID.KIND_NOT_OF_FUND", kind });
  const outside = standingRefusal(facts, kind);
  if (outside) return refuse(outside);
  if (!facts.reserved) return refuse({ code: "AID.FUND_EXHAUSTED", left: facts.fundLeft });
  if (plus(facts.toHouseholdThatYear, amount) > fund.householdYearlyCapFen) {
    const spare = left(fund.householdYearlyCapFen, facts.toHouseholdThatYear);
    return refuse({ code: "AID.OVER_HOUSEHOLD_CAP", left: spare, year: String(yearOf(on)) });
  }
  return allow(amount);
}
