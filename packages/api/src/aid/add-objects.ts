import { found, one } from "@gongbang/db/rows";
import { campaignGoods, campaignObjects } from "@gongbang/db/schema/campaigns";
import { decideBudget, decideShare, type ObjectType, type Share } from "@gongbang/domain/aid/campaign";
import type { AddGroup, AddObjects, Audience } from "@gongbang/domain/aid/campaign.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import { and, eq } from "drizzle-orm";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { audienceMost, type Chosen, chooseAudience } from "./choose-audience.ts";
import { ledCampaign, openedCampaign } from "./load-campaign.ts";

/** Who would come on the list: how many, and the first names. Refuses with ACCESS.NOT_FOUND. */
export async function previewObjects(
  office: Office,
  { campaignId, audience }: { campaignId: string; audience: Audience },
) {
  const chosen = await chooseAudience(office, await ledCampaign(office, campaignId), audience);
  return {
    count: Math.min(chosen.length, audienceMost),
    more: chosen.length > audienceMost,
    names: chosen.slice(0, 30).map(({ name }) => name),
  };
}

type Given = { goodsId: string | null; goodsCount: number; amountFen: Fen };

/**
 * Puts an audience on the list, each with the same share. Refuses as decideShare and decideBudget do, with
 * CAMPAIGN.NOBODY, CAMPAIGN.TOO_MANY and ACCESS.NOT_FOUND.
 */
export async function addObjects(office: Office, { campaignId, audience, amount, ...goods }: AddObjects) {
  const campaign = await openedCampaign(office, campaignId);
  const { goodsId } = goods;
  const share = await shareOf(office, campaignId, {
    ...{ goodsId, goodsCount: goodsId === null ? 0 : goods.goodsCount, amountFen: amount },
    type: audience.of === "members" ? "person" : "household",
  });
  const chosen = await chooseAudience(office, campaign, audience);
  if (chosen.length === 0) throw new Refused({ code: "CAMPAIGN.NOBODY" });
  if (chosen.length > audienceMost) throw new Refused({ code: "CAMPAIGN.TOO_MANY", most: audienceMost });
  orRefuse(decideBudget(campaign, { each: share.value, count: chosen.length }));
  await insertObjects(office, campaignId, chosen, share.given);
  const { unionPath } = campaign;
  const changes = [{ field: "objects", becomes: chosen.length }];
  office.about({ type: "campaign", id: campaignId, unionPath, changes });
  return { added: chosen.length };
}

/** 慰问集体. Refuses as addObjects does. */
export async function addGroup(office: Office, { campaignId, unionId, name, headcount, ...goods }: AddGroup) {
  const campaign = await openedCampaign(office, campaignId);
  const union = await unionInReach(office, unionId);
  found(union.path.startsWith(campaign.unionPath) ? [union] : [], "union");
  const { goodsId } = goods;
  const share = await shareOf(office, campaignId, {
    ...{ goodsId, goodsCount: goodsId === null ? 0 : goods.goodsCount, amountFen: fen(0), type: "group" },
  });
  orRefuse(decideBudget(campaign, { each: share.value, count: 1 }));
  const made = one(
    await office.tx
      .insert(campaignObjects)
      .values({
        ...{ campaignId, type: "group", name, headcount, ...share.given },
        ...{ unionId, unionPath: union.path, keeperId: office.actor.id },
      })
      .returning({ id: campaignObjects.id }),
  );
  const changes = [{ field: "headcount", becomes: headcount }];
  office.about({ type: "campaignObject", id: made.id, recordId: campaignId, unionPath: union.path, changes });
  return made;
}

/** What each is to have, with what it is worth. */
async function shareOf(office: Office, campaignId: string, asked: Given & { type: ObjectType }) {
  const { type, ...given } = asked;
  const unitPriceFen = given.goodsId === null ? fen(0) : await priceOf(office, campaignId, given.goodsId);
  const share: Share = { amountFen: given.amountFen, goodsCount: given.goodsCount, unitPriceFen };
  const value = orRefuse(decideShare(type, share));
  // Goods of which nobody has any are no goods.
  const goodsId = given.goodsCount === 0 ? null : given.goodsId;
  return { value, given: { ...given, goodsId, goodsValueFen: fen(given.goodsCount * unitPriceFen) } };
}

async function priceOf({ tx }: Office, campaignId: string, goodsId: string): Promise<Fen> {
  const itsGoods = and(eq(campaignGoods.id, goodsId), eq(campaignGoods.campaignId, campaignId));
  return found(await tx.select().from(campaignGoods).where(itsGoods), "goods").unitPriceFen;
}

async function insertObjects(
  { tx }: Office,
  campaignId: string,
  chosen: readonly Chosen[],
  given: Given & { goodsValueFen: Fen },
): Promise<void> {
  for (let from = 0; from < chosen.length; from += 500) {
    const rows = chosen.slice(from, from + 500).map((each) => ({ ...each, ...given, campaignId }));
    await tx.insert(campaignObjects).values(rows);
  }
}
