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
