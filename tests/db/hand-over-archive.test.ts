import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { fen } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aBill, aGrant, anEnrolled, faultsOf, hands } from "../support/aid.ts";
import { changesArchive, itemOf, seesArchive } from "../support/approvals.ts";
import { aCampaign, anObject } from "../support/campaigns.ts";
import { aBankFund, anAccount, aSentBatch, settle, twoOfFinance } from "../support/payments.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let sender: Actor;
let receiver: Actor;
let lead: Actor;
let basic: Actor;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  sender = await scene.officer("caseworker", "/09/");
  receiver = await scene.officer("caseworker", "/10/");
  lead = await scene.officer("manager", "/10/");
  basic = await scene.officer("caseworker", "/09/0001/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const named = (sent: { id: string; version: number }) => ({
  ...command(),
  id: sent.id,
  version: sent.version,
});
const reads = (by: Actor, id: string) => scene.as(by).archives.record({ id });
const answer = { note: "" };

const sees = (by: Actor, id: string) => seesArchive(scene, by, id);
const changes = (by: Actor, id: string) => changesArchive(scene, by, id);

describe("a hand-over for good", () => {
  const transfer = (by: Actor, archive: { id: string }, to: Actor) =>
    scene.as(by).transitions.transfer({
      ...{ ...command(), archiveId: archive.id, toUnionId: to.unionId, consent: true, note: "单位变更" },
    });

  it("leaves the owner the owner until it is accepted, and then the record is the receiver's", async () => {
    const archive = await anEnrolled(scene, basic);
    const street = await scene.officer("manager", "/09/");
    const sent = await transfer(basic, archive, street);
    expect((await scene.owner.select().from(archives).where(eq(archives.id, archive.id)))[0]?.unionPath).toBe(
      "/09/0001/",
    );
    await scene.as(street).transitions.accept({ ...named(sent), ...answer });
    expect((await reads(street, archive.id)).id).toBe(archive.id);
    await expect(reads(basic, archive.id)).rejects.toMatchObject(notFound);
    const [row] = await scene.sql`select union_path, keeper_id from archives where id = ${archive.id}`;
    expect(row).toEqual({ union_path: "/09/", keeper_id: street.id });
  });
  it("is asked for on the page of a file whose worker moved to another union, until it has gone along", async () => {
    const [archive, ofStreet] = [await anEnrolled(scene, basic), await anEnrolled(scene, sender)];
    const leftFor = async (by: Actor, { id }: { id: string }) => (await reads(by, id)).workerLeftFor;
    // Inside the street the file stays where it is.
    await scene.sql`update members set union_id = ${basic.unionId}, union_path = '/09/0001/' where id = ${ofStreet.memberId}`;
    expect([await leftFor(basic, archive), await leftFor(sender, ofStreet)]).toEqual([null, null]);
    await scene.sql`update members set union_id = ${lead.unionId}, union_path = '/10/' where id = ${archive.memberId}`;
    const [union] = await scene.sql`select short_name as name from unions where id = ${lead.unionId}`;
    expect(await leftFor(basic, archive)).toBe(union?.name);
    await scene.as(lead).transitions.accept({ ...named(await transfer(basic, archive, lead)), ...answer });
    expect(await leftFor(lead, archive)).toBeNull();
  });
  it("takes its money along: what was proposed is decided, paid and sent back where the record is", async () => {
    const district = await hands(scene);
    const own = { ...district, caseworker: basic };
    const fund = await aBankFund(scene);
    const archive = await anEnrolled(scene, basic);
    await anAccount(scene, basic, archive);
    await scene.as(basic).costs.record(aBill(archive));
    const { id } = await aGrant(scene, own, { archive, fund, way: "bank", amount: "100" });
    await scene.sql`update members set union_id = ${lead.unionId}, union_path = '/10/' where id = ${archive.memberId}`;
    await scene.as(lead).transitions.accept({ ...named(await transfer(basic, archive, lead)), ...answer });

    await expect(scene.as(basic).grants.record({ grantId: id })).rejects.toMatchObject(notFound);
    const { id: item, version } = await itemOf(scene, id);
    await scene.as(lead).approvals.agree({ ...command(), id: item, version, note: "同意" });
    // A second account ends the one that came along; before, the wall hid it and the office stopped.
    await anAccount(scene, receiver, archive);
    expect((await scene.as(receiver).costs.list({ archiveId: archive.id })).costs).toHaveLength(1);
    const two = await twoOfFinance(scene);
    const sent = await aSentBatch(scene, two, fund, [{ id }]);
    await settle(scene, two.maker, { batchId: sent.batchId, version: 4 }, [
      { lineNo: 1, yuan: "100", word: "失败", reason: "账号不符" },
    ]);
    const rows = await scene.sql`select keeper_id from tasks where archive_id = ${archive.id}`;
    expect(rows).toEqual([{ keeper_id: lead.id }]);
    const seen = await scene.as(receiver).grants.record({ grantId: id });
    expect(seen.history.map(({ event }) => event)).toEqual(["create", "approve"]);
    expect(seen.attempts).toHaveLength(1);
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("leaves nothing waiting by name for somebody who stayed behind", async () => {
    const team = { ...(await hands(scene, "/09/")), caseworker: basic };
    const archive = await anEnrolled(scene, basic);
    const grant = await aGrant(scene, team, { archive, fund: await aBankFund(scene), amount: "100" });
    const stays = await scene.officer("manager", "/09/");
    const { id, version } = await itemOf(scene, grant.id);
    const passed = { ...command(), id, version, officerId: stays.id, note: "" };
    await scene.as(team.manager).approvals.handOn(passed);
    await scene.sql`update members set union_id = ${lead.unionId}, union_path = '/10/' where id = ${archive.memberId}`;
    await scene.as(lead).transitions.accept({ ...named(await transfer(basic, archive, lead)), ...answer });
    const now = await itemOf(scene, grant.id);
    const agreed = { ...command(), id, version: now.version, note: "同意" };
    expect(await scene.as(lead).approvals.agree(agreed)).toMatchObject({ status: "approved" });
  });
  it("waits for what a campaign's list still has to hand over to the household", async () => {
    const lead09 = await scene.officer("manager", "/09/");
    const campaign = await aCampaign(scene, lead09, { isShared: true });
    const object = await anObject(scene, basic, { campaign, amountFen: fen(10_000) });
    const { grantId } = await scene
      .as(basic)
      .campaigns.proposeMoney({ ...command(), objectId: object.id, version: 1 } as never);
    const archive = { id: object.archiveId ?? "" };
    const sent = await transfer(basic, archive, lead09);
    await expect(scene.as(lead09).transitions.accept({ ...named(sent), ...answer })).rejects.toMatchObject(
      refusedAs("TRANSITION.MONEY_ON_A_LIST"),
    );
    await scene.as(basic).grants.withdraw({ ...command(), grantId, version: 1 } as never);
    await scene.as(lead09).transitions.accept({ ...named(sent), ...answer });
  });
  it("goes only to where the worker's membership is, or above it", async () => {
    const archive = await anEnrolled(scene, sender);
    const sent = await transfer(sender, archive, receiver);
    await expect(scene.as(receiver).transitions.accept({ ...named(sent), ...answer })).rejects.toMatchObject(
      refusedAs("TRANSITION.MEMBER_ELSEWHERE"),
    );
    await scene.as(receiver).transitions.reject({ ...named(sent), note: "不属于本会" });
    expect(await sees(receiver, archive.id)).toBe(false);
    expect(await scene.as(sender).transitions.record({ id: sent.id })).toMatchObject({
      status: "rejected",
      answerNote: "不属于本会",
    });
  });
  it("is one at a time, and only for who reads to begin with", async () => {
    const archive = await anEnrolled(scene, sender);
    await transfer(sender, archive, receiver);
    await expect(transfer(sender, archive, receiver)).rejects.toMatchObject(
      refusedAs("TRANSITION.UNDER_WAY"),
    );
    expect([await sees(receiver, archive.id), await changes(receiver, archive.id)]).toEqual([true, false]);
  });
  it("is asked for by number, told no name, and begins when the owner agrees", async () => {
    const archive = await anEnrolled(scene, basic);
    const street = await scene.officer("caseworker", "/09/");
    const far = scene
      .as(receiver)
      .transitions.request({ ...command(), number: "困 1900-9999", note: "请移交" });
    await expect(far).rejects.toMatchObject(notFound);
    const asked = await scene
      .as(street)
      .transitions.request({ ...command(), number: archive.number, note: "请移交" });
    expect(await scene.as(street).transitions.record({ id: asked.id })).toMatchObject({ subjectName: null });
    const agree = (by: Actor, consent: boolean) =>
      scene.as(by).transitions.agree({ ...named(asked), note: "", consent });
    await expect(agree(street, true)).rejects.toMatchObject(refusedAs("TRANSITION.SENT_BY_YOU"));
    await expect(agree(basic, false)).rejects.toMatchObject(refusedAs("TRANSITION.NO_CONSENT"));
    await agree(basic, true);
    const { rows } = await scene.as(street).transitions.list({ tab: "toAnswer" });
    const back = rows.find(({ subjectId, type }) => subjectId === archive.id && type === "transfer");
    if (!back) throw new Error("no transfer began");
    await scene.as(street).transitions.accept({ ...named(back), ...answer });
    expect((await scene.sql`select keeper_id from archives where id = ${archive.id}`)[0]?.keeper_id).toBe(
      street.id,
    );
  });
});
