import { found } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { campaignGoods, campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { unions } from "@gongbang/db/schema/members";
import { scopeFor } from "@gongbang/domain/access/policy";
import { campaignKinds, campaignStates, moneyKindOf } from "@gongbang/domain/aid/campaign";
import { sharesOf, sumOf } from "@gongbang/domain/aid/campaign-share";
import { onHand } from "@gongbang/domain/aid/stock";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { codeSchema } from "@gongbang/domain/codes/code-table";
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { trailOf, trailShape } from "../office/reads.ts";
import type { Office } from "../office.ts";

const share = z.object({
  unionId: z.string(),
  unionName: z.string(),
  objects: z.number(),
  handedOver: z.number(),
  notDelivered: z.number(),
  households: z.number(),
  persons: z.number(),
  moneyFen: z.number(),
  goodsFen: z.number(),
});
export const campaignShape = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  kind: z.enum(campaignKinds),
  moneyKind: codeSchema(aidKind),
  state: z.enum(campaignStates),
  opensOn: z.string(),
  closesOn: z.string(),
  closedOn: z.string().nullable(),
  fundId: z.string(),
  fundName: z.string(),
  budgetFen: z.number(),
  plannedFen: z.number(),
  remainderFen: z.number().nullable(),
  version: z.number(),
  goods: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      unitPriceFen: z.number(),
      received: z.number(),
      handedOut: z.number(),
      returned: z.number(),
      onHand: z.number(),
    }),
  ),
  /** How far each union is, of those that this reader sees; and all of them together. */
  shares: z.array(share),
  sum: share.omit({ unionId: true, unionName: true }),
  /** Whether this reader leads it, and whether they hand over. */
  mayRun: z.boolean(),
  mayHandOver: z.boolean(),
  trail: trailShape,
});

/** A campaign with its goods and, live, how far every union is. Refuses with ACCESS.NOT_FOUND. */
export async function campaignRecord(office: Office, { campaignId }: { campaignId: string }) {
  const { tx, actor } = office;
  const { campaign, fundName } = found(
    await tx
      .select({ campaign: campaigns, fundName: funds.name })
      .from(campaigns)
      .innerJoin(funds, eq(funds.id, campaigns.fundId))
      .where(eq(campaigns.id, campaignId)),
    "campaign",
  );
  const goods = await tx
    .select()
    .from(campaignGoods)
    .where(eq(campaignGoods.campaignId, campaignId))
    .orderBy(asc(campaignGoods.id))
    .limit(100);
  const open = campaign.state === "open";
  const runs = scopeFor(actor, "aid.campaign.run") !== null;
  return {
    ...campaign,
    ...{ fundName, moneyKind: moneyKindOf[campaign.kind] },
    goods: goods.map((each) => ({ ...each, onHand: onHand(each) })),
    ...(await sharesNow(office, campaignId)),
    mayRun: open && runs && campaign.unionPath.startsWith(actor.unionPath),
    mayHandOver: open && scopeFor(actor, "aid.campaign.handOver") !== null,
    trail: await trailOf(tx, campaignId),
  };
}

async function sharesNow({ tx }: Office, campaignId: string) {
  const { unionId, type, state, headcount, amountFen, goodsValueFen } = campaignObjects;
  const rows = await tx
    .select({ unionId, type, state, headcount, amountFen, goodsValueFen, grant: grants.status })
    .from(campaignObjects)
    .leftJoin(grants, eq(grants.id, campaignObjects.grantId))
    .where(eq(campaignObjects.campaignId, campaignId))
    .orderBy(asc(campaignObjects.unionPath));
  const shares = sharesOf(rows);
  const ids = shares.map((each) => each.unionId);
  const named = ids.length === 0 ? [] : await tx.select().from(unions).where(inArray(unions.id, ids));
  const nameOf = (id: string) => named.find((union) => union.id === id)?.shortName ?? "";
  return {
    shares: shares.map((each) => ({ ...each, unionName: nameOf(each.unionId) })),
    sum: sumOf(shares),
  };
}
