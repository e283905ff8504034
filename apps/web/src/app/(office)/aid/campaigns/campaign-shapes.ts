import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Campaigns = inferRouterOutputs<AppRouter>["campaigns"];
export type CampaignRow = Campaigns["list"]["rows"][number];
/** A campaign without its trail, which no form needs in the browser. */
export type CampaignView = Omit<Campaigns["record"], "trail">;
export type Goods = CampaignView["goods"][number];
export type UnionShare = CampaignView["shares"][number];
export type ObjectRow = Campaigns["objects"]["rows"][number];
export type Sheet = Campaigns["sheet"];
