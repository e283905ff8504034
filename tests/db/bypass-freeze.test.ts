import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { balanceOf } from "../support/aid.ts";
import { aTier, aWaitingGrant, itemOf, someRules, streetThenDistrict } from "../support/approvals.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let street: Actor;
let head: Actor;
beforeAll(async () => {
  scene = await openScene();
  street = await scene.officer("manager", "/09/");
  head = await scene.officer("manager", "/");
});
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`update freezes set ends_on = '2026-01-01', ended_note = 'x'`;
  await scene.as(head).approvals.setFreeze({
    ...{ ...command(), startsOn: "2026-09-18", endsOn: "2026-09-25", reason: "年终决算" },
  });
});
afterAll(() => scene.close());

type Outcome = "agree" | "return" | "refuse";
const bypass = (by: Actor, item: { id: string; version: number }, outcome: Outcome, note = "") =>
  scene.as(by).approvals.bypass({
    ...{ ...command(), id: item.id, version: item.version, outcome, note, emergency: "急诊手术费用" },
  });

describe("an emergency in a freeze", () => {
  it("may be a no as well, which frees the fund and says why", async () => {
    const { grant, fund, item } = await aWaitingGrant(scene);
    expect((await balanceOf(scene, fund)).reserved).toBe(100_000);
    await expect(bypass(street, item, "refuse")).rejects.toMatchObject(refusedAs("INPUT.REASON_REQUIRED"));
    expect(await bypass(street, item, "refuse", "已由医保报销")).toMatchObject({ status: "rejected" });
    expect((await balanceOf(scene, fund)).reserved).toBe(0);
    const { acts } = await scene.as(street).approvals.record({ id: item.id });
    expect(acts).toMatchObject([{ outcome: "refuse", note: "已由医保报销", emergency: "急诊手术费用" }]);
    expect((await scene.sql`select status from grants where id = ${grant.id}`)[0]?.status).toBe("declined");
  });
  it("passes over the freeze and over nothing else: the tiers stay as they are", async () => {
    await someRules(scene, "grant", [streetThenDistrict]);
    const { item, grant } = await aWaitingGrant(scene);
    await expect(bypass(head, item, "agree")).rejects.toMatchObject(refusedAs("APPROVAL.NOT_YOUR_TIER"));
    expect(await bypass(street, item, "agree")).toMatchObject({ status: "pending" });
    await expect(bypass(street, await itemOf(scene, grant.id), "agree")).rejects.toMatchObject(
      refusedAs("APPROVAL.NOT_YOUR_TIER"),
    );
    expect(await bypass(head, await itemOf(scene, grant.id), "agree")).toMatchObject({ status: "approved" });
    await scene.sql`alter table approval_rules disable trigger lines_stand`;
    await scene.sql`update approval_rules set effective_from = '2199-01-01'`;
    await scene.sql`alter table approval_rules enable trigger lines_stand`;
  });
  it("is the lead's, and not that of who stands in for them", async () => {
    const deputy = await scene.officer("caseworker", "/09/");
    await scene.as(street).approvals.delegate({
      ...{ ...command(), toId: deputy.id, startsOn: "2026-09-18", endsOn: "2026-09-20", reason: "出差" },
    });
    const { item } = await aWaitingGrant(scene);
    await expect(bypass(deputy, item, "agree")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
  it("is not said by the way: a plain agreement takes no emergency along", async () => {
    const { item } = await aWaitingGrant(scene);
    const plain = { ...command(), id: item.id, version: 1, note: "", emergency: "急诊手术费用" };
    await expect(scene.as(street).approvals.agree(plain)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
  it("is of what the screen showed: somebody else's step in between is told", async () => {
    const { item } = await aWaitingGrant(scene);
    await scene.sql`update approvals set version = version + 1 where id = ${item.id}`;
    await expect(bypass(street, item, "agree")).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });
  it("is counted where it was done and above, and not beside it", async () => {
    const beside = await scene.officer("manager", "/10/");
    const counted = async (by: Actor) => (await scene.as(by).approvals.freezes()).bypassed;
    const before = [await counted(street), await counted(head), await counted(beside)];
    const { item } = await aWaitingGrant(scene);
    await bypass(street, item, "agree");
    const after = [await counted(street), await counted(head), await counted(beside)];
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([1, 1, 0]);
  });
  it("ends with the freeze: on the day after it, there is nothing to pass over", async () => {
    const { item } = await aWaitingGrant(scene);
    scene.on("2026-09-26");
    await expect(bypass(street, item, "agree")).rejects.toMatchObject(refusedAs("APPROVAL.NOT_FROZEN"));
  });
});

describe("a freeze and who may set one", () => {
  const set = (by: Actor, startsOn: string, endsOn: string) =>
    scene.as(by).approvals.setFreeze({ ...command(), startsOn, endsOn, reason: "审计期间" });

  it.each([
    ["that ends before it begins", "2026-09-20", "2026-09-19", "FREEZE.ENDS_BEFORE"],
    ["from a day that is over", "2026-09-17", "2026-09-19", "FREEZE.IN_PAST"],
    ["for longer than a quarter", "2026-09-18", "2026-12-19", "FREEZE.TOO_LONG"],
  ])("is refused %s", async (_, startsOn, endsOn, code) => {
    await expect(set(street, startsOn, endsOn)).rejects.toMatchObject(refusedAs(code));
  });
  it("may last a quarter, and be of one day", async () => {
    await expect(set(street, "2026-09-18", "2026-12-18")).resolves.toMatchObject({ version: 1 });
    await expect(set(street, "2026-09-18", "2026-09-18")).resolves.toMatchObject({ version: 1 });
  });
  it("is a lead's alone", async () => {
    for (const role of ["caseworker", "finance", "auditor", "unionAdmin", "systemAdmin"] as const)
      await expect(set(await scene.officer(role, "/09/"), "2026-09-18", "2026-09-19")).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
  });
  it("pauses nothing of what a term had counted before it", async () => {
    await scene.sql`update freezes set ends_on = '2026-01-01', ended_note = 'x'`;
    await someRules(scene, "grant", [{ ...streetThenDistrict, tiers: [aTier(1, { termDays: 3 })] }]);
    const { item } = await aWaitingGrant(scene);
    const dueOn = async () => (await scene.as(street).approvals.record({ id: item.id })).dueOn;
    // Friday the 18th; Sunday the 20th is worked, so that the third working day is Tuesday the 22nd.
    expect(await dueOn()).toBe("2026-09-22");
    await set(head, "2026-09-22", "2026-09-22");
    expect(await dueOn()).toBe("2026-09-23");
    await set(head, "2026-09-19", "2026-09-20");
    expect(await dueOn()).toBe("2026-09-24");
  });
});
