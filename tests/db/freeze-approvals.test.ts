import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aLine, aTier, aWaitingGrant, itemOf, someRules } from "../support/approvals.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";
import { aProposedRule } from "./matrix.approvals.ts";

let scene: Scene;
let street: Actor;
let head: Actor;
let deputy: Actor;
beforeAll(async () => {
  scene = await openScene();
  street = await scene.officer("manager", "/09/");
  head = await scene.officer("manager", "/");
  deputy = await scene.officer("caseworker", "/");
});
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`update freezes set ends_on = '2026-01-01', ended_note = 'x'`;
  await scene.sql`update delegations set revoked_on = '2026-01-01'`;
});
afterAll(() => scene.close());

const freeze = (by: Actor, startsOn = "2026-09-18", endsOn = "2026-09-25") =>
  scene.as(by).approvals.setFreeze({ ...command(), startsOn, endsOn, reason: "年终决算" });
const decide = async (by: Actor, grant: { id: string }) => {
  const { id, version } = await itemOf(scene, grant.id);
  return scene.as(by).approvals.agree({ ...command(), id, version, note: "同意" });
};

describe("a freeze", () => {
  it("lets things be handed in and decides nothing, by whichever page, until it is over", async () => {
    await freeze(head);
    const { grant } = await aWaitingGrant(scene);
    await expect(decide(street, grant)).rejects.toMatchObject({
      cause: { refusal: { code: "APPROVAL.FROZEN", until: "2026-09-25", reason: "年终决算" } },
    });
    await expect(scene.as(street).grants.decline({ ...grant.at(1), note: "不同意" })).rejects.toMatchObject(
      refusedAs("APPROVAL.FROZEN"),
    );
    scene.on("2026-09-26");
    expect(await decide(street, grant)).toMatchObject({ status: "approved" });
  });
  it("of a street holds there and under it, and not beside it", async () => {
    const other = await scene.officer("manager", "/10/");
    await freeze(other);
    const { grant } = await aWaitingGrant(scene);
    expect(await decide(street, grant)).toMatchObject({ status: "approved" });
    const { grant: there } = await aWaitingGrant(scene, "/10/0001/");
    await expect(decide(head, there)).rejects.toMatchObject(refusedAs("APPROVAL.FROZEN"));
  });
  it("is passed over in an emergency, with the reason in the trail and beside the decision", async () => {
    await freeze(head);
    const { grant, item } = await aWaitingGrant(scene);
    const bypass = { ...command(), id: item.id, version: 1, outcome: "agree" as const, note: "同意" };
    await expect(scene.as(street).approvals.bypass({ ...bypass, emergency: "" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await scene.as(street).approvals.bypass({ ...bypass, emergency: "急诊手术费用" });
    const { acts } = await scene.as(street).approvals.record({ id: item.id });
    expect(acts).toMatchObject([{ outcome: "agree", emergency: "急诊手术费用" }]);
    const [line] = await scene.sql`select entry from audit where entry->>'action' = 'office.freeze.bypass'
      and entry->>'result' = 'done' order by at desc limit 1`;
    expect(line?.entry).toMatchObject({ reason: "急诊手术费用", objectId: grant.id });
    expect((await scene.as(street).approvals.freezes()).bypassed).toBeGreaterThan(0);
  });
  it("is not passed over where there is none", async () => {
    const { item } = await aWaitingGrant(scene);
    const bypass = { outcome: "agree" as const, note: "", emergency: "急诊手术费用" };
    await expect(
      scene.as(street).approvals.bypass({ ...command(), id: item.id, version: 1, ...bypass }),
    ).rejects.toMatchObject(refusedAs("APPROVAL.NOT_FROZEN"));
  });
  it("pauses the terms that run", async () => {
    const at = "2026-09-01";
    await someRules(scene, "grant", [aLine([aTier(1, { termDays: 3 })])], at);
    const { item } = await aWaitingGrant(scene);
    const dueOn = async () => (await scene.as(street).approvals.record({ id: item.id })).dueOn;
    expect(await dueOn()).toBe("2026-09-22");
    await freeze(head, "2026-09-21", "2026-09-24");
    expect(await dueOn()).toBe("2026-09-29");
    await scene.sql`update approvals set status = 'withdrawn' where id = ${item.id}`;
    await scene.sql`delete from approvals where rule_id is not null`;
    await scene.sql`delete from approval_rules`;
  });
  it("and a decision at the same time: one of them is first, and the decision stands or is refused", async () => {
    const waiting = await Promise.all([aWaitingGrant(scene), aWaitingGrant(scene), aWaitingGrant(scene)]);
    const acts = await Promise.allSettled([
      ...waiting.map(({ grant }) => decide(street, grant)),
      freeze(head),
      ...waiting.map(({ grant }) => decide(head, grant)),
    ]);
    expect(acts[3]?.status).toBe("fulfilled");
    const [row] = await scene.sql`select created_at from freezes order by created_at desc, id desc limit 1`;
    expect(row).toBeDefined();
    for (const { grant, item } of waiting) {
      const [after] =
        await scene.sql`select status, (select count(*)::int from approval_acts where approval_id = approvals.id) as n
        from approvals where id = ${item.id}`;
      expect([after?.status, after?.n]).toEqual(
        after?.status === "approved" ? ["approved", 1] : ["pending", 0],
      );
      if (after?.status === "pending")
        await expect(decide(street, grant)).rejects.toMatchObject(refusedAs("APPROVAL.FROZEN"));
    }
  });
  it("may be taken off before its first day, and then there was none", async () => {
    const to = await freeze(head, "2026-09-21", "2026-09-22");
    await scene.as(head).approvals.endFreeze({ ...command(), ...to, reason: "改期" });
    scene.on("2026-09-21");
    const { grant } = await aWaitingGrant(scene);
    expect(await decide(street, grant)).toMatchObject({ status: "approved" });
    const again = { ...command(), id: to.id, version: to.version + 1, reason: "再来一次" };
    await expect(scene.as(head).approvals.endFreeze(again)).rejects.toMatchObject(refusedAs("FREEZE.OVER"));
  });
  it("ends early with a reason, by who reaches its union", async () => {
    const { id, version } = await freeze(head);
    const end = (by: Actor) =>
      scene.as(by).approvals.endFreeze({ ...command(), id, version, reason: "决算提前完成" });
    await expect(end(street)).rejects.toMatchObject(notFound);
    await end(head);
    const { grant } = await aWaitingGrant(scene);
    expect(await decide(street, grant)).toMatchObject({ status: "approved" });
  });
});

describe("a delegation", () => {
  const delegate = (by: Actor, to: Actor, startsOn = "2026-09-18", endsOn = "2026-09-20") =>
    scene.as(by).approvals.delegate({ ...command(), toId: to.id, startsOn, endsOn, reason: "出差" });

  it("lets somebody decide on behalf of who is away, and writes it so, until its day", async () => {
    const { grant, item } = await aWaitingGrant(scene);
    await expect(decide(deputy, grant)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    await delegate(head, deputy);
    expect((await scene.as(deputy).approvals.record({ id: item.id })).forName).toBe(head.name);
    await decide(deputy, grant);
    const { acts } = await scene.as(head).approvals.record({ id: item.id });
    expect(acts).toMatchObject([{ byName: deputy.name, forName: head.name }]);
    const { grant: later } = await aWaitingGrant(scene);
    scene.on("2026-09-21");
    await expect(decide(deputy, later)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
  });
  it("ends when it is taken back, and only who gave it takes it back", async () => {
    const { grant } = await aWaitingGrant(scene);
    const { id, version } = await delegate(head, deputy);
    const other = await scene.officer("manager", "/");
    const revoke = (by: Actor) => scene.as(by).approvals.revokeDelegation({ ...command(), id, version });
    await expect(revoke(other)).rejects.toMatchObject(refusedAs("DELEGATION.NOT_GIVEN_BY_YOU"));
    await revoke(head);
    await expect(decide(deputy, grant)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
  });
  it("is of what its giver decided when it was given: it ends with a new union or new roles", async () => {
    const admin = await scene.officer("systemAdmin", "/");
    const [moved, promoted] = [
      await scene.officer("manager", "/09/0003/"),
      await scene.officer("manager", "/09/"),
    ];
    const left = await scene.officer("caseworker", "/09/0003/");
    const { id } = await delegate(moved, left);
    const colleague = await scene.officer("caseworker", "/09/");
    const { id: second } = await delegate(promoted, colleague);
    const { grant } = await aWaitingGrant(scene);
    // Past the desk of people: whoever sits at another union has handed nothing over there.
    await scene.sql`update officers set union_id = ${admin.unionId}, union_path = '/' where id = ${moved.id}`;
    await expect(decide(left, grant)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { grant: low } = await aWaitingGrant(scene, "/09/0003/");
    await expect(decide(left, low)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    const change = (of: Actor, more: object) => ({ ...command(), id: of.id, name: of.name, ...more });
    const people = scene.as(admin).office.people;
    const kept = { unionId: promoted.unionId, version: 1 };
    await people.change(change(promoted, { ...kept, roles: ["manager", "caseworker"] }) as never);
    await expect(decide(colleague, grant)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    const back = { unionId: left.unionId, roles: ["manager"], version: 1 };
    await people.change(change(moved, back) as never);
    await expect(decide(left, low)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    const ended =
      await scene.sql`select revoked_on::text as on from delegations where id in (${id}, ${second})`;
    expect(ended).toEqual([{ on: "2026-09-18" }, { on: "2026-09-18" }]);
  });
  it("is of no use on what the one who stands in has proposed", async () => {
    const proposer = await scene.officer("caseworker", "/09/");
    await delegate(street, proposer);
    const { grant, team } = await aWaitingGrant(scene);
    const own = await itemOf(scene, grant.id);
    await scene.sql`update approvals set proposers = ${[team.caseworker.id, proposer.id]} where id = ${own.id}`;
    await expect(decide(proposer, grant)).rejects.toMatchObject(refusedAs("APPROVAL.PROPOSED_BY_YOU"));
  });
  it("is given within the union, to somebody who may decide, and makes no chain", async () => {
    const auditor = await scene.officer("auditor", "/");
    await expect(delegate(head, auditor)).rejects.toMatchObject(refusedAs("DELEGATION.OUT_OF_REACH"));
    await expect(delegate(head, street)).rejects.toMatchObject(refusedAs("DELEGATION.OUT_OF_REACH"));
    const other = await scene.officer("manager", "/");
    await delegate(other, deputy);
    await delegate(head, other).then(
      () => Promise.reject(new Error("a chain")),
      (error: unknown) => expect(error).toMatchObject(refusedAs("DELEGATION.CHAIN")),
    );
  });
  it("of two windows at once is one", async () => {
    const one = await scene.officer("manager", "/09/");
    const [a, b] = [await scene.officer("manager", "/09/"), await scene.officer("manager", "/09/")];
    const answers = await Promise.allSettled([delegate(one, a), delegate(one, b)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the rules", () => {
  const line = aLine([aTier(1), aTier(2, { levels: ["district"] })]);
  const propose = (by: Actor, effectiveFrom = "2026-10-01") =>
    scene.as(by).approvals.proposeRule({
      ...{ ...command(), appliesTo: "grant" as const, effectiveFrom, reason: "分级审批", lines: [line] },
    });
  const settle = (by: Actor, rule: { id: string; version: number }) =>
    scene.as(by).approvals.settleRule({ ...command(), ...rule, outcome: "confirm" as const, note: "" });

  it("are the federation's, begin on a day to come, and take two people", async () => {
    await expect(propose(street)).rejects.toMatchObject(refusedAs("RULE.OF_THE_HEAD"));
    await expect(propose(head, "2026-09-18")).rejects.toMatchObject(refusedAs("RULE.IN_PAST"));
    const rule = await propose(head);
    await expect(propose(head)).rejects.toMatchObject(refusedAs("RULE.WAITS"));
    await expect(settle(head, rule)).rejects.toMatchObject(refusedAs("RULE.PROPOSED_BY_YOU"));
    await settle(await scene.officer("manager", "/"), rule);
    const inForce = async () =>
      (await scene.as(head).approvals.rules()).rows.find(({ id }) => id === rule.id)?.inForce;
    expect(await inForce()).toBe(false);
    scene.on("2026-10-01");
    expect(await inForce()).toBe(true);
    const { item } = await aWaitingGrant(scene);
    expect(item.ruleId).toBe(rule.id);
    await scene.sql`delete from approvals where rule_id is not null`;
    await scene.sql`delete from approval_rules`;
  });
  it("proposed by two at once are one", async () => {
    const other = await scene.officer("manager", "/");
    const answers = await Promise.allSettled([propose(head), propose(other), propose(head)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await scene.sql`delete from approval_rules`;
  });
  it("are not written past the walls by a street, nor changed by anybody", async () => {
    const rule = await aProposedRule(scene, head);
    const change = (by: Actor) =>
      scene.seenBy(by, "union", (tx) =>
        tx.execute(`update approval_rules set reason = 'x' where id = '${rule.id}' returning id`),
      );
    expect(await change(street)).toHaveLength(0);
    await settle(await scene.officer("manager", "/"), rule);
    await expect(change(head)).rejects.toMatchObject({ cause: { code: "42501" } });
    await scene.sql`delete from approval_rules`;
  });
});
