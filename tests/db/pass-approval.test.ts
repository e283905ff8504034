import type { Actor } from "@gongbang/domain/access/policy";
import type { Tier } from "@gongbang/domain/office/approval-rule";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { aLine, aTier, itemOf, someRules } from "../support/approvals.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let street: Actor;
let head: Actor;
let second: Actor;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene, "/09/0001/");
  street = await scene.officer("manager", "/09/");
  head = await scene.officer("manager", "/");
  second = await scene.officer("manager", "/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

/** A proposed sum of the basic union that waits in these tiers. */
async function aSum(...tiers: Tier[]) {
  await scene.sql`delete from approval_rules where not exists (select from approvals where rule_id = approval_rules.id)`;
  await scene.sql`alter table approval_rules disable trigger lines_stand`;
  await scene.sql`update approval_rules set effective_from = '2199-01-01'`;
  await scene.sql`alter table approval_rules enable trigger lines_stand`;
  await someRules(scene, "grant", [aLine(tiers)]);
  const archive = await anEnrolled(scene, team.caseworker);
  const grant = await aGrant(scene, team, { archive, fund: await aFund(scene) });
  const item = () => itemOf(scene, grant.id, null);
  const named = async () => {
    const { id, version } = await item();
    return { ...command(), id, version };
  };
  const to = async (officer: Actor) => ({ ...(await named()), officerId: officer.id, note: "请您处理" });
  return {
    ...{ grant, item, named },
    agree: async (by: Actor) => scene.as(by).approvals.agree({ ...(await named()), note: "同意" }),
    handOn: async (by: Actor, officer: Actor) => scene.as(by).approvals.handOn(await to(officer)),
    addSigner: async (by: Actor, officer: Actor) => scene.as(by).approvals.addSigner(await to(officer)),
    withdraw: async (by: Actor) => scene.as(by).approvals.withdraw({ ...(await named()), note: "金额有误" }),
    candidates: async (by: Actor) => {
      const { id } = await item();
      return (await scene.as(by).approvals.approvers({ id })).map((each) => each.id);
    },
  };
}
const notToThisOne = refusedAs("APPROVAL.NOT_TO_THIS_ONE");

describe("handing on", () => {
  it("makes nobody alone enough where two have to agree", async () => {
    const sum = await aSum(aTier(1, { least: 2 }));
    await sum.handOn(street, head);
    expect(await sum.agree(head)).toMatchObject({ status: "pending" });
    await expect(sum.agree(head)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await sum.agree(second)).toMatchObject({ status: "approved" });
  });
  it("goes to nobody who brought it up, has agreed already, or is asked already", async () => {
    const sum = await aSum(aTier(1), aTier(2));
    const proposer = await scene.officer(["caseworker", "manager"], "/09/");
    const { id, proposers } = await sum.item();
    await scene.sql`update approvals set proposers = ${[...proposers, proposer.id]} where id = ${id}`;
    await expect(sum.handOn(street, proposer)).rejects.toMatchObject(notToThisOne);
    await expect(sum.handOn(street, street)).rejects.toMatchObject(notToThisOne);
    await sum.agree(street);
    await expect(sum.handOn(head, street)).rejects.toMatchObject(notToThisOne);
    await sum.addSigner(head, second);
    await expect(sum.handOn(head, second)).rejects.toMatchObject(notToThisOne);
    expect(await sum.candidates(head)).not.toEqual(expect.arrayContaining([street.id]));
    await sum.agree(head);
    expect(await sum.agree(second)).toMatchObject({ status: "approved" });
  });
  it("offers those alone to whom it may go, by name and union", async () => {
    const sum = await aSum(aTier(1), aTier(2));
    const beside = await scene.officer("manager", "/10/");
    const before = await sum.candidates(street);
    expect(before).toEqual(expect.arrayContaining([head.id, second.id]));
    for (const nobody of [street, beside, team.caseworker]) expect(before).not.toContain(nobody.id);
    await sum.agree(head);
    expect(await sum.candidates(street)).not.toContain(head.id);
  });
  it("goes to nobody whose reach does not cover the household's union, nor to who decides nothing", async () => {
    const sum = await aSum(aTier(1));
    for (const to of [await scene.officer("manager", "/10/"), await scene.officer("finance")])
      await expect(sum.handOn(street, to)).rejects.toMatchObject(notFound);
  });
  it("begins the term anew for whoever it is handed to", async () => {
    const sum = await aSum(aTier(1, { termDays: 3 }));
    const dueOn = async () => (await scene.as(head).approvals.record({ id: (await sum.item()).id })).dueOn;
    // Friday the 18th; Sunday the 20th is worked.
    expect(await dueOn()).toBe("2026-09-22");
    scene.on("2026-09-22");
    await sum.handOn(street, head);
    expect(await dueOn()).toBe("2026-09-28");
  });
  it("waits in a freeze as a decision does", async () => {
    const sum = await aSum(aTier(1));
    const days = { startsOn: "2026-09-18", endsOn: "2026-09-18", reason: "年终决算" };
    const frozen = await scene.as(head).approvals.setFreeze({ ...command(), ...days });
    await expect(sum.handOn(street, head)).rejects.toMatchObject(refusedAs("APPROVAL.FROZEN"));
    await scene.as(head).approvals.endFreeze({ ...command(), ...frozen, reason: "提前完成" });
    await expect(sum.handOn(street, head)).resolves.toMatchObject({ status: "pending" });
  });
  it("is written down, with who did it and to whom, and in the trail", async () => {
    const sum = await aSum(aTier(1));
    await sum.handOn(street, head);
    const { acts } = await scene.as(head).approvals.record({ id: (await sum.item()).id });
    expect(acts).toMatchObject([{ outcome: "handOn", byName: street.name, toName: head.name }]);
    const [line] = await scene.sql`select entry from audit where entry->>'objectId' = ${sum.grant.id}
      and entry->>'action' = 'office.approval.decide' and entry->>'result' = 'done' order by at desc limit 1`;
    expect(line?.entry).toMatchObject({ actorId: street.id, reason: "请您处理" });
  });
});

describe("asking for a signature", () => {
  it("is fulfilled once its person has agreed, be it in the tier's own name", async () => {
    const sum = await aSum(aTier(1, { least: 2 }));
    await sum.addSigner(street, head);
    await sum.agree(street);
    expect(await sum.agree(head)).toMatchObject({ status: "approved" });
  });
  it("comes after the tier that waits and before the later one, and is not skipped", async () => {
    const sum = await aSum(aTier(1, { levels: ["street"] }), aTier(2, { levels: ["district"] }));
    const signer = await scene.officer("manager", "/09/");
    await sum.addSigner(street, signer);
    await sum.agree(street);
    await expect(sum.agree(head)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await sum.agree(signer)).toMatchObject({ status: "pending" });
    expect(await sum.agree(head)).toMatchObject({ status: "approved" });
  });
  it("leaves it to the signer to return it, and then it is over for everybody", async () => {
    const sum = await aSum(aTier(1));
    await sum.addSigner(street, head);
    await sum.agree(street);
    await scene.as(head).approvals.return({ ...(await sum.named()), note: "请补材料" });
    expect(await sum.item()).toMatchObject({ status: "returned" });
    await expect(sum.agree(second)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("somebody who is waited for by name and has gone", () => {
  let system: Actor;
  beforeAll(async () => {
    system = await scene.officer("systemAdmin", "/");
  });
  const account = async ({ id }: Actor) => {
    const [row] = await scene.sql`select version from officers where id = ${id}`;
    return { ...command(), id, version: Number(row?.version) };
  };
  const changed = async (who: Actor, more: { roles?: Actor["roles"]; unionId?: string }) => {
    const { name, roles, unionId } = { ...who, ...more };
    const given = { ...(await account(who)), name, roles: [...roles], unionId };
    return scene.as(system).office.people.change(given);
  };
  const ways: Record<string, (who: Actor) => Promise<unknown>> = {
    "whose account is shut": async (who) => scene.as(system).office.people.disable(await account(who)),
    "who works elsewhere now": async (who) => changed(who, { unionId: (await scene.aUnion("/10/")).id }),
    "who decides no more": (who) => changed(who, { roles: ["caseworker"] }),
  };
  it.each(Object.keys(ways))("leaves what was handed on to the role: %s", async (way) => {
    const sum = await aSum(aTier(1, { levels: ["street"] }));
    const gone = await scene.officer("manager", "/09/");
    await sum.handOn(street, gone);
    await expect(sum.agree(street)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    await ways[way]?.(gone);
    const { rows } = await scene.as(street).approvals.list({ view: "mine" });
    expect(rows).toContainEqual(expect.objectContaining({ subjectId: sum.grant.id, tierName: "第1级" }));
    await expect(sum.agree(head)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await sum.agree(street)).toMatchObject({ status: "approved" });
  });
  it.each(Object.keys(ways))(
    "leaves the signature to another manager, and to nobody who agreed: %s",
    async (way) => {
      const sum = await aSum(aTier(1, { levels: ["street"] }));
      const gone = await scene.officer("manager", "/09/");
      await sum.addSigner(street, gone);
      await sum.agree(street);
      await ways[way]?.(gone);
      await expect(sum.agree(street)).rejects.toMatchObject(refusedAs("APPROVAL.DECIDED_BEFORE"));
      const { rows } = await scene.as(head).approvals.list({ view: "mine" });
      expect(rows).toContainEqual(expect.objectContaining({ subjectId: sum.grant.id, tierName: "" }));
      expect(await sum.agree(head)).toMatchObject({ status: "approved" });
    },
  );
  it("may be replaced by somebody else by name, and is waited for again once they are back", async () => {
    const [sum, other] = [await aSum(aTier(1)), await aSum(aTier(1))];
    const away = await scene.officer("manager", "/09/");
    for (const each of [sum, other]) await each.handOn(street, away);
    await scene.as(system).office.people.disable(await account(away));
    await sum.handOn(second, head);
    await scene.sql`update officers set status = 'active', version = version + 1 where id = ${away.id}`;
    await expect(sum.agree(away)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await sum.agree(head)).toMatchObject({ status: "approved" });
    await expect(other.agree(street)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await other.agree(away)).toMatchObject({ status: "approved" });
  });
});

describe("taking it back after it was handed on", () => {
  it("is still for who brought it up, since nobody has decided", async () => {
    const sum = await aSum(aTier(1));
    await sum.handOn(street, head);
    const record = await scene.as(team.caseworker).approvals.record({ id: (await sum.item()).id });
    expect(record.mayWithdraw).toBe(true);
    expect(await sum.withdraw(team.caseworker)).toMatchObject({ status: "withdrawn" });
    await expect(sum.agree(head)).rejects.toMatchObject({ code: "CONFLICT" });
  });
  it("is over with the first agreement", async () => {
    const sum = await aSum(aTier(1), aTier(2));
    await sum.agree(street);
    const record = await scene.as(team.caseworker).approvals.record({ id: (await sum.item()).id });
    expect(record.mayWithdraw).toBe(false);
    await expect(sum.withdraw(team.caseworker)).rejects.toMatchObject(refusedAs("APPROVAL.DECIDED_ALREADY"));
  });
});

describe("two at once", () => {
  it("hand one thing on to two people: it goes to one of them", async () => {
    const sum = await aSum(aTier(1));
    const third = await scene.officer("manager", "/");
    const { id, version } = await sum.named();
    const pass = (by: Actor, to: Actor) =>
      scene.as(by).approvals.handOn({ ...command(), id, version, officerId: to.id, note: "" });
    const answers = await Promise.allSettled([pass(street, head), pass(second, third)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const named = (await sum.item()).tiers.map(({ officerId }) => officerId);
    expect([[head.id], [third.id]]).toContainEqual(named);
  });
  it("hand on and agree: the agreement stands, or it is somebody else's to give", async () => {
    const sum = await aSum(aTier(1));
    const { id, version } = await sum.named();
    const at = { id, version, note: "" };
    const answers = await Promise.allSettled([
      scene.as(street).approvals.agree({ ...command(), ...at }),
      scene.as(head).approvals.handOn({ ...command(), ...at, officerId: second.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { status, tiers } = await sum.item();
    expect([status, tiers[0]?.officerId ?? null]).toEqual(
      status === "approved" ? ["approved", null] : ["pending", second.id],
    );
  });
});
