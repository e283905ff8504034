import { archives } from "@gongbang/db/schema/hardship";
import { planMeasures } from "@gongbang/db/schema/plans";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnrolled, type Hands, hands } from "../support/aid.ts";
import { aCampaign, anObject, handing, someGoods } from "../support/campaigns.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

const lead = () => scene.as(team.manager).campaigns;
const visitor = () => scene.as(team.caseworker).campaigns;
const codes = (tries: readonly PromiseSettledResult<unknown>[]) =>
  tries.flatMap((each) => (each.status === "rejected" ? [each.reason?.cause?.refusal?.code ?? "bug"] : []));

describe("two at once", () => {
  it("hand the same share over: one does, the other hears that it is done", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const goods = await someGoods(scene, campaign, 5);
    const share = { goodsId: goods.id, goodsCount: 1, goodsValueFen: fen(8_000) };
    const object = await anObject(scene, team.caseworker, { campaign, ...share });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(async () => visitor().handOver((await handing(object)) as never)),
    );
    expect(codes(tries)).toEqual(["EDIT.CONFLICT", "EDIT.CONFLICT"]);
    const { goods: [stock] = [] } = await lead().record({ campaignId: campaign.id });
    expect(stock).toMatchObject({ handedOut: 1, onHand: 4 });
  });
  it("close a campaign and hand over: nothing is handed over after the count, and no piece is lost", async () => {
    for (let n = 0; n < 5; n += 1) {
      const campaign = await aCampaign(scene, team.manager);
      const goods = await someGoods(scene, campaign, 3);
      const share = { goodsId: goods.id, goodsCount: 1, goodsValueFen: fen(8_000) };
      const missed = { state: "notDelivered", missReason: "absent" } as const;
      const object = await anObject(scene, team.caseworker, { campaign, ...share, ...missed });
      const tries = await Promise.allSettled([
        lead().close({ ...command(), campaignId: campaign.id, version: 1, note: "" }),
        visitor().handOver((await handing(object)) as never),
      ]);
      const handed = tries[1]?.status === "fulfilled" ? 1 : 0;
      expect(codes(tries)).toEqual(handed === 1 ? [] : ["CAMPAIGN.CLOSED"]);
      const { goods: [stock] = [], remainderFen } = await lead().record({ campaignId: campaign.id });
      expect(stock).toMatchObject({ handedOut: handed, returned: 3 - handed, onHand: 0 });
      expect(remainderFen).toBe(1_000_000 - handed * 8_000);
    }
  });
  it("list more than the budget has: together they don't pass it", async () => {
    const campaign = await aCampaign(scene, team.manager, { budgetFen: fen(24_000) });
    const goods = await someGoods(scene, campaign, 9);
    const group = { campaignId: campaign.id, unionId: team.manager.unionId, headcount: 2, goodsId: goods.id };
    const tries = await Promise.allSettled(
      ["一队", "二队", "三队", "四队", "五队"].map((name) =>
        lead().addGroup({ ...command(), ...group, name, goodsCount: 1 } as never),
      ),
    );
    expect(codes(tries)).toEqual(["CAMPAIGN.OVER_BUDGET", "CAMPAIGN.OVER_BUDGET"]);
    expect(await lead().record({ campaignId: campaign.id })).toMatchObject({ plannedFen: 24_000 });
  });
});

describe("the walls of a campaign", () => {
  it("show the stock to whoever sees the campaign, and to nobody else", async () => {
    const campaign = await aCampaign(scene, team.manager, { isShared: true });
    await someGoods(scene, campaign);
    const seenAt = async (path: string) => {
      const actor = await scene.officer("caseworker", path);
      return scene.seenBy(actor, "union", async (tx) => {
        const goods = await tx.execute(sql`select from campaign_goods where campaign_id = ${campaign.id}`);
        const [held] = await tx.execute<{ state: string | null }>(
          sql`select app.hold_campaign(${campaign.id}) as state`,
        );
        return [goods.length, held?.state ?? null];
      });
    };
    expect(await seenAt("/09/")).toEqual([1, "open"]);
    expect(await seenAt("/09/0001/")).toEqual([1, "open"]);
    expect(await seenAt("/10/")).toEqual([0, null]);
    expect(await seenAt("/")).toEqual([1, "open"]);
  });
  it("keep a list to each union's own objects", async () => {
    const campaign = await aCampaign(scene, team.manager, { isShared: true });
    const below = await scene.officer("caseworker", "/09/0001/");
    await anObject(scene, team.caseworker, { campaign });
    const own = await anObject(scene, below, { campaign });
    const { rows } = await scene.as(below).campaigns.objects({ campaignId: campaign.id });
    expect(rows.map(({ id }) => id)).toEqual([own.id]);
    expect((await scene.as(below).campaigns.record({ campaignId: campaign.id })).sum.objects).toBe(1);
    expect((await lead().record({ campaignId: campaign.id })).sum.objects).toBe(2);
  });
  it("give no money to whoever has no file, whatever writes the row", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign });
    const written = scene.sql`update campaign_objects set type = 'person', archive_id = null, amount_fen = 1
      where id = ${object.id}`;
    await expect(written).rejects.toThrow(/money_by_grant/);
    const alone = scene.sql`update campaign_objects set state = 'handedOver', handed_on = now(), handed_by = ${object.id},
      visitors = '{王芳}' where id = ${object.id}`;
    await expect(alone).rejects.toThrow(/handed_by_two/);
  });
});

describe("a plan", () => {
  it("goes with its household: to the union, and with its open measures to the new keeper", async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const plan = scene.as(team.caseworker).plans;
    const said = {
      archiveId: archive.id,
      kind: "legal" as const,
      words: "协助补缴",
      ownerId: team.caseworker.id,
    };
    for (const dueOn of ["2026-10-01", "2026-11-01"]) await plan.addMeasure({ ...command(), ...said, dueOn });
    const [first] = (await plan.record({ archiveId: archive.id })).measures;
    await plan.finishMeasure({ ...command(), measureId: first?.id ?? "", version: 1, result: "已补缴" });
    const there = await scene.officer("caseworker", "/10/");
    await scene.owner
      .update(archives)
      .set({ unionId: there.unionId, unionPath: "/10/", keeperId: there.id })
      .where(eq(archives.id, archive.id));
    const rows = await scene.owner.select().from(planMeasures).where(eq(planMeasures.archiveId, archive.id));
    expect(rows.map(({ state, unionPath, keeperId }) => [state, unionPath, keeperId]).sort()).toEqual([
      ["finished", "/10/", team.caseworker.id],
      ["open", "/10/", there.id],
    ]);
  });
  it("has no measure that ended without a word", async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const { id } = await scene.as(team.caseworker).plans.addMeasure({
      ...{ ...command(), archiveId: archive.id, kind: "other", words: "联系家属" },
      ...{ ownerId: team.caseworker.id, dueOn: day("2026-12-01") },
    });
    await expect(scene.sql`update plan_measures set state = 'finished' where id = ${id}`).rejects.toThrow(
      /end_with_a_word/,
    );
    const empty = { ...command(), measureId: id, version: 1, result: " " };
    await expect(scene.as(team.caseworker).plans.cancelMeasure(empty)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      scene.as(team.caseworker).plans.cancelMeasure({ ...empty, result: "不再需要", version: 9 }),
    ).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });
});
