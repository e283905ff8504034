import { isRecalled } from "@gongbang/api/aid/recall-round";
import { startSession, visitorOf } from "@gongbang/api/office/keep-session";
import { consents, householdMembers } from "@gongbang/db/schema/hardship";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { sealedVisit } from "../support/phone.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";
import { aTask } from "../support/tasks.ts";

let scene: Scene;
let visitor: Actor;
let path = 10;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** A caseworker with a round of their own. */
async function aVisitor() {
  path += 1;
  visitor = await scene.officer("caseworker", `/${path}/`);
  return visitor;
}
const due = (on: string | null, more = {}) =>
  anEnrolled(scene, visitor, { nextVisitOn: on === null ? null : day(on), ...more });
const round = () => scene.as(visitor).rounds.today({});
const numbers = async () => (await round()).people.map(({ number }) => number);

describe("today's round", () => {
  it("is the officer's own households in the file that are due today or overdue, the longest first", async () => {
    await aVisitor();
    const [today, late] = [await due("2026-09-18"), await due("2026-09-01")];
    await due("2026-09-19");
    await due(null);
    await due("2026-09-01", { status: "closed", exitCode: "E01" });
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    await anEnrolled(scene, colleague, { nextVisitOn: day("2026-09-01") });
    expect(await numbers()).toEqual([late.number, today.number]);
  });
  it("has households that were relieved once beside those in the file, and none that is not decided or held up", async () => {
    await aVisitor();
    const relieved = await due("2026-09-10", { status: "temporary", kind: "temporary" });
    const enrolled = await due("2026-09-12");
    for (const status of ["draft", "verified", "suspended"] as const) await due("2026-09-01", { status });
    expect(await numbers()).toEqual([relieved.number, enrolled.number]);
    const entry = await sealedVisit(scene, visitor, relieved, { plannedBefore: "2026-09-10" });
    expect(await scene.as(visitor).rounds.submit(entry)).toMatchObject({ state: "recorded" });
    expect(await numbers()).toEqual([enrolled.number]);
  });
  it("has whoever a task of today is about, for this officer, and not for another", async () => {
    await aVisitor();
    const [mine, theirs] = [await due("2026-12-01"), await due("2026-12-01")];
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    await aTask(scene, visitor, mine);
    await aTask(scene, visitor, theirs, { ownerId: colleague.id });
    await aTask(scene, visitor, await due(null), { dueOn: day("2026-09-19") });
    expect(await numbers()).toEqual([mine.number]);
    expect((await round()).people[0]?.tasks).toMatchObject([{ words: "送达慰问品", dueOn: "2026-09-18" }]);
  });
  it("holds the officer's other households beside it, none that is not visited, and no colleague's where they keep enough", async () => {
    await aVisitor();
    const today = await due("2026-09-18");
    const [later, never] = [await due("2026-12-01"), await due(null)];
    for (const status of ["draft", "suspended", "closed"] as const)
      await due("2026-12-01", { status, ...(status === "closed" && { exitCode: "E01" }) });
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    const stranger = await scene.officer("caseworker", `${visitor.unionPath}0001/`);
    const theirs = await anEnrolled(scene, colleague, { nextVisitOn: day("2026-09-01") });
    await anEnrolled(scene, stranger, { nextVisitOn: day("2026-09-01") });
    const others = async () => (await round()).others.map(({ number }) => number);
    expect(await others()).toEqual([later.number, never.number, theirs.number]);
    expect(await numbers()).toEqual([today.number]);
    // With twenty of their own, nobody else's household is on the device.
    for (let kept = 3; kept < 20; kept += 1) await due("2026-12-02");
    expect(await others()).toHaveLength(19);
    expect(await others()).not.toContain(theirs.number);
  });
  it("loses whoever had a task alone when that is done", async () => {
    await aVisitor();
    const archive = await due(null);
    const { id: taskId } = await aTask(scene, visitor, archive);
    expect(await numbers()).toEqual([archive.number]);
    await scene.as(visitor).tasks.finish({ ...command(), taskId, version: 1 });
    expect(await numbers()).toEqual([]);
  });
  it("names of a family those who live there now, in their order", async () => {
    await aVisitor();
    const archive = await due("2026-09-18");
    const person = { archiveId: archive.id, relation: "20" };
    await scene.owner.insert(householdMembers).values([
      { ...person, id: uuidv7(), position: 2, name: "次子" },
      { ...person, id: uuidv7(), position: 1, name: "长子" },
      { ...person, id: uuidv7(), position: 3, name: "已迁出", leftOn: day("2026-09-01") },
    ]);
    const [household] = (await round()).people;
    expect(household?.family.map(({ name }) => name)).toEqual([archive.name, "长子", "次子"]);
  });
  it("carries masks for every number, and nothing of what was written at a visit or in the file", async () => {
    await aVisitor();
    const archive = await due("2026-09-18", { statement: "丈夫患病，长期透析。" });
    const personId = uuidv7();
    const agreed = { archiveId: archive.id, personId, person: "林秀梅", recordedBy: visitor.id };
    const how = { kind: "sensitive", textVersion: "2026-1", channel: "paper" } as const;
    await scene.owner.insert(consents).values({ ...agreed, ...how, givenOn: day("2026-09-01") });
    await scene.owner.insert(householdMembers).values({
      ...{ id: personId, archiveId: archive.id, position: 1, relation: "12", name: "林秀梅" },
      ...{ citizenId: "v1.sealed", idMask: "110***********1234", diagnosis: "v1.sealed" },
    });
    await scene.as(visitor).rounds.submit(await sealedVisit(scene, visitor, archive, { nextVisitOn: "" }));
    await scene
      .as(visitor)
      .rounds.setPlan({ ...command(), archiveId: archive.id, nextVisitOn: "2026-09-18" });
    const answer = await round();
    const text = JSON.stringify([answer.people, answer.others]);
    for (const secret of ["透析", "sealed", "statement", "income", "diagnosis"])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\d{17}[\dX]|1\d{10}(?!\d)/);
    expect(answer.people[0]).toMatchObject({
      ...{
        name: archive.name,
        lastVisitOn: "2026-09-18",
        family: [{ relation: "01" }, { name: "林秀梅", relation: "12" }],
      },
    });
  });
  it("leaves a line in the trail with how many households left the office", async () => {
    await aVisitor();
    await due("2026-09-18");
    await round();
    const [line] = await scene.sql`select entry->'changes' as changes from audit
      where actor_id = ${visitor.id} and entry->>'objectType' = 'round' order by at desc limit 1`;
    expect(line?.changes).toMatchObject([{ field: "households", becomes: "1" }]);
  });
  it("puts first what the officer ticks most, and brings their own sentences", async () => {
    await aVisitor();
    const archive = await due("2026-09-18");
    for (const topics of [["housing"], ["housing", "policy"]])
      await scene
        .as(visitor)
        .rounds.submit(
          await sealedVisit(scene, visitor, archive, { topics, outcomes: ["needsAid"], nextVisitOn: "" }),
        );
    await scene.as(visitor).rounds.savePhrases({ ...command(), phrases: ["情况无变化。", "已签收。"] });
    await scene.as(visitor).rounds.savePhrases({ ...command(), phrases: ["已签收。"] });
    const { topics, outcomes, phrases } = await round();
    expect(topics.slice(0, 3)).toEqual(["housing", "policy", "health"]);
    expect(outcomes[0]).toBe("needsAid");
    expect(phrases).toEqual(["已签收。"]);
    await aVisitor();
    expect((await round()).phrases).toEqual([]);
  });
});

describe("the key that telephones seal with", () => {
  it("is the same for everybody for ninety days, and a new one after them", async () => {
    await aVisitor();
    const first = (await round()).key;
    const others = await Promise.all(
      Array.from(
        { length: 5 },
        async () => (await scene.as(await scene.officer("caseworker")).rounds.today({})).key,
      ),
    );
    expect(new Set([first, ...others].map(({ kid }) => kid)).size).toBe(1);
    scene.on("2026-12-16");
    expect((await round()).key).toEqual(first);
    scene.on("2026-12-18");
    const second = (await round().finally(() => scene.on("2026-09-18"))).key;
    expect(second.kid).not.toBe(first.kid);
  });
  it("has its private half sealed, where no officer's query reaches it", async () => {
    await aVisitor();
    await round();
    const [row] = await scene.sql`select private_key from entry_keys limit 1`;
    expect(row?.private_key).toMatch(/^v1\./);
    await expect(scene.office.sql`select * from entry_keys`).rejects.toThrow(/permission denied/);
  });
});

describe("a device that is to forget", () => {
  const standing = () => scene.as(visitor).rounds.standing({});
  const wipe = (actor: Actor, personId: string) =>
    scene.as(actor).rounds.wipe({ ...command(), personId, reason: "手机遗失" });

  it("hears so from whoever leads its officer, from who keeps the accounts, and from its officer", async () => {
    for (const role of ["manager", "unionAdmin", "systemAdmin"] as const) {
      await aVisitor();
      expect(await standing()).toEqual({ officerId: visitor.id, wipedAt: null });
      await wipe(await scene.officer(role, visitor.unionPath), visitor.id);
      expect((await standing()).wipedAt).toBe(scene.now().toISOString());
    }
    await aVisitor();
    await wipe(visitor, visitor.id);
    expect((await standing()).wipedAt).not.toBeNull();
  });
  it("hears so without a session as well, from what came with its round, and is told nothing else", async () => {
    await aVisitor();
    const recalled = (device: string) => isRecalled(scene.house, { device });
    const { device } = await round();
    expect(await recalled(device)).toBe(false);
    expect(device).not.toContain(visitor.id);
    await wipe(await scene.officer("manager", visitor.unionPath), visitor.id);
    expect(await recalled(device)).toBe(true);
    // What was given out afterwards, to whoever signed in again, stays; so does a colleague's.
    scene.on("2026-09-19");
    const later = (await round().finally(() => scene.on("2026-09-18"))).device;
    expect([await recalled(later), await recalled(device)]).toEqual([false, true]);
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    expect(await recalled((await scene.as(colleague).rounds.today({})).device)).toBe(false);
    for (const none of ["", "v1.k1.a.b.c", `${device.slice(0, -4)}AAAA`, "x".repeat(1000)])
      expect(await recalled(none), none.slice(0, 20)).toBe(false);
  });
  it("hears so where its officer is no longer at work", async () => {
    await aVisitor();
    const { device } = await round();
    await scene.sql`update officers set status = 'disabled' where id = ${visitor.id}`;
    expect(await isRecalled(scene.house, { device })).toBe(true);
  });
  it("leaves no session behind in which a finder could choose a PIN of their own", async () => {
    await aVisitor();
    const begin = (officerId: string) =>
      startSession(scene.house, {
        officerId,
        secondFactor: true,
        ip: "10.0.0.1",
        agent: "t",
        now: scene.now(),
      });
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    const [mine, theirs] = [await begin(visitor.id), await begin(colleague.id)];
    await wipe(await scene.officer("manager", visitor.unionPath), visitor.id);
    expect((await visitorOf(scene.house, mine, scene.now())).actor).toBeNull();
    expect((await visitorOf(scene.house, theirs, scene.now())).actor).not.toBeNull();
    const own = await begin(colleague.id);
    await wipe(colleague, colleague.id);
    expect((await visitorOf(scene.house, own, scene.now())).actor).toBeNull();
  });
  it("hears nothing from a colleague, nor from another union", async () => {
    await aVisitor();
    const colleague = await scene.officer("caseworker", visitor.unionPath);
    const stranger = await scene.officer("manager", "/99/");
    for (const other of [colleague, stranger])
      await expect(wipe(other, visitor.id)).rejects.toMatchObject(notFound);
    expect((await standing()).wipedAt).toBeNull();
  });
});
