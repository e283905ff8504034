import { blindIndex } from "@gongbang/db/fields";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aWaitingGrant, itemOf } from "../support/approvals.ts";
import { aForm, anArchive, aPerson } from "../support/hardship.ts";
import { aCitizenId } from "../support/people.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());
const people = () => ({ filer, judge });

describe("a file that was ended for a false statement", () => {
  it("lets nobody of the household apply for twelve months, and then again", async () => {
    const { member, named } = await anArchive(scene, people());
    await scene.as(judge).archives.hear({ ...(await named()), heardOn: "2026-09-15", note: "承认隐瞒" });
    await scene.as(judge).archives.close({ ...(await named()), exit: "E21", note: "隐瞒两套住房" });
    const open = (givenOn: string) =>
      scene.as(filer).archives.open({ ...command(), memberId: member.id, givenOn, channel: "paper" });
    scene.on("2027-09-14");
    await expect(open("2027-09-14")).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.FALSE_STATEMENT", from: "2027-09-15" } },
    });
    scene.on("2027-09-15");
    await expect(open("2027-09-15")).resolves.toMatchObject({ number: expect.any(String) });
  });

  const spouse = (citizenId: string) => aPerson({ relation: "10", name: "张德顺", citizenId });
  type Ended = Awaited<ReturnType<typeof anArchive>>;
  const save = async ({ record, id }: Ended, ...others: ReturnType<typeof aPerson>[]) => {
    const { household, version } = await record();
    const self = aPerson({ id: household[0]?.id ?? "", relation: "01", monthlyIncome: "1000" });
    return scene.as(filer).archives.saveHousehold(aForm({ id, version }, {}, { members: [self, ...others] }));
  };
  const end = async ({ named }: Ended) => {
    await scene.as(judge).archives.hear({ ...(await named()), heardOn: "2026-09-15", note: "承认隐瞒" });
    return scene.as(judge).archives.close({ ...(await named()), exit: "E21", note: "隐瞒两套住房" });
  };
  const stated = refusedAs("HARDSHIP.FALSE_STATEMENT");

  it("lets nobody of it into another household's file either, and whoever stands there already stays", async () => {
    const [ended, other] = [await anArchive(scene, people()), await anArchive(scene, people())];
    await end(ended);
    await expect(save(other, spouse(ended.member.citizenId))).rejects.toMatchObject(stated);
    await expect(save(other, spouse(aCitizenId({ serial: 61 })))).resolves.toMatchObject({ id: other.id });
    scene.on("2027-09-15");
    await save(other, spouse(ended.member.citizenId));
  });
  it("is not undone by leaving the household on its eve, only by having left before it was decided", async () => {
    const [before, after] = [aCitizenId({ serial: 62 }), aCitizenId({ serial: 63 })];
    const ended = await anArchive(scene, people());
    await save(ended, spouse(before), spouse(after));
    const left = (citizenId: string, on: string) =>
      scene.sql`update household_members set left_on = ${on}, live = false
        where citizen_id_index = ${blindIndex(scene.keys, "citizenId", citizenId)}`;
    await left(before, "2026-09-15");
    await left(after, "2026-09-16");
    scene.on("2026-09-18");
    await end(ended);
    const other = await anArchive(scene, people());
    await expect(save(other, spouse(after))).rejects.toMatchObject(stated);
    await expect(save(other, spouse(before))).resolves.toMatchObject({ id: other.id });
  });
  it("does not hold back the file in which somebody of it stood before", async () => {
    const [ended, other] = [await anArchive(scene, people()), await anArchive(scene, people())];
    const moved = aCitizenId({ serial: 64 });
    await save(ended, spouse(moved));
    scene.on("2026-09-16");
    await save(ended);
    await save(other, spouse(moved));
    await end(ended);
    const { household } = await other.record();
    const again = aPerson({ id: household[1]?.id ?? "", relation: "10", name: "张德顺" });
    await expect(save(other, again)).resolves.toMatchObject({ id: other.id });
  });
});

describe("an application that is refused", () => {
  const applied = () => anArchive(scene, people(), { stage: "submitted" });
  type Applied = Awaited<ReturnType<typeof applied>>;
  const reject = async ({ named }: Applied, more: { falseStatement?: boolean } = {}) =>
    scene.as(judge).archives.reject({ ...(await named()), note: "隐瞒两套住房", ...more });
  const again = ({ member }: Applied, givenOn: string) =>
    scene.as(filer).archives.open({ ...command(), memberId: member.id, givenOn, channel: "paper" });

  it("for a false statement bars its people as an end for one does, and says so to the applicant", async () => {
    const archive = await applied();
    await reject(archive, { falseStatement: true });
    await expect(again(archive, "2026-09-07")).rejects.toMatchObject(refusedAs("HARDSHIP.FALSE_STATEMENT"));
    const told = await scene.as(judge).archives.decision({ id: archive.id });
    expect(told).toMatchObject({ decision: "reject", exitCode: "E21", reason: "隐瞒两套住房" });
    scene.on("2027-09-07");
    await expect(again(archive, "2027-09-07")).resolves.toMatchObject({ number: expect.any(String) });
  });
  it("for it at its tiers bars them too, and for anything else nobody", async () => {
    const reviewed = await anArchive(scene, people(), { stage: "reviewed" });
    await reject(reviewed, { falseStatement: true });
    await expect(again(reviewed, "2026-09-15")).rejects.toMatchObject(refusedAs("HARDSHIP.FALSE_STATEMENT"));
    const other = await applied();
    await reject(other);
    await expect(again(other, "2026-09-07")).resolves.toMatchObject({ number: expect.any(String) });
  });
  it("for it at the desk of approvals bars them too; and nothing else there is refused for one", async () => {
    const archive = await anArchive(scene, people(), { stage: "reviewed" });
    const no = async (id: string, by = judge) => {
      const item = await itemOf(scene, id);
      const said = { id: item.id, version: item.version, note: "隐瞒两套住房", falseStatement: true };
      return scene.as(by).approvals.refuse({ ...command(), ...said });
    };
    const { id } = await itemOf(scene, archive.id);
    expect(await scene.as(judge).approvals.record({ id })).toMatchObject({ judgesStatement: true });
    await no(archive.id);
    await expect(again(archive, "2026-09-15")).rejects.toMatchObject(refusedAs("HARDSHIP.FALSE_STATEMENT"));
    const { grant, team } = await aWaitingGrant(scene);
    await expect(no(grant.id, team.manager)).rejects.toMatchObject(refusedAs("APPROVAL.STATES_NOTHING"));
  });
  it("counts who stood in it since it was handed in", async () => {
    const archive = await applied();
    const { household, version } = await archive.record();
    const left = aCitizenId({ serial: 65 });
    const self = aPerson({ id: household[0]?.id ?? "", relation: "01", monthlyIncome: "1000" });
    const save = (of: { id: string; version: number }, members: ReturnType<typeof aPerson>[]) =>
      scene.as(filer).archives.saveHousehold(aForm(of, {}, { members }));
    const saved = await save({ id: archive.id, version }, [
      self,
      aPerson({ relation: "10", name: "张德顺", citizenId: left }),
    ]);
    scene.on("2026-09-08");
    await save(saved, [self]);
    await reject(archive, { falseStatement: true });
    const other = await anArchive(scene, people(), { stage: "draft" });
    const own = (await other.record()).household[0]?.id ?? "";
    const joined = [{ ...self, id: own }, aPerson({ relation: "10", name: "张德顺", citizenId: left })];
    await expect(save(other.archive, joined)).rejects.toMatchObject(refusedAs("HARDSHIP.FALSE_STATEMENT"));
  });
});

describe("an application in which something was found", () => {
  it("is not given up before that is decided: it is refused or returned", async () => {
    const archive = await anArchive(scene, people(), { stage: "verified" });
    await scene.sql`update archives set negatives = '{N6}' where id = ${archive.id}`;
    const withdraw = async () =>
      scene.as(filer).archives.withdraw({ ...(await archive.named()), note: "本人放弃" });
    await expect(withdraw()).rejects.toMatchObject(refusedAs("HARDSHIP.FACTS_HIDDEN"));
    const { steps } = await archive.record();
    expect(steps.find(({ event }) => event === "withdraw")?.lacks).toEqual([
      { code: "HARDSHIP.FACTS_HIDDEN" },
    ]);
    await scene.as(judge).archives.return({ ...(await archive.named()), note: "请据实填报" });
    await expect(withdraw()).resolves.toMatchObject({ status: "closed" });
  });
});
