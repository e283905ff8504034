import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aGrant, anEnrolled, type Hands, hands, proposing } from "../support/aid.ts";
import { itemOf } from "../support/approvals.ts";
import { anArchiveRow } from "../support/hardship.ts";
import {
  aBankFund,
  aFundWithGrants,
  anAccount,
  anApproved,
  aSentBatch,
  making,
  settle,
  twoOfFinance,
} from "../support/payments.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let two: Awaited<ReturnType<typeof twoOfFinance>>;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  team = await hands(scene);
  two = await twoOfFinance(scene);
});
afterAll(() => scene.close());

const fresh = (count?: number) => aFundWithGrants(scene, team, count);
const record = (batchId: string) => scene.as(two.maker).batches.record({ batchId });
const grantOf = (grantId: string) => scene.as(team.caseworker).grants.record({ grantId });

describe("a payment batch", () => {
  it("is made by one and checked by another of finance, and neither had a hand in its grants", async () => {
    const { fund, grants } = await fresh(1);
    const { id: batchId, number } = await scene.as(two.maker).batches.make(making(fund, grants));
    expect(number).toMatch(/^发 2026-\d{4}$/);
    const at = (version: number) => ({ ...command(), batchId, version, note: "" });
    expect((await record(batchId)).steps.find(({ event }) => event === "check")?.lacks).toEqual([
      ...[{ code: "AID.MAKER_CHECKS" }, { code: "AID.LIST_NOT_PUBLISHED" }],
    ]);
    await expect(scene.as(two.checker).batches.check(at(1))).rejects.toMatchObject(
      refusedAs("AID.LIST_NOT_PUBLISHED"),
    );
    await scene
      .as(two.maker)
      .batches.publish({ ...command(), batchId, version: 1, place: "公告栏", since: "" });
    await expect(scene.as(two.maker).batches.check(at(2))).rejects.toMatchObject(
      refusedAs("AID.MAKER_CHECKS"),
    );
    await scene.as(two.checker).batches.check(at(2));
    await expect(
      scene.sql`update payment_batches set checked_by = made_by where id = ${batchId}`,
    ).rejects.toThrow("maker_does_not_check");
  });
  it("is refused to a checker who approved one of its grants", async () => {
    const both = await scene.officer(["manager", "finance"]);
    const fund = await aBankFund(scene);
    const grant = await anApproved(scene, { ...team, manager: both }, { fund });
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, [grant]));
    await scene
      .as(two.maker)
      .batches.publish({ ...command(), batchId, version: 1, place: "公告栏", since: "" });
    await expect(
      scene.as(both).batches.check({ ...command(), batchId, version: 2, note: "" }),
    ).rejects.toMatchObject(refusedAs("AID.SAME_PERSON"));
  });
  it("is refused to a checker on whose behalf somebody agreed, and so is paying by hand", async () => {
    const away = await scene.officer(["manager", "finance"]);
    const deputy = await scene.officer("manager");
    const days = { startsOn: "2026-09-18", endsOn: "2026-09-20" };
    await scene.as(away).approvals.delegate({ ...command(), toId: deputy.id, ...days, reason: "出差" });
    const fund = await aBankFund(scene);
    const waiting = async () => {
      const archive = await anEnrolled(scene, team.caseworker);
      await anAccount(scene, team.caseworker, archive);
      const grant = await aGrant(scene, team, { archive, fund, amount: "100", way: "bank" });
      const { id, version } = await itemOf(scene, grant.id);
      const said = { ...command(), id, version, note: "同意" };
      await scene.as(deputy).approvals.agree({ ...said, onBehalfOf: away.id });
      return grant;
    };
    const grant = await waiting();
    const paying = { ...command(), grantId: grant.id, version: 2, reference: "1" };
    await expect(scene.as(away).grants.pay(paying)).rejects.toMatchObject(refusedAs("AID.SAME_PERSON"));
    const shown = await scene.as(away).grants.record({ grantId: grant.id });
    expect(shown.steps.find(({ event }) => event === "pay")?.lacks).toEqual([{ code: "AID.SAME_PERSON" }]);
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, [grant]));
    const at = (version: number) => ({ ...command(), batchId, version });
    await scene.as(two.maker).batches.publish({ ...at(1), place: "公告栏", since: "" });
    await expect(scene.as(away).batches.check({ ...at(2), note: "" })).rejects.toMatchObject(
      refusedAs("AID.SAME_PERSON"),
    );
    await scene.as(two.checker).batches.check({ ...at(2), note: "" });
    await expect(scene.as(away).batches.send({ ...at(3), note: "" })).rejects.toMatchObject(
      refusedAs("AID.SAME_PERSON"),
    );
    await scene.as(two.maker).batches.send({ ...at(3), note: "" });
    await settle(scene, two.maker, { batchId, version: 4 }, [{ lineNo: 1, yuan: "100" }]);
    expect((await grantOf(grant.id)).status).toBe("paid");
  });
  it("is not made by whoever proposed or approved one of its grants", async () => {
    const both = await scene.officer(["manager", "finance"]);
    const fund = await aBankFund(scene);
    const theirs = await anApproved(scene, { ...team, manager: both }, { fund });
    const another = await anApproved(scene, team, { fund });
    await expect(scene.as(both).batches.make(making(fund, [another, theirs]))).rejects.toMatchObject(
      refusedAs("AID.SAME_PERSON"),
    );
    await scene.as(both).batches.make(making(fund, [another]));
  });
  it("of temporary relief is neither checked nor sent once the relief has ended", async () => {
    const { fund, grants } = await fresh(0);
    const archive = await anArchiveRow(scene, team.caseworker, {
      ...{ status: "temporary", kind: "temporary", decidedOn: day("2026-09-18") },
    });
    await anAccount(scene, team.caseworker, archive);
    const terms = { kind: "60", way: "bank" } as never;
    const { id } = await scene.as(team.caseworker).grants.propose(proposing(archive, fund, "800", terms));
    await scene.as(team.manager).grants.approve({ ...command(), grantId: id, version: 1, note: "同意" });
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, [...grants, { id }]));
    const at = (version: number) => ({ ...command(), batchId, version });
    await scene.as(two.maker).batches.publish({ ...at(1), place: "公告栏", since: "" });
    const stands = (status: string) =>
      scene.sql`update archives set status = ${status}, exit_code = ${status === "closed" ? "E22" : null} where id = ${archive.id}`;
    await stands("closed");
    await expect(scene.as(two.checker).batches.check({ ...at(2), note: "" })).rejects.toMatchObject(
      refusedAs("AID.LINES_NOT_ENROLLED"),
    );
    // What was never relieved either: an application is no relief.
    await scene.sql`alter table archives disable trigger legal_steps`;
    await stands("submitted");
    await expect(scene.as(two.checker).batches.check({ ...at(2), note: "" })).rejects.toMatchObject(
      refusedAs("AID.LINES_NOT_ENROLLED"),
    );
    await stands("temporary");
    await scene.sql`alter table archives enable trigger legal_steps`;
    await scene.as(two.checker).batches.check({ ...at(2), note: "" });
    await stands("closed");
    await expect(scene.as(two.maker).batches.send({ ...at(3), note: "" })).rejects.toMatchObject(
      refusedAs("AID.LINES_NOT_ENROLLED"),
    );
  });
  it("is neither checked nor sent where the review of one of its files is missed", async () => {
    const { fund, grants } = await fresh(2);
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, grants));
    const at = (version: number) => ({ ...command(), batchId, version });
    await scene.as(two.maker).batches.publish({ ...at(1), place: "公告栏", since: "" });
    const due = (on: string) => scene.sql`update archives set next_review_on = ${on}
      where id = (select archive_id from grants where id = ${grants[0]?.id ?? ""})`;
    const { number } = await grantOf(grants[0]?.id ?? "");
    const refused = { cause: { refusal: { code: "AID.LINES_REVIEW_MISSED", count: 1, numbers: number } } };
    await due("2026-08-18");
    await expect(scene.as(two.checker).batches.check({ ...at(2), note: "" })).rejects.toMatchObject(refused);
    await due("2026-08-19");
    await scene.as(two.checker).batches.check({ ...at(2), note: "" });
    await due("2026-08-18");
    await expect(scene.as(two.maker).batches.send({ ...at(3), note: "" })).rejects.toMatchObject(refused);
  });
  it("takes in no line that could not be sent, and names it", async () => {
    const { fund, grants } = await fresh(3);
    const [late, gone, well] = grants;
    if (!late || !gone || !well) throw new Error("no grants");
    await scene.sql`update archives set next_review_on = '2026-08-18' where id = ${late.archive.id}`;
    await scene.sql`update archives set status = 'suspended' where id = ${gone.archive.id}`;
    const { rows } = await scene.as(two.maker).batches.payable({ fundId: fund.id });
    expect(rows.map(({ id, held }) => ({ id, held }))).toEqual([
      ...[
        { id: late.id, held: true },
        { id: gone.id, held: true },
      ],
      { id: well.id, held: false },
    ]);
    const refused = async (code: string, ids: readonly { id: string }[], named: { id: string }) => {
      const { number: numbers } = await grantOf(named.id);
      await expect(scene.as(two.maker).batches.make(making(fund, ids))).rejects.toMatchObject({
        cause: { refusal: { code, count: 1, numbers } },
      });
    };
    await refused("AID.LINES_NOT_ENROLLED", [gone, well], gone);
    await refused("AID.LINES_REVIEW_MISSED", [late, well], late);
    await scene.as(two.maker).batches.make(making(fund, [well]));
  });
  it("takes approved transfers with an account, each into one batch", async () => {
    const { fund, grants } = await fresh(2);
    const bare = await aGrant(scene, team, {
      ...{ archive: await anEnrolled(scene, team.caseworker), fund, upTo: "approved", way: "bank" },
    });
    const make = (ids: { id: string }[]) => scene.as(two.maker).batches.make(making(fund, ids));
    const { rows } = await scene.as(two.maker).batches.payable({ fundId: fund.id });
    expect(rows.map(({ payee }) => payee?.holderName ?? null)).toEqual(["李桂兰", "李桂兰", null]);
    await expect(make([...grants, bare])).rejects.toMatchObject(refusedAs("AID.NO_ACCOUNT"));
    await make(grants.slice(0, 1));
    await expect(make(grants)).rejects.toMatchObject(refusedAs("AID.NOT_PAYABLE"));
    const proposed = await aGrant(scene, team, {
      archive: await anEnrolled(scene, team.caseworker),
      fund,
      way: "bank",
    });
    await expect(make([proposed])).rejects.toMatchObject(refusedAs("AID.NOT_PAYABLE"));
    const [one, other] = await Promise.allSettled([make(grants.slice(1)), make(grants.slice(1))]);
    expect([one?.status, other?.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
  it("keeps its grants from being paid by hand or cancelled while the bank has them", async () => {
    const { fund, grants } = await fresh(1);
    const [grant] = grants;
    if (!grant) throw new Error("no grant");
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    await expect(scene.as(team.finance).grants.pay({ ...grant.at(2), reference: "1" })).rejects.toMatchObject(
      refusedAs("AID.AT_THE_BANK"),
    );
    await expect(
      scene.as(team.manager).grants.cancel({ ...grant.at(2), note: "放弃" }),
    ).rejects.toMatchObject(refusedAs("AID.AT_THE_BANK"));
    await expect(scene.sql`update grants set status = 'cancelled' where id = ${grant.id}`).rejects.toThrow(
      "waits at the bank",
    );
    await settle(scene, two.maker, { batchId, version: 4 }, [{ lineNo: 1, yuan: "100.05" }]);
  });
  it("lets its grants go again when it is given up, and not once it was sent", async () => {
    const { fund, grants } = await fresh(1);
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, grants));
    await scene.as(two.maker).batches.cancel({ ...command(), batchId, version: 1, note: "名单有误" });
    const sent = await aSentBatch(scene, two, fund, grants);
    await expect(
      scene.as(two.maker).batches.cancel({ ...sent.at(4), note: "名单有误" }),
    ).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
    expect((await record(sent.batchId)).items[0]?.attempt).toBe(2);
  });
  it("is not sent for a household that has left the file", async () => {
    const { fund, grants } = await fresh(1);
    const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, grants));
    await scene
      .as(two.maker)
      .batches.publish({ ...command(), batchId, version: 1, place: "公告栏", since: "" });
    await scene.as(two.checker).batches.check({ ...command(), batchId, version: 2, note: "" });
    await scene.sql`update archives set status = 'closed', exit_code = 'E01' where id = ${grants[0]?.archive.id ?? ""}`;
    await expect(
      scene.as(two.maker).batches.send({ ...command(), batchId, version: 3, note: "" }),
    ).rejects.toMatchObject(refusedAs("AID.LINES_NOT_ENROLLED"));
  });
});

describe("an account", () => {
  it("is the beneficiary's own, and its card is sealed", async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    await expect(anAccount(scene, team.caseworker, archive, { holderName: "王强" })).rejects.toMatchObject(
      refusedAs("AID.HOLDER_NOT_BENEFICIARY"),
    );
    await expect(
      anAccount(scene, team.caseworker, archive, { card: "6222020200112230318" }),
    ).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const { cardTail } = await anAccount(scene, team.caseworker, archive);
    const { accounts } = await scene.as(team.manager).costs.list({ archiveId: archive.id });
    expect(accounts).toMatchObject([{ holderName: "李桂兰", cardTail, isGuardian: false }]);
    await anAccount(scene, team.caseworker, archive);
    expect((await scene.as(team.manager).costs.list({ archiveId: archive.id })).accounts).toHaveLength(1);
    const stranger = await scene.officer("caseworker", "/10/");
    await expect(anAccount(scene, stranger, archive)).rejects.toMatchObject(notFound);
  });
});
