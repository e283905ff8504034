import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import { familyMembers } from "@gongbang/db/schema/records";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMember, anArchiveRow } from "../support/hardship.ts";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let elsewhere: Actor;
let mediator: Actor;
beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/09/0001/");
  elsewhere = await scene.officer("caseworker", "/10/");
  mediator = await scene.officer("mediator", "/09/");
});
afterAll(() => scene.close());

const forbidden = { code: "FORBIDDEN" };

describe("the family of a member", () => {
  const child = aCitizenId({ serial: 321, born: "20150301", male: true });
  let memberId: string;
  let id: string;
  beforeAll(async () => {
    memberId = (await aMember(scene, officer)).id;
  });
  const family = (by = officer) => scene.as(by).records.family({ memberId });

  it("is written down with the birth that a number tells, and the number is sealed", async () => {
    const said = {
      memberId,
      name: "李小小",
      relation: "20",
      citizenId: child,
      unitName: "育民小学",
    } as const;
    ({ id } = await scene.as(officer).records.addFamilyMember({ ...command(), ...said }));
    expect((await family()).rows).toMatchObject([
      {
        id,
        name: "李小小",
        relation: "20",
        birthOn: "2015-03-01",
        idMask: `110***********${child.slice(-4)}`,
      },
    ]);
    const [row] = await scene.owner.select().from(familyMembers).where(eq(familyMembers.id, id));
    expect(JSON.stringify(row)).not.toContain(child);
  });
  it("is uncovered for a reason, which the record's trail keeps", async () => {
    const asked = { ...command(), id, reason: "visit" } as const;
    expect(await scene.as(officer).records.revealFamilyMember(asked)).toEqual({ value: child });
    const [line] = await scene.as(officer).members.trail({ id: memberId });
    expect(line).toMatchObject({ action: "member.family.reveal", reason: "visit" });
    expect(JSON.stringify(line)).not.toContain(child);
  });
  it("keeps its number where a change says none, and names what changed", async () => {
    const said = {
      id,
      version: 1,
      name: "李小小",
      relation: "20",
      birthOn: "2015-03-01",
      unitName: "西城小学",
    };
    await scene.as(officer).records.changeFamilyMember({ ...command(), ...said } as never);
    expect((await family()).rows).toMatchObject(
      [{ unitName: "西城小学", idMask: /\*/, version: 2 }].map(({ idMask, ...row }) => ({
        ...row,
        idMask: expect.stringMatching(idMask),
      })),
    );
    const [line] = await scene.as(officer).members.trail({ id: memberId });
    expect(line?.changes).toEqual([{ field: "unitName", was: "育民小学", becomes: "西城小学" }]);
  });
  it("keeps the birth that its stored number tells", async () => {
    const said = { id, version: 2, name: "李小小", relation: "20", birthOn: "2015-03-02" } as const;
    await expect(
      scene.as(officer).records.changeFamilyMember({ ...command(), ...said }),
    ).rejects.toMatchObject(refusedAs("MEMBER.BIRTH_DIFFERS"));
  });
  it("is not changed by somebody who saw an older version", async () => {
    const late = { ...command(), id, version: 1, name: "李大大", relation: "20" } as const;
    await expect(scene.as(officer).records.changeFamilyMember(late)).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
  });
  it("holds others than the worker, born already, of the day that their number says", async () => {
    const add = (more: object) =>
      scene.as(officer).records.addFamilyMember({
        ...{ ...command(), memberId, name: "某人", relation: "30" as const },
        ...more,
      });
    await expect(add({ relation: "01" })).rejects.toMatchObject(refusedAs("FAMILY.IS_THE_MEMBER"));
    await expect(add({ birthOn: "2026-09-19" })).rejects.toMatchObject(refusedAs("FAMILY.IN_FUTURE"));
    await expect(add({ birthOn: "2015-03-02", citizenId: child })).rejects.toMatchObject(
      refusedAs("MEMBER.BIRTH_DIFFERS"),
    );
  });
  it("may reach twenty people, and not pass them by one", async () => {
    const add = () =>
      scene.as(officer).records.addFamilyMember({ ...command(), memberId, name: "某人", relation: "80" });
    for (let i = 1; i < 20; i += 1) await add();
    expect((await family()).rows).toHaveLength(20);
    await expect(add()).rejects.toMatchObject(refusedAs("FAMILY.TOO_MANY"));
  });
  it("loses somebody with a reason, and the row stays", async () => {
    const gone = { ...command(), id, version: 2, reason: "已分户" };
    await scene.as(officer).records.removeFamilyMember(gone);
    expect((await family()).rows.some((row) => row.id === id)).toBe(false);
    const [row] = await scene.owner.select().from(familyMembers).where(eq(familyMembers.id, id));
    expect(row?.removedWhy).toBe("已分户");
    const [line] = await scene.as(officer).members.trail({ id: memberId });
    expect(line).toMatchObject({ reason: "已分户", changes: [{ field: "familyMember", was: "李小小" }] });
  });
  it("is seen neither from elsewhere, nor by a role that has no work with it", async () => {
    await expect(family(elsewhere)).rejects.toMatchObject(notFound);
    await expect(family(mediator)).rejects.toMatchObject(forbidden);
  });
});

describe("what a union reports of itself", () => {
  const change = (by: Actor, unionId: string, fields: object, version = 1) =>
    scene.as(by).records.changeUnion({ ...command(), unionId, version, fields });
  it("is written by its own desk, each change with its line", async () => {
    const { unionId } = officer;
    await change(officer, unionId, {
      chairName: "王芳",
      staffCount: "128",
      hasCongress: "1",
      termFrom: "2024-05-01",
    });
    const facts = {
      chairName: "王芳",
      staffCount: 128,
      hasCongress: true,
      termFrom: "2024-05-01",
      version: 2,
    };
    expect(await scene.as(officer).records.union({ unionId })).toMatchObject(facts);
    await expect(change(officer, unionId, { chairName: "李四" })).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
    await expect(change(officer, unionId, { termUntil: "2024-04-30" }, 2)).rejects.toMatchObject(
      refusedAs("UNION.TERM_BACKWARDS"),
    );
  });
  it("is neither read nor written from another part of the tree", async () => {
    const { unionId } = officer;
    await expect(scene.as(elsewhere).records.union({ unionId })).rejects.toMatchObject(notFound);
    await expect(change(elsewhere, unionId, { chairName: "李四" }, 2)).rejects.toMatchObject(notFound);
    await expect(change(mediator, unionId, { chairName: "李四" }, 2)).rejects.toMatchObject(forbidden);
  });
});

describe("what other rooms know of a person", () => {
  it("is shown as far as each room lets the viewer read it, and its rows can be seen", async () => {
    const { memberId, number } = await anArchiveRow(scene, officer);
    const of = (actor: Actor) => scene.as(actor).archives.ofMember({ memberId });
    expect((await of(officer)).rows).toMatchObject([{ number }]);
    expect((await of(elsewhere)).rows).toEqual([]);
    await expect(of(mediator)).rejects.toMatchObject(forbidden);
    expect((await scene.as(mediator).tickets.ofMember({ memberId })).rows).toEqual([]);
    await expect(scene.as(officer).tickets.ofMember({ memberId })).rejects.toMatchObject(forbidden);
    expect(await scene.as(mediator).records.steps({ memberId })).toEqual([]);
  });
});

describe("the register form", () => {
  const words = (_: string, key: string, values?: Record<string, unknown>) =>
    values ? `${key} ${Object.values(values).join(" ")}` : key;
  const written = async (jobId: string) => {
    const status = await runJob(scene.house, jobId, { handlers, words, now: scene.now, lastTry: true });
    const { result } = await scene.as(officer).office.jobs.one({ id: jobId });
    return { status, result };
  };

  it("shows masks, and in plain only for a reason, each field counted", async () => {
    const { id: memberId, citizenId } = await aMember(scene, officer);
    const caller = scene.as(officer).records;
    const { member } = await caller.form({ memberId });
    expect(JSON.stringify(member)).not.toContain(citizenId);
    const plain = await caller.revealForm({ ...command(), memberId, reason: "check" });
    expect(plain).toEqual({
      ...{ citizenId, phone: null, bankCard: null, registrationPlace: null },
      address: "三里河三区 5 号楼 301",
    });
    const [line] = await scene.as(officer).members.trail({ id: memberId });
    expect(line).toMatchObject({
      action: "member.form.reveal",
      reason: "check",
      changes: [{ field: "citizenId" }, { field: "address" }],
    });
  });
  it("is written as a Word file, masked unless it was uncovered", async () => {
    const { id: memberId } = await aMember(scene, officer, "司马相如");
    const { jobId } = await scene.as(officer).records.writeForm({ ...command(), memberId, locale: "zh-CN" });
    const done = await written(jobId);
    expect(done).toMatchObject({ status: "done", result: { fileName: expect.stringContaining("司马相如") } });
    const uncovered = await scene
      .as(officer)
      .records.writePlainForm({ ...command(), memberId, locale: "en", reason: "check" });
    expect(await written(uncovered.jobId)).toMatchObject({ status: "done" });
  });
  it("is uncovered no more often than thirty fields an hour", async () => {
    const other = await scene.officer("caseworker", "/09/0001/");
    const { id: memberId } = await aMember(scene, officer);
    const reveal = () => scene.as(other).records.revealForm({ ...command(), memberId, reason: "check" });
    // Its number and its address, each time.
    for (let i = 0; i < 15; i += 1) await reveal();
    await expect(reveal()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
  });
});
