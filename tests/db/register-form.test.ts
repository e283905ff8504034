import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, anArchiveRow, aPerson } from "../support/hardship.ts";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

describe("the rest of the register form", () => {
  it("is kept as it was typed, sealed where it tells of card, contact or illness", async () => {
    const archive = await anArchiveRow(scene, filer);
    const patient = aPerson({
      ...{
        id: archive.self.id,
        relation: "01",
        phone: "13811112222",
        disabilityKind: "4",
        disabilityGrade: "2",
      },
      details: { ethnicGroup: "01", maritalStatus: "20", contractMonths: "12" },
    });
    const form = aForm(
      archive,
      {},
      {
        ...{ members: [patient], bankCard: "6222021234567890128", otherContact: "邻居 010-66000000" },
        details: { floorArea: "42", homes: "2", vehicles: "0", cashYuan: "1000", isSingleParent: "1" },
      },
    );
    await scene.as(filer).archives.saveHousehold(form);
    const read = await scene.as(filer).archives.record({ id: archive.id });
    expect(read).toMatchObject({
      ...{ bankMask: "****0128", hasOtherContact: true },
      details: { floorArea: 42, homes: 2, isSingleParent: true },
    });
    expect(read.household[0]).toMatchObject({
      ...{ phoneMask: "138****2222", hasDiagnosis: true, details: { ethnicGroup: "01", contractMonths: 12 } },
    });
    expect(read.government?.property).toEqual([
      { code: "N1", result: "hit" },
      { code: "N4", result: "clear" },
      { code: "N5", result: "unknown" },
    ]);
    const stored = JSON.stringify(
      await scene.sql`select a.*, h.diagnosis, h.phone from archives a
      join household_members h on h.archive_id = a.id where a.id = ${archive.id}`,
    );
    expect(stored).not.toMatch(/622202|66000000|13811112222/);
    const reveal = { ...command(), id: archive.id, field: "bankCard" as const, reason: "payment" as const };
    expect(await scene.as(filer).archives.revealOwn(reveal)).toEqual({ value: "6222021234567890128" });
  });
  it("stays where the form is sent without it", async () => {
    const archive = await anArchiveRow(scene, filer);
    const by = scene.as(filer).archives;
    const details = { floorArea: "42" };
    await by.saveHousehold(aForm(archive, archive.self, { details, bankCard: "6222021234567890128" }));
    await by.saveHousehold(aForm({ ...archive, version: 2 }, archive.self));
    expect(await by.record({ id: archive.id })).toMatchObject({
      ...{ details: { floorArea: 42 }, bankMask: "****0128" },
    });
  });
  it("holds a migrant worker back whose contract is younger than a year", async () => {
    const archive = await anArchiveRow(scene, filer);
    const by = scene.as(filer).archives;
    const save = (version: number, contractOn: string) => {
      const members = [
        aPerson({ id: archive.self.id, relation: "01", monthlyIncome: "1000", details: { contractOn } }),
      ];
      return by.saveHousehold(aForm({ ...archive, version }, {}, { members, details: { isMigrant: "1" } }));
    };
    await save(1, "2025-09-19");
    const submit = (version: number) => by.submit({ ...command(), id: archive.id, version, note: "" });
    await expect(submit(2)).rejects.toMatchObject(refusedAs("HARDSHIP.CONTRACT_UNDER_A_YEAR"));
    await save(2, "2025-09-18");
    await expect(submit(3)).resolves.toMatchObject({ status: "submitted" });
  });
});

describe("the worker's own row", () => {
  const opened = async () => {
    const archive = await anArchiveRow(scene, filer);
    await scene.sql`update household_members set citizen_id_index = (select citizen_id_index from members
      where id = ${archive.memberId}), id_mask = '110***********0022' where id = ${archive.self.id}`;
    return archive;
  };
  const rowsOf = (archiveId: string) =>
    scene.sql`select id, relation, live, id_mask, citizen_id_index from household_members
      where archive_id = ${archiveId} order by position, id`;
  const save = (archive: Awaited<ReturnType<typeof opened>>, members: ReturnType<typeof aPerson>[]) =>
    scene.as(filer).archives.saveHousehold(aForm(archive, {}, { members }));
  it("stays the same row where the form does not name it: the worker keeps their number", async () => {
    const archive = await opened();
    const before = await rowsOf(archive.id);
    await save(archive, [aPerson({ relation: "01" })]);
    expect(await rowsOf(archive.id)).toEqual(before);
  });
  it("takes no other person's number, so that the worker can't stand in a second file", async () => {
    const archive = await opened();
    const before = await rowsOf(archive.id);
    const citizenId = aCitizenId({ serial: 77, born: "19800101" });
    await save(archive, [aPerson({ id: archive.self.id, relation: "01", citizenId })]);
    expect(await rowsOf(archive.id)).toEqual(before);
    const { household } = await scene.as(filer).archives.record({ id: archive.id });
    expect(household).toMatchObject([{ birthOn: "1974-03-01", idMask: "110***********0022" }]);
  });
  it("becomes nobody else's, and nobody else's becomes it", async () => {
    const archive = await opened();
    const child = aPerson({ relation: "30", name: "张悦" });
    await save(archive, [aPerson({ id: archive.self.id, relation: "01" }), child]);
    const { household } = await scene.as(filer).archives.record({ id: archive.id });
    const childId = household[1]?.id;
    const swapped = [
      aPerson({ id: childId, relation: "01" }),
      aPerson({ id: archive.self.id, relation: "30", name: "张悦" }),
    ];
    await expect(save({ ...archive, version: 2 }, swapped)).rejects.toMatchObject(notFound);
    const given = [aPerson({ relation: "01" }), aPerson({ id: archive.self.id, relation: "30" })];
    await expect(save({ ...archive, version: 2 }, given)).rejects.toMatchObject(notFound);
  });
});
