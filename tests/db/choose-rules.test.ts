import { ruleSets } from "@gongbang/db/schema/rule-sets";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
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
