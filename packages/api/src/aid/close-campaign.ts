import { one, unlessChanged } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { campaignGoods, campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { decideClose } from "@gongbang/domain/aid/campaign";
import type { CloseCampaign } from "@gongbang/domain/aid/campaign.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { fen, left } from "@gongbang/domain/kernel/money";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { openedCampaign } from "./load-campaign.ts";

/**
 * Closes a campaign: what is on the shelf goes back, and of the budget is written down what reached nobody. Money that
 * was released and not handed over is taken back first, by the ledger's own step. Refuses as decideClose does.
 */
export async function closeCampaign(office: Office, { campaignId, version, note }: CloseCampaign) {
  const { tx, today, actor } = office;
  const campaign = await openedCampaign(office, campaignId);
  const counted = await standing(office, campaignId);
  const state = orRefuse(decideClose(campaign.state, counted));
  const { received, handedOut } = campaignGoods;
  await tx
    .update(campaignGoods)
    .set({ returned: sql`${received} - ${handedOut}` })
    .where(eq(campaignGoods.campaignId, campaignId));
  const remainderFen = left(campaign.budgetFen, fen(counted.givenFen));
  const saved = unlessChanged(
    await tx
      .update(campaigns)
      .set({ state, closedOn: today, closedBy: actor.id, remainderFen, version: version + 1 })
      .where(and(eq(campaigns.id, campaignId), eq(campaigns.version, version)))
      .returning({ version: campaigns.version }),
  );
  const { unionPath } = campaign;
  const changes = [{ field: "remainderFen", becomes: remainderFen }];
  office.about({ type: "campaign", id: campaignId, unionPath, changes, ...(note && { reason: note }) });
  return { ...saved, remainderFen };
}

/** How far the list is, and what was given, as whoever leads the campaign sees it: every object lies below their union. */
async function standing({ tx }: Office, campaignId: string) {
  const { state, amountFen, goodsValueFen } = campaignObjects;
  const onTheWay = inArray(grants.status, ["proposed", "approved", "released"]);
  return one(
    await tx
      .select({
        stillListed: sql<number>`(count(*) filter (where ${state} = 'listed'))::int`,
        moneyOut: sql<number>`(count(*) filter (where ${onTheWay}))::int`,
        // Money that was reversed since is back in the fund.
        givenFen:
          sql<number>`coalesce(sum(${goodsValueFen} + case when ${grants.status} = 'handedOver' then ${amountFen} else 0 end)
          filter (where ${state} = 'handedOver'), 0)`.mapWith(Number),
      })
      .from(campaignObjects)
      .leftJoin(grants, eq(grants.id, campaignObjects.grantId))
      .where(eq(campaignObjects.campaignId, campaignId)),
  );
}
