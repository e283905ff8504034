import type { Actor } from "@gongbang/domain/access/policy";
import { grantViews } from "@gongbang/domain/aid/list-grants.input";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { aPaidGrant } from "../support/returns.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let below: Actor;
let street = 70;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  team = await hands(scene, `/${street}/`);
  below = await scene.officer("caseworker", `/${street}/0001/`);
});
afterAll(() => scene.close());

type Asked = Parameters<ReturnType<Scene["as"]>["grants"]["list"]>[0];
const list = (asked: Asked, by = team.manager) => scene.as(by).grants.list(asked);
const idsOf = async (asked: Asked, by = team.manager) => (await list(asked, by)).rows.map(({ id }) => id);

describe("the list of grants", () => {
  it("holds each where it waits, and counts what each view holds", async () => {
    const fund = await aFund(scene);
    const stages = ["proposed", "approved", "released", "paid"] as const;
    const made = new Map<string, string>();
    for (const upTo of stages) {
      const archive = await anEnrolled(scene, team.caseworker);
      made.set(upTo, (await aGrant(scene, team, { archive, fund, upTo })).id);
    }
    const asked = { fundId: fund.id };
    const { counts } = await list(asked);
    expect(counts).toEqual({ toApprove: 1, toPay: 1, toHandOver: 1, paid: 2, all: 4 });
    for (const view of grantViews) expect(await idsOf({ ...asked, view }), view).toHaveLength(counts[view]);
    const waiting = async (view: "toApprove" | "toPay" | "toHandOver") => idsOf({ ...asked, view });
    expect(await waiting("toApprove")).toEqual([made.get("proposed")]);
    expect(await waiting("toPay")).toEqual([made.get("approved")]);
    expect(await waiting("toHandOver")).toEqual([made.get("released")]);
  });
  it("leaves out of what was paid what came back", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    for (const status of ["paid", "handedOver", "returned", "reversed"] as const)
      await aPaidGrant(scene, team.caseworker, { archive, fundId: fund.id, status });
    expect((await list({ fundId: fund.id })).counts).toMatchObject({ paid: 2, all: 4 });
  });
  it("finds one by a piece of its number or of the name, and a sign that SQL would obey as itself", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const { id } = await aGrant(scene, team, { archive, fund });
    const [row] = (await list({ fundId: fund.id })).rows;
    expect(await idsOf({ search: row?.number.slice(-4) ?? "", fundId: fund.id })).toEqual([id]);
    expect(await idsOf({ search: "桂", fundId: fund.id })).toEqual([id]);
    for (const search of ["%", "_", "\\", "王"]) expect(await idsOf({ search, fundId: fund.id })).toEqual([]);
  });
  it("is the same a page at a time as all at once", async () => {
    const fund = await aFund(scene);
    for (let i = 0; i < 5; i += 1)
      await aGrant(scene, team, {
        archive: await anEnrolled(scene, team.caseworker),
        fund,
        amount: `${i + 1}`,
      });
    const whole = await idsOf({ fundId: fund.id });
    expect(whole).toHaveLength(5);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ fundId: fund.id, limit: 2, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(whole);
  });
  it("shows a union its own and those below, and finance all of them", async () => {
    const fund = await aFund(scene);
    const own = await aGrant(scene, team, { archive: await anEnrolled(scene, team.caseworker), fund });
    const under = await aPaidGrant(scene, below, {
      archive: await anEnrolled(scene, below),
      fundId: fund.id,
    });
    const asked = { fundId: fund.id };
    expect((await idsOf(asked)).toSorted()).toEqual([own.id, under.id].toSorted());
    expect(await idsOf(asked, below)).toEqual([under.id]);
    expect(await idsOf(asked, team.finance)).toHaveLength(2);
    expect(await idsOf(asked, await scene.officer("manager", `/${street}9/`))).toEqual([]);
  });
  it("gives a visitor what was released for the household that is visited, and nothing else", async () => {
    const fund = await aFund(scene);
    const [archive, other] = [
      await anEnrolled(scene, team.caseworker),
      await anEnrolled(scene, team.caseworker),
    ];
    const { id } = await aGrant(scene, team, { archive, fund, upTo: "released", amount: "10" });
    await aGrant(scene, team, { archive, fund, amount: "11" });
    await aGrant(scene, team, { archive: other, fund, upTo: "released", amount: "12" });
    const { rows } = await scene.as(team.caseworker).grants.readyFor({ archiveId: archive.id });
    expect(rows.map((row) => [row.id, row.amountFen])).toEqual([[id, 10_00]]);
  });
});

describe("a fund and its ledger", () => {
  it("is open from its first day to its last", async () => {
    const { id } = await aFund(scene, { opensOn: "2026-09-01", closesOn: "2026-09-30" });
    const isOpen = async (on: string) => {
      scene.on(on);
      return (await scene.as(team.caseworker).funds.list({})).rows.find((fund) => fund.id === id)?.open;
    };
    const days = ["2026-08-31", "2026-09-01", "2026-09-30", "2026-10-01"];
    const open = [];
    for (const on of days) open.push(await isOpen(on));
    expect(open).toEqual([false, true, true, false]);
  });
  it("is read backwards, page by page, each movement once and balanced", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    await aGrant(scene, team, { archive, fund, upTo: "paid", amount: "1.01" });
    const { id } = await aGrant(scene, team, { archive, fund, amount: "2" });
    await scene.as(team.manager).grants.decline({ ...command(), grantId: id, version: 1, note: "重复" });
    const record = (more: object = {}) => scene.as(team.finance).funds.record({ fundId: fund.id, ...more });
    const { journals } = await record();
    expect(journals.map(({ kind }) => kind)).toEqual(["release", "reserve", "pay", "reserve", "fund"]);
    for (const { entries } of journals)
      expect(entries.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0);
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await record({ limit: 2, after });
      seen.push(...page.journals.map((journal) => journal.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(journals.map((journal) => journal.id));
  });
  it("leads to the grants that the reader may open, and to no other", async () => {
    const fund = await aFund(scene);
    const other = await hands(scene, `/${street}9/`);
    await aGrant(scene, team, { archive: await anEnrolled(scene, team.caseworker), fund });
    await aGrant(scene, other, { archive: await anEnrolled(scene, other.caseworker), fund });
    const links = async (by: Actor) =>
      (await scene.as(by).funds.record({ fundId: fund.id })).journals.filter(
        ({ grantId }) => grantId !== null,
      );
    expect(await links(team.caseworker)).toHaveLength(1);
    expect(await links(team.finance)).toHaveLength(2);
    const none = { fundId: "00000000-0000-4000-8000-000000000000" };
    await expect(scene.as(team.finance).funds.record(none)).rejects.toMatchObject(notFound);
  });
});

describe("what a household qualifies for and has not had", () => {
  const matches = async (archiveId: string) => {
    const { kinds } = await scene.as(team.caseworker).plans.matches({ archiveId });
    return new Map(kinds.map((match) => [match.kind, match]));
  };
  it("loses a kind that was proposed this year, and has it again where it came to nothing", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    expect((await matches(archive.id)).has("10")).toBe(true);
    const { id } = await aGrant(scene, team, { archive, fund });
    expect((await matches(archive.id)).has("10")).toBe(false);
    await scene.as(team.manager).grants.decline({ ...command(), grantId: id, version: 1, note: "材料不全" });
    expect((await matches(archive.id)).has("10")).toBe(true);
  });
  it("has it again with the new year, and not on the last day of the old one", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    await aGrant(scene, team, { archive, fund });
    scene.on("2026-12-31");
    expect((await matches(archive.id)).has("10")).toBe(false);
    scene.on("2027-01-01");
    expect((await matches(archive.id)).has("10")).toBe(true);
  });
  it("says what the caps leave, and that no fund is open for it", async () => {
    scene.on("2029-03-01");
    const archive = await anEnrolled(scene, team.caseworker);
    const living = (await matches(archive.id)).get("10");
    expect(living?.openFunds).toBe(0);
    expect(living?.leftFen).toBeGreaterThan(0);
    scene.on("2026-09-18");
  });
});
