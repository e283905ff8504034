import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { aCampaign, anObject, handing, someGoods, theFund } from "../support/campaigns.ts";
import { aMember } from "../support/hardship.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let street: Actor;
beforeAll(async () => {
  scene = await openScene();
  lead = await scene.officer("manager", "/09/");
  street = await scene.officer("caseworker", "/09/0001/");
});
afterAll(() => scene.close());

const by = (actor = lead) => scene.as(actor).campaigns;
const record = (id: string, actor = lead) => by(actor).record({ campaignId: id });
const add = (id: string, audience: object, more: object = {}) =>
  by().addObjects({ ...command(), campaignId: id, audience, amount: "500", ...more } as never);
const opening = async (more: object = {}) =>
  ({
    ...{ ...command(), name: "2026 年中秋送温暖", kind: "warmth", budget: "10000", isShared: true },
    ...{ opensOn: "2026-09-01", closesOn: "2026-09-30", fundId: (await theFund(scene)).id },
    ...more,
  }) as never;

describe("a campaign", () => {
  it("is opened on a fund, with no more than it has and for what it serves", async () => {
    const { id, number } = await by().open(await opening());
    expect(number).toMatch(/^活 2026-\d{4}$/);
    expect(await record(id)).toMatchObject({
      budgetFen: 1_000_000,
      plannedFen: 0,
      moneyKind: "70",
      mayRun: true,
    });
    const refused = async (more: object, code: string) =>
      expect(by().open(await opening(more))).rejects.toMatchObject(refusedAs(code));
    await refused({ budget: "900000.01" }, "CAMPAIGN.OVER_FUND");
    await refused({ closesOn: "2027-01-01" }, "CAMPAIGN.DAYS");
  });
  it("is seen and not run by the unions below, where it is shared with them", async () => {
    const [shared, own] = [await aCampaign(scene, lead, { isShared: true }), await aCampaign(scene, lead)];
    expect(await record(shared.id, street)).toMatchObject({ mayRun: false, mayHandOver: true });
    await expect(record(own.id, street)).rejects.toMatchObject(notFound);
    const stranger = await scene.officer("manager", "/10/");
    await expect(record(shared.id, stranger)).rejects.toMatchObject(notFound);
    const below = await scene.officer("manager", "/09/0001/");
    const goods = {
      ...command(),
      campaignId: shared.id,
      name: "米",
      unit: "袋",
      unitPrice: "50",
      count: "1",
    };
    await expect(by(below).receiveGoods(goods as never)).rejects.toMatchObject(notFound);
  });
});

describe("the list of a campaign", () => {
  it("takes an audience once, by rule, under the campaign's own union", async () => {
    const place = await scene.officer("manager", "/11/");
    const worker = await scene.officer("caseworker", "/11/0001/");
    const campaign = await aCampaign(scene, place);
    const ill = await anEnrolled(scene, worker, { mainCause: "06", grade: "2" });
    const student = await anEnrolled(scene, worker, { mainCause: "10", otherCauses: ["09"], grade: "1" });
    const at = { position: 1, relation: "20", name: "张悦", exempt: "student" as const };
    await scene.owner.insert(householdMembers).values({ archiveId: student.id, ...at });
    await anEnrolled(scene, await scene.officer("caseworker", "/12/"));
    const preview = async (audience: object) =>
      (await by(place).preview({ campaignId: campaign.id, audience } as never)).count;
    expect(await preview({})).toBe(2);
    expect(await preview({ grades: ["1"] })).toBe(1);
    expect(await preview({ causes: ["06", "09"] })).toBe(2);
    expect(await preview({ causes: ["01"] })).toBe(0);
    expect(await preview({ hasStudent: true, neverHelped: true })).toBe(1);
    expect(await preview({ unionId: worker.unionId })).toBe(2);
    const put = (audience: object) =>
      by(place).addObjects({ ...command(), campaignId: campaign.id, audience, amount: "500" } as never);
    expect(await put({ grades: ["2"] })).toEqual({ added: 1 });
    expect(await put({})).toEqual({ added: 1 });
    await expect(put({})).rejects.toMatchObject(refusedAs("CAMPAIGN.NOBODY"));
    const { rows } = await by(place).objects({ campaignId: campaign.id });
    expect(rows.map(({ archiveNumber }) => archiveNumber)).toEqual([ill.number, student.number]);
    expect(await record(campaign.id, place)).toMatchObject({ plannedFen: 100_000 });
  });
  it("reaches its budget, and does not pass it by one fen", async () => {
    const place = await scene.officer("manager", "/13/");
    const campaign = await aCampaign(scene, place);
    for (let n = 0; n < 2; n += 1) await anEnrolled(scene, place);
    const put = (amount: string) =>
      by(place).addObjects({ ...command(), campaignId: campaign.id, audience: {}, amount } as never);
    const refusal = { code: "CAMPAIGN.OVER_BUDGET", left: 1_000_000, needed: 1_000_002 };
    await expect(put("5000.01")).rejects.toMatchObject({ cause: { refusal } });
    expect(await put("5000")).toEqual({ added: 2 });
    const [first] = (await by(place).objects({ campaignId: campaign.id })).rows;
    await by(place).drop({ ...command(), objectId: first?.id ?? "", version: 1, note: "重复" });
    expect(await record(campaign.id, place), "what was taken off is free again").toMatchObject({
      plannedFen: 500_000,
    });
  });
  it("gives members and collectives goods, and no money", async () => {
    const place = await scene.officer("manager", "/14/");
    const campaign = await aCampaign(scene, place);
    const goods = await someGoods(scene, campaign, 40);
    await aMember(scene, place);
    const put = (more: object) =>
      by(place).addObjects({
        ...command(),
        campaignId: campaign.id,
        audience: { of: "members" },
        ...more,
      } as never);
    await expect(put({ amount: "1" })).rejects.toMatchObject(refusedAs("CAMPAIGN.MONEY_NEEDS_FILE"));
    await expect(put({})).rejects.toMatchObject(refusedAs("CAMPAIGN.NOTHING_TO_GIVE"));
    expect(await put({ goodsId: goods.id, goodsCount: 1 })).toEqual({ added: 1 });
    const group = { campaignId: campaign.id, unionId: place.unionId, name: "环卫一队", headcount: "36" };
    const given = { goodsId: goods.id, goodsCount: "36" };
    const { id } = await by(place).addGroup({ ...command(), ...group, ...given } as never);
    const caseworker = await scene.officer("caseworker", "/14/");
    await by(caseworker).handOver((await handing({ id, version: 1 })) as never);
    const { sum, goods: [stock] = [] } = await record(campaign.id, place);
    expect(sum, "a collective counts its persons, and no household").toMatchObject({
      households: 0,
      persons: 36,
    });
    expect(stock).toMatchObject({ handedOut: 36, onHand: 4 });
    const elsewhere = { ...group, unionId: (await scene.aUnion("/15/")).id };
    await expect(by(place).addGroup({ ...command(), ...elsewhere, ...given } as never)).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("the goods", () => {
  it("come in by the piece, at one price, and go back no further than there are any", async () => {
    const campaign = await aCampaign(scene, lead);
    const receive = (count: string, unitPrice = "80") =>
      by().receiveGoods({
        ...command(),
        campaignId: campaign.id,
        name: "米面油",
        unit: "份",
        unitPrice,
        count,
      } as never);
    const { id: goodsId } = await receive("3");
    expect(await receive("2")).toEqual({ id: goodsId });
    await expect(receive("1", "81")).rejects.toMatchObject(refusedAs("CAMPAIGN.OTHER_PRICE"));
    const back = (count: string) =>
      by().returnGoods({ ...command(), goodsId, count, reason: "破损" } as never);
    await expect(back("6")).rejects.toMatchObject({
      cause: { refusal: { code: "CAMPAIGN.OUT_OF_STOCK", left: 5 } },
    });
    await back("5");
    expect((await record(campaign.id)).goods).toMatchObject([{ received: 5, returned: 5, onHand: 0 }]);
  });
  it("are never below nothing in the table either", async () => {
    const { id } = await someGoods(scene, await aCampaign(scene, lead), 1);
    await expect(scene.sql`update campaign_goods set handed_out = 2 where id = ${id}`).rejects.toThrow(
      /never_below_nothing/,
    );
  });
});

describe("a campaign closes", () => {
  it("when every object is settled; what is left goes back", async () => {
    const campaign = await aCampaign(scene, lead, { isShared: true });
    const goods = await someGoods(scene, campaign, 5);
    const share = { goodsId: goods.id, goodsCount: 2, goodsValueFen: 16_000 as never };
    const [one, other] = [
      await anObject(scene, street, { campaign, ...share }),
      await anObject(scene, street, { campaign, ...share }),
    ];
    const close = () => by().close({ ...command(), campaignId: campaign.id, version: 1, note: "" });
    await by(street).handOver((await handing(one)) as never);
    await expect(close()).rejects.toMatchObject({
      cause: { refusal: { code: "CAMPAIGN.STILL_LISTED", count: 1 } },
    });
    await by(street).miss({ ...command(), objectId: other.id, version: 1, reason: "moved", note: "已搬离" });
    expect(await close()).toMatchObject({ remainderFen: 1_000_000 - 16_000 });
    expect(await record(campaign.id)).toMatchObject({
      ...{ state: "closed", closedOn: "2026-09-18", mayRun: false, mayHandOver: false },
      goods: [{ handedOut: 2, returned: 3, onHand: 0 }],
    });
    await expect(close()).rejects.toMatchObject(refusedAs("CAMPAIGN.CLOSED"));
    const late = await handing({ id: other.id, version: 2 });
    await expect(by(street).handOver(late as never)).rejects.toMatchObject(refusedAs("CAMPAIGN.CLOSED"));
    await expect(add(campaign.id, {})).rejects.toMatchObject(refusedAs("CAMPAIGN.CLOSED"));
  });
});
