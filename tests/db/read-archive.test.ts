import { randomUUID } from "node:crypto";
import { archiveBrief, enrolledOn, planVisit } from "@gongbang/api/hardship/reads";
import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, aMember, anArchive, anArchiveRow, aPerson, seenOnPaper } from "../support/hardship.ts";
import { stepsTaken } from "../support/records.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const people = () => ({ filer, judge });
const stepOf = (record: Awaited<ReturnType<typeof anArchive>>["archive"], event: string) =>
  record.steps.find((step) => step.event === event);

describe("what the page of an archive shows", () => {
  it("names all that the next step lacks at once, with what settles it", async () => {
    const member = await aMember(scene, filer);
    const opened = { ...command(), memberId: member.id, givenOn: "2026-09-18", channel: "paper" as const };
    const { id } = await scene.as(filer).archives.open(opened);
    const archive = await scene.as(filer).archives.record({ id });
    expect(stepOf(archive, "submit")?.lacks).toEqual([
      { code: "HARDSHIP.NO_HOUSEHOLD" },
      { code: "HARDSHIP.NO_CAUSE" },
    ]);
    expect(archive.household).toMatchObject([{ relation: "01", name: "李桂兰", birthOn: "1974-03-01" }]);
    expect(archive.means).toBeNull();
  });
  it("offers each reader the steps that their role may take", async () => {
    const { id } = await anArchive(scene, people(), { stage: "onNotice" });
    const mayTake = async (actor: Actor) =>
      (await scene.as(actor).archives.record({ id })).steps
        .filter(({ mayTake }) => mayTake)
        .map(({ event }) => event);
    expect(await mayTake(filer)).toEqual(["withdraw"]);
    expect(await mayTake(judge)).toEqual(["review", "return", "reject"]);
    expect(await mayTake(await scene.officer("auditor", "/"))).toEqual([]);
  });
  it("says how the last day of the notice was counted", async () => {
    const { archive } = await anArchive(scene, people(), { stage: "onNotice", noticeOn: "2026-09-23" });
    const [notice] = archive.deadlines;
    expect(notice).toMatchObject({
      clock: "notice",
      startedOn: "2026-09-23",
      dueOn: "2026-10-08",
      permits: true,
    });
    expect(notice?.trace.map(({ step }) => step)).toEqual(["start", "firstDay", "counted", "due"]);
  });
  it("writes down who looked at a file that somebody else keeps, and not the keeper's own looking", async () => {
    const { id } = await anArchive(scene, people(), { stage: "draft" });
    await scene.as(judge).archives.record({ id });
    const { trail } = await scene.as(filer).archives.record({ id });
    expect(trail.filter(({ kind }) => kind === "read").map(({ actorName }) => actorName)).toEqual([
      judge.name,
    ]);
  });
  it("keeps the register's name for the worker, whatever the form says", async () => {
    const archive = await anArchiveRow(scene, filer);
    const members = [aPerson({ id: archive.self.id, relation: "01", name: "别人", birthOn: "2001-01-01" })];
    await scene.as(filer).archives.saveHousehold(aForm(archive, {}, { members }));
    const { household } = await scene.as(filer).archives.record({ id: archive.id });
    expect(household).toMatchObject([{ name: "李桂兰", birthOn: "1974-03-01" }]);
  });
});

describe("what stops an application", () => {
  it("is a comparison that differs, until it was made once more", async () => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "compared" });
    scene.on("2026-09-18");
    await seenOnPaper(scene, { archiveId: id, keeper: filer, on: "2026-09-18" });
    const compare = async (result: "differs" | "corrected") =>
      scene.as(filer).archives.compare({ ...(await named()), comparedOn: "2026-09-18", result, note: "" });
    const hang = async () =>
      scene.as(filer).archives.startNotice({ ...(await named()), noticeFrom: "2026-09-18", place: "x" });
    await compare("differs");
    await expect(hang()).rejects.toMatchObject(refusedAs("HARDSHIP.COMPARISON_DIFFERS"));
    await compare("corrected");
    await expect(hang()).resolves.toMatchObject({ id, status: "onNotice" });
    expect((await record()).comparison).toBe("corrected");
  });
  it.each([
    ["a ground of the negative list", { negatives: ["N1" as const] }, "HARDSHIP.ON_NEGATIVE_LIST"],
    ["an income above the lines", { pay: "9000" }, "HARDSHIP.NOT_IN_HARDSHIP"],
  ])("is %s", async (_, more, code) => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "compared" });
    scene.on("2026-09-18");
    await seenOnPaper(scene, { archiveId: id, keeper: filer, on: "2026-09-18" });
    const archive = await record();
    await scene.as(filer).archives.saveHousehold(aForm(archive, { id: archive.household[0]?.id }, more));
    const compared = { comparedOn: "2026-09-18", result: "corrected" as const, note: "" };
    await scene.as(filer).archives.compare({ ...(await named()), ...compared });
    const hang = scene
      .as(filer)
      .archives.startNotice({ ...(await named()), noticeFrom: "2026-09-18", place: "x" });
    await expect(hang).rejects.toMatchObject(refusedAs(code));
  });
  it("is a missing authorisation for the comparison", async () => {
    const { named } = await anArchive(scene, people(), { stage: "verified" });
    const compare = scene
      .as(filer)
      .archives.compare({ ...(await named()), comparedOn: "2026-09-07", result: "same", note: "" });
    await expect(compare).rejects.toMatchObject(refusedAs("HARDSHIP.NO_COMPARISON_CONSENT"));
  });
  it("is the applicant, who may give up before a decision and not after it", async () => {
    const before = await anArchive(scene, people(), { stage: "onNotice" });
    await scene.as(filer).archives.withdraw({ ...(await before.named()), note: "本人放弃" });
    expect(await before.record()).toMatchObject({ status: "closed", exitCode: "E22" });
    const after = await anArchive(scene, people());
    const late = scene.as(filer).archives.withdraw({ ...(await after.named()), note: "本人放弃" });
    await expect(late).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });
  it.each(["visitedOn", "comparedOn", "receivedOn", "givenOn"])(
    "is no day that has not come: %s",
    async (field) => {
      const { id, named } = await anArchive(scene, people(), { stage: "submitted", noticeOn: "2026-09-18" });
      const by = scene.as(filer).archives;
      const tomorrow = "2026-09-19";
      const visit = { visitor: "周敏", secondVisitor: "王强", note: "属实" };
      const calls: Record<string, () => Promise<unknown>> = {
        visitedOn: async () => by.verify({ ...(await named()), visitedOn: tomorrow, ...visit }),
        comparedOn: async () =>
          by.compare({ ...(await named()), comparedOn: tomorrow, result: "same", note: "" }),
        receivedOn: () =>
          by.object({ ...command(), archiveId: id, receivedOn: tomorrow, objector: "", text: "有车" }),
        givenOn: () =>
          by.consent({
            ...command(),
            archiveId: id,
            kind: "comparison",
            personId: randomUUID(),
            givenOn: tomorrow,
            channel: "paper",
          }),
      };
      await expect(calls[field]?.()).rejects.toMatchObject(refusedAs("HARDSHIP.IN_FUTURE"));
    },
  );
  it("is no objection before the notice hangs", async () => {
    const { id } = await anArchive(scene, people(), { stage: "compared" });
    const object = scene
      .as(filer)
      .archives.object({ ...command(), archiveId: id, receivedOn: "2026-09-07", objector: "", text: "有车" });
    await expect(object).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_ON_NOTICE"));
  });
});

describe("two at once", () => {
  it("open one archive for a member, and the other hears which one", async () => {
    const member = await aMember(scene, filer);
    const open = () =>
      scene
        .as(filer)
        .archives.open({ ...command(), memberId: member.id, givenOn: "2026-09-18", channel: "paper" });
    const answers = await Promise.allSettled([open(), open(), open(), open()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === "rejected")
        expect(answer.reason).toMatchObject(refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE"));
    }
  });
  it("write the same person into two households, and only one of them keeps them", async () => {
    const [one, other] = [await anArchiveRow(scene, filer), await anArchiveRow(scene, filer)];
    const { citizenId } = await aMember(scene, filer, "张德顺");
    const save = (archive: typeof one) => {
      const members = [
        aPerson({ id: archive.self.id, relation: "01" }),
        aPerson({ relation: "10", citizenId }),
      ];
      return scene.as(filer).archives.saveHousehold(aForm(archive, {}, { members }));
    };
    const answers = await Promise.allSettled([save(one), save(other)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === "rejected");
    expect(refused).toMatchObject({ reason: refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE") });
  });
  it("approve one archive once", async () => {
    const { named } = await anArchive(scene, people(), { stage: "reviewed" });
    const { id, version } = await named();
    const approve = () =>
      scene.as(judge).archives.approve({ ...command(), id, version, grade: "1", note: "" });
    const answers = await Promise.allSettled([approve(), approve()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await stepsTaken(scene, id)).filter(({ event }) => event === "approve")).toHaveLength(1);
  });
});

describe("what other rooms ask", () => {
  it("whether a member stood in the file on a day: from the enrolment until the day before it ended", async () => {
    const { member, named } = await anArchive(scene, people());
    scene.on("2026-09-18");
    await scene.as(judge).archives.hear({ ...(await named()), heardOn: "2026-09-18", note: "无异议" });
    await scene.as(judge).archives.close({ ...(await named()), exit: "E04", note: "已就业" });
    const stood = (on: string) => scene.seenBy(filer, "union", (tx) => enrolledOn(tx, member.id, day(on)));
    expect(await stood("2026-09-14")).toBeNull();
    expect(await stood("2026-09-15")).toMatchObject({ memberId: member.id });
    expect(await stood("2026-09-17")).toMatchObject({ grade: "1" });
    expect(await stood("2026-09-18")).toBeNull();
  });
  it("an archive's brief, which is not found from another union", async () => {
    const { id } = await anArchiveRow(scene, filer);
    const stranger = await scene.officer("caseworker", "/10/");
    expect(await scene.seenBy(filer, "union", (tx) => archiveBrief(tx, id))).toMatchObject({
      id,
      name: "李桂兰",
    });
    await expect(scene.seenBy(stranger, "union", (tx) => archiveBrief(tx, id))).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
  });
  it("to plan a visit, which is no edit of the file", async () => {
    const { id } = await anArchiveRow(scene, filer);
    await scene.seenBy(filer, "union", (tx) =>
      planVisit(tx, { archiveId: id, nextVisitOn: day("2026-10-15") }),
    );
    const [row] = await scene.owner.select().from(archives).where(eq(archives.id, id));
    expect(row).toMatchObject({ nextVisitOn: "2026-10-15", version: 1 });
  });
  it("records that paper and electronic file agree, and that stops the clock", async () => {
    const { named, record } = await anArchive(scene, people());
    await scene.as(filer).archives.synchronise({ ...(await named()), note: "" });
    const clock = (await record()).deadlines.find((each) => each.clock === "synchronisation");
    expect(clock).toMatchObject({ stoppedBy: "synchronise", standing: { kind: "met" } });
  });
});

describe("the lines", () => {
  it("say which version is in force, and which nobody has checked", async () => {
    const { versions } = await scene.as(filer).parameters.list({});
    const inForce = versions.filter((version) => version.inForce);
    expect(inForce).toMatchObject([
      { version: "2025-09", lowIncomeLineFen: 1_450_00, minimumWageFen: 2_540_00, verified: false },
    ]);
    expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual(
      versions
        .map(({ effectiveFrom }) => effectiveFrom)
        .toSorted()
        .reverse(),
    );
  });
  it("are not written by an officer whose grant is not federation-wide", async () => {
    const write = scene.seenBy(filer, "union", (tx) =>
      tx.execute("update means_parameters set low_income_line_fen = 100 returning id"),
    );
    expect(await write).toHaveLength(0);
  });
  it("refuse a household before the first of them", async () => {
    const archive = await anArchiveRow(scene, filer);
    scene.on("2021-06-30");
    const save = scene.as(filer).archives.saveHousehold(aForm(archive, archive.self));
    await expect(save).rejects.toMatchObject(refusedAs("HARDSHIP.NO_PARAMETERS"));
  });
});

it("counts a reveal among thirty an hour", async () => {
  const archive = await anArchiveRow(scene, filer);
  const members = [aPerson({ id: archive.self.id, relation: "01", illness: "04" })];
  await scene.as(filer).archives.saveHousehold(aForm(archive, {}, { members }));
  const reveal = () =>
    scene
      .as(filer)
      .archives.reveal({ ...command(), id: archive.self.id, field: "diagnosis", reason: "check" });
  for (let i = 0; i < 30; i += 1) await reveal();
  await expect(reveal()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
  await expect(
    scene.as(judge).archives.reveal({ ...command(), id: archive.id, field: "diagnosis", reason: "check" }),
  ).rejects.toMatchObject(notFound);
});
