import { randomUUID } from "node:crypto";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, anArchive, anArchiveRow, aPerson } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  await scene.aUnion("/01/");
  filer = await scene.officer("caseworker", "/01/");
  judge = await scene.officer("manager", "/01/");
});
afterAll(() => scene.close());
beforeEach(() => scene.on("2026-09-15"));

const by = () => scene.as(filer).archives;
const given = { givenOn: "2026-09-10", channel: "paper" } as const;
const faults = async () =>
  (await scene.sql`select * from app.record_faults(now()) where code = 'I13'`).length;

/** A file of two adults and a child, the wife's name being that of her row. */
async function aFamily() {
  const { id, named, record } = await anArchive(scene, { filer, judge }, { stage: "verified" });
  scene.on("2026-09-15");
  const before = await record();
  const self = aPerson({ id: before.household[0]?.id, relation: "01", monthlyIncome: "1000" });
  const spouse = aPerson({ relation: "10", name: "张德顺" });
  const child = aPerson({ name: "张悦", birthOn: "2015-03-01", illness: "04", diagnosis: "透析" });
  await by().saveHousehold(aForm(before, {}, { members: [self, spouse, child] }));
  const { household } = await record();
  const idOf = (name: string) => household.find((person) => person.name === name)?.id ?? "";
  const authorise = (name: string) =>
    by().consent({ ...command(), archiveId: id, kind: "comparison", personId: idOf(name), ...given });
  const compare = async (comparedOn = "2026-09-15") =>
    by().compare({ ...(await named()), comparedOn, result: "same", note: "" });
  const consentOf = async (kind: string, person: string) =>
    (await record()).consents.find((each) => each.kind === kind && each.person === person)?.id ?? "";
  const withdraw = async (kind: string, person: string, withdrawnOn = "2026-09-15") =>
    by().withdrawConsent({
      ...command(),
      archiveId: id,
      consentId: await consentOf(kind, person),
      withdrawnOn,
    });
  const worker = household[0]?.name ?? "";
  return { id, named, record, worker, idOf, authorise, compare, withdraw };
}

describe("the comparison", () => {
  it("waits until every adult of the household has authorised it, and says how many are left", async () => {
    const { worker, authorise, compare } = await aFamily();
    await expect(compare()).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.NO_COMPARISON_CONSENT", count: 2 } },
    });
    await authorise(worker);
    await expect(compare()).rejects.toMatchObject({ cause: { refusal: { count: 1 } } });
    await authorise("张德顺");
    await expect(compare()).resolves.toMatchObject({ status: "compared" });
  });
  it("names whose authorisation is missing, and nobody of a file that has ended or of a relief in an emergency", async () => {
    const { id, named, record, worker, authorise } = await aFamily();
    expect((await record()).unauthorised).toEqual([worker, "张德顺"]);
    await authorise(worker);
    expect((await record()).unauthorised).toEqual(["张德顺"]);
    await scene.owner.update(archives).set({ kind: "temporary" }).where(eq(archives.id, id));
    expect((await record()).unauthorised).toEqual([]);
    await scene.owner.update(archives).set({ kind: "daily" }).where(eq(archives.id, id));
    await by().withdraw({ ...(await named()), note: "不再申请" });
    expect(await record()).toMatchObject({ closedOn: "2026-09-15", unauthorised: [] });
  });
  it("is of a day on which it was authorised, whatever was authorised later", async () => {
    const { worker, authorise, compare } = await aFamily();
    await authorise(worker);
    await authorise("张德顺");
    await expect(compare("2026-09-09")).rejects.toMatchObject(refusedAs("HARDSHIP.NO_COMPARISON_CONSENT"));
    await expect(compare("2026-09-10")).resolves.toMatchObject({ status: "compared" });
  });
  it("is not made anew once somebody has taken the authorisation back; what was compared stays", async () => {
    const { worker, authorise, compare, withdraw, record } = await aFamily();
    await authorise(worker);
    await authorise("张德顺");
    await compare();
    await withdraw("comparison", "张德顺");
    await expect(compare()).rejects.toMatchObject(refusedAs("HARDSHIP.NO_COMPARISON_CONSENT"));
    expect(await record()).toMatchObject({ status: "compared", comparison: "same" });
    expect(await faults()).toBe(0);
  });
  it("that was made rests on its authorisation: nobody took that back before it, nor is the old paper used again", async () => {
    const { id, worker, idOf, authorise, compare, withdraw } = await aFamily();
    await authorise(worker);
    await authorise("张德顺");
    await compare("2026-09-14");
    await expect(withdraw("comparison", "张德顺", "2026-09-13")).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.COMPARED_MEANWHILE", on: "2026-09-14" } },
    });
    await withdraw("comparison", "张德顺", "2026-09-14");
    expect(await faults()).toBe(0);
    const old = { archiveId: id, kind: "comparison" as const, personId: idOf("张德顺"), ...given };
    await expect(by().consent({ ...command(), ...old })).rejects.toMatchObject(
      refusedAs("HARDSHIP.WITHDRAWN_ALREADY"),
    );
    await expect(by().consent({ ...command(), ...old, givenOn: "2026-09-15" })).resolves.toBeTruthy();
  });
  it("is authorised by nobody of another household", async () => {
    const { id } = await aFamily();
    const other = await anArchiveRow(scene, filer);
    const foreign = { archiveId: id, kind: "comparison" as const, personId: other.self.id, ...given };
    await expect(by().consent({ ...command(), ...foreign })).rejects.toMatchObject(
      refusedAs("ACCESS.NOT_FOUND"),
    );
  });
});

describe("a consent to keep sensitive facts", () => {
  it("that is taken back erases the diagnoses that rested on it, and nothing goes on but to the end", async () => {
    const { id, worker, named, record, withdraw } = await aFamily();
    expect((await record()).household.map(({ hasDiagnosis }) => hasDiagnosis)).toEqual([false, false, true]);
    await withdraw("sensitive", worker);
    const after = await record();
    expect(after.household.some(({ hasDiagnosis }) => hasDiagnosis)).toBe(false);
    expect(after.consents.find(({ kind }) => kind === "sensitive")?.withdrawnOn).toBe("2026-09-15");
    const [compare] = after.steps.filter(({ event }) => event === "compare");
    expect(compare?.lacks.map(({ code }) => code)).toContain("HARDSHIP.NO_CONSENT");
    expect(await faults()).toBe(0);
    await expect(by().withdraw({ ...(await named()), note: "本人放弃" })).resolves.toMatchObject({
      id,
      status: "closed",
    });
  });
  it("of one person erases that person's diagnosis, and nobody else's", async () => {
    const { id, record, idOf, withdraw } = await aFamily();
    const sensitive = { archiveId: id, kind: "sensitive" as const, personId: idOf("张德顺"), ...given };
    await by().consent({ ...command(), ...sensitive });
    // The spouse's own consent is no consent of the worker's.
    const write = { diagnosis: "v1.sealed" };
    await scene.owner
      .update(householdMembers)
      .set(write)
      .where(eq(householdMembers.id, idOf("张德顺")));
    await withdraw("sensitive", "张德顺");
    const ill = (await record()).household.filter(({ hasDiagnosis }) => hasDiagnosis);
    expect(ill.map(({ name }) => name)).toEqual(["张悦"]);
    expect(await faults()).toBe(0);
  });
  it("that never covered a diagnosis lets the household be saved, and the diagnosis goes", async () => {
    const { id, record, idOf } = await aFamily();
    await scene.sql`alter table household_members disable trigger all`;
    await scene.sql`update household_members set diagnosis = 'v1.sealed' where id = ${idOf("张德顺")}`;
    await scene.sql`alter table household_members enable trigger all`;
    expect(await faults()).toBe(1);
    const now = await record();
    const relations = ["01", "10", "30"] as const;
    const members = now.household.map(({ id: personId, name, birthOn }, i) =>
      aPerson({ id: personId, name, relation: relations[i], birthOn: birthOn ?? "" }),
    );
    await by().saveHousehold(aForm({ id, version: now.version }, {}, { members }));
    const ill = (await record()).household.filter(({ hasDiagnosis }) => hasDiagnosis);
    expect(ill.map(({ name }) => name)).toEqual(["张悦"]);
    expect(await faults()).toBe(0);
  });
  it("given again lets the file go on", async () => {
    const { id, worker, idOf, record, withdraw } = await aFamily();
    await withdraw("sensitive", worker);
    const again = { archiveId: id, kind: "sensitive" as const, personId: idOf(worker), ...given };
    await by().consent({ ...command(), ...again, givenOn: "2026-09-15" });
    const [compare] = (await record()).steps.filter(({ event }) => event === "compare");
    expect(compare?.lacks.map(({ code }) => code)).not.toContain("HARDSHIP.NO_CONSENT");
  });
  it("can be taken back from a file that has ended as well", async () => {
    const [closedOn, enrolledOn] = [day("2026-09-14"), day("2026-01-05")];
    const ended = { status: "closed", exitCode: "E22", closedOn, enrolledOn } as const;
    const archive = await anArchiveRow(scene, filer, ended);
    const [consent] = await scene.sql`select id from consents where archive_id = ${archive.id}`;
    const back = { archiveId: archive.id, consentId: consent?.id, withdrawnOn: "2026-09-15" };
    await expect(by().withdrawConsent({ ...command(), ...back })).resolves.toMatchObject({ id: consent?.id });
  });
  it("is taken back once, of its own file, and neither tomorrow nor before it was given", async () => {
    const archive = await anArchiveRow(scene, filer);
    const other = await anArchiveRow(scene, filer);
    const [consent] = await scene.sql`select id from consents where archive_id = ${archive.id}`;
    const back = (more: object) =>
      by().withdrawConsent({
        ...command(),
        ...{ archiveId: archive.id, consentId: consent?.id, withdrawnOn: "2026-09-15" },
        ...more,
      });
    await expect(back({ withdrawnOn: "2026-09-16" })).rejects.toMatchObject(refusedAs("HARDSHIP.IN_FUTURE"));
    await expect(back({ withdrawnOn: "2026-08-31" })).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.NOT_GIVEN_YET", on: "2026-09-01" } },
    });
    for (const wrong of [{ archiveId: other.id }, { consentId: randomUUID() }])
      await expect(back(wrong)).rejects.toMatchObject(refusedAs("ACCESS.NOT_FOUND"));
    await back({ withdrawnOn: "2026-09-01" });
    await expect(back({})).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.WITHDRAWN_ALREADY", on: "2026-09-01" } },
    });
  });
});

describe("the paper file", () => {
  it("follows what changed while the file was suspended, and the file stays suspended", async () => {
    const { id, named, record } = await anArchive(scene, { filer, judge });
    scene.on("2026-09-15");
    await by().synchronise({ ...(await named()), note: "" });
    await scene.as(judge).archives.suspend({ ...(await named()), note: "核查" });
    const at = await record();
    await by().saveHousehold(aForm(at, { id: at.household[0]?.id }, { pay: "900" }));
    const running = async () =>
      (await record()).deadlines.filter(({ clock, stoppedOn }) => clock === "synchronisation" && !stoppedOn);
    expect(await running()).toHaveLength(1);
    await expect(by().synchronise({ ...(await named()), note: "" })).resolves.toMatchObject({
      id,
      status: "suspended",
    });
    expect(await running()).toHaveLength(0);
  });
});

describe("an application that was refused", () => {
  it("is open for a year, and from then on to its keeper and the audit alone, with a reason", async () => {
    const { id, named } = await anArchive(scene, { filer, judge }, { stage: "compared" });
    scene.on("2026-09-15");
    await scene.as(judge).archives.reject({ ...(await named()), note: "不符合条件" });
    const [{ closedOn } = { closedOn: null }] = await scene.owner
      .select({ closedOn: archives.closedOn })
      .from(archives)
      .where(eq(archives.id, id));
    expect(closedOn).toBe("2026-09-15");
    const read = (actor: Actor, reason?: string) =>
      scene.as(actor).archives.record({ id, ...(reason && { reason }) });
    scene.on("2027-09-14");
    await expect(read(judge)).resolves.toMatchObject({ status: "rejected" });
    scene.on("2027-09-15");
    await expect(read(judge, "想看看")).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await expect(read(filer)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await expect(read(filer, "当事人申诉")).resolves.toMatchObject({ id });
  });
});
