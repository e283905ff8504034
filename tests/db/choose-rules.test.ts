import { ruleSets } from "@gongbang/db/schema/rule-sets";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, anArchive, anArchiveRow } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let lead: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  lead = await scene.officer("manager", "/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const choose = (by: Actor, code: string, effectiveFrom: string) =>
  scene.as(by).ruleSets.choose({ ...command(), code, effectiveFrom, reason: "市总工会通知" });
/** What the means test finds for an accident of one fen, in a year above both lines. */
const graded = async () => {
  const archive = await anArchiveRow(scene, filer);
  await scene
    .as(filer)
    .archives.saveHousehold(aForm(archive, archive.self, { pay: "9000", accidentCost: "0.01" }));
  return (await scene.as(filer).archives.record({ id: archive.id })).means?.grade;
};

it("begins with Qingdao's share, and has the national text and the rules of 2016 ready", async () => {
  const { inForce, sets, mayChoose } = await scene.as(filer).ruleSets.list({});
  expect(inForce).toBe("qingdao");
  expect(sets.map(({ code }) => code)).toEqual([
    "standards-2016",
    "national",
    "national-inclusive",
    "qingdao",
    "beijing",
  ]);
  expect(mayChoose).toBe(false);
});
it("decides by another set from its day on, and by the old one until then", async () => {
  await choose(lead, "national", "2026-09-20");
  expect(await graded()).toBe("none");
  scene.on("2026-09-20");
  expect(await graded()).toBe("accident-review");
});
it("keeps what was decided before as it was decided", async () => {
  const { record } = await anArchive(scene, { filer, judge });
  expect((await record()).means).toMatchObject({ ruleSet: "qingdao" });
});
it("is chosen at the head of the federation alone, for a day that is still to come", async () => {
  await expect(choose(judge, "national", "2026-10-01")).rejects.toMatchObject(
    refusedAs("HARDSHIP.RULES_OF_DISTRICT"),
  );
  await expect(choose(lead, "national", "2026-09-17")).rejects.toMatchObject(
    refusedAs("HARDSHIP.RULES_DATED_BACK"),
  );
  await expect(choose(lead, "qingdao", "2026-09-20")).rejects.toMatchObject(
    refusedAs("HARDSHIP.RULES_CHOSEN"),
  );
  await expect(choose(lead, "nothing", "2026-10-01")).rejects.toMatchObject(refusedAs("ACCESS.NOT_FOUND"));
});
it("is never changed once it stands", async () => {
  await expect(scene.owner.update(ruleSets).set({ source: "x" })).rejects.toMatchObject({
    cause: { code: "23514" },
  });
});

const version = {
  ...{
    base: "beijing",
    relativePercent: "200",
    sharePercent: "80",
    incomePercent: "300",
    linePercent: "100",
  },
  ...{ noticeDays: "7", homes: "2", smallUpTo: "2", smallPercent: "120", largePercent: "100" },
  atLimit: "outside",
  accidentBy: "people",
  atShare: "borderline",
  source: "市总发〔2026〕9号",
} as const;
const lay = (by: Actor, effectiveFrom: string, more: { base?: string; noticeDays?: string } = {}) =>
  scene.as(by).ruleSets.add({ ...command(), ...version, effectiveFrom, ...more });

describe("a version of a set", () => {
  it("stands beside the old one, and is chosen from its own day on at the earliest", async () => {
    expect(await lay(lead, "2026-11-02")).toEqual({ code: "beijing@2026-11-02" });
    const { sets, inForce } = await scene.as(lead).ruleSets.list({});
    expect(sets.find(({ code }) => code === "beijing")?.rules).toMatchObject({ noticeDays: 5 });
    expect(sets.find(({ code }) => code === "beijing@2026-11-02")).toMatchObject({
      ...{ effectiveFrom: "2026-11-02", source: "市总发〔2026〕9号" },
      rules: { noticeDays: 7, accident: { by: "people" } },
    });
    expect(inForce).toBe("qingdao");
    await expect(choose(lead, "beijing@2026-11-02", "2026-11-01")).rejects.toMatchObject(
      refusedAs("HARDSHIP.RULES_NOT_YET"),
    );
    await choose(lead, "beijing@2026-11-02", "2026-11-02");
  });
  it("is laid once a day, never dated back, beside a set that is there, and by the head of the federation", async () => {
    await expect(lay(lead, "2026-11-02")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_LAID"));
    await expect(lay(lead, "2026-09-17")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_DATED_BACK"));
    await expect(lay(judge, "2026-11-03")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_OF_DISTRICT"));
    await expect(lay(lead, "2026-11-03", { base: "nothing" })).rejects.toMatchObject(
      refusedAs("ACCESS.NOT_FOUND"),
    );
    await expect(lay(lead, "2026-11-03", { noticeDays: "4" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
  it("says how long a notice hangs that begins under it, and leaves alone the one that hangs already", async () => {
    const onNotice = async (noticeOn: string) => {
      const { record } = await anArchive(scene, { filer, judge }, { noticeOn, stage: "onNotice" });
      return record();
    };
    const before = await onNotice("2026-10-30");
    expect(before).toMatchObject({ noticeFrom: "2026-10-30", noticeUntil: "2026-11-06" });
    const under = await onNotice("2026-11-02");
    expect(under).toMatchObject({ noticeFrom: "2026-11-02", noticeUntil: "2026-11-11" });
    const clocks = await scene.sql`select length, unit, due_on::text as due from deadlines
      where clock = 'notice' and record_id in ${scene.sql([before.id, under.id])} order by due_on`;
    expect(clocks.map(({ length, due }) => [length, due])).toEqual([
      [5, "2026-11-06"],
      [7, "2026-11-11"],
    ]);
  });
});

const add = (by: Actor, effectiveFrom: string, more: object = {}) =>
  scene.as(by).parameters.add({
    ...{ ...command(), effectiveFrom, lowIncomeLine: "1510", minimumWage: "2540", consumptionPerHead: "" },
    ...{ floorPerHead: "33.5", source: "京民社救发〔2026〕1号", ...more },
  });

it("takes a new line from its day on, and never one that is dated back or there already", async () => {
  await add(lead, "2026-10-01");
  const lineOn = async (day: string) => {
    scene.on(day);
    const { versions } = await scene.as(filer).parameters.list({});
    return versions.find(({ inForce }) => inForce);
  };
  expect(await lineOn("2026-09-30")).toMatchObject({ lowIncomeLineFen: 1_450_00 });
  expect(await lineOn("2026-10-01")).toMatchObject({
    ...{ lowIncomeLineFen: 1_510_00, floorPerHeadTenths: 335, verified: true },
  });
  scene.on("2026-09-18");
  await expect(add(lead, "2026-10-01")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_CHOSEN"));
  await expect(add(lead, "2026-09-17")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_DATED_BACK"));
  await expect(add(judge, "2026-11-01")).rejects.toMatchObject(refusedAs("HARDSHIP.RULES_OF_DISTRICT"));
  await expect(add(lead, "2026-11-01", { lowIncomeLine: "1510.50" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
it("takes a household that has not changed as looked at anew, with a computation of that day", async () => {
  const { id, named, record } = await anArchive(scene, { filer, judge });
  scene.on("2026-09-18");
  await scene.as(filer).archives.confirmHousehold({ ...(await named()), note: "已核对八月工资单" });
  const archive = await record();
  expect(archive).toMatchObject({ id, householdOn: "2026-09-18", status: "enrolled", grade: "1" });
  expect(archive.documents[0]).toMatchObject({ no: 3, reason: "saved", on: "2026-09-18" });
  await expect(scene.as(judge).archives.renew({ ...(await named()), note: "" })).resolves.toMatchObject({
    status: "enrolled",
  });
});
