import type { Actor } from "@gongbang/domain/access/policy";
import { fen } from "@gongbang/domain/kernel/money";
import { anEnrolled } from "../support/aid.ts";
import { aCampaign, anObject, handing, someGoods } from "../support/campaigns.ts";
import type { Matrix } from "../support/matrix.ts";
import { command, type Scene } from "../support/scene.ts";

const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;
/** Whoever leads draws up the list and keeps the stock; whoever visits hands over. */
const leaders = { ...nobody, manager: "union" } as const;
const visitors = { ...nobody, caseworker: "union" } as const;
const readers = {
  ...nobody,
  caseworker: "union",
  manager: "union",
  finance: "federation",
  auditor: "federation",
} as const;

// A campaign that is shared with the unions below is seen there too: run-campaign.test.ts walks who sees and who runs it.
const ofCampaign = async (scene: Scene, keeper: Actor) => ({
  campaignId: (await aCampaign(scene, keeper)).id,
});
const running = async (scene: Scene, keeper: Actor, more: object) => ({
  ...{ ...command(), ...(await ofCampaign(scene, keeper)), ...more },
});
const listed = async (scene: Scene, keeper: Actor, amount = 0) =>
  anObject(scene, keeper, { campaign: await aCampaign(scene, keeper), amountFen: fen(amount) });
const working = async (scene: Scene, keeper: Actor, more: object, amount = 0) => ({
  ...{ ...command(), objectId: (await listed(scene, keeper, amount)).id, version: 1, ...more },
});

let newest = "";

export const campaignsMatrix: Matrix = {
  "campaigns.list": {
    ...readers,
    input: async (scene, keeper) => {
      newest = (await ofCampaign(scene, keeper)).campaignId;
      return { limit: 1 };
    },
    shows: ({ rows }: { rows: { id: string }[] }) => rows[0]?.id === newest,
  },
  "campaigns.record": { ...readers, input: ofCampaign },
  "campaigns.objects": { ...readers, input: ofCampaign },
  "campaigns.sheet": { ...readers, input: ofCampaign },
  "campaigns.preview": {
    ...leaders,
    input: async (scene, keeper) => ({ ...(await ofCampaign(scene, keeper)), audience: {} }),
  },
  "campaigns.open": { ...leaders, aboutNoRecord: "A campaign of the officer's own union." },
  "campaigns.receiveGoods": {
    ...leaders,
    input: (scene, keeper) => running(scene, keeper, { name: "米", unit: "袋", unitPrice: "50", count: 1 }),
  },
  "campaigns.returnGoods": {
    ...leaders,
    input: async (scene, keeper) => ({
      ...{ ...command(), goodsId: (await someGoods(scene, await aCampaign(scene, keeper))).id },
      ...{ count: 1, reason: "破损" },
    }),
  },
  "campaigns.addObjects": {
    ...leaders,
    input: async (scene, keeper) => {
      await anEnrolled(scene, keeper);
      const { campaignId } = await ofCampaign(scene, keeper);
      return { ...command(), campaignId, audience: { unionId: keeper.unionId }, amount: "1" };
    },
  },
  "campaigns.addGroup": {
    ...leaders,
    input: async (scene, keeper) => {
      const campaign = await aCampaign(scene, keeper);
      const { id: goodsId } = await someGoods(scene, campaign);
      const group = { unionId: keeper.unionId, name: "环卫一队", headcount: 3 };
      return { ...command(), campaignId: campaign.id, ...group, goodsId, goodsCount: 3 };
    },
  },
  "campaigns.close": { ...leaders, input: (scene, keeper) => running(scene, keeper, { version: 1 }) },
  "campaigns.drop": { ...leaders, input: (scene, keeper) => working(scene, keeper, { note: "重复" }) },
  "campaigns.proposeMoney": { ...visitors, input: (scene, keeper) => working(scene, keeper, {}, 100) },
  "campaigns.handOver": {
    ...visitors,
    input: async (scene, keeper) => handing(await listed(scene, keeper)),
  },
  "campaigns.miss": { ...visitors, input: (scene, keeper) => working(scene, keeper, { reason: "absent" }) },
};
