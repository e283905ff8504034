import type { Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import type { CampaignState, ObjectState } from "./campaign.ts";
import type { GrantStatus } from "./grant.status.ts";

export type HandOverFacts = {
  campaign: CampaignState;
  state: ObjectState;
  opensOn: Day;
  /** Where money is to be handed over: how its grant stands, null before there is one; undefined where none is planned. */
  grant: GrantStatus | null | undefined;
  /** The day on which finance released it; null where it was not, or where there is no money. */
  releasedOn: Day | null;
  visitors: readonly string[];
  /** A signature or a photo. */
  hasProof: boolean;
};
export type HandOverRefusal =
  | { code: "CAMPAIGN.CLOSED" }
  | { code: "CAMPAIGN.OBJECT_SETTLED"; state: ObjectState }
  | { code: "CAMPAIGN.HANDED_IN_FUTURE"; today: Day }
  | { code: "CAMPAIGN.BEFORE_IT_OPENED"; opensOn: Day }
  | { code: "CAMPAIGN.TWO_VISITORS" }
  | { code: "CAMPAIGN.NO_PROOF" }
  | { code: "CAMPAIGN.MONEY_NOT_RELEASED" }
  | BeforeRelease;
type BeforeRelease = { code: "AID.BEFORE_RELEASE"; releasedOn: Day };

/** Nobody has the money in hand before finance released it. */
const beforeRelease = (releasedOn: Day | null, on: Day): BeforeRelease | null =>
  releasedOn !== null && on < releasedOn ? { code: "AID.BEFORE_RELEASE", releasedOn } : null;

/**
 * Whether a grant may be handed over at a visit of a day. Refuses with AID.ON_A_LIST where a campaign's list has it, whose
 * own rules hold there (two people, and proof), and with AID.BEFORE_RELEASE.
 */
export function decideAtVisit(
  { onAList, releasedOn }: { onAList: boolean; releasedOn: Day | null },
  on: Day,
): Decision<null, { code: "AID.ON_A_LIST" } | BeforeRelease> {
  if (onAList) return refuse({ code: "AID.ON_A_LIST" });
  const early = beforeRelease(releasedOn, on);
  return early === null ? allow(null) : refuse(early);
}

const settled: readonly ObjectState[] = ["handedOver", "dropped"];

/** Two people who are not the same one: 慰问 is made by two (domain.md B.4). */
export const areTwo = (visitors: readonly string[]): boolean =>
  new Set(visitors.map((name) => name.trim()).filter((name) => name !== "")).size >= 2;

/** Whether the list may still be worked on at this object. Refuses with CAMPAIGN.CLOSED and CAMPAIGN.OBJECT_SETTLED. */
export function decideStillOpen({
  campaign,
  state,
}: Pick<HandOverFacts, "campaign" | "state">): Decision<ObjectState, HandOverRefusal> {
  if (campaign === "closed") return refuse({ code: "CAMPAIGN.CLOSED" });
  return settled.includes(state) ? refuse({ code: "CAMPAIGN.OBJECT_SETTLED", state }) : allow(state);
}

/**
 * Whether an object's share may be handed over on a day: by two, with a signature or a photo, and money only where
 * finance has released its grant. Refuses with the first thing that is wrong.
 */
export function decideHandOver(
  facts: HandOverFacts,
  { on, today }: { on: Day; today: Day },
): Decision<ObjectState, HandOverRefusal> {
  const open = decideStillOpen(facts);
  if (!open.ok) return open;
  if (on > today) return refuse({ code: "CAMPAIGN.HANDED_IN_FUTURE", today });
  if (on < facts.opensOn) return refuse({ code: "CAMPAIGN.BEFORE_IT_OPENED", opensOn: facts.opensOn });
  if (!areTwo(facts.visitors)) return refuse({ code: "CAMPAIGN.TWO_VISITORS" });
  if (!facts.hasProof) return refuse({ code: "CAMPAIGN.NO_PROOF" });
  if (facts.grant !== undefined && facts.grant !== "released")
    return refuse({ code: "CAMPAIGN.MONEY_NOT_RELEASED" });
  const early = beforeRelease(facts.releasedOn, on);
  if (early !== null) return refuse(early);
  return allow("handedOver");
}
