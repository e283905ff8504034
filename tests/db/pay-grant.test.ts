import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aFund,
  aGrant,
  anEnrolled,
  balanceOf,
  faultsOf,
  type Hands,
  hands,
  proposing,
} from "../support/aid.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let fund: { id: string };
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

/** A fresh fund and household for one test. */
async function fresh() {
  fund = await aFund(scene);
  return { fund, archive: await anEnrolled(scene, team.caseworker) };
}
const record = (actor: Actor, grantId: string) => scene.as(actor).grants.record({ grantId });

describe("a grant by bank", () => {
  it("is proposed, approved and paid by three people, and leaves the fund when it is paid", async () => {
    const { id, at } = await aGrant(scene, team, { ...(await fresh()), upTo: "approved", way: "bank" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 100_000 });
    await scene.as(team.finance).grants.pay({ ...at(2), reference: "20260918001" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000, reserved: 0 });
    const grant = await record(team.finance, id);
    expect(grant).toMatchObject({
      status: "paid",
      bankReference: "20260918001",
      proposed: { by: team.caseworker.name, on: "2026-09-18" },
      approved: { by: team.manager.name, on: "2026-09-18" },
      paid: { by: team.finance.name, on: "2026-09-18" },
      steps: [],
    });
    expect(grant.history.map(({ event }) => event)).toEqual(["create", "approve", "pay"]);
    expect(grant.ledger.map(({ kind, entries }) => [kind, ...entries.map(({ account }) => account)])).toEqual(
      [
        ["reserve", "available", "reserved"],
        ["pay", "reserved", "paid"],
      ],
    );
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("is not released to be handed over, nor the other way round", async () => {
    const bank = await aGrant(scene, team, { ...(await fresh()), upTo: "approved", way: "bank" });
    await expect(scene.as(team.finance).grants.release(bank.at(2))).rejects.toMatchObject({
      cause: { refusal: { code: "AID.OTHER_WAY", way: "bank" } },
    });
    const hand = await aGrant(scene, team, { ...(await fresh()), upTo: "approved" });
    await expect(scene.as(team.finance).grants.pay({ ...hand.at(2), reference: "1" })).rejects.toMatchObject(
      refusedAs("AID.OTHER_WAY"),
    );
  });

  it("is not paid to a household that has left the file meanwhile", async () => {
    const { archive } = await fresh();
    const { at } = await aGrant(scene, team, { archive, fund, upTo: "approved", way: "bank" });
    await scene.sql`update archives set status = 'closed', exit_code = 'E01' where id = ${archive.id}`;
    await expect(scene.as(team.finance).grants.pay({ ...at(2), reference: "1" })).rejects.toMatchObject(
      refusedAs("AID.NOT_ENROLLED"),
    );
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 100_000 });
  });

  it("is neither proposed, approved nor paid where the file's yearly review is missed", async () => {
    const { archive } = await fresh();
    const proposed = await aGrant(scene, team, { archive, fund, way: "bank" });
    const approved = await aGrant(scene, team, { archive, fund, upTo: "approved", way: "bank" });
    const due = (on: string) =>
      scene.sql`update archives set next_review_on = ${on} where id = ${archive.id}`;
    const word = refusedAs("AID.REVIEW_MISSED");
    const propose = () => scene.as(team.caseworker).grants.propose(proposing(archive, fund, "1"));
    const approve = () => scene.as(team.manager).grants.approve({ ...proposed.at(1), note: "" });
    const pay = () => scene.as(team.finance).grants.pay({ ...approved.at(2), reference: "1" });
    await due("2026-08-18");
    for (const step of [propose, approve, pay]) await expect(step()).rejects.toMatchObject(word);
    const { steps } = await record(team.finance, approved.id);
    expect(steps.find(({ event }) => event === "pay")?.lacks).toEqual([
      { code: "AID.REVIEW_MISSED", dueOn: "2026-08-18" },
    ]);
    await due("2026-08-19");
    for (const step of [propose, approve, pay]) await step();
  });

  it("is paid once, however often it is sent, and by whoever saw its last state", async () => {
    const { at } = await aGrant(scene, team, { ...(await fresh()), upTo: "approved", way: "bank" });
    const sent = { ...at(2), reference: "20260918001" };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scene.as(team.finance).grants.pay(sent)),
    );
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([3]));
    await expect(scene.as(team.finance).grants.pay({ ...at(2), reference: "1" })).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
    await expect(scene.as(team.finance).grants.pay({ ...at(3), reference: "1" })).rejects.toMatchObject(
      refusedAs("STATUS.NOT_FROM_HERE"),
    );
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000, reserved: 0 });
  });
});

describe("nobody proposes, approves and pays the same grant", () => {
  const all = ["caseworker", "manager", "finance"] as const;

  it("says so before each step, whatever roles one person holds", async () => {
    const { archive } = await fresh();
    const one = await scene.officer([...all], "/09/");
    const { id } = await scene.as(one).grants.propose(proposing(archive, fund, "100"));
    const at = (version: number) => ({ ...command(), grantId: id, version });
    await expect(scene.as(one).grants.approve(at(1))).rejects.toMatchObject(refusedAs("AID.SAME_PERSON"));
    expect((await record(one, id)).steps).toContainEqual({
      event: "approve",
      to: "approved",
      lacks: [{ code: "AID.SAME_PERSON" }],
    });
    const other = await scene.officer([...all], "/09/");
    await scene.as(other).grants.approve(at(1));
    for (const payer of [one, other])
      await expect(scene.as(payer).grants.pay({ ...at(2), reference: "1" })).rejects.toMatchObject(
        refusedAs("AID.SAME_PERSON"),
      );
    await scene.as(await scene.officer([...all], "/09/")).grants.pay({ ...at(2), reference: "1" });
  });

  it("holds for every statement: the table itself refuses", async () => {
    const { id } = await aGrant(scene, team, { ...(await fresh()), upTo: "released" });
    const same = [
      ["approved_by = proposed_by", "grants_proposer_does_not_approve"],
      ["paid_by = approved_by", "grants_approver_does_not_pay"],
      ["paid_by = proposed_by", "grants_proposer_does_not_pay"],
      ["handed_over_by = approved_by", "grants_approver_does_not_hand_over"],
      ["approved_by = null", "grants_paid_when_approved"],
      ["paid_by = null", "grants_paid_when_approved"],
    ];
    for (const [what, constraint_name] of same)
      await expect(scene.sql.unsafe(`update grants set ${what} where id = '${id}'`)).rejects.toMatchObject({
        constraint_name,
      });
  });

  it("lets only the proposer withdraw", async () => {
    const { at } = await aGrant(scene, team, await fresh());
    const other = await scene.officer("caseworker", "/09/");
    await expect(scene.as(other).grants.withdraw(at(1))).rejects.toMatchObject(
      refusedAs("AID.NOT_YOUR_PROPOSAL"),
    );
    await scene.as(team.caseworker).grants.withdraw(at(1));
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
  });
});

describe("money comes back", () => {
  it("when a proposal is declined, with the reason kept", async () => {
    const { id, at } = await aGrant(scene, team, await fresh());
    await expect(scene.as(team.manager).grants.decline({ ...at(1), note: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await scene.as(team.manager).grants.decline({ ...at(1), note: "重复申请" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
    const { history, ledger } = await record(team.caseworker, id);
    expect(history.at(-1)).toMatchObject({ event: "decline", note: "重复申请", by: team.manager.name });
    expect(ledger.map(({ kind }) => kind)).toEqual(["reserve", "release"]);
  });

  it("when an approved grant is cancelled before it is paid", async () => {
    const { at } = await aGrant(scene, team, { ...(await fresh()), upTo: "approved" });
    await scene.as(team.manager).grants.cancel({ ...at(2), note: "职工放弃" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
  });

  it("by a movement back when a released one could not be handed over: the movement out stays", async () => {
    const { id, at } = await aGrant(scene, team, { ...(await fresh()), upTo: "released" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000, reserved: 0 });
    await scene.as(team.finance).grants.takeBack({ ...at(3), note: "三次未遇" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
    const { status, ledger } = await record(team.finance, id);
    expect({ status, kinds: ledger.map(({ kind }) => kind) }).toEqual({
      status: "returned",
      kinds: ["reserve", "pay", "return"],
    });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("never twice: what a grant no longer holds cannot be moved", async () => {
    const { id, at } = await aGrant(scene, team, { ...(await fresh()), upTo: "released" });
    await scene.as(team.finance).grants.takeBack({ ...at(3), note: "未遇" });
    for (const again of ["post_fund", "release_fund", "reverse_fund"])
      await expect(scene.sql.unsafe(`select app.${again}('${id}', '2026-09-18')`)).rejects.toThrow(
        "has nothing in",
      );
  });
});

it("shows each what waits for them", async () => {
  const { archive } = await fresh();
  const views = ["proposed", "approved", "released"] as const;
  for (const upTo of views) await aGrant(scene, team, { archive, fund, upTo, amount: "10" });
  const of = (view: string) => scene.as(team.manager).grants.list({ view: view as "all", fundId: fund.id });
  const { counts } = await of("all");
  expect(counts).toEqual({ toApprove: 1, toPay: 1, toHandOver: 1, paid: 1, all: 3 });
  expect((await of("toApprove")).rows.map(({ status }) => status)).toEqual(["proposed"]);
  expect((await of("toPay")).rows.map(({ status }) => status)).toEqual(["approved"]);
  expect((await of("toHandOver")).rows.map(({ status }) => status)).toEqual(["released"]);
  const first = await scene.as(team.manager).grants.list({ fundId: fund.id, limit: 2 });
  const second = await scene
    .as(team.manager)
    .grants.list({ fundId: fund.id, limit: 2, after: first.next ?? "" });
  expect([...first.rows, ...second.rows].map(({ status }) => status)).toEqual([
    "released",
    "approved",
    "proposed",
  ]);
  expect(second.next).toBeNull();
});
