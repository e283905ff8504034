import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, hands, visiting } from "../support/aid.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let worker: Actor;
let colleague: Actor;
beforeAll(async () => {
  scene = await openScene();
  worker = await scene.officer("caseworker", "/09/");
  colleague = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

const by = (actor = worker) => scene.as(actor).plans;
const measure = (archive: { id: string }, more: object = {}) => ({
  ...{ ...command(), archiveId: archive.id, kind: "employment" as const, words: "推荐社区岗位" },
  ...{ ownerId: colleague.id, dueOn: "2026-09-30", ...more },
});

describe("a measure of the plan", () => {
  it("is its owner's, stands among their tasks, and ends with what came of it", async () => {
    const archive = await anEnrolled(scene, worker);
    const { id: measureId } = await by().addMeasure(measure(archive));
    const { measures } = await by().record({ archiveId: archive.id });
    expect(measures).toMatchObject([
      { state: "open", ownerName: colleague.name, daysLeft: 12, isOverdue: false, mine: false },
    ]);
    const tasks = async () =>
      (await scene.as(colleague).tasks.list({ mine: true, archiveId: archive.id })).rows;
    expect(await tasks()).toMatchObject([{ kind: "measure", words: "推荐社区岗位", dueOn: "2026-09-30" }]);
    const ending = (version: number) => ({ ...command(), measureId, version, result: "9 月 18 日入职" });
    await expect(by().finishMeasure(ending(2))).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    await by().finishMeasure(ending(1));
    expect(await tasks()).toEqual([]);
    expect((await by().record({ archiveId: archive.id })).measures).toMatchObject([
      { state: "finished", result: "9 月 18 日入职", endedOn: "2026-09-18", daysLeft: null },
    ]);
    await expect(by().cancelMeasure(ending(2))).rejects.toMatchObject(refusedAs("PLAN.MEASURE_ENDED"));
  });
  it("is due today at the earliest, and owned by somebody who reaches the household", async () => {
    const archive = await anEnrolled(scene, worker);
    const add = (more: object) => by().addMeasure(measure(archive, more));
    await expect(add({ dueOn: "2026-09-17" })).rejects.toMatchObject(refusedAs("PLAN.DUE_IN_PAST"));
    const stranger = await scene.officer("caseworker", "/10/");
    const finance = await scene.officer("finance", "/09/");
    for (const { id: ownerId } of [stranger, finance])
      await expect(add({ ownerId })).rejects.toMatchObject(notFound);
    await expect(by(stranger).addMeasure(measure(archive))).rejects.toMatchObject(notFound);
  });
  it("stands on the list of overdue ones the day after its day, the longest first", async () => {
    const archive = await anEnrolled(scene, worker);
    for (const dueOn of ["2026-10-02", "2026-10-01", "2026-10-03"])
      await by().addMeasure(measure(archive, { dueOn }));
    scene.on("2026-10-03");
    const seen = (await by().overdue({ limit: 2 })).rows.filter(({ archiveId }) => archiveId === archive.id);
    expect(seen.map(({ dueOn, daysLate, number }) => [dueOn, daysLate, number])).toEqual([
      ["2026-10-01", 2, archive.number],
      ["2026-10-02", 1, archive.number],
    ]);
    expect((await by().overdue({ mine: true })).rows).toEqual([]);
    const { next } = await by().overdue({ limit: 1 });
    expect((await by().overdue({ after: next ?? "" })).rows.map(({ dueOn }) => dueOn)).toEqual([
      "2026-10-02",
    ]);
    scene.on("2026-09-18");
  });
});

describe("a pairing", () => {
  const pair = (archive: { id: string }, everyDays: number, officer = worker) =>
    by().pair({ ...command(), archiveId: archive.id, officerId: officer.id, everyDays } as never);
  const now = async (archive: { id: string }) => (await by().record({ archiveId: archive.id })).pairing;

  it("counts the visits at which its officer met the household, and shows what was missed", async () => {
    const archive = await anEnrolled(scene, worker);
    await pair(archive, 30);
    expect(await now(archive)).toMatchObject({ lastOn: null, nextOn: "2026-10-18", daysLeft: 30, missed: 0 });
    scene.on("2026-10-19");
    expect(await now(archive)).toMatchObject({ daysLeft: -1, missed: 1 });
    const on = { visitedOn: "2026-10-19", nextVisitOn: "2026-12-01" };
    await scene.as(colleague).visits.recordVisit(visiting(archive, on));
    const unmet = { ...on, met: false, notMetReason: "absent", method: "phone" };
    await scene.as(worker).visits.recordVisit(visiting(archive, unmet));
    expect(await now(archive), "another's visit and a closed door are no contact").toMatchObject({
      lastOn: null,
    });
    await scene.as(worker).visits.recordVisit(visiting(archive, on));
    expect(await now(archive)).toMatchObject({ lastOn: "2026-10-19", nextOn: "2026-11-18", missed: 1 });
    scene.on("2026-09-18");
  });
  it("is one at a time: the next one ends it, and it ends with a reason", async () => {
    const archive = await anEnrolled(scene, worker);
    await pair(archive, 30);
    await pair(archive, 90, colleague);
    expect(await now(archive)).toMatchObject({ officerName: colleague.name, everyDays: 90 });
    const end = () => by().unpair({ ...command(), archiveId: archive.id, reason: "岗位调整" });
    await end();
    expect(await now(archive)).toBeNull();
    await expect(end()).rejects.toMatchObject(notFound);
  });
});

describe("what a household qualifies for", () => {
  const aStudent = (archive: { id: string }) =>
    scene.owner
      .insert(householdMembers)
      .values({ archiveId: archive.id, position: 1, relation: "20", name: "张悦", exempt: "student" });
  const kindsOf = async (archive: { id: string }) =>
    (await by().matches({ archiveId: archive.id })).kinds.map(({ kind }) => kind);

  it("comes from its own file, with reasons and what its caps leave", async () => {
    const archive = await anEnrolled(scene, worker, { mainCause: "06", grade: "1" });
    await aStudent(archive);
    const { kinds } = await by().matches({ archiveId: archive.id });
    expect(kinds.map(({ kind }) => kind)).toEqual(["10", "20", "30", "70"]);
    expect(kinds[0]).toMatchObject({ openFunds: 0, leftFen: 12 * 145_000, reasons: [{ code: "inFile" }] });
    expect(kinds[2]).toMatchObject({ reasons: [{ code: "students", count: 1 }] });
  });
  it("leaves out what was proposed this year, until that comes to nothing", async () => {
    const team = await hands(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const fund = await aFund(scene);
    const [before] = (await by().matches({ archiveId: archive.id })).kinds;
    expect(before).toMatchObject({ kind: "10", openFunds: expect.any(Number) });
    const grant = await aGrant(scene, team, { archive, fund });
    expect(await kindsOf(archive)).toEqual(["70"]);
    await scene.as(team.manager).grants.decline({ ...grant.at(1), note: "材料不全" });
    expect(await kindsOf(archive)).toEqual(["10", "70"]);
  });
  it("hints at the classes of civil affairs once the household is written down", async () => {
    const more = { householdOn: day("2026-09-01"), mainCause: "06" };
    const archive = await anEnrolled(scene, worker, more);
    expect((await by().matches({ archiveId: archive.id })).classes).toMatchObject([
      { class: "2", reasons: [{ code: "belowMinimum" }], cautions: [] },
    ]);
    const confirmed = await anEnrolled(scene, worker, { ...more, civilAffairsClass: "2" });
    expect((await by().matches({ archiveId: confirmed.id })).classes).toEqual([]);
  });
});

describe("the way out, supposed", () => {
  const simulate = (archive: { id: string }, perHead: string, more: object = {}) =>
    by().simulate({ archiveId: archive.id, perHead, ...more } as never);

  it("is judged by the lines of the day, to the fen", async () => {
    const archive = await anEnrolled(scene, worker, { householdOn: day("2026-09-01") });
    expect(await simulate(archive, "2899.99")).toMatchObject({
      ...{ now: { grade: "deep" }, supposed: { grade: "relative", perHeadFen: 289_999 } },
      ...{ isOut: false, graceUntil: null },
    });
    expect(await simulate(archive, "2900", { graceMonths: 3 })).toMatchObject({
      ...{ supposed: { grade: "none", perHeadFen: fen(290_000) }, isOut: true },
      ...{ judgedOn: "2027-09-18", graceUntil: "2027-12-18" },
    });
  });
  it("needs a household that was written down, and one in reach", async () => {
    const archive = await anEnrolled(scene, worker);
    await expect(simulate(archive, "3000")).rejects.toMatchObject(refusedAs("PLAN.NO_HOUSEHOLD"));
    const stranger = await scene.officer("caseworker", "/10/");
    await expect(
      by(stranger).simulate({ archiveId: archive.id, perHead: "3000" } as never),
    ).rejects.toMatchObject(notFound);
  });
});
