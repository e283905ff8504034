import { campaignObjects } from "@gongbang/db/schema/campaigns";
import type { Actor } from "@gongbang/domain/access/policy";
import { fen } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anyObject,
  type CampaignModel,
  handedOut,
  planned,
  refusalOf,
  shelf,
  steps,
  take,
} from "../support/campaign-model.ts";
import { aCampaign, handing, someGoods } from "../support/campaigns.ts";
import { type Dice, diceOf } from "../support/dice.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let visitor: Actor;
beforeAll(async () => {
  scene = await openScene();
  lead = await scene.officer("manager", "/09/");
  visitor = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

type Place = { campaignId: string; goodsId: string };
type Asked = { step: (typeof steps)[number]; pieces: number; objectId: string | undefined };

/** The call that a step is; it answers the id of what it made, where it made something. */
async function call({ campaignId, goodsId }: Place, { step, pieces, objectId = "" }: Asked): Promise<string> {
  const [run, hand] = [scene.as(lead).campaigns, scene.as(visitor).campaigns];
  const goods = { name: "米面油", unit: "份", unitPrice: "80", count: pieces };
  const group = { unionId: lead.unionId, name: "环卫一队", headcount: 3, goodsId, goodsCount: pieces };
  if (step === "receive") await run.receiveGoods({ ...command(), campaignId, ...goods } as never);
  if (step === "return")
    await run.returnGoods({ ...command(), goodsId, count: pieces, reason: "破损" } as never);
  if (step === "group") return (await run.addGroup({ ...command(), campaignId, ...group } as never)).id;
  if (step === "close") await run.close({ ...command(), campaignId, version: 1, note: "" });
  if (step === "hand" || step === "miss" || step === "drop") {
    const object = { objectId, version: await versionOf(objectId) };
    if (step === "hand") await hand.handOver((await handing({ id: objectId, ...object })) as never);
    if (step === "miss") await hand.miss({ ...command(), ...object, reason: "absent", note: "" });
    if (step === "drop") await run.drop({ ...command(), ...object, note: "重复" });
  }
  return objectId;
}

async function versionOf(objectId: string): Promise<number> {
  const [row] = await scene.owner.select().from(campaignObjects).where(eq(campaignObjects.id, objectId));
  return row?.version ?? 1;
}

/** One step in both worlds: what the oracle refuses the office refuses, with the same code, and the other way round. */
async function both(place: Place, model: CampaignModel, dice: Dice, last: boolean): Promise<void> {
  const step = last ? "close" : dice.pick(steps.slice(0, -1));
  const asked: Asked = { step, pieces: dice.between(1, 6), objectId: anyObject(model, dice) };
  const onObject = step === "hand" || step === "miss" || step === "drop";
  if (onObject && asked.objectId === undefined) return;
  const expected = refusalOf(model, asked);
  const answer = await call(place, asked).then(
    (id) => ({ id, code: null }),
    (error: { cause?: { refusal?: { code: string } } }) => ({
      id: "",
      code: error.cause?.refusal?.code ?? "bug",
    }),
  );
  expect(answer.code, JSON.stringify(asked)).toBe(expected);
  if (expected === null) take(model, { ...asked, objectId: answer.id });
}

describe("a campaign, walked at random", () => {
  it.each([1, 2, 3])("stands as the oracle has it after every step (walk %i)", async (seed) => {
    const dice = diceOf(seed);
    const campaign = await aCampaign(scene, lead, { budgetFen: fen(200_000) });
    const goods = await someGoods(scene, campaign, 10);
    const place = { campaignId: campaign.id, goodsId: goods.id };
    const model: CampaignModel = {
      ...{ budget: 200_000, price: 8_000, received: 10, returned: 0, closed: false, objects: new Map() },
    };
    for (let n = 0; n < 40; n += 1) {
      await both(place, model, dice, n === 39);
      const seen = await scene.as(lead).campaigns.record({ campaignId: campaign.id });
      expect(seen).toMatchObject({
        ...{ plannedFen: planned(model), state: model.closed ? "closed" : "open" },
        goods: [{ received: model.received, handedOut: handedOut(model), onHand: shelf(model) }],
      });
      expect(shelf(model)).toBeGreaterThanOrEqual(0);
    }
  });
});
