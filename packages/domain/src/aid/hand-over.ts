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
  | { code: "CAMPAIGN.MONEY_NOT_RELEASED" };

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
  return allow("handedOver");
}
