import { applyForAid, readApplyDoor } from "@gongbang/api/hardship/apply-for-aid";
import { aidApplications, applyLinks } from "@gongbang/db/schema/aid-applications";
import type { Actor } from "@gongbang/domain/access/policy";
import { applyForAidInput } from "@gongbang/domain/hardship/apply.input";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aMember } from "../support/hardship.ts";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let desk: Actor;
let stranger: Actor;
let token: string;
beforeAll(async () => {
  scene = await openScene();
  desk = await scene.officer("caseworker", "/09/0001/");
  stranger = await scene.officer("caseworker", "/10/0001/");
  const link = { ...command(), unionId: desk.unionId };
  await scene.as(desk).applications.openLink(link);
  token = (await scene.as(desk).applications.link({ unionId: desk.unionId })).token ?? "";
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

let address = 0;
function knock() {
  address += 1;
  return { ip: `10.1.0.${address}`, now: scene.now(), requestId: "r" };
}
const said = (more: object = {}) =>
  applyForAidInput.parse({
    ...{ token, kind: "daily", name: "李桂兰", citizenId: aCitizenId({ serial: 900 }), phone: "13800000000" },
    ...{ mainCause: "06", people: "3", statement: "本人患病停工，家里还有一个上学的孩子。" },
    ...{ consent: "2026-1", comparison: "2026-1" },
    ...more,
  });
const apply = (more: object = {}) => applyForAid(scene.house, said(more), knock());
const waiting = async () => (await scene.as(desk).applications.list({ tab: "waiting" })).rows;
const take = async (name: string) => {
  const row = (await waiting()).find((each) => each.name === name);
  return scene.as(desk).applications.take({ ...command(), id: row?.id ?? "", version: row?.version ?? 0 });
};

describe("an application by a worker's own phone", () => {
  it("comes into the queue of the link's union, and into no other", async () => {
    expect(await readApplyDoor(scene.house, token)).toEqual({ unionName: "09-0001工会" });
    expect(await apply({ name: "张德顺", citizenId: aCitizenId({ serial: 901 }) })).toMatchObject({
      ok: true,
    });
    expect(await waiting()).toMatchObject([
      { name: "张德顺", people: 3, mainCause: "06", hasComparison: true },
    ]);
    expect((await scene.as(stranger).applications.list({ tab: "waiting" })).rows).toEqual([]);
  });
  it("is stored with nothing of the person in plain but the name", async () => {
    const [row] = await scene.owner.select().from(aidApplications);
    const stored = JSON.stringify(row);
    expect(stored).not.toMatch(/13800000000|本人患病|\d{17}[\dX]/);
    expect(row).toMatchObject({ phoneMask: "138****0000" });
  });
  it("is answered with the same word for whoever is known, has applied, or neither", async () => {
    const known = await aMember(scene, desk, "王强");
    const citizenId = known.citizenId;
    const answers = [await apply({ name: "王强", citizenId }), await apply({ name: "王强", citizenId })];
    expect(answers).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect((await waiting()).filter(({ name }) => name === "王强")).toHaveLength(1);
  });
  it.each([
    ["a number that is none", { citizenId: "110105194912310021" }, "ID.CHECK_DIGIT"],
    ["a link that never was", { token: "b".repeat(43) }, "JOIN.LINK_CLOSED"],
  ])("is refused for %s", async (_, more, code) => {
    const answer = await apply(more);
    expect(answer.ok ? "taken" : answer.refusal.code).toBe(code);
  });
  it("is refused when too many knock from one address", async () => {
    const from = knock();
    const answers = [];
    for (let n = 0; n < 31; n += 1) answers.push(await applyForAid(scene.house, said(), from));
    expect(answers.at(-1)).toMatchObject({ refusal: { code: "JOIN.TOO_MANY" } });
  });
});

describe("what becomes of it", () => {
  it("a draft archive of the member, with the worker's words and both consents", async () => {
    const member = await aMember(scene, desk, "周敏");
    await apply({ name: "周敏", citizenId: member.citizenId, kind: "temporary" });
    const { archiveId } = await take("周敏");
    const archive = await scene.as(desk).archives.record({ id: archiveId ?? "" });
    expect(archive).toMatchObject({
      ...{ status: "draft", kind: "temporary", memberId: member.id, mainCause: "06" },
      statement: "本人患病停工，家里还有一个上学的孩子。",
    });
    expect(archive.consents.map(({ kind, channel }) => [kind, channel])).toEqual([
      ["sensitive", "online"],
      ["comparison", "online"],
    ]);
    const { rows } = await scene.as(desk).applications.list({ tab: "decided" });
    expect(rows).toMatchObject([{ name: "周敏", status: "taken", archiveId, statement: "" }]);
  });
  it("nothing, while nobody of that number is in the register", async () => {
    await apply({ name: "无名", citizenId: aCitizenId({ serial: 902 }) });
    await expect(take("无名")).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_A_MEMBER"));
  });
  it("nothing, where the household has a file already", async () => {
    const member = await aMember(scene, desk, "有档");
    const given = { memberId: member.id, givenOn: "2026-09-18", channel: "paper" as const };
    await scene.as(desk).archives.open({ ...command(), ...given });
    await apply({ name: "有档", citizenId: member.citizenId });
    await expect(take("有档")).rejects.toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE"));
  });
  it("a refusal with its reason, and only once", async () => {
    const row = (await waiting()).find(({ name }) => name === "无名");
    const sent = { id: row?.id ?? "", version: row?.version ?? 0, reason: "请先办理入会" };
    await scene.as(desk).applications.refuse({ ...command(), ...sent });
    const again = scene.as(desk).applications.refuse({ ...command(), ...sent, version: sent.version + 1 });
    await expect(again).rejects.toMatchObject(refusedAs("HARDSHIP.DECIDED_ALREADY"));
  });
  it("is not another union's to say", async () => {
    const row = (await waiting())[0];
    const sent = { ...command(), id: row?.id ?? "", version: row?.version ?? 0 };
    await expect(scene.as(stranger).applications.take(sent)).rejects.toMatchObject(notFound);
  });
});

describe("the link", () => {
  it("leads nowhere once a new one is open, and none is seen by another union", async () => {
    const before = token;
    await scene.as(desk).applications.openLink({ ...command(), unionId: desk.unionId });
    expect(await readApplyDoor(scene.house, before)).toBeNull();
    const other = scene.as(stranger).applications.link({ unionId: desk.unionId });
    await expect(other).rejects.toMatchObject(notFound);
    await scene.as(desk).applications.closeLink({ ...command(), unionId: desk.unionId });
    expect(await scene.as(desk).applications.link({ unionId: desk.unionId })).toMatchObject({ token: null });
  });
  it("is kept sealed", async () => {
    const rows = await scene.owner.select().from(applyLinks).where(eq(applyLinks.unionId, desk.unionId));
    for (const { token: kept } of rows) expect(kept).not.toContain(token);
  });
});

describe("the queue", () => {
  let clerk: Actor;
  let door: string;
  beforeAll(async () => {
    clerk = await scene.officer("caseworker", "/11/0001/");
    await scene.as(clerk).applications.openLink({ ...command(), unionId: clerk.unionId });
    door = (await scene.as(clerk).applications.link({ unionId: clerk.unionId })).token ?? "";
  });
  const queue = (asked: object = {}) => scene.as(clerk).applications.list({ tab: "waiting", ...asked });
  const rowOf = async (name: string) => (await queue()).rows.find((row) => row.name === name);
  const decide = async (name: string, how: "take" | "refuse") => {
    const row = await rowOf(name);
    const sent = { ...command(), id: row?.id ?? "", version: row?.version ?? 0 };
    const { take: taking, refuse } = scene.as(clerk).applications;
    return how === "take" ? taking(sent) : refuse({ ...sent, reason: "材料不实" });
  };

  it("begins with who has waited longest, and goes on where the last page ended", async () => {
    for (let n = 0; n < 5; n += 1)
      await apply({ token: door, name: `申请${n}`, citizenId: aCitizenId({ serial: 950 + n }) });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await queue({ limit: 2, after });
      expect(page.waiting).toBe(5);
      seen.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(["申请0", "申请1", "申请2", "申请3", "申请4"]);
  });
  it("says of whom the register knows that it does, and only within reach", async () => {
    const [near, far] = [await aMember(scene, clerk, "近处"), await aMember(scene, stranger, "远处")];
    await apply({ token: door, name: "近处", citizenId: near.citizenId });
    await apply({ token: door, name: "远处", citizenId: far.citizenId });
    expect(await rowOf("近处")).toMatchObject({ memberId: near.id });
    expect(await rowOf("远处")).toMatchObject({ memberId: null });
    await expect(decide("远处", "take")).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_A_MEMBER"));
  });
  it("gives the archive one consent alone where the comparison was not authorised", async () => {
    const member = await aMember(scene, clerk, "未授权");
    await apply({ token: door, name: "未授权", citizenId: member.citizenId, comparison: "" });
    expect(await rowOf("未授权")).toMatchObject({ hasComparison: false });
    const { archiveId } = await decide("未授权", "take");
    const { consents } = await scene.as(clerk).archives.record({ id: archiveId ?? "" });
    expect(consents.map(({ kind }) => kind)).toEqual(["sensitive"]);
  });
  it("takes a worker in again after a refusal, with a new application", async () => {
    const citizenId = aCitizenId({ serial: 970 });
    await apply({ token: door, name: "再来", citizenId });
    const first = await rowOf("再来");
    await decide("再来", "refuse");
    expect(await rowOf("再来")).toBeUndefined();
    await apply({ token: door, name: "再来", citizenId });
    const second = await rowOf("再来");
    expect(second?.id).not.toBe(first?.id);
    const { rows } = await queue({ tab: "decided" });
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: first?.id,
        status: "refused",
        refusal: "材料不实",
        decidedBy: clerk.name,
      }),
    );
  });
  it("hands one application to one of two who take it at once", async () => {
    const member = await aMember(scene, clerk, "同时");
    await apply({ token: door, name: "同时", citizenId: member.citizenId });
    const answers = await Promise.allSettled([decide("同时", "take"), decide("同时", "take")]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [made] = await scene.sql`select count(*)::int as n from archives where member_id = ${member.id}`;
    expect(made).toEqual({ n: 1 });
  });
  it("leaves nothing behind where taking one was refused", async () => {
    const before = await scene.sql`select (select count(*)::int from archives) as archives,
      (select count(*)::int from consents) as consents`;
    await expect(decide("远处", "take")).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_A_MEMBER"));
    const after = await scene.sql`select (select count(*)::int from archives) as archives,
      (select count(*)::int from consents) as consents`;
    expect(after).toEqual(before);
    expect(await rowOf("远处")).toMatchObject({ version: 1 });
  });
  it("is shut while its union is locked, although the paper still hangs, and open again after that", async () => {
    const settle = (status: string) =>
      scene.sql`update unions set status = ${status} where id = ${clerk.unionId}`;
    await settle("3");
    expect(await readApplyDoor(scene.house, door)).toBeNull();
    expect(await apply({ token: door, name: "太早" })).toMatchObject({
      refusal: { code: "JOIN.LINK_CLOSED" },
    });
    await settle("1");
    expect(await readApplyDoor(scene.house, door)).toEqual({ unionName: "11-0001工会" });
  });
});
