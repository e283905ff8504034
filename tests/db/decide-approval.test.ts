import { approvals } from "@gongbang/db/schema/approvals";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, balanceOf, type Hands, hands } from "../support/aid.ts";
import { aLine, aTier, itemOf, someRules, streetThenDistrict } from "../support/approvals.ts";
import { aForm, anArchive } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let street: Actor;
let head: Actor;
let second: Actor;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  street = await scene.officer("manager", "/09/");
  head = await scene.officer("manager", "/");
  second = await scene.officer("manager", "/");
  team = { ...(await hands(scene, "/09/0001/")), manager: street };
});
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`delete from approval_rules where not exists (select from approvals where rule_id = approval_rules.id)`;
  await scene.sql`alter table approval_rules disable trigger lines_stand`;
  await scene.sql`update approval_rules set effective_from = '2199-01-01'`;
  await scene.sql`alter table approval_rules enable trigger lines_stand`;
});
afterAll(() => scene.close());

/** A proposed sum of a household of the basic union, in yuan. */
async function aSum(amount = "1000") {
  const archive = await anEnrolled(scene, team.caseworker);
  const fund = await aFund(scene);
  const grant = await aGrant(scene, team, { archive, fund, amount });
  const item = async () => itemOf(scene, grant.id, null);
  const named = async () => {
    const { id, version } = await item();
    return { ...command(), id, version };
  };
  const statusOf = async () => (await scene.as(team.finance).grants.record({ grantId: grant.id })).status;
  return { ...grant, archive, fund, item, named, statusOf };
}
const agree = async (
  by: Actor,
  sum: { named: () => Promise<{ id: string; version: number; commandId: string }> },
) => scene.as(by).approvals.agree({ ...(await sum.named()), note: "同意" });

it("is not withdrawn on the grant's own page either, once a tier has agreed", async () => {
  await someRules(scene, "grant", [streetThenDistrict]);
  const sum = await aSum();
  await agree(street, sum);
  const withdraw = () => scene.as(team.caseworker).grants.withdraw({ ...sum.at(2), note: "" });
  await expect(withdraw()).rejects.toMatchObject(refusedAs("APPROVAL.DECIDED_ALREADY"));
  expect(await sum.statusOf()).toBe("proposed");
  const fresh = await aSum();
  await scene.as(team.caseworker).grants.withdraw({ ...fresh.at(1), note: "" });
  expect(await fresh.statusOf()).toBe("withdrawn");
});

describe("without any rules", () => {
  it("one manager of the union or of one above approves, as ever", async () => {
    const sum = await aSum();
    expect(await sum.item()).toMatchObject({ status: "pending", ruleId: null, round: 1 });
    expect(await agree(street, sum)).toMatchObject({ status: "approved" });
    expect(await sum.statusOf()).toBe("approved");
  });
  it("the way through the grant's own page is the same way", async () => {
    const sum = await aSum();
    await scene.as(head).grants.approve({ ...sum.at(1), note: "同意" });
    const { id } = await sum.item();
    const record = await scene.as(head).approvals.record({ id });
    expect(record).toMatchObject({ status: "approved", mayDecide: false });
    expect(record.acts).toMatchObject([
      { outcome: "agree", byName: head.name, amountFen: 100_000, note: "同意" },
    ]);
  });
});

describe("two tiers", () => {
  it("by two people: the sum is approved when the last of them has agreed", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const sum = await aSum();
    await expect(agree(head, sum)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await agree(street, sum)).toMatchObject({ status: "pending" });
    expect(await sum.statusOf()).toBe("proposed");
    await expect(agree(street, sum)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await agree(head, sum)).toMatchObject({ status: "approved" });
    expect(await sum.statusOf()).toBe("approved");
  });
  it("by the sum: what is below it needs one", async () => {
    const when = { amountFromFen: 500_000 };
    await someRules(scene, "grant", [
      { ...streetThenDistrict, when: { ...streetThenDistrict.when, ...when } },
    ]);
    const [small, large] = [await aSum("4999.99"), await aSum("5000")];
    expect((await small.item()).tiers).toHaveLength(1);
    expect((await large.item()).tiers).toHaveLength(2);
  });
  it("are kept by what runs already, whatever the rules become", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const sum = await aSum();
    await someRules(scene, "grant", [aLine([aTier(1)])], "2026-02-01");
    expect((await sum.item()).tiers).toHaveLength(2);
    expect((await (await aSum()).item()).tiers).toHaveLength(1);
    await agree(street, sum);
    expect(await sum.statusOf()).toBe("proposed");
  });
  it("end at the first refusal, and what is proposed anew begins at the first tier", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const sum = await aSum();
    await agree(street, sum);
    const refuse = async (note: string) => scene.as(head).approvals.refuse({ ...(await sum.named()), note });
    await expect(refuse(" ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await refuse("本年已救助")).toMatchObject({ status: "rejected" });
    expect(await sum.statusOf()).toBe("declined");
    expect(await balanceOf(scene, sum.fund)).toMatchObject({ reserved: 0 });
    await expect(agree(head, sum)).rejects.toMatchObject({ code: "CONFLICT" });
  });
  it("lead an archive into the file, and back to the first tier after a return", async () => {
    await someRules(scene, "archive", [streetThenDistrict]);
    const { id, named, record } = await anArchive(scene, { filer, judge: street }, { stage: "reviewed" });
    const item = async () => itemOf(scene, id, null);
    const decide = async () => ({ ...command(), id: (await item()).id, version: (await item()).version });
    expect(
      await scene.as(street).archives.approve({ ...(await named()), grade: "1", note: "" }),
    ).toMatchObject({
      status: "reviewed",
    });
    const first = (await item()).id;
    await scene.as(head).approvals.return({ ...(await decide()), note: "补充收入证明" });
    expect((await record()).status).toBe("returned");
    scene.on("2026-09-16");
    const back = await record();
    await scene
      .as(filer)
      .archives.saveHousehold(aForm(back, { id: back.household[0]?.id }, { archiveId: id, pay: "900" }));
    await scene.as(filer).archives.submit({ ...(await named()), note: "" });
    await scene.sql`alter table archives disable trigger legal_steps`;
    await scene.sql`update archives set status = 'onNotice', notice_from = '2026-09-01', notice_until = '2026-09-10',
      comparison = 'same' where id = ${id}`;
    await scene.sql`alter table archives enable trigger legal_steps`;
    const reviewer = await scene.officer("manager", "/09/");
    await scene.as(reviewer).archives.review({ ...(await named()), note: "材料齐全" });
    const again = await item();
    expect(again).toMatchObject({ round: 2, status: "pending" });
    // Whoever has the first round open still agrees to what they saw there, and that is over.
    const stale = { ...command(), id: first, version: again.version, note: "", grade: "1" as const };
    await expect(scene.as(street).approvals.agree(stale)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    const page = await scene.as(street).approvals.record({ id: again.id });
    expect(page.facts.find(({ key }) => key === "perHeadFen")).toEqual({
      ...{ key: "perHeadFen", value: 90_000, was: 100_000, changed: true },
    });
    await expect(
      scene.as(head).approvals.agree({ ...(await decide()), note: "", grade: "1" }),
    ).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    await scene.as(street).approvals.agree({ ...(await decide()), note: "", grade: "1" });
    await scene.as(head).approvals.agree({ ...(await decide()), note: "", grade: "1" });
    expect(await record()).toMatchObject({ status: "enrolled", grade: "1" });
  });
});

describe("who decides", () => {
  it("is never who proposed it, whatever roles they hold", async () => {
    const both = await scene.officer(["caseworker", "manager"], "/09/0001/");
    const archive = await anEnrolled(scene, both);
    const grant = await aGrant(scene, { ...team, caseworker: both }, { archive, fund: await aFund(scene) });
    const { id, version } = await itemOf(scene, grant.id);
    await expect(
      scene.as(both).approvals.agree({ ...command(), id, version, note: "" }),
    ).rejects.toMatchObject(refusedAs("AID.SAME_PERSON"));
    await expect(
      scene.as(both).approvals.refuse({ ...command(), id, version, note: "不要了" }),
    ).rejects.toMatchObject(refusedAs("APPROVAL.PROPOSED_BY_YOU"));
  });
  it("does not pay what they agreed to at any tier, not even past the rules", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const sum = await aSum();
    await agree(street, sum);
    await agree(head, sum);
    const pay = scene.sql`update grants set paid_by = ${street.id}, paid_on = '2026-09-18', status = 'paid' where id = ${sum.id}`;
    await expect(pay).rejects.toMatchObject({ code: "23514" });
  });
  it("agrees once where two have to", async () => {
    await someRules(scene, "grant", [aLine([aTier(1, { least: 2, levels: ["district"] })])]);
    const sum = await aSum();
    await agree(head, sum);
    await expect(agree(head, sum)).rejects.toMatchObject(refusedAs("APPROVAL.DECIDED_BEFORE"));
    expect(await agree(second, sum)).toMatchObject({ status: "approved" });
  });
  it("hands a tier on, or asks for a signature", async () => {
    await someRules(scene, "grant", [aLine([aTier(1)])]);
    const sum = await aSum();
    const pass = { officerId: second.id, note: "请您处理" };
    await scene.as(head).approvals.handOn({ ...(await sum.named()), ...pass });
    await expect(agree(street, sum)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    await scene
      .as(second)
      .approvals.addSigner({ ...(await sum.named()), officerId: head.id, note: "请会签" });
    expect(await agree(second, sum)).toMatchObject({ status: "pending" });
    expect(await agree(head, sum)).toMatchObject({ status: "approved" });
    const { acts } = await scene.as(head).approvals.record({ id: (await sum.item()).id });
    expect(acts.map(({ outcome }) => outcome)).toEqual(["handOn", "addSigner", "agree", "agree"]);
  });
});

describe("two at once", () => {
  it("agree to one thing: one of them is told that somebody was quicker", async () => {
    await someRules(scene, "grant", [aLine([aTier(1)])]);
    const sum = await aSum();
    const { id, version } = await sum.named();
    const both = [street, head].map((by) =>
      scene.as(by).approvals.agree({ ...command(), id, version, note: "同意" }),
    );
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rows =
      await scene.sql`select by_id from approval_acts where approval_id = ${id} and outcome = 'agree'`;
    expect(rows).toHaveLength(1);
  });
  it("one agrees and one refuses: it comes to one of both, and the money with it", async () => {
    const sum = await aSum();
    const { id, version } = await sum.named();
    await Promise.allSettled([
      scene.as(street).approvals.agree({ ...command(), id, version, note: "" }),
      scene.as(head).approvals.refuse({ ...command(), id, version, note: "不同意" }),
    ]);
    const [status, balance] = [await sum.statusOf(), await balanceOf(scene, sum.fund)];
    expect([status, balance.reserved]).toEqual(
      status === "approved" ? ["approved", 100_000] : ["declined", 0],
    );
    expect((await scene.sql`select 1 from approval_acts where approval_id = ${id}`).length).toBe(1);
  });
});

describe("taking it back", () => {
  it("is for who brought it up, before anybody has decided", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const [one, other] = [await aSum(), await aSum()];
    const withdraw = async (by: Actor, sum: typeof one) =>
      scene.as(by).approvals.withdraw({ ...(await sum.named()), note: "金额有误" });
    await expect(withdraw(street, one)).rejects.toMatchObject(refusedAs("APPROVAL.NOT_BEGUN_BY_YOU"));
    expect(await withdraw(team.caseworker, one)).toMatchObject({ status: "withdrawn" });
    expect(await one.statusOf()).toBe("withdrawn");
    await agree(street, other);
    await expect(withdraw(team.caseworker, other)).rejects.toMatchObject(
      refusedAs("APPROVAL.DECIDED_ALREADY"),
    );
  });
  it("by the grant's own page ends the item as well", async () => {
    const sum = await aSum();
    await scene.as(team.caseworker).grants.withdraw({ ...sum.at(1), note: "" });
    expect(await sum.item()).toMatchObject({ status: "withdrawn" });
  });
});

describe("the walls", () => {
  it("let the office approve nothing whose tiers are not through", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const sum = await aSum();
    const past = scene.seenBy(head, "union", (tx) =>
      tx.execute(`update grants set status = 'approved', approved_by = '${head.id}' where id = '${sum.id}'`),
    );
    await expect(past).rejects.toMatchObject({ cause: { code: "23514" } });
  });
  it("keep what was said as it was said", async () => {
    const sum = await aSum();
    await agree(street, sum);
    const { id } = await sum.item();
    await expect(scene.sql`update approval_acts set note = 'x' where approval_id = ${id}`).rejects.toThrow(
      "append-only",
    );
    await expect(scene.owner.update(approvals).set({ status: "pending" })).rejects.toThrow();
  });
});
