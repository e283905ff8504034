import { archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aForm, aMember, anArchive, anArchiveRow, aPerson } from "../support/hardship.ts";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());

const save = (form: ReturnType<typeof aForm>, by = filer) => scene.as(by).archives.saveHousehold(form);
const record = (id: string, by = filer) => scene.as(by).archives.record({ id });

describe("a change of a household in the file", () => {
  const clocksOf = async (id: string) =>
    (await record(id)).deadlines.filter(({ clock }) => clock === "synchronisation");
  const running = async (id: string) =>
    (await clocksOf(id)).filter(({ stoppedOn }) => stoppedOn === null).map(({ dueOn }) => dueOn);
  it("has to reach the paper file within thirty working days, the first of them all", async () => {
    const { id, named } = await anArchive(scene, { filer, judge });
    await scene.as(filer).archives.synchronise({ ...(await named()), note: "" });
    expect(await running(id)).toEqual([]);
    const change = async (pay: string) => {
      const { household, version } = await record(id);
      await save(aForm({ id, version }, { id: household[0]?.id }, { pay }));
    };
    scene.on("2026-10-12");
    await change("900");
    expect(await running(id)).toEqual(["2026-11-23"]);
    scene.on("2026-10-19");
    await change("800");
    expect(await running(id)).toEqual(["2026-11-23"]);
    await scene.as(filer).archives.synchronise({ ...(await named()), note: "" });
    scene.on("2026-10-20");
    await scene.as(judge).archives.renew({ ...(await named()), note: "" });
    expect(await running(id)).toEqual(["2026-12-01"]);
  });
  it("starts no such clock before the file is one", async () => {
    const { id } = await anArchive(scene, { filer, judge }, { stage: "verified" });
    expect(await clocksOf(id)).toEqual([]);
  });
});

describe("a household that is written down", () => {
  it("shows how the grade comes about, step by step", async () => {
    const archive = await anArchiveRow(scene, filer);
    const members = [
      aPerson({ id: archive.self.id, relation: "01", name: "李桂兰", monthlyIncome: "2,400" }),
      aPerson({ relation: "10", name: "张德顺", monthlyIncome: "5600" }),
      aPerson({ relation: "30", name: "张悦", birthOn: "2007-05-04", exempt: "student", workState: "" }),
    ];
    await save(aForm(archive, {}, { members, expense: { medical: "40000", schooling: "6000" } }));
    const { means, household } = await record(archive.id);
    expect(means).toMatchObject({
      incomeFen: 96_000_00,
      expenseFen: 46_000_00,
      people: 3,
      perHeadFen: 1_388_89,
      grade: "deep",
    });
    expect(means?.computation.map(({ step }) => step)).toEqual([
      "member",
      "member",
      "member",
      "expense",
      "expense",
      "line",
      "line",
    ]);
    expect(household.map(({ name, age }) => [name, age])).toEqual([
      ["李桂兰", 52],
      ["张德顺", 52],
      ["张悦", 19],
    ]);
  });
  it("seals citizen id and diagnosis, and keeps them where the form is sent without", async () => {
    const archive = await anArchiveRow(scene, filer);
    const citizenId = aCitizenId({ serial: 7, born: "19700501" });
    const patient = aPerson({
      relation: "10",
      name: "张德顺",
      citizenId,
      illness: "04",
      diagnosis: "每周透析三次",
    });
    const self = aPerson({ id: archive.self.id, relation: "01", name: "李桂兰" });
    const healthy = { ...patient, illness: "" as const, diagnosis: "" };
    await save(aForm(archive, {}, { members: [self, healthy] }));
    const [, spouse] = (await record(archive.id)).household;
    const ill = { ...patient, id: spouse?.id };
    const told = () => save(aForm({ ...archive, version: 2 }, {}, { members: [self, ill] }));
    await expect(told()).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.DIAGNOSIS_NEEDS_CONSENT", person: "张德顺" } },
    });
    const given = { kind: "sensitive", givenOn: "2026-09-01", channel: "paper" } as const;
    const by = scene.as(filer).archives;
    await by.consent({ ...command(), archiveId: archive.id, personId: spouse?.id ?? "", ...given });
    await told();
    const [, row] = (await record(archive.id)).household;
    expect(row).toMatchObject({
      idMask: `110***********${citizenId.slice(-4)}`,
      birthOn: "1970-05-01",
      hasDiagnosis: true,
    });
    const [stored] = await scene.owner
      .select()
      .from(householdMembers)
      .where(eq(householdMembers.id, row?.id ?? ""));
    expect(`${stored?.citizenId} ${stored?.diagnosis}`).not.toMatch(/透析|04"|\d{17}/);

    const again = [
      { ...self },
      { ...patient, id: row?.id, citizenId: "", illness: "" as const, diagnosis: "", school: "x" },
    ];
    await save(aForm({ ...archive, version: 3 }, {}, { members: again }));
    const why = { reason: "check" as const };
    const seen = await scene
      .as(filer)
      .archives.reveal({ ...command(), id: row?.id ?? "", field: "diagnosis", ...why });
    expect(seen).toMatchObject({ value: null, illness: "04", words: "每周透析三次" });
    expect(
      await scene.as(filer).archives.reveal({ ...command(), id: row?.id ?? "", field: "citizenId", ...why }),
    ).toMatchObject({ value: citizenId });
  });
  it("writes down who uncovered a diagnosis and why, and never what it says", async () => {
    const archive = await anArchiveRow(scene, filer);
    await save(
      aForm(
        archive,
        {},
        { members: [aPerson({ id: archive.self.id, relation: "01", illness: "04", diagnosis: "透析" })] },
      ),
    );
    await scene
      .as(judge)
      .archives.reveal({ ...command(), id: archive.self.id, field: "diagnosis", reason: "check" });
    const { trail } = await record(archive.id);
    expect(trail.filter(({ action }) => action === "hardship.archive.reveal")).toMatchObject([
      { actorName: judge.name, reason: "check" },
    ]);
    expect(JSON.stringify(trail)).not.toContain("透析");
  });
  it("has nothing to uncover where nothing was sealed", async () => {
    const { self } = await anArchiveRow(scene, filer);
    const reveal = scene
      .as(filer)
      .archives.reveal({ ...command(), id: self.id, field: "diagnosis", reason: "check" });
    await expect(reveal).rejects.toMatchObject(refusedAs("HARDSHIP.NOTHING_SEALED"));
  });
  it("takes no diagnosis without a consent, whoever writes it", async () => {
    const archive = await anArchiveRow(scene, filer);
    await scene.sql`alter table consents disable trigger all`;
    await scene.owner.delete(consents).where(eq(consents.archiveId, archive.id));
    await scene.sql`alter table consents enable trigger all`;
    const write = scene.owner
      .update(householdMembers)
      .set({ diagnosis: "x" })
      .where(eq(householdMembers.id, archive.self.id));
    await expect(write).rejects.toMatchObject({ cause: { message: "a diagnosis needs a consent" } });
  });
  it("lets a person leave without deleting them", async () => {
    const archive = await anArchiveRow(scene, filer);
    const self = aPerson({ id: archive.self.id, relation: "01" });
    await save(aForm(archive, {}, { members: [self, aPerson({ name: "张悦" })] }));
    await save(aForm({ ...archive, version: 2 }, {}, { members: [self] }));
    expect((await record(archive.id)).household).toHaveLength(1);
    expect(
      await scene.owner.select().from(householdMembers).where(eq(householdMembers.archiveId, archive.id)),
    ).toHaveLength(2);
  });
  it("is refused where somebody else has saved it meanwhile", async () => {
    const archive = await anArchiveRow(scene, filer);
    await save(aForm(archive, archive.self));
    await expect(save(aForm(archive, archive.self))).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });
  it("is closed from the notice on, and open again in the file", async () => {
    const onNotice = await anArchive(scene, { filer, judge }, { stage: "onNotice" });
    const formOf = (archive: typeof onNotice.archive) => aForm(archive, { id: archive.household[0]?.id });
    scene.on("2026-09-18");
    await expect(save(formOf(await onNotice.record()))).rejects.toMatchObject(
      refusedAs("HARDSHIP.HOUSEHOLD_CLOSED"),
    );
    const enrolled = await anArchive(scene, { filer, judge });
    await expect(save(formOf(enrolled.archive))).resolves.toMatchObject({ id: enrolled.id });
  });
  it("takes no row of another household", async () => {
    const [one, other] = [await anArchiveRow(scene, filer), await anArchiveRow(scene, filer)];
    await expect(save(aForm(one, other.self))).rejects.toMatchObject(notFound);
  });
  it.each([
    ["a citizen id with a wrong check digit", { citizenId: "110102197003012346" }],
    ["an amount that is none", { monthlyIncome: "两千" }],
    ["a negative amount", { monthlyIncome: "-1" }],
    ["a relation that is no code", { relation: "99" as "01" }],
    ["a day that is none", { birthOn: "2026-02-30" }],
  ])("is refused for %s", async (_, more) => {
    const archive = await anArchiveRow(scene, filer);
    const members = [aPerson({ id: archive.self.id, relation: "01" }), aPerson(more)];
    await expect(save(aForm(archive, {}, { members }))).rejects.toThrow();
    const [row] = await scene.owner.select().from(archives).where(eq(archives.id, archive.id));
    expect(row?.householdOn).toBeNull();
  });
});

describe("one household, one file", () => {
  it("keeps somebody who stands in one archive out of every other, also of another union", async () => {
    const first = await anArchiveRow(scene, filer);
    const spouse = await aMember(scene, filer, "张德顺");
    await save(
      aForm(
        first,
        {},
        {
          members: [
            aPerson({ id: first.self.id, relation: "01" }),
            aPerson({ relation: "10", citizenId: spouse.citizenId }),
          ],
        },
      ),
    );
    const open = scene
      .as(filer)
      .archives.open({ ...command(), memberId: spouse.id, givenOn: "2026-09-01", channel: "paper" });
    await expect(open).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.HOUSEHOLD_HAS_ARCHIVE", number: first.number } },
    });

    const stranger = await scene.officer("caseworker", "/10/");
    const second = await anArchiveRow(scene, stranger);
    const members = [
      aPerson({ id: second.self.id, relation: "01" }),
      aPerson({ relation: "51", citizenId: spouse.citizenId }),
    ];
    await expect(save(aForm(second, {}, { members }), stranger)).rejects.toMatchObject(
      refusedAs("HARDSHIP.HOUSEHOLD_HAS_ARCHIVE"),
    );
  });
});

describe("the list", () => {
  it("finds by name, pinyin, initials and number, and counts the views", async () => {
    const union = await scene.officer("caseworker", "/11/0001/");
    const archive = await anArchiveRow(scene, union);
    await anArchiveRow(scene, union, { name: "王强", namePinyin: "wangqiang", nameInitials: "wq" });
    const list = (search: string) => scene.as(union).archives.list({ view: "all", search });
    for (const text of ["桂兰", "liguil", "lgl", archive.number]) {
      expect((await list(text)).rows.map(({ id }) => id)).toEqual([archive.id]);
    }
    expect((await list("%")).rows).toEqual([]);
    expect((await list("")).counts).toMatchObject({ mine: 2, all: 2, applying: 2, enrolled: 0 });
  });
  it("goes on where the last page ended, without a gap or a repeat", async () => {
    const union = await scene.officer("caseworker", "/11/0002/");
    for (let i = 0; i < 5; i += 1) await anArchiveRow(scene, union);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await scene.as(union).archives.list({ limit: 2, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen).toHaveLength(5);
  });
  it("shows a reviewer the notices that have run out, and not those still hanging", async () => {
    const { id } = await anArchive(scene, { filer, judge }, { stage: "onNotice" });
    const mine = async () =>
      (await scene.as(judge).archives.list({ view: "mine" })).rows.map((row) => row.id);
    scene.on("2026-09-14");
    expect(await mine()).not.toContain(id);
    scene.on("2026-09-15");
    expect(await mine()).toContain(id);
  });
  it("shows the files whose yearly review is overdue", async () => {
    const { id } = await anArchive(scene, { filer, judge });
    const overdue = async () =>
      (await scene.as(judge).archives.list({ view: "overdueReview" })).rows.map((row) => row.id);
    scene.on("2027-09-15");
    expect(await overdue()).not.toContain(id);
    scene.on("2027-09-16");
    expect(await overdue()).toContain(id);
  });
});
