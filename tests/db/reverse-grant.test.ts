import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, balanceOf, faultsOf, type Hands, hands } from "../support/aid.ts";
import { aCampaign, anObject, handing } from "../support/campaigns.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

async function paid() {
  const fund = await aFund(scene);
  const archive = await anEnrolled(scene, team.caseworker);
  return { fund, ...(await aGrant(scene, team, { archive, fund, upTo: "paid" })) };
}

describe("a paid grant that was wrong", () => {
  it("is reversed by two people: the movement out stays, one back follows, and the fund has the money", async () => {
    const { fund, id, at } = await paid();
    const { grants } = scene.as(team.finance);
    await grants.askReversal({ ...at(3), reason: "申报不实" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000 });
    expect((await grants.record({ grantId: id })).reversal).toMatchObject({ reason: "申报不实", mine: true });
    await expect(grants.confirmReversal({ ...at(3), reference: "R1" })).rejects.toMatchObject(
      refusedAs("AID.SAME_PERSON"),
    );
    await scene.as(team.manager).grants.confirmReversal({ ...at(3), reference: "R1" });
    const after = await grants.record({ grantId: id });
    expect(after).toMatchObject({ status: "reversed", reversal: null, steps: [] });
    expect(after.history.at(-1)).toMatchObject({ event: "reverse", note: "申报不实", by: team.manager.name });
    expect(after.ledger.map(({ kind }) => kind)).toEqual(["reserve", "pay", "return"]);
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("is asked for once, and stays as it was where the second person disagrees", async () => {
    const { fund, id, at } = await paid();
    await scene.as(team.finance).grants.askReversal({ ...at(3), reason: "疑似重复" });
    await expect(
      scene.as(team.manager).grants.askReversal({ ...at(3), reason: "再次" }),
    ).rejects.toMatchObject(refusedAs("AID.REVERSAL_ASKED"));
    await scene.as(team.manager).grants.dropReversal({ ...at(3), note: "经核对无误" });
    expect(await scene.as(team.finance).grants.record({ grantId: id })).toMatchObject({
      status: "paid",
      reversal: null,
    });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000 });
    await expect(
      scene.as(team.manager).grants.confirmReversal({ ...at(3), reference: "1" }),
    ).rejects.toMatchObject(refusedAs("AID.NO_REVERSAL"));
  });
  it("is none before it was paid", async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const { at } = await aGrant(scene, team, { archive, fund: await aFund(scene), upTo: "approved" });
    await expect(scene.as(team.manager).grants.askReversal({ ...at(2), reason: "x" })).rejects.toMatchObject(
      refusedAs("AID.NOT_REVERSIBLE"),
    );
  });
  it("that a campaign handed over counts there no more, and is no money that reached anybody when it closes", async () => {
    const campaign = await aCampaign(scene, team.manager);
    const object = await anObject(scene, team.caseworker, { campaign, amountFen: fen(50_000) });
    const [clerk, lead] = [scene.as(team.caseworker).campaigns, scene.as(team.manager)];
    const proposed = { ...command(), objectId: object.id, version: 1 };
    const { grantId } = await clerk.proposeMoney(proposed as never);
    const at = (version: number) => ({ ...command(), grantId, version });
    await lead.grants.approve({ ...at(1), note: "同意" });
    await scene.as(team.finance).grants.release(at(2));
    await clerk.handOver((await handing({ ...object, version: 2 })) as never);
    const sum = async () => (await lead.campaigns.record({ campaignId: campaign.id })).sum;
    expect(await sum()).toMatchObject({ handedOver: 1, moneyFen: 50_000 });
    await scene.as(team.finance).grants.askReversal({ ...at(4), reason: "申报不实" });
    await lead.grants.confirmReversal({ ...at(4), reference: "R1" });
    expect(await sum()).toMatchObject({ handedOver: 1, moneyFen: 0 });
    const closing = { ...command(), campaignId: campaign.id, version: 1, note: "" };
    expect(await lead.campaigns.close(closing)).toMatchObject({ remainderFen: 1_000_000 });
  });
  it("is held to two people by the table itself", async () => {
    const { at, id } = await paid();
    await scene.as(team.finance).grants.askReversal({ ...at(3), reason: "x" });
    await expect(
      scene.sql`update grant_reversals set outcome = 'reversed', decided_by = asked_by where grant_id = ${id}`,
    ).rejects.toThrow("two_people");
  });
});
