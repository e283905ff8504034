import { sweepDuplicates } from "@gongbang/api/members/sweep-duplicates";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCitizenId, aPhone } from "../support/people.ts";
import { aRecord, merging, rowOf, undoing } from "../support/register.ts";
import { desk, plan, settle, start, workbook } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let caseworker: Actor;
let manager: Actor;
let above: Actor;
beforeAll(async () => {
  scene = await openScene();
  caseworker = await scene.officer("caseworker", "/09/0001/");
  manager = await scene.officer("manager", "/09/");
  above = await scene.officer("manager", "/");
});
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate members cascade`;
});
afterAll(() => scene.close());

const night = () => sweepDuplicates(scene.house);
const queueOf = async (actor: Actor, view: "open" | "dismissed" = "open") =>
  (await scene.as(actor).duplicates.list({ view })).clusters;
const create = (more: Record<string, unknown>) =>
  scene.as(caseworker).members.create({
    ...{
      ...command(),
      name: "欧阳兰",
      unionId: caseworker.unionId,
      citizenId: aCitizenId({ serial: next() }),
    },
    ...more,
  } as never);
let serial = 900_000;
const next = () => {
  serial += 997;
  return serial;
};

describe("records that may be one person", () => {
  it("are paired as soon as the second is saved, with the reasons", async () => {
    const first = await create({ name: "欧阳蓝", phone: "13911110001" });
    const second = await create({ name: "欧阳兰", phone: "13911110001" });
    const [cluster] = await queueOf(caseworker);
    expect(cluster).toMatchObject({
      score: 90,
      reasons: ["samePhone", "samePinyinAndUnit"],
      dismissed: null,
    });
    expect(cluster?.people.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(JSON.stringify(cluster)).not.toContain("13911110001");
  });

  it("are paired when a change makes them alike, and cleared when one makes them unlike", async () => {
    const [a, b] = [
      await aRecord(scene, caseworker, { name: "诸葛青", phone: "13911110011", unitName: "甲" }),
      await aRecord(scene, caseworker, { name: "诸葛青", phone: "13911110012", unitName: "乙" }),
    ];
    const change = async (id: string, phone: string) => {
      const { version } = await rowOf(scene, id);
      await scene.as(caseworker).members.change({ ...command(), memberId: id, version, fields: { phone } });
    };
    await change(b.id, "13911110011");
    expect((await queueOf(caseworker))[0]).toMatchObject({ reasons: ["samePhone"] });
    await change(a.id, "13911110013");
    expect(await queueOf(caseworker)).toEqual([]);
  });

  it("are paired when a roster is taken in", async () => {
    const there = await aRecord(scene, caseworker, { name: "东方明", phone: "13911110021" });
    const bytes = await workbook(
      [["东方明", aCitizenId({ serial: next() }), "13911110021"]],
      ["姓名", "身份证号", "手机"],
    );
    const { importId } = await plan(scene, caseworker, bytes);
    await runJob(scene.house, await start(scene, caseworker, importId), desk(scene));
    await settle(scene);
    const [cluster] = await queueOf(caseworker);
    expect(cluster?.people.map(({ id }) => id)).toContain(there.id);
  });

  it("are found by night across unions that don't see each other, and shown to the union above both", async () => {
    const there = await scene.officer("caseworker", "/10/0001/");
    await aRecord(scene, caseworker, { name: "司徒静", phone: "13911110031" });
    await aRecord(scene, there, { name: "司徒静", phone: "13911110031" });
    expect(await night()).toBe(1);
    expect(await night()).toBe(0);
    expect(await queueOf(above)).toHaveLength(1);
    expect(await queueOf(caseworker)).toEqual([]);
    expect(await queueOf(there)).toEqual([]);
    expect((await scene.as(above).duplicates.list({})).unions).toEqual([
      expect.objectContaining({ count: 1 }),
    ]);
  });

  it("say nothing where a unit has many of one reading: 王伟 of a great works is no duplicate", async () => {
    for (let n = 0; n < 6; n += 1) await aRecord(scene, caseworker, { name: "王伟" });
    await night();
    expect(await queueOf(caseworker)).toEqual([]);
  });

  it("are one where a number was mistyped and its check digit made to fit", async () => {
    await aRecord(scene, caseworker, { name: "上官云", number: aCitizenId({ serial: 3 }), unitName: "甲" });
    await aRecord(scene, caseworker, { name: "上官云", number: aCitizenId({ serial: 4 }), unitName: "乙" });
    await night();
    expect((await queueOf(caseworker))[0]?.reasons).toEqual(["nearId", "sameNameAndBirth"]);
  });

  it("of three are one thing to look at, the worst pair first", async () => {
    const born = { number: aCitizenId({ serial: 11, born: "19700101" }) };
    await aRecord(scene, caseworker, { name: "慕容白", phone: "13911110041", unitName: "甲", ...born });
    await aRecord(scene, caseworker, { name: "慕容白", phone: "13911110041", unitName: "乙" });
    const third = { number: aCitizenId({ serial: 301, born: "19700101" }) };
    await aRecord(scene, caseworker, { name: "慕容柏", unitName: "丙", ...third });
    await night();
    const clusters = await queueOf(caseworker);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.people).toHaveLength(3);
    expect(clusters[0]?.score).toBe(90);
  });
});

describe("records that somebody told apart", () => {
  async function told() {
    const phone = aPhone(next());
    const [a, b] = [
      await aRecord(scene, caseworker, { name: "尉迟恭", phone }),
      await aRecord(scene, caseworker, { name: "尉迟恭", phone }),
    ];
    await night();
    const [cluster] = await queueOf(caseworker);
    const asked = { ...command(), pairs: cluster?.pairs ?? [], reason: "父子同名" };
    await scene.as(caseworker).duplicates.dismiss(asked);
    return { a, b, asked };
  }

  it("stay so, whatever night comes", async () => {
    await told();
    await night();
    expect(await queueOf(caseworker)).toEqual([]);
    expect((await queueOf(caseworker, "dismissed"))[0]?.dismissed).toMatchObject({
      reason: "父子同名",
      on: "2026-09-18",
    });
  });

  it("stay so where something else changes, and are asked about again where a key field of either does", async () => {
    const { a } = await told();
    await scene.sql`update members set group_name = '三组' where id = ${a.id}`;
    await night();
    expect(await queueOf(caseworker)).toEqual([]);
    await scene.sql`update members set unit_name = '新厂' where id = ${a.id}`;
    await night();
    expect(await queueOf(caseworker)).toHaveLength(1);
  });

  it("are told apart once, and from where both are seen", async () => {
    const { asked } = await told();
    const again = { ...asked, ...command() };
    await expect(scene.as(caseworker).duplicates.dismiss(again)).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
    const there = await scene.officer("caseworker", "/10/");
    await expect(scene.as(there).duplicates.dismiss({ ...again, ...command() })).rejects.toMatchObject(
      notFound,
    );
  });
});

it("leaves the queue with the merge, and comes back where the merge is taken back", async () => {
  const phone = "13933330001";
  const [a, b] = [
    await aRecord(scene, caseworker, { name: "长孙无", phone }),
    await aRecord(scene, caseworker, { name: "长孙无", phone }),
  ];
  await night();
  expect(await queueOf(manager)).toHaveLength(1);
  const { mergeId } = await scene.as(manager).duplicates.merge(merging([a, b]));
  expect(await queueOf(manager)).toEqual([]);
  await night();
  expect(await queueOf(manager)).toEqual([]);
  await scene.as(manager).duplicates.undo(undoing(mergeId));
  expect(await queueOf(manager)).toHaveLength(1);
});

it("lays the records beside each other, with masks alone and the most frequent value chosen", async () => {
  const people = [
    await aRecord(scene, caseworker, { name: "钟离权", phone: "13944440001", unitName: "甲" }),
    await aRecord(scene, caseworker, { name: "钟离泉", phone: "13944440002", unitName: "乙" }),
    await aRecord(scene, caseworker, { name: "钟离泉", phone: "13944440001", unitName: null }),
  ];
  const memberIds = people.map(({ id }) => id);
  const answer = await scene.as(manager).duplicates.compare({ memberIds });
  const field = (name: string) => answer.fields.find((each) => each.field === name);
  expect(field("name")).toMatchObject({ equal: false, chosen: memberIds[1] });
  expect(field("phone")).toMatchObject({ chosen: memberIds[0] });
  expect(field("unitName")).toMatchObject({ chosen: memberIds[0] });
  expect(field("education")).toMatchObject({ equal: true });
  expect(answer).toMatchObject({ survivorId: memberIds[0], obstacle: null });
  const text = JSON.stringify(answer);
  for (const person of people) expect(text).not.toContain(person.number);
  expect(text).not.toContain("13944440001");
});
