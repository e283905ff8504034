import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  aForm,
  aHomeVisit,
  aMember,
  anArchive,
  aPerson,
  filledIn,
  seenOnPaper,
} from "../support/hardship.ts";
import { aPhoto, sealedVisit } from "../support/phone.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

const today = "2026-09-18";
let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
});
beforeEach(() => scene.on(today));
afterAll(() => scene.close());

const applied = () => anArchive(scene, { filer, judge }, { stage: "submitted", noticeOn: today });
type Applied = Awaited<ReturnType<typeof applied>>;
const verify = async ({ named }: Applied, visitId: string) =>
  scene.as(filer).archives.verify({ ...(await named()), visitId, note: "情况属实" });
const lacksOf = async ({ record }: Applied, event: string) =>
  (await record()).steps.find((step) => step.event === event)?.lacks;
const alone = (archive: Applied, more = {}) =>
  scene.as(filer).visits.recordVisit({
    ...{ ...command(), archiveId: archive.id, visitedOn: today, method: "home", met: true, minutes: 30 },
    ...{ secondVisitor: "王强", ...more },
  } as never);

const awaiting = async (actor: Actor) =>
  (await scene.as(actor).rounds.today({})).people
    .filter(({ awaitsVisit }) => awaitsVisit)
    .map(({ archiveId }) => archiveId);

describe("入户核实", () => {
  it("waits for a visit that is kept, and says so on the page", async () => {
    const archive = await applied();
    expect(await lacksOf(archive, "verify")).toEqual([{ code: "HARDSHIP.NO_HOME_VISIT" }]);
    await aHomeVisit(scene, filer, archive);
    expect(await lacksOf(archive, "verify")).toEqual([]);
  });
  it("takes day and visitors from the visit", async () => {
    const archive = await applied();
    await verify(archive, await aHomeVisit(scene, filer, archive));
    expect(await archive.record()).toMatchObject({
      ...{ status: "verified", visitedOn: today, visitors: [filer.name, "王强"], homeVisits: [] },
    });
  });
  it("is no visit to another household, nor one that nobody made", async () => {
    const [archive, other] = [await applied(), await applied()];
    await aHomeVisit(scene, filer, archive);
    const elsewhere = await aHomeVisit(scene, filer, other);
    await expect(verify(archive, elsewhere)).rejects.toMatchObject(notFound);
    await expect(verify(archive, archive.id)).rejects.toMatchObject(notFound);
  });
  it.each([
    ["by one visitor alone", { secondVisitor: "" }, "HARDSHIP.VISIT_BY_ONE"],
    ["with one of the household", { secondVisitor: "李桂兰" }, "HARDSHIP.VISIT_BY_HOUSEHOLD"],
    ["by telephone", { method: "phone" }, "HARDSHIP.VISIT_NOT_AT_HOME"],
    ["at which nobody was met", { met: false }, "HARDSHIP.VISIT_NOBODY_MET"],
    ["before the application", { visitedOn: "2026-09-17" }, "HARDSHIP.VISIT_BEFORE_APPLICATION"],
  ])("is no visit %s", async (_, more, code) => {
    const archive = await applied();
    await expect(verify(archive, await aHomeVisit(scene, filer, archive, more))).rejects.toMatchObject(
      refusedAs(code),
    );
    expect((await archive.record()).homeVisits).toMatchObject([{ lack: { code } }]);
    expect(await lacksOf(archive, "verify")).toEqual([{ code: "HARDSHIP.NO_HOME_VISIT" }]);
  });
  it("is no visit without a picture, until its author adds one", async () => {
    const archive = await applied();
    const { id } = await alone(archive);
    await expect(verify(archive, id)).rejects.toMatchObject(refusedAs("HARDSHIP.VISIT_NO_PICTURE"));
    const content = (await aPhoto()).toString("base64");
    await scene.as(filer).visits.addPicture({ ...command(), visitId: id, content });
    await expect(verify(archive, id)).resolves.toMatchObject({ status: "verified" });
  });
  it("is not told by two names: those are for a relief in an emergency", async () => {
    const archive = await applied();
    await aHomeVisit(scene, filer, archive);
    const names = { visitedOn: today, visitor: "周敏", secondVisitor: "王强", note: "情况属实" };
    const told = scene.as(filer).archives.verify({ ...(await archive.named()), ...names });
    await expect(told).rejects.toMatchObject(refusedAs("HARDSHIP.NO_HOME_VISIT"));
  });
  it("has two different visitors: nobody comes along with themselves", async () => {
    const archive = await applied();
    await expect(alone(archive, { secondVisitor: ` ${filer.name} ` })).rejects.toMatchObject(
      refusedAs("AID.SAME_VISITOR"),
    );
  });
});

describe("an application that was given back", () => {
  const again = "2026-09-21";
  const returned = async () => {
    const archive = await applied();
    const visitId = await aHomeVisit(scene, filer, archive);
    scene.on(again);
    await scene.as(judge).archives.return({ ...(await archive.named()), note: "材料不全" });
    await scene.as(filer).archives.submit({ ...(await archive.named()), note: "" });
    return { archive, visitId };
  };
  it("is not verified by what was seen before, and is listed in the round again", async () => {
    const { archive, visitId } = await returned();
    const lack = { code: "HARDSHIP.VISIT_BEFORE_APPLICATION", appliedOn: again };
    expect((await archive.record()).homeVisits).toMatchObject([{ id: visitId, lack }]);
    await expect(verify(archive, visitId)).rejects.toMatchObject(refusedAs(lack.code));
    expect(await awaiting(filer)).toContain(archive.id);
  });
  it("is verified by a visit of the day on which it came back", async () => {
    const { archive } = await returned();
    const visitId = await aHomeVisit(scene, filer, archive, { visitedOn: again });
    expect(await awaiting(filer)).not.toContain(archive.id);
    await expect(verify(archive, visitId)).resolves.toMatchObject({ status: "verified" });
  });
});

describe("the round on the telephone", () => {
  it("has the applications of the own union that wait for the visit, until it was made by two with a photo", async () => {
    const archive = await applied();
    const colleague = await scene.officer("caseworker", "/09/0001/");
    const elsewhere = await scene.officer("caseworker", "/10/");
    expect(await awaiting(filer)).toContain(archive.id);
    expect(await awaiting(colleague)).toContain(archive.id);
    expect(await awaiting(elsewhere)).not.toContain(archive.id);
    await alone(archive);
    await aHomeVisit(scene, filer, archive, { secondVisitor: "李桂兰" });
    expect(await awaiting(filer)).toContain(archive.id);
    await aHomeVisit(scene, filer, archive);
    expect(await awaiting(colleague)).not.toContain(archive.id);
  });
  it("sends who came along with the visit", async () => {
    const archive = await applied();
    const entry = await sealedVisit(scene, filer, archive, { secondVisitor: "王强" });
    const { visitId } = await scene.as(filer).rounds.submit(entry);
    expect((await archive.record()).homeVisits).toMatchObject([
      { id: visitId, visitors: [filer.name, "王强"], lack: { code: "HARDSHIP.VISIT_NO_PICTURE" } },
    ]);
  });
});

describe("the notice", () => {
  const notice = { noticeFrom: today, place: "公告栏" };
  const described = async (form: ReturnType<typeof aForm> | null) => {
    const archive = await anArchive(scene, { filer, judge }, { stage: "verified", noticeOn: today });
    const { archives: by } = scene.as(filer);
    const { version, household } = await archive.record();
    const [self] = household;
    if (form)
      await by.saveHousehold({
        ...form,
        ...{ archiveId: archive.id, version },
        members: form.members.map((one) => (one.relation === "01" ? { ...one, id: self?.id } : one)),
      });
    const given = { kind: "comparison", givenOn: today, channel: "paper" } as const;
    for (const { id: personId } of (await archive.record()).household)
      await by.consent({ ...command(), archiveId: archive.id, personId, ...given });
    await by.compare({ ...(await archive.named()), comparedOn: today, result: "same", note: "" });
    return archive;
  };
  const child = aPerson({ relation: "30", name: "张悦", birthOn: "2018-05-01", workState: "" });
  const none = { id: "", version: 1 };
  const [self] = aForm(none, {}).members;
  if (!self) throw new Error("a form has its worker");

  it("waits for every starred field of the worker and of the family, all of it said at once", async () => {
    const form = filledIn(aForm(none, {}, { members: [self, child] }));
    const [worker, relative] = form.members;
    if (!worker || !relative) throw new Error("two people");
    const gaps = {
      ...form,
      details: { ...form.details, postcode: "" },
      members: [
        { ...worker, details: { ...worker.details, industry: "" as const } },
        { ...relative, citizenId: "", details: { ...relative.details, identity: "" as const } },
      ],
    };
    const archive = await described(gaps);
    expect((await archive.record()).fieldsLeft).toEqual([
      { person: 0, field: "postcode" },
      { person: 0, field: "industry" },
      { person: 1, field: "citizenId" },
      { person: 1, field: "identity" },
    ]);
    const lacks = await lacksOf(archive, "startNotice");
    expect(lacks).toContainEqual({ code: "HARDSHIP.FIELDS_LEFT", count: 4 });
    expect(lacks).toContainEqual({ code: "HARDSHIP.EVIDENCE_LEFT", count: 3 });
    const hang = scene.as(filer).archives.startNotice({ ...(await archive.named()), ...notice });
    await expect(hang).rejects.toMatchObject(refusedAs("STATUS.LACKS"));
  });
  it("takes from the register of members what it proves: sex, day of birth, address", async () => {
    const archive = await described(filledIn(aForm(none, {}, { members: [self, child] })));
    await seenOnPaper(scene, { archiveId: archive.id, keeper: filer, on: today });
    expect((await archive.record()).fieldsLeft).toEqual([]);
    await scene.sql`update members set address = null, address_mask = null where id = ${archive.member.id}`;
    expect((await archive.record()).fieldsLeft).toEqual([{ person: 0, field: "address" }]);
    await scene.sql`update members set address_mask = '三里河三区***' where id = ${archive.member.id}`;
    await expect(
      scene.as(filer).archives.startNotice({ ...(await archive.named()), ...notice }),
    ).resolves.toMatchObject({ status: "onNotice" });
  });
  it("is no matter of a relief in an emergency: its form may stay as it is", async () => {
    const member = await aMember(scene, filer);
    const given = { givenOn: today, channel: "paper" as const };
    const { archives: by } = scene.as(filer);
    const { id } = await by.open({ ...command(), memberId: member.id, kind: "temporary", ...given });
    const { household } = await by.record({ id });
    await by.saveHousehold(aForm({ id, version: 1 }, { id: household[0]?.id }));
    await by.submit({ ...command(), id, version: 2, note: "" });
    const names = { visitedOn: today, visitor: "周敏", secondVisitor: "王强", note: "情况属实" };
    await by.verify({ ...command(), id, version: 3, ...names });
    expect(await by.record({ id })).toMatchObject({ status: "verified", fieldsLeft: [] });
  });
});
