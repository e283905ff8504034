import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, aHomeVisit, anArchive, seenOnPaper } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
let second: Actor;
let both: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  second = await scene.officer("manager", "/09/");
  both = await scene.officer(["caseworker", "manager"], "/09/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const people = () => ({ filer, judge });
type Made = Awaited<ReturnType<typeof anArchive>>;

describe("the public notice", () => {
  it("must have run out: five working days, the first day not counted", async () => {
    const { named, record } = await anArchive(scene, people(), { stage: "onNotice" });
    expect((await record()).noticeUntil).toBe("2026-09-14");
    const review = async () => scene.as(judge).archives.review({ ...(await named()), note: "同意" });
    scene.on("2026-09-14");
    await expect(review()).rejects.toMatchObject(refusedAs("HARDSHIP.NOTICE_RUNNING"));
    scene.on("2026-09-15");
    await expect(review()).resolves.toMatchObject({ status: "reviewed" });
  });
  it("counts the worked Sunday and passes over the holidays", async () => {
    const { record } = await anArchive(scene, people(), { stage: "onNotice", noticeOn: "2026-09-18" });
    expect((await record()).noticeUntil).toBe("2026-09-24");
  });
  it("hangs longer where a holiday is written down while it hangs, and is not reviewed before", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice", noticeOn: "2026-06-08" });
    expect((await archive.record()).noticeUntil).toBe("2026-06-15");
    const admin = await scene.officer("systemAdmin", "/");
    const off = { on: "2026-06-11", off: "rest" as const, name: "临时放假" };
    await scene.as(admin).office.calendar.change({ ...command(), ...off });
    expect((await archive.record()).noticeUntil).toBe("2026-06-16");
    scene.on("2026-06-16");
    await expect(review(archive)).rejects.toMatchObject(refusedAs("HARDSHIP.NOTICE_RUNNING"));
    scene.on("2026-06-17");
    await expect(review(archive)).resolves.toMatchObject({ status: "reviewed" });
  });
  it("says nothing of a person that may not hang on a wall", async () => {
    const { id, member } = await anArchive(scene, people(), { stage: "onNotice" });
    const sheet = await scene.as(filer).archives.notice({ id });
    expect(sheet).toEqual({
      name: "李桂兰",
      unionName: "09-0001工会",
      grade: "1",
      mainCause: "06",
      from: "2026-09-07",
      until: "2026-09-14",
      place: "街道公告栏",
      isOver: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(sheet)).not.toContain(member.citizenId.slice(-4));
  });
  it("takes itself down when its last day has ended, for whoever reads it then", async () => {
    const { id, record } = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-14");
    expect(await scene.as(filer).archives.notice({ id })).toMatchObject({ name: "李桂兰", isOver: false });
    scene.on("2026-09-15");
    const sheet = await scene.as(filer).archives.notice({ id });
    expect(sheet).toMatchObject({ name: "", grade: null, mainCause: null, isOver: true });
    expect(await record()).toMatchObject({ noticeDownOn: "2026-09-15" });
  });
  it("is taken down by the night where nobody reads it", async () => {
    const { record } = await anArchive(scene, people(), { stage: "onNotice" });
    const night = (day: string) => scene.sql`select app.take_notices_down(${day}::date) as down`;
    await night("2026-09-14");
    expect((await record()).noticeDownOn).toBeNull();
    const [{ down } = {}] = await night("2026-09-15");
    expect(down).toBeGreaterThan(0);
    expect(await record()).toMatchObject({ noticeDownOn: "2026-09-15" });
  });
  it("is announced at most thirty days ahead, and its days are counted from the day it hangs", async () => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "compared" });
    await seenOnPaper(scene, { archiveId: id, keeper: filer, on: "2026-09-07" });
    const hang = async (noticeFrom: string) =>
      scene.as(filer).archives.startNotice({ ...(await named()), noticeFrom, place: "街道公告栏" });
    scene.on("2026-09-07");
    await expect(hang("2026-09-06")).rejects.toMatchObject(refusedAs("HARDSHIP.NOTICE_DATED_BACK"));
    await expect(hang("2026-10-08")).rejects.toMatchObject(refusedAs("HARDSHIP.NOTICE_TOO_FAR"));
    await hang("2026-09-09");
    expect(await record()).toMatchObject({ noticeFrom: "2026-09-09", noticeUntil: "2026-09-16" });
  });
  it("keeps the proof of what hung, which another sheet does not have", async () => {
    const [one, other] = [
      await anArchive(scene, people(), { stage: "onNotice" }),
      await anArchive(scene, people(), { stage: "onNotice", noticeOn: "2026-09-08" }),
    ];
    const hashOf = async ({ id }: Made) => (await scene.as(filer).archives.notice({ id })).sha256;
    const before = await hashOf(one);
    expect(before).not.toBe(await hashOf(other));
    scene.on("2026-09-15");
    await scene.as(filer).archives.notice({ id: one.id });
    expect(await hashOf(one)).toBe(before);
  });
});

describe("what the notice asked for", () => {
  it("lasts until the decision: a proof that is taken off holds the review back, and then the approval", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const drop = async () => {
      const [proof] = (await archive.record()).evidence;
      const why = { id: proof?.id ?? "", reason: "登记有误" };
      await scene.as(filer).archives.dropEvidence({ ...command(), ...why });
      return proof?.item ?? "application";
    };
    const keep = (item: Awaited<ReturnType<typeof drop>>) =>
      scene
        .as(filer)
        .archives.keepEvidence({ ...command(), archiveId: archive.id, item, fileId: "", note: "" });
    const first = await drop();
    await expect(review(archive)).rejects.toMatchObject(refusedAs("HARDSHIP.EVIDENCE_LEFT"));
    await keep(first);
    await review(archive);
    const again = await drop();
    const approve = async () =>
      scene.as(second).archives.approve({ ...(await archive.named()), grade: "1", note: "" });
    await expect(approve()).rejects.toMatchObject(refusedAs("HARDSHIP.EVIDENCE_LEFT"));
    await keep(again);
    await expect(approve()).resolves.toMatchObject({ status: "enrolled" });
  });
  it("is a comparison of the numbers that are judged: numbers written down after it are compared anew", async () => {
    const archive = await anArchive(scene, people(), { stage: "compared" });
    await seenOnPaper(scene, { archiveId: archive.id, keeper: filer, on: "2026-09-07" });
    const { household, version } = await archive.record();
    const self = { id: household[0]?.id };
    const by = scene.as(filer).archives;
    await by.saveHousehold(aForm({ id: archive.id, version }, self, { pay: "600" }));
    await expect(hang(archive, "2026-09-07")).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_COMPARED"));
    const compared = { comparedOn: "2026-09-07", result: "same" as const, note: "" };
    await by.compare({ ...(await archive.named()), ...compared });
    await expect(hang(archive, "2026-09-07")).resolves.toMatchObject({ status: "onNotice" });
  });
});

describe("an objection", () => {
  it("holds the archive while an objection is open, and lets it on when it was dismissed", async () => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const objection = await scene.as(filer).archives.object({
      ...command(),
      archiveId: id,
      receivedOn: "2026-09-10",
      objector: "邻居",
      text: "名下有两套房",
    });
    const review = async () => scene.as(judge).archives.review({ ...(await named()), note: "同意" });
    await expect(review()).rejects.toMatchObject(refusedAs("HARDSHIP.OPEN_OBJECTIONS"));
    expect((await record()).objections).toMatchObject([{ named: true, status: "open" }]);
    await scene.as(judge).archives.settleObjection({
      ...command(),
      id: objection.id,
      outcome: "dismissed",
      handling: "核查不实",
    });
    await expect(review()).resolves.toMatchObject({ status: "reviewed" });
  });
  it("leads only back or out after an objection was upheld", async () => {
    const { id, named } = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const objection = await scene.as(filer).archives.object({
      ...command(),
      archiveId: id,
      receivedOn: "2026-09-10",
      objector: "",
      text: "名下有两套房",
    });
    await scene
      .as(judge)
      .archives.settleObjection({ ...command(), id: objection.id, outcome: "upheld", handling: "属实" });
    await expect(scene.as(judge).archives.review({ ...(await named()), note: "同意" })).rejects.toMatchObject(
      refusedAs("HARDSHIP.UPHELD_OBJECTION"),
    );
    await expect(
      scene.as(judge).archives.reject({ ...(await named()), note: "有两套住房" }),
    ).resolves.toMatchObject({ status: "rejected" });
  });
  it("is settled once, and not by the person who filed", async () => {
    const { id } = await anArchive(scene, { filer: both, judge }, { stage: "onNotice" });
    const objection = await scene
      .as(both)
      .archives.object({ ...command(), archiveId: id, receivedOn: "2026-09-07", objector: "", text: "有车" });
    const settle = (by: Actor) =>
      scene
        .as(by)
        .archives.settleObjection({ ...command(), id: objection.id, outcome: "dismissed", handling: "不实" });
    await expect(settle(both)).rejects.toMatchObject(refusedAs("HARDSHIP.FILED_BY_YOU"));
    await settle(judge);
    await expect(settle(judge)).rejects.toMatchObject(refusedAs("HARDSHIP.OBJECTION_SETTLED"));
  });
  it("that was upheld lets a new notice run once the file was put right, and holds that one back no more", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    await settled(archive, "upheld");
    await scene.as(judge).archives.return({ ...(await archive.named()), note: "住房情况登记有误" });
    await walkAgain(archive, "2026-09-16");
    expect(await archive.record()).toMatchObject({ status: "onNotice", noticeUntil: "2026-09-22" });
    scene.on("2026-09-24");
    await expect(review(archive)).resolves.toMatchObject({ status: "reviewed" });
  });
  it("to the second notice holds back again, whatever became of the first", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    await settled(archive, "dismissed");
    await scene.as(judge).archives.return({ ...(await archive.named()), note: "缺收入证明" });
    await walkAgain(archive, "2026-09-16");
    scene.on("2026-09-24");
    await settled(archive, "upheld");
    await expect(review(archive)).rejects.toMatchObject(refusedAs("HARDSHIP.UPHELD_OBJECTION"));
  });
  it("that nobody has dealt with lets no new notice begin", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const { id: open } = await object(archive);
    await scene.as(judge).archives.return({ ...(await archive.named()), note: "缺收入证明" });
    await expect(walkAgain(archive, "2026-09-16")).rejects.toMatchObject(
      refusedAs("HARDSHIP.OPEN_OBJECTIONS"),
    );
    const given = { ...command(), id: open, outcome: "dismissed" as const, handling: "核查不实" };
    await scene.as(judge).archives.settleObjection(given);
    await expect(hang(archive, "2026-09-16")).resolves.toMatchObject({ status: "onNotice" });
  });
  it("that comes in after the review holds the decision back, until it was dismissed", async () => {
    const archive = await anArchive(scene, people(), { stage: "reviewed" });
    const { id: open } = await object(archive);
    const approve = async () =>
      scene.as(judge).archives.approve({ ...(await archive.named()), grade: "1", note: "" });
    await expect(approve()).rejects.toMatchObject(refusedAs("HARDSHIP.OPEN_OBJECTIONS"));
    const { steps } = await scene.as(judge).archives.record({ id: archive.id });
    expect(steps.find(({ event }) => event === "approve")?.lacks).toEqual([
      { code: "HARDSHIP.OPEN_OBJECTIONS", count: 1 },
    ]);
    const given = { ...command(), id: open, outcome: "dismissed" as const, handling: "核查不实" };
    await scene.as(judge).archives.settleObjection(given);
    await expect(approve()).resolves.toMatchObject({ status: "enrolled" });
  });
  it("names nobody in the table: who objected is sealed", async () => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const { id } = await object(archive, "邻居王某");
    const [row] = await scene.sql`select * from archive_objections where id = ${id}`;
    expect(JSON.stringify(row)).not.toContain("邻居王某");
    expect(row?.objector).toEqual(expect.any(String));
    expect((await archive.record()).objections).toMatchObject([{ named: true }]);
  });
});

const object = (archive: Made, objector = "") =>
  scene.as(filer).archives.object({
    ...{ ...command(), archiveId: archive.id, receivedOn: "2026-09-10", objector, text: "名下有两套房" },
  });
async function settled(archive: Made, outcome: "upheld" | "dismissed") {
  const { id } = await object(archive);
  await scene.as(judge).archives.settleObjection({ ...command(), id, outcome, handling: "已核查" });
}
const review = async (archive: Made) =>
  scene.as(judge).archives.review({ ...(await archive.named()), note: "同意" });
const hang = async (archive: Made, noticeFrom: string) =>
  scene.as(filer).archives.startNotice({ ...(await archive.named()), noticeFrom, place: "公告栏" });

/** Hands a returned file in again, and hangs its notice out anew. */
async function walkAgain(archive: Made, on: string) {
  scene.on(on);
  const by = scene.as(filer).archives;
  await by.submit({ ...(await archive.named()), note: "已补正" });
  const visitId = await aHomeVisit(scene, filer, archive, { visitedOn: on });
  await by.verify({ ...(await archive.named()), visitId, note: "属实" });
  await by.compare({ ...(await archive.named()), comparedOn: on, result: "same", note: "" });
  return hang(archive, on);
}
