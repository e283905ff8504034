import { found, one } from "@gongbang/db/rows";
import { campaignGoods } from "@gongbang/db/schema/campaigns";
import type { ReceiveGoods, ReturnGoods } from "@gongbang/domain/aid/campaign.input";
import { decideTaking } from "@gongbang/domain/aid/stock";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { openedCampaign } from "./load-campaign.ts";

/** 入库: more pieces of some goods. Goods of one name have one price. Refuses with CAMPAIGN.OTHER_PRICE. */
export async function receiveGoods(office: Office, { campaignId, count, unitPrice, ...said }: ReceiveGoods) {
  const { tx } = office;
  const { unionPath } = await openedCampaign(office, campaignId);
  const { name, unit } = said;
  const row = one(
    await tx
      .insert(campaignGoods)
      .values({ campaignId, name, unit, unitPriceFen: unitPrice, received: count })
      .onConflictDoUpdate({
        target: [campaignGoods.campaignId, campaignGoods.name, campaignGoods.unit],
        set: { received: sql`${campaignGoods.received} + excluded.received` },
      })
      .returning(),
  );
  if (row.unitPriceFen !== unitPrice)
    throw new Refused({ code: "CAMPAIGN.OTHER_PRICE", price: row.unitPriceFen });
  const changes = [{ field: "received", becomes: row.received }];
  office.about({ type: "campaignGoods", id: row.id, recordId: campaignId, unionPath, changes });
  return { id: row.id };
}

/** 退库: pieces that go back. Refuses with CAMPAIGN.OUT_OF_STOCK. */
export async function returnGoods(office: Office, { goodsId, count, reason }: ReturnGoods) {
  const goods = await goodsOf(office, goodsId);
  const { unionPath } = await openedCampaign(office, goods.campaignId);
  await takeGoods(office, { goodsId, count, as: "returned" });
  const changes = [{ field: "returned", becomes: count }];
  office.about({
    type: "campaignGoods",
    id: goodsId,
    recordId: goods.campaignId,
    unionPath,
    changes,
    reason,
  });
  return { id: goodsId };
}

const goodsOf = async ({ tx }: Office, goodsId: string) =>
  found(await tx.select().from(campaignGoods).where(eq(campaignGoods.id, goodsId)), "goods");

/**
 * Takes pieces off the shelf by a conditional update: of two who reach for the last one, the second is refused with
 * CAMPAIGN.OUT_OF_STOCK.
 */
export async function takeGoods(
  office: Office,
  { goodsId, count, as }: { goodsId: string; count: number; as: "handedOut" | "returned" },
): Promise<void> {
  const { received, handedOut, returned } = campaignGoods;
  const enough = sql`${handedOut} + ${returned} + ${count} <= ${received}`;
  const taken = await office.tx
    .update(campaignGoods)
    .set(
      as === "returned"
        ? { returned: sql`${returned} + ${count}` }
        : { handedOut: sql`${handedOut} + ${count}` },
    )
    .where(and(eq(campaignGoods.id, goodsId), enough))
    .returning({ id: campaignGoods.id });
  if (taken.length === 0) orRefuse(decideTaking(await goodsOf(office, goodsId), count));
}
