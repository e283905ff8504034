import type { Actor } from "@gongbang/domain/access/policy";
import type { ApprovalView } from "@gongbang/domain/office/approval.input";
import type { RuleLine } from "@gongbang/domain/office/approval-rule";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { aLine, anItem, aTier, itemOf, someRules, streetThenDistrict } from "../support/approvals.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let street: Actor;
let head: Actor;
let path = 30;
beforeAll(async () => {
  scene = await openScene();
  head = await scene.officer("manager", "/");
});
/** Every test in a street of its own: nothing waits there but what it brings up. */
beforeEach(async () => {
  scene.on("2026-09-18");
  path += 1;
  team = await hands(scene, `/${path}/0001/`);
  street = await scene.officer("manager", `/${path}/`);
  await scene.sql`alter table approval_rules disable trigger lines_stand`;
  await scene.sql`update approval_rules set effective_from = '2199-01-01'`;
  await scene.sql`alter table approval_rules enable trigger lines_stand`;
});
afterAll(() => scene.close());

const listed = async (by: Actor, view: ApprovalView, more: object = {}) =>
  (await scene.as(by).approvals.list({ view, ...more })).rows;
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Everything in a view of the street's lead, three rows at a time. */
async function throughPages(view: ApprovalView) {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const asked = { view, limit: 3, ...(after !== null && { after }) };
    const page = await scene.as(street).approvals.list(asked);
    seen.push(...idsOf(page.rows));
    after = page.next;
  } while (after !== null);
  return seen;
}

/** A proposed sum under these rules, and how somebody agrees to it. */
async function aSum(line: RuleLine | null, amount = "1000") {
  if (line) await someRules(scene, "grant", [line]);
  const archive = await anEnrolled(scene, team.caseworker);
  const grant = await aGrant(scene, team, { archive, fund: await aFund(scene), amount });
  const item = () => itemOf(scene, grant.id, null);
  const agree = async (by: Actor) => {
    const { id, version } = await item();
    return scene.as(by).approvals.agree({ ...command(), id, version, note: "" });
  };
  return { id: (await item()).id, grant, archive, agree };
}

describe("what waits for somebody", () => {
  it("is what stands at their tier now, and not before or after", async () => {
    const { id, agree } = await aSum(streetThenDistrict);
    expect(idsOf(await listed(street, "mine"))).toEqual([id]);
    expect(idsOf(await listed(head, "mine"))).not.toContain(id);
    await agree(street);
    expect(await listed(street, "mine")).toEqual([]);
    expect(idsOf(await listed(head, "mine"))).toContain(id);
    await agree(head);
    expect(idsOf(await listed(head, "mine"))).not.toContain(id);
  });
  it("says at which tier it stands, what the fund still has, and until when", async () => {
    await aSum(aLine([aTier(1, { name: "街道审批", termDays: 3 }), aTier(2)]), "1200.50");
    const [row] = await listed(street, "mine");
    expect(row).toMatchObject({
      ...{ kind: "grant", amountFen: 120_050, fundLeftFen: 10_000_000 - 120_050, tierName: "街道审批" },
      ...{ tierNo: 1, tiers: 2, dueOn: "2026-09-22", isOverdue: false, mayDecide: true, forName: null },
    });
    scene.on("2026-09-22");
    expect((await listed(street, "mine"))[0]?.isOverdue).toBe(false);
    scene.on("2026-09-23");
    expect((await listed(street, "mine"))[0]?.isOverdue).toBe(true);
  });
  it("is the level above's as well from the day after the term, and not on its last day", async () => {
    const tier = aTier(1, { levels: ["street"], termDays: 3, escalateTo: "district" });
    const { id } = await aSum(aLine([tier]));
    scene.on("2026-09-22");
    expect(idsOf(await listed(head, "mine"))).not.toContain(id);
    scene.on("2026-09-23");
    expect(idsOf(await listed(head, "mine"))).toContain(id);
  });
  it("is never what they brought up themselves", async () => {
    const both = await scene.officer(["caseworker", "manager"], `/${path}/0001/`);
    const archive = await anEnrolled(scene, both);
    await aGrant(scene, { ...team, caseworker: both }, { archive, fund: await aFund(scene) });
    expect(await listed(both, "mine")).toEqual([]);
    expect(await listed(both, "begun")).toHaveLength(1);
  });
  it("is what waits for whom they stand in, with that name", async () => {
    const deputy = await scene.officer("caseworker", `/${path}/`);
    const { id } = await aSum(null);
    expect(await listed(deputy, "mine")).toEqual([]);
    await scene.as(street).approvals.delegate({
      ...{ ...command(), toId: deputy.id, startsOn: "2026-09-18", endsOn: "2026-09-18", reason: "出差" },
    });
    expect(await listed(deputy, "mine")).toMatchObject([{ id, forName: street.name }]);
    scene.on("2026-09-19");
    expect(await listed(deputy, "mine")).toEqual([]);
  });
});

describe("the number on a tab", () => {
  it("is how many rows the tab has, for what waits and for what one brought up", async () => {
    const counts = (by: Actor) => scene.as(by).approvals.counts({});
    const [one] = [await aSum(null), await aSum(null)];
    expect(await counts(street)).toEqual({ mine: 2, begun: 0 });
    await one.agree(street);
    expect(await counts(street)).toEqual({ mine: 1, begun: 0 });
    expect(await counts(team.caseworker)).toEqual({ mine: 0, begun: 2 });
  });
});

describe("what somebody is told", () => {
  const told = aTier(2, { name: "财务知悉", role: "finance", blocking: false });

  it("comes once its place has come, also where everything is agreed by then", async () => {
    const { id, agree } = await aSum(aLine([aTier(1), told]));
    expect(idsOf(await listed(team.finance, "told"))).not.toContain(id);
    await agree(street);
    expect(idsOf(await listed(team.finance, "told"))).toContain(id);
    expect(await listed(street, "told")).toEqual([]);
  });
  it("does not come of what was refused before its place", async () => {
    const { id } = await aSum(aLine([aTier(1), told]));
    await scene.as(street).approvals.refuse({ ...command(), id, version: 1, note: "不符合条件" });
    expect(idsOf(await listed(team.finance, "told"))).not.toContain(id);
  });
  it("waits for nobody: the one who is told decides nothing", async () => {
    const { id } = await aSum(aLine([aTier(1), { ...told, seq: 1 }]));
    expect(idsOf(await listed(team.finance, "told"))).toContain(id);
    expect(await listed(team.finance, "mine")).toEqual([]);
  });
});

describe("the other lists", () => {
  it("are what one brought up, what has ended, and all within reach, the newest first", async () => {
    const [one, two] = [await aSum(null), await aSum(null)];
    await one.agree(street);
    expect(idsOf(await listed(team.caseworker, "begun"))).toEqual([two.id, one.id]);
    expect(idsOf(await listed(street, "done"))).toEqual([one.id]);
    expect(idsOf(await listed(street, "all"))).toEqual([two.id, one.id]);
    const neighbour = await scene.officer("manager", "/29/");
    expect(idsOf(await listed(neighbour, "all"))).toEqual([]);
  });
  it("are searched by a whole number or a piece of a name, and signs stand for themselves", async () => {
    const keeper = await scene.officer("caseworker", `/${path}/`);
    const archive = await anArchiveRow(scene, keeper, { status: "reviewed" });
    const { id } = await anItem(scene, keeper, { ...archive, name: "欧阳100%兰" });
    const found = async (search: string, more: object = {}) =>
      idsOf(await listed(street, "all", { search, ...more }));
    expect(await found("阳100%")).toEqual([id]);
    expect(await found("%")).toEqual([id]);
    expect(await found("_")).toEqual([]);
    expect(await found(archive.number)).toEqual([id]);
    expect(await found(archive.number.slice(0, -1))).toEqual([]);
    expect(await found("兰", { kind: "grant" })).toEqual([]);
    expect(await found("兰", { kind: "archive" })).toEqual([id]);
  });
  it("lead page by page, none twice and none left out", async () => {
    const keeper = await scene.officer("caseworker", `/${path}/`);
    const made: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const archive = await anArchiveRow(scene, keeper, { status: "reviewed", name: `职工${i}` });
      made.push((await anItem(scene, keeper, archive)).id);
    }
    expect(await throughPages("mine")).toEqual(made);
    expect(await throughPages("all")).toEqual(made.toReversed());
  });
});
