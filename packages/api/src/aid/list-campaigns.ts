import { campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { unions } from "@gongbang/db/schema/members";
import { campaignKinds, campaignStates } from "@gongbang/domain/aid/campaign";
import type { ListCampaigns } from "@gongbang/domain/aid/campaign.input";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const campaignListShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      kind: z.enum(campaignKinds),
      state: z.enum(campaignStates),
      opensOn: z.string(),
      closesOn: z.string(),
      unionName: z.string(),
      budgetFen: z.number(),
      plannedFen: z.number(),
      /** Of the objects that this reader sees. */
      objects: z.number(),
      handedOver: z.number(),
    }),
  ),
  next: z.string().nullable(),
});

/** The campaigns that this call sees, the newest first: its unions' own, and those that a union above shares with it. */
export async function campaignList({ tx }: Office, { state, after, limit }: ListCampaigns) {
  const { id, number, name, kind, opensOn, closesOn, budgetFen, plannedFen } = campaigns;
  const objects = sql<number>`(select count(*)::int from ${campaignObjects} o
    where o.campaign_id = ${campaigns.id} and o.state <> 'dropped')`;
  const handedOver = sql<number>`(select count(*)::int from ${campaignObjects} o
    where o.campaign_id = ${campaigns.id} and o.state = 'handedOver')`;
  const seen = await tx
    .select({
      ...{ id, number, name, kind, state: campaigns.state, opensOn, closesOn, budgetFen, plannedFen },
      ...{ unionName: unions.shortName, objects, handedOver },
    })
    .from(campaigns)
    .innerJoin(unions, eq(unions.id, campaigns.unionId))
    .where(and(state ? eq(campaigns.state, state) : undefined, after ? lt(id, after) : undefined))
    .orderBy(desc(id))
    .limit(limit + 1);
  const rows = seen.slice(0, limit);
  return { rows, next: seen.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
