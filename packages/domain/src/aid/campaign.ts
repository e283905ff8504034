import type { AidKind } from "../codes/aid-kind.ts";
import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, fen, left, plus } from "../kernel/money.ts";
import type { GrantStatus } from "./grant.status.ts";

/** 专项活动: 送温暖, 金秋助学, 送清凉, and others; each gives money of one kind of aid (domain.md B.4). */
export const campaignKinds = ["warmth", "autumn", "cool", "other"] as const;
export type CampaignKind = (typeof campaignKinds)[number];
export const moneyKindOf: Record<CampaignKind, AidKind> = {
  warmth: "70",
  autumn: "30",
  cool: "70",
  other: "70",
};

export const campaignStates = ["open", "closed"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** 户, 个人, 集体: a collective counts its persons and is no household. */
export const objectTypes = ["household", "person", "group"] as const;
export type ObjectType = (typeof objectTypes)[number];

export const objectStates = ["listed", "handedOver", "notDelivered", "dropped"] as const;
export type ObjectState = (typeof objectStates)[number];

/** 未送达: why nothing was handed over. It stays on the list and may be tried again. */
export const missReasons = ["absent", "moved", "refused", "deceased", "ended", "other"] as const;
export type MissReason = (typeof missReasons)[number];

export type CampaignRefusal =
  | { code: "CAMPAIGN.CLOSED" }
  | { code: "CAMPAIGN.DAYS" }
  | { code: "CAMPAIGN.OVER_FUND"; left: Fen }
  | { code: "CAMPAIGN.KIND_NOT_OF_FUND"; kind: AidKind }
  | { code: "CAMPAIGN.OVER_BUDGET"; left: Fen; needed: Fen }
  | { code: "CAMPAIGN.NOTHING_TO_GIVE" }
  | { code: "CAMPAIGN.MONEY_NEEDS_FILE" };

type Opening = { kind: CampaignKind; opensOn: Day; closesOn: Day; budget: Fen };
type FundFacts = { opensOn: Day; closesOn: Day; kinds: readonly AidKind[]; leftFen: Fen };

/**
 * Whether a campaign may be opened on a fund: within the fund's days, of a kind that the fund serves, and with no more
 * than it has left. Refuses with CAMPAIGN.DAYS, CAMPAIGN.KIND_NOT_OF_FUND and CAMPAIGN.OVER_FUND.
 */
export function decideOpening(
  { kind, opensOn, closesOn, budget }: Opening,
  fund: FundFacts,
): Decision<AidKind, CampaignRefusal> {
  if (opensOn > closesOn || opensOn < fund.opensOn || closesOn > fund.closesOn)
    return refuse({ code: "CAMPAIGN.DAYS" });
  const money = moneyKindOf[kind];
  if (!fund.kinds.includes(money)) return refuse({ code: "CAMPAIGN.KIND_NOT_OF_FUND", kind: money });
  if (budget > fund.leftFen) return refuse({ code: "CAMPAIGN.OVER_FUND", left: fund.leftFen });
  return allow(money);
}

/** What each object on the list is to have. `unitPriceFen` is of the goods; both are nothing where there are none. */
export type Share = { amountFen: Fen; goodsCount: number; unitPriceFen: Fen };

const worthOf = ({ amountFen, goodsCount, unitPriceFen }: Share): Fen =>
  plus(amountFen, fen(goodsCount * unitPriceFen));

/** Money is a grant from the ledger to a household in the file, by its real name; others have goods alone. */
export function decideShare(type: ObjectType, share: Share): Decision<Fen, CampaignRefusal> {
  if (share.amountFen > 0 && type !== "household") return refuse({ code: "CAMPAIGN.MONEY_NEEDS_FILE" });
  const value = worthOf(share);
  return share.amountFen === 0 && share.goodsCount === 0
    ? refuse({ code: "CAMPAIGN.NOTHING_TO_GIVE" })
    : allow(value);
}

type Budget = { budgetFen: Fen; plannedFen: Fen };

/** Whether so many objects more fit into the budget: it may be reached, and not passed by one fen. */
export function decideBudget(
  { budgetFen, plannedFen }: Budget,
  { each, count }: { each: Fen; count: number },
): Decision<Fen, CampaignRefusal> {
  const needed = fen(each * count);
  const spare = left(budgetFen, plannedFen);
  return needed > spare ? refuse({ code: "CAMPAIGN.OVER_BUDGET", left: spare, needed }) : allow(needed);
}

export type CloseFacts = {
  /** Objects that nobody has tried, and grants that are neither handed over nor ended. */
  stillListed: number;
  moneyOut: number;
};
export type CloseRefusal =
  | { code: "CAMPAIGN.CLOSED" }
  | { code: "CAMPAIGN.STILL_LISTED"; count: number }
  | { code: "CAMPAIGN.MONEY_OUT"; count: number };

/** A campaign closes when every object is settled and no money is on its way. Refuses with what is left to do. */
export function decideClose(state: CampaignState, facts: CloseFacts): Decision<"closed", CloseRefusal> {
  if (state === "closed") return refuse({ code: "CAMPAIGN.CLOSED" });
  if (facts.stillListed > 0) return refuse({ code: "CAMPAIGN.STILL_LISTED", count: facts.stillListed });
  if (facts.moneyOut > 0) return refuse({ code: "CAMPAIGN.MONEY_OUT", count: facts.moneyOut });
  return allow("closed");
}

/** A grant that is neither with its household nor at its end: its money is still on the way. */
export const isOnTheWay = (status: GrantStatus): boolean =>
  status === "proposed" || status === "approved" || status === "released";
