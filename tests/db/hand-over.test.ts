import { openProof } from "@gongbang/api/aid/keep-proof";
import { aboutPicture } from "@gongbang/documents/picture.fixture";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { balanceOf, faultsOf, type Hands, hands, visiting } from "../support/aid.ts";
import { aCampaign, anObject, handing, someGoods, theFund } from "../support/campaigns.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

const by = (actor = team.caseworker) => scene.as(actor).campaigns;
const hand = async (object: { id: string; version: number }, more: object = {}) =>
  by().handOver((await handing(object, more as Record<string, unknown>)) as never);
const rowOf = async (campaign: { id: string }) =>
  (await by().objects({ campaignId: campaign.id })).rows.at(0);

describe("a share", () => {
  it("is handed over once, by two, with a signature of which nothing but the picture is kept", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign });
    await expect(hand(object, { visitors: ["王芳"] })).rejects.toMatchObject(
      refusedAs("CAMPAIGN.TWO_VISITORS"),
    );
    await expect(hand(object, { proof: null })).rejects.toMatchObject(refusedAs("CAMPAIGN.NO_PROOF"));
    await hand(object);
    const row = await rowOf(campaign);
    expect(row).toMatchObject({ state: "handedOver", visitors: ["王芳", "赵磊"], handedOn: "2026-09-18" });
    await expect(hand({ ...object, version: 2 })).rejects.toMatchObject(refusedAs("CAMPAIGN.OBJECT_SETTLED"));
    const { bytes } = await openProof(scene.context(team.caseworker), row?.files[0]?.id ?? "");
    expect(await aboutPicture(bytes)).toMatchObject({ format: "png", saysWhere: false });
    const stranger = await scene.officer("caseworker", "/10/");
    await expect(openProof(scene.context(stranger), row?.files[0]?.id ?? "")).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
    await expect(by(stranger).handOver((await handing(object)) as never)).rejects.toMatchObject(notFound);
  });
  it("takes no picture that is none", async () => {
    const object = await anObject(scene, team.caseworker, { campaign: await aCampaign(scene, team.manager) });
    const content = Buffer.from("no picture at all").toString("base64");
    await expect(hand(object, { proof: { purpose: "photo", content } })).rejects.toMatchObject({
      cause: { refusal: { code: expect.stringMatching(/^FILE\./) } },
    });
  });
  it("that was not delivered says why, and may be tried again", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign });
    await by().miss({ ...command(), objectId: object.id, version: 1, reason: "absent", note: "" });
    expect(await rowOf(campaign)).toMatchObject({ state: "notDelivered", missReason: "absent" });
    await hand({ ...object, version: 2 });
    expect(await rowOf(campaign)).toMatchObject({ state: "handedOver", missReason: null });
  });
});

describe("the last piece of stock", () => {
  it("is one's alone, when two reach for it at the same time", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const goods = await someGoods(scene, campaign, 3);
    const share = { goodsId: goods.id, goodsCount: 1, goodsValueFen: fen(8_000) };
    const objects = await Promise.all(
      Array.from({ length: 8 }, () => anObject(scene, team.caseworker, { campaign, ...share })),
    );
    const tries = await Promise.allSettled(objects.map((object) => hand(object)));
    const refused = tries.filter((each) => each.status === "rejected");
    expect(tries.length - refused.length).toBe(3);
    for (const { reason } of refused) expect(reason).toMatchObject(refusedAs("CAMPAIGN.OUT_OF_STOCK"));
    const { goods: [stock] = [], sum } = await by().record({ campaignId: campaign.id });
    expect(stock).toMatchObject({ received: 3, handedOut: 3, onHand: 0 });
    expect(sum).toMatchObject({ objects: 8, handedOver: 3, households: 3, goodsFen: 24_000 });
  });
});

describe("the money of a campaign", () => {
  it("is a grant of the ledger: proposed, approved, released and handed over by the people of every grant", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const fund = await theFund(scene);
    const object = await anObject(scene, team.caseworker, { campaign, amountFen: fen(50_000) });
    await expect(hand(object)).rejects.toMatchObject(refusedAs("CAMPAIGN.MONEY_NOT_RELEASED"));
    const before = await balanceOf(scene, fund);
    const propose = (version: number) =>
      by().proposeMoney({ ...command(), objectId: object.id, version } as never);
    const { grantId } = await propose(1);
    expect(await balanceOf(scene, fund)).toMatchObject({ reserved: before.reserved + 50_000 });
    await expect(propose(2)).rejects.toMatchObject(refusedAs("CAMPAIGN.HAS_MONEY"));
    const close = () =>
      by(team.manager).close({ ...command(), campaignId: campaign.id, version: 1, note: "" });
    await by().miss({ ...command(), objectId: object.id, version: 2, reason: "absent", note: "" });
    await expect(close()).rejects.toMatchObject(refusedAs("CAMPAIGN.MONEY_OUT"));
    const drop = { ...command(), objectId: object.id, version: 3, note: "不再发放" };
    await expect(by(team.manager).drop(drop)).rejects.toMatchObject(refusedAs("CAMPAIGN.HAS_MONEY"));
    const at = (version: number) => ({ ...command(), grantId, version });
    await scene.as(team.manager).grants.approve({ ...at(1), note: "同意" });
    await expect(hand({ ...object, version: 3 })).rejects.toMatchObject(
      refusedAs("CAMPAIGN.MONEY_NOT_RELEASED"),
    );
    await scene.as(team.finance).grants.release(at(2));
    await hand({ ...object, version: 3 });
    expect(await rowOf(campaign)).toMatchObject({ state: "handedOver", grantStatus: "handedOver" });
    expect(await balanceOf(scene, fund)).toMatchObject({
      spent: before.spent + 50_000,
      reserved: before.reserved,
    });
    expect(await close()).toMatchObject({ remainderFen: 950_000 });
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("is handed over from its list alone, by its rules, and not before its release", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign, amountFen: fen(20_000) });
    const { grantId } = await by().proposeMoney({ ...command(), objectId: object.id, version: 1 } as never);
    const at = (version: number) => ({ ...command(), grantId, version });
    await scene.as(team.manager).grants.approve({ ...at(1), note: "同意" });
    await scene.as(team.finance).grants.release(at(2));
    const archive = { id: object.archiveId ?? "" };
    expect((await scene.as(team.caseworker).grants.readyFor({ archiveId: archive.id })).rows).toEqual([]);
    const visit = visiting(archive, { handOverGrantId: grantId, proposal: null, deviceAt: null });
    await expect(scene.as(team.caseworker).visits.recordVisit(visit)).rejects.toMatchObject(
      refusedAs("AID.ON_A_LIST"),
    );
    const early = { ...object, version: 2 };
    await expect(hand(early, { handedOn: "2026-09-17" })).rejects.toMatchObject(
      refusedAs("AID.BEFORE_RELEASE"),
    );
    await hand(early);
    expect(await rowOf(campaign)).toMatchObject({ state: "handedOver", grantStatus: "handedOver" });
  });
  it("is not handed over to a household that was suspended meanwhile, and its goods stay on the shelf", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const goods = await someGoods(scene, campaign, 1);
    const share = { amountFen: fen(20_000), goodsId: goods.id, goodsCount: 1 };
    const object = await anObject(scene, team.caseworker, { campaign, ...share });
    const { grantId } = await by().proposeMoney({ ...command(), objectId: object.id, version: 1 } as never);
    const at = (version: number) => ({ ...command(), grantId, version });
    await scene.as(team.manager).grants.approve({ ...at(1), note: "同意" });
    await scene.as(team.finance).grants.release(at(2));
    expect(await rowOf(campaign)).toMatchObject({ grantStatus: "released", held: null });
    await scene.sql`update archives set status = 'suspended' where id = ${object.archiveId}`;
    await expect(hand({ ...object, version: 2 })).rejects.toMatchObject(refusedAs("AID.NOT_ENROLLED"));
    const held = { code: "AID.NOT_ENROLLED" };
    expect(await rowOf(campaign)).toMatchObject({ state: "listed", grantStatus: "released", held });
    const { goods: [stock] = [] } = await by().record({ campaignId: campaign.id });
    expect(stock).toMatchObject({ handedOut: 0, onHand: 1 });
  });
  it("stays with the fund where finance takes it back, and may be proposed anew", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign, amountFen: fen(10_000) });
    const propose = (version: number) =>
      by().proposeMoney({ ...command(), objectId: object.id, version } as never);
    const { grantId } = await propose(1);
    await scene.as(team.caseworker).grants.withdraw({ ...command(), grantId, version: 1 } as never);
    expect(await propose(2)).toMatchObject({ number: expect.stringMatching(/^帮 2026-/) });
  });
  it("is nobody's who has none on the list", async () => {
    const object = await anObject(scene, team.caseworker, { campaign: await aCampaign(scene, team.manager) });
    const asked = { ...command(), objectId: object.id, version: 1 };
    await expect(by().proposeMoney(asked as never)).rejects.toMatchObject(refusedAs("CAMPAIGN.NO_MONEY"));
  });
});

describe("the signing sheet", () => {
  it("has everybody but those taken off, by union, with a phone's tail and no more of it", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const below = await scene.officer("caseworker", "/09/0001/");
    const low = await anObject(scene, below, { campaign, amountFen: fen(50_000) });
    const top = await anObject(scene, team.caseworker, { campaign });
    await anObject(scene, team.caseworker, { campaign, state: "dropped" });
    const { rows } = await by().sheet({ campaignId: campaign.id });
    expect(rows.map(({ id }) => id)).toEqual([top.id, low.id]);
    expect(rows[1]).toMatchObject({ amountFen: 50_000, goodsCount: 0, handedOn: null });
    expect(Object.keys(rows[0] ?? {})).not.toContain("visitors");
  });
});
