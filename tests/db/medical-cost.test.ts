import { createCaller } from "@gongbang/api/root";
import { open } from "@gongbang/db/open";
import type { Actor } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, faultsOf, type Hands, hands, proposing } from "../support/aid.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let elsewhere: Actor;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  elsewhere = await scene.officer("caseworker", "/10/");
});
afterAll(() => scene.close());

let bills = 0;
const aBill = (archive: { id: string }, more: object = {}) => {
  bills += 1;
  const sums = {
    bill: "100000",
    insurance: "60000",
    seriousIllness: "10000",
    commercial: "",
    mutualAid: "5000",
    otherAid: "0",
  };
  const said = { personId: "", billNumber: ` 发票 ${bills} `, hospital: "某医院", billedOn: "2026-08-01" };
  return { ...command(), archiveId: archive.id, ...said, ...sums, ...more } as never;
};
const aMedicalFund = () => aFund(scene, { kinds: ["20", "60"], cap: "900000", householdYearlyCap: "900000" });
const propose = (
  actor: Actor,
  archive: { id: string },
  fund: { id: string },
  amount: string,
  costId: string,
) => scene.as(actor).grants.propose(proposing(archive, fund, amount, { kind: "20", costId } as never));
const leftOf = async (archive: { id: string }) =>
  (await scene.as(team.caseworker).costs.list({ archiveId: archive.id })).costs.map(({ leftFen }) => leftFen);
const over = (left: number) => ({ cause: { refusal: { code: "AID.OVER_OWN_PAID", left } } });

async function fresh() {
  const archive = await anEnrolled(scene, team.caseworker);
  const { id } = await scene.as(team.caseworker).costs.record(aBill(archive));
  return { archive, costId: id, fund: await aMedicalFund() };
}

describe("the ledger of a household's medical cost", () => {
  it("is the bill less what others paid, and every grant takes of it", async () => {
    const { archive, costId, fund } = await fresh();
    expect(await leftOf(archive)).toEqual([25_000_00]);
    await propose(team.caseworker, archive, fund, "20000", costId);
    expect(await leftOf(archive)).toEqual([5_000_00]);
    await expect(propose(team.caseworker, archive, fund, "5000.01", costId)).rejects.toMatchObject(
      over(5_000_00),
    );
    await propose(team.caseworker, archive, await aMedicalFund(), "5000", costId);
    await expect(propose(team.caseworker, archive, fund, "0.01", costId)).rejects.toMatchObject(over(0));
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("gives back what a grant took that was not given", async () => {
    const { archive, costId, fund } = await fresh();
    const { id } = await propose(team.caseworker, archive, fund, "25000", costId);
    await scene.as(team.manager).grants.decline({ ...command(), grantId: id, version: 1, note: "材料不全" });
    expect(await leftOf(archive)).toEqual([25_000_00]);
  });
  it("is asked for by medical aid, and by no other", async () => {
    const { archive, costId, fund } = await fresh();
    const { grants } = scene.as(team.caseworker);
    await expect(grants.propose(proposing(archive, fund, "1", { kind: "20" }))).rejects.toMatchObject(
      refusedAs("AID.COST_MISSING"),
    );
    await expect(
      grants.propose(proposing(archive, fund, "1", { kind: "60", costId } as never)),
    ).rejects.toMatchObject(refusedAs("AID.COST_OF_OTHER_KIND"));
    const other = await anEnrolled(scene, team.caseworker);
    await expect(propose(team.caseworker, other, fund, "1", costId)).rejects.toMatchObject(notFound);
  });
  it("takes a bill once in the district, and does not say whose it is", async () => {
    const [here, there] = [await anEnrolled(scene, team.caseworker), await anEnrolled(scene, elsewhere)];
    await scene.as(team.caseworker).costs.record(aBill(here, { billNumber: "京 0001 ａ" }));
    await expect(
      scene.as(elsewhere).costs.record(aBill(there, { billNumber: "京0001A" })),
    ).rejects.toMatchObject({
      cause: { refusal: { code: "AID.BILL_KNOWN" } },
    });
    await expect(
      scene.as(elsewhere).costs.record(aBill(there, { insurance: "90000", otherAid: "10000.01" })),
    ).rejects.toMatchObject(refusedAs("AID.COST_ABOVE_BILL"));
  });
  it("may be put right by a later reimbursement, and not below what was granted", async () => {
    const { archive, costId, fund } = await fresh();
    await propose(team.caseworker, archive, fund, "20000", costId);
    const put = (commercial: string, version: number) => {
      const { archiveId: _, ...bill } = aBill(archive, { commercial, billNumber: `更正 ${costId}` }) as {
        archiveId: string;
      };
      return scene.as(team.caseworker).costs.correct({ ...bill, costId, version } as never);
    };
    await expect(put("5000.01", 1)).rejects.toMatchObject({
      cause: { refusal: { code: "AID.COST_BELOW_AID", aided: 20_000_00, ownPaid: 19_999_99 } },
    });
    await put("5000", 1);
    await expect(put("4000", 1)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    expect(await leftOf(archive)).toEqual([0]);
  });
  it("is written by the functions alone: nobody types what was given", async () => {
    const { costId } = await fresh();
    const typed = scene.seenBy(team.caseworker, "union", (tx) =>
      tx.execute(sql.raw(`update medical_costs set aided_fen = 1 where id = '${costId}'`)),
    );
    await expect(typed).rejects.toMatchObject({ cause: { message: "what was given is counted, not typed" } });
    await expect(
      scene.sql`update medical_costs set aided_fen = 2500001 where id = ${costId}`,
    ).rejects.toThrow("never_overpaid");
  });
});

describe("sixteen at once", () => {
  it("take no more than what is left of one bill, whatever fund they take it from", async () => {
    const { archive, costId } = await fresh();
    const funds = await Promise.all([aMedicalFund(), aMedicalFund(), aMedicalFund(), aMedicalFund()]);
    const { db, close } = open(scene.officeUrl, { max: 16 });
    const till = async (i: number) => {
      const caller = createCaller({ ...scene.context(team.caseworker), house: { ...scene.house, db } });
      const fund = funds[i % funds.length] ?? { id: "" };
      const done = await caller.grants
        .propose(proposing(archive, fund, "2000", { kind: "20", costId } as never))
        .catch((error: unknown) => error);
      if (done instanceof Error) expect(done).toMatchObject(refusedAs("AID.OVER_OWN_PAID"));
      return done instanceof Error ? 0 : 1;
    };
    const granted = await Promise.all(Array.from({ length: 16 }, (_, i) => till(i))).finally(close);
    expect(granted.reduce<number>((sum, each) => sum + each, 0)).toBe(12);
    expect(await leftOf(archive)).toEqual([1_000_00]);
    expect(await faultsOf(scene)).toEqual([]);
  });
});

it("is given back behind the fund, as it is taken: a step and a proposal never wait for each other", async () => {
  const { archive, costId, fund } = await fresh();
  const { id } = await propose(team.caseworker, archive, fund, "1000", costId);
  let declined: Promise<unknown> = Promise.resolve();
  await scene.sql.begin(async (rival) => {
    const [me] = await rival`select pg_backend_pid() as pid from funds where id = ${fund.id} for update`;
    declined = scene
      .as(team.manager)
      .grants.decline({ ...command(), grantId: id, version: 1, note: "不同意" });
    declined.catch(() => {});
    for (let waits = 0; waits === 0; )
      waits = (
        await scene.sql`select from pg_stat_activity
          where wait_event_type = 'Lock' and ${me?.pid}::int = any (pg_blocking_pids(pid))`
      ).length;
    // The rival has the fund and takes the bill: nobody who waits for the fund holds it.
    await rival`select from medical_costs where id = ${costId} for update nowait`;
  });
  await declined;
  expect(await leftOf(archive)).toEqual([25_000_00]);
});

it("counts a paid grant that is reversed as never given", async () => {
  const { archive, costId, fund } = await fresh();
  const { id } = await propose(team.caseworker, archive, fund, "25000", costId);
  const at = (version: number) => ({ ...command(), grantId: id, version });
  await scene.as(team.manager).grants.approve({ ...at(1), note: "" });
  await scene.as(team.finance).grants.pay({ ...at(2), reference: "1" });
  await scene.as(team.finance).grants.askReversal({ ...at(3), reason: "票据有误" });
  await scene.as(team.manager).grants.confirmReversal({ ...at(3), reference: "2" });
  expect(await leftOf(archive)).toEqual([25_000_00]);
  expect((await aGrant(scene, team, { archive, fund: await aFund(scene) })).id).toBeTruthy();
});
