import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aFund,
  aGrant,
  anEnrolled,
  balanceOf,
  faultsOf,
  grantInFlight,
  type Hands,
  hands,
  visiting,
} from "../support/aid.ts";
import { aLine, aTier, itemOf, someRules } from "../support/approvals.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let visitor: Actor;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  visitor = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

const record = (actor: Actor, ...it: Parameters<typeof visiting>) =>
  scene.as(actor).visits.recordVisit(visiting(...it));
const visitsOf = async (archive: { id: string }) =>
  (await scene.as(visitor).visits.forArchive({ archiveId: archive.id })).rows;
const a = (fund: { id: string }, amount: string) => ({
  proposal: { fundId: fund.id, kind: "10", amount, way: "bank", reason: "透析自付增加" },
});

describe("a visit", () => {
  it("is written down as it was told, and plans the next one", async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id } = await record(visitor, archive, { deviceAt: "2026-09-18T04:31:00.000Z" });
    expect(await scene.as(visitor).visits.record({ visitId: id })).toMatchObject({
      archiveNumber: archive.number,
      name: archive.name,
      visitedOn: "2026-09-18",
      startedAt: "2026-09-18T02:28:00.000Z",
      method: "home",
      topics: ["health", "income"],
      nextVisitOn: "2026-12-18",
      visitorName: visitor.name,
      handedOver: null,
      proposed: null,
    });
    const { nextVisitOn, lastVisit } = await scene.as(visitor).visits.household({ archiveId: archive.id });
    expect({ nextVisitOn, last: lastVisit?.id }).toEqual({ nextVisitOn: "2026-12-18", last: id });
  });

  it("happens once, however often it is sent", async () => {
    const archive = await anEnrolled(scene, visitor);
    const fund = await aFund(scene);
    const sent = visiting(archive, a(fund, "300"));
    const send = () => scene.as(visitor).visits.recordVisit(sent);
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    answers.push(await send());
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await visitsOf(archive)).toHaveLength(1);
    expect(await balanceOf(scene, fund)).toMatchObject({ reserved: 30_000 });
  });

  it("is refused under the id of another one", async () => {
    const archive = await anEnrolled(scene, visitor);
    const sent = visiting(archive);
    await scene.as(visitor).visits.recordVisit(sent);
    await expect(
      scene.as(visitor).visits.recordVisit({ ...sent, note: "改了" } as never),
    ).rejects.toMatchObject(refusedAs("COMMAND.REUSED"));
  });

  it("was never in the future, by day or by hour", async () => {
    const archive = await anEnrolled(scene, visitor);
    // The scene's clock stands at noon.
    for (const when of [{ visitedOn: "2026-09-19", startedTime: "" }, { startedTime: "12:16" }])
      await expect(record(visitor, archive, { ...when, nextVisitOn: "" })).rejects.toMatchObject(
        refusedAs("AID.VISIT_IN_FUTURE"),
      );
    await record(visitor, archive, { startedTime: "12:15" });
    expect(await visitsOf(archive)).toHaveLength(1);
  });

  it("plans the next one for later than itself, and leaves a later plan alone where it names none", async () => {
    const archive = await anEnrolled(scene, visitor, { nextVisitOn: day("2026-09-30") });
    await expect(record(visitor, archive, { nextVisitOn: "2026-09-18" })).rejects.toMatchObject(
      refusedAs("AID.NEXT_VISIT_NOT_AFTER"),
    );
    await record(visitor, archive, { nextVisitOn: "" });
    const planned = async () =>
      (await scene.as(visitor).visits.household({ archiveId: archive.id })).nextVisitOn;
    expect(await planned()).toBe("2026-09-30");
    scene.on("2026-09-30");
    await record(visitor, archive, { visitedOn: "2026-09-30", nextVisitOn: "" }).finally(() =>
      scene.on("2026-09-18"),
    );
    expect(await planned()).toBeNull();
  });

  it("of another union's household is not found", async () => {
    const elsewhere = await scene.officer("caseworker", "/10/");
    const archive = await anEnrolled(scene, visitor);
    await expect(record(elsewhere, archive)).rejects.toMatchObject(notFound);
  });
});

describe("with a visit", () => {
  it("a grant is handed over that another approved and finance released", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const { id } = await aGrant(scene, team, { archive, fund, upTo: "released" });
    const { rows } = await scene.as(visitor).grants.readyFor({ archiveId: archive.id });
    expect(rows.map((row) => row.id)).toEqual([id]);
    const visit = await record(visitor, archive, { handOverGrantId: id });
    const grant = await scene.as(visitor).grants.record({ grantId: id });
    expect(grant).toMatchObject({
      status: "handedOver",
      handedOver: { by: visitor.name, on: "2026-09-18" },
      handedOverAtVisit: visit.id,
    });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000, reserved: 0 });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("no grant is handed over by whoever approved it", async () => {
    const both = await scene.officer(["manager", "caseworker"], "/09/");
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const { id } = await aGrant(scene, { ...team, manager: both }, { archive, fund, upTo: "released" });
    await expect(record(both, archive, { handOverGrantId: id })).rejects.toMatchObject(
      refusedAs("AID.SAME_PERSON"),
    );
    expect(await visitsOf(archive)).toEqual([]);
  });

  it("no grant is handed over by whoever agreed at any of its tiers, was stood in for, or released it", async () => {
    await someRules(scene, "grant", [aLine([aTier(1), aTier(2)], { amountFromFen: fen(900_000) })]);
    const both = () => scene.officer(["manager", "caseworker"], "/09/");
    const [first, away, deputy] = [await both(), await both(), await scene.officer("manager", "/09/")];
    const payer = await scene.officer(["finance", "caseworker"]);
    const days = { startsOn: "2026-09-18", endsOn: "2026-09-20" };
    await scene.as(away).approvals.delegate({ ...command(), toId: deputy.id, ...days, reason: "出差" });
    const archive = await anEnrolled(scene, team.caseworker);
    const { id, at } = await aGrant(scene, team, { archive, fund: await aFund(scene), amount: "9000" });
    const agree = async (by: Actor, more: object = {}) => {
      const item = await itemOf(scene, id);
      const said = { ...command(), id: item.id, version: item.version, note: "同意" };
      await scene.as(by).approvals.agree({ ...said, ...more });
    };
    await agree(first);
    await agree(deputy, { onBehalfOf: away.id });
    const { version } = await scene.as(payer).grants.record({ grantId: id });
    await scene.as(payer).grants.release(at(version));
    for (const hand of [first, away, payer]) {
      await expect(record(hand, archive, { handOverGrantId: id })).rejects.toMatchObject(
        refusedAs("AID.SAME_PERSON"),
      );
      await expect(scene.sql`update grants set handed_over_by = ${hand.id} where id = ${id}`).rejects.toThrow(
        /does not hand it over/,
      );
    }
    await record(visitor, archive, { handOverGrantId: id });
  });

  it("no grant is handed over to a file that was suspended, has ended or missed its review meanwhile", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const { id, at } = await aGrant(scene, team, { archive, fund, upTo: "released" });
    const told = visiting(archive, { handOverGrantId: id });
    const send = (more: object = {}) => scene.as(visitor).visits.recordVisit({ ...told, ...more } as never);
    await scene.sql`update archives set next_review_on = '2026-08-18' where id = ${archive.id}`;
    await expect(send()).rejects.toMatchObject(refusedAs("AID.REVIEW_MISSED"));
    await scene.sql`update archives set next_review_on = '2026-08-19', status = 'suspended' where id = ${archive.id}`;
    await expect(send()).rejects.toMatchObject(refusedAs("AID.NOT_ENROLLED"));
    expect(await visitsOf(archive)).toEqual([]);
    // The same form without the money: the talk is written down, and finance takes the money back.
    await send({ handOverGrantId: null });
    expect(await visitsOf(archive)).toMatchObject([{ note: "情况稳定", handedOver: null }]);
    await scene.sql`update archives set status = 'closed', exit_code = 'E21' where id = ${archive.id}`;
    await expect(record(visitor, archive, { handOverGrantId: id })).rejects.toMatchObject(
      refusedAs("AID.NOT_ENROLLED"),
    );
    await scene.as(team.finance).grants.takeBack({ ...at(3), note: "已撤档" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("no grant is handed over twice, before its release, to another household, or to nobody", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const other = await anEnrolled(scene, team.caseworker);
    const approved = await aGrant(scene, team, { archive, fund, upTo: "approved" });
    const { id } = await aGrant(scene, team, { archive, fund, upTo: "released" });
    const give = (to: { id: string }, handOverGrantId: string, more = {}) =>
      record(visitor, to, { handOverGrantId, ...more });
    await expect(give(archive, approved.id)).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
    const before = { visitedOn: "2026-09-17", startedTime: "" };
    await expect(give(archive, id, before)).rejects.toMatchObject({
      cause: { refusal: { code: "AID.BEFORE_RELEASE", releasedOn: "2026-09-18" } },
    });
    await expect(give(other, id)).rejects.toMatchObject(notFound);
    await expect(give(archive, id, { met: false })).rejects.toMatchObject(refusedAs("AID.NOBODY_MET"));
    await expect(give(archive, id, { method: "phone" })).rejects.toMatchObject(refusedAs("AID.NOBODY_MET"));
    const [first, second] = await Promise.allSettled([give(archive, id), give(archive, id)]);
    expect([first?.status, second?.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(await visitsOf(archive)).toHaveLength(1);
  });

  it("a sum is proposed, which sets it aside until a manager approves and finance pays", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, visitor);
    const { grantProposedId } = await record(visitor, archive, a(fund, "1200.50"));
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 120_050 });
    const at = (version: number) => ({ ...visiting(archive), grantId: grantProposedId ?? "", version });
    const step = (version: number) => {
      const { commandId, grantId } = at(version);
      return { commandId, grantId, version };
    };
    await scene.as(team.manager).grants.approve(step(1));
    await scene.as(team.finance).grants.pay({ ...step(2), reference: "20260918009" });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 120_050, reserved: 0 });
    const [visit] = await visitsOf(archive);
    expect(visit?.proposed).toMatchObject({ id: grantProposedId, amountFen: 120_050 });
  });

  it("leaves no visit, no plan and no hand-over behind when the sum is refused", async () => {
    const fund = await aFund(scene, { cap: "2000", householdYearlyCap: "1500" });
    const archive = await anEnrolled(scene, team.caseworker, { nextVisitOn: day("2026-09-20") });
    const { id } = await aGrant(scene, team, { archive, fund, upTo: "released" });
    const attempt = record(visitor, archive, { handOverGrantId: id, ...a(fund, "500.01") });
    await expect(attempt).rejects.toMatchObject(refusedAs("AID.OVER_HOUSEHOLD_CAP"));
    expect(await visitsOf(archive)).toEqual([]);
    expect((await scene.as(visitor).grants.record({ grantId: id })).status).toBe("released");
    const { nextVisitOn } = await scene.as(visitor).visits.household({ archiveId: archive.id });
    expect(nextVisitOn).toBe("2026-09-20");
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_000, reserved: 0 });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("waits for a sum in flight, and counts it", async () => {
    const fund = await aFund(scene, { cap: "1000" });
    const [theirs, ours] = [await anEnrolled(scene, team.caseworker), await anEnrolled(scene, visitor)];
    const rival = await grantInFlight(scene, {
      actor: team.caseworker,
      archive: theirs,
      fund,
      amount: "600",
    });
    const attempt = record(visitor, ours, a(fund, "600"));
    attempt.catch(() => {});
    await Promise.race([attempt, rival.isWaitedFor()]);
    await rival.commit();
    await expect(attempt).rejects.toMatchObject(refusedAs("AID.FUND_EXHAUSTED"));
    expect(await visitsOf(ours)).toEqual([]);
  });
});

describe("the round", () => {
  it("is the households in the file that are due within a week, the longest due first", async () => {
    const round = await scene.officer("caseworker", "/11/");
    const due = (on: string | null, more = {}) =>
      anEnrolled(scene, round, { nextVisitOn: on === null ? null : day(on), ...more });
    const [soon, late] = [await due("2026-09-25"), await due("2026-09-01")];
    await due("2026-09-26");
    await due(null);
    await due("2026-09-02", { status: "closed", exitCode: "E01" });
    const { rows, count } = await scene.as(round).visits.due({});
    expect(rows.map(({ id, daysLeft, mine }) => ({ id, daysLeft, mine }))).toEqual([
      { id: late.id, daysLeft: -17, mine: true },
      { id: soon.id, daysLeft: 7, mine: true },
    ]);
    expect(count).toBe(2);
    await record(round, late);
    expect((await scene.as(round).visits.due({})).count).toBe(1);
  });

  it("pages through the visits, the newest first, and finds them by name", async () => {
    const round = await scene.officer("caseworker", "/12/");
    const archive = await anEnrolled(scene, round);
    for (const visitedOn of ["2026-09-01", "2026-09-03", "2026-09-02"])
      await record(round, archive, { visitedOn });
    const { list } = scene.as(round).visits;
    const first = await list({ limit: 2, search: "桂兰" });
    const second = await list({ limit: 2, search: "桂兰", after: first.next ?? "" });
    expect([...first.rows, ...second.rows].map(({ visitedOn }) => visitedOn)).toEqual([
      "2026-09-03",
      "2026-09-02",
      "2026-09-01",
    ]);
    expect(second.next).toBeNull();
    expect((await list({ search: "%" })).rows).toEqual([]);
  });
});
