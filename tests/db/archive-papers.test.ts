import { archiveEvidence, meansDocuments } from "@gongbang/db/schema/archive-papers";
import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aForm, anArchive, anArchiveRow, aPerson } from "../support/hardship.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
let second: Actor;
let auditor: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  second = await scene.officer("manager", "/09/");
  auditor = await scene.officer("auditor", "/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());
const people = () => ({ filer, judge });

describe("the checklist of proofs", () => {
  it("holds the notice back until each proof of the applicant's is there, and says how many are left", async () => {
    const { id, named, record } = await anArchive(scene, people(), { stage: "compared" });
    const hang = async () =>
      scene.as(filer).archives.startNotice({ ...(await named()), noticeFrom: "2026-09-07", place: "公告栏" });
    await expect(hang()).rejects.toMatchObject({
      cause: { refusal: { code: "HARDSHIP.EVIDENCE_LEFT", count: 3 } },
    });
    expect((await record()).needs).toContainEqual({ item: "income", by: "comparison" });
    for (const item of ["application", "diagnosis", "bills"] as const)
      await scene
        .as(filer)
        .archives.keepEvidence({ ...command(), archiveId: id, item, fileId: "", note: "" });
    await expect(hang()).resolves.toMatchObject({ status: "onNotice" });
  });
  it("takes no file of another person", async () => {
    const archive = await anArchiveRow(scene, filer);
    const other = await anArchiveRow(scene, filer);
    const [file] = await scene.sql`insert into member_files
      (id, member_id, purpose, name, kind, bytes, sha256, content, added_by, added_by_name, created_at)
      values (gen_random_uuid(), ${other.memberId}, 'certificate', 'a.pdf', 'pdf', 1, 'x', 'x', ${filer.id}, 'x', now())
      returning id`;
    const keep = (archiveId: string) =>
      scene.as(filer).archives.keepEvidence({
        ...{ ...command(), archiveId, item: "diagnosis" as const, fileId: String(file?.id), note: "" },
      });
    await expect(keep(archive.id)).rejects.toMatchObject(notFound);
    await expect(keep(other.id)).resolves.toMatchObject({ id: expect.any(String) });
  });
  it("loses a proof only with a reason, and its line stays", async () => {
    const { id } = await anArchiveRow(scene, filer);
    const by = scene.as(filer).archives;
    const kept = await by.keepEvidence({
      ...command(),
      archiveId: id,
      item: "application",
      fileId: "",
      note: "",
    });
    await by.dropEvidence({ ...command(), id: kept.id, reason: "不是本人签字" });
    expect((await by.record({ id })).evidence).toEqual([]);
    const rows = await scene.owner.select().from(archiveEvidence).where(eq(archiveEvidence.archiveId, id));
    expect(rows).toMatchObject([{ removedWhy: "不是本人签字", removedOn: "2026-09-18" }]);
  });
});

describe("the computation as a document", () => {
  it("is kept each time that it was computed and decided, with everything that went into it", async () => {
    const { id, record } = await anArchive(scene, people());
    const { documents } = await record();
    expect(documents.map(({ no, reason }) => [no, reason])).toEqual([
      [2, "decided"],
      [1, "saved"],
    ]);
    const paper = await scene.as(filer).archives.document({ id: documents[0]?.id ?? "" });
    expect(paper).toMatchObject({ archiveId: id, isIntact: true, no: 2 });
    expect(paper.content).toMatchObject({
      ...{ on: "2026-09-15", lines: { version: "2025-09", ruleSet: "qingdao", lowIncomeLineFen: 1_450_00 } },
      ...{ means: { grade: "deep", ruleSet: "qingdao" }, members: [{ monthlyIncomeFen: 1_000_00 }] },
    });
  });
  it("is never changed, not even by the database's superuser", async () => {
    const [row] = await scene.owner.select().from(meansDocuments).limit(1);
    const change = scene.owner
      .update(meansDocuments)
      .set({ content: "{}" })
      .where(eq(meansDocuments.id, row?.id ?? ""));
    await expect(change).rejects.toMatchObject({
      cause: { message: expect.stringContaining("only added to") },
    });
    await expect(scene.owner.execute(sql`delete from means_documents`)).rejects.toMatchObject({
      cause: { code: "23514" },
    });
  });
  it("is not added with another text than its hash says", async () => {
    const { id } = await anArchiveRow(scene, filer);
    const row = {
      archiveId: id,
      no: 1,
      reason: "saved",
      on: "2026-09-18",
      content: "{}",
      sha256: "0",
    } as const;
    const made = { madeBy: filer.id, madeByName: "x", madeAt: new Date() };
    const add = scene.owner.insert(meansDocuments).values({ ...row, on: "2026-09-18" as never, ...made });
    await expect(add).rejects.toMatchObject({ cause: { code: "23514" } });
  });
  it("is not found from another union", async () => {
    const { record } = await anArchive(scene, people(), { stage: "draft" });
    const [paper] = (await record()).documents;
    const stranger = await scene.officer("caseworker", "/10/");
    await expect(scene.as(stranger).archives.document({ id: paper?.id ?? "" })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("another category than the proposed one", () => {
  const reviewed = async (grade: "" | "2" = "2") => {
    const archive = await anArchive(scene, people(), { stage: "onNotice" });
    scene.on("2026-09-15");
    const note = "一次性住院，按相对困难管理";
    await scene.as(judge).archives.review({ ...(await archive.named()), note, grade });
    const approve = async (by: Actor, chosen: "1" | "2", words = "同意") =>
      scene.as(by).archives.approve({ ...(await archive.named()), grade: chosen, note: words });
    return { ...archive, approve };
  };
  it("is asked for by the reviewer, and decided by somebody else", async () => {
    const { approve, record } = await reviewed();
    await expect(approve(judge, "2")).rejects.toMatchObject(refusedAs("HARDSHIP.OVERRIDE_NEEDS_SECOND"));
    await approve(second, "2");
    expect(await record()).toMatchObject({
      ...{ status: "enrolled", grade: "2", proposedGrade: "1", overrideGrade: "2" },
      ...{ overrideReason: "一次性住院，按相对困难管理", overrideByName: judge.name },
    });
  });
  it("is not decided where nobody asked for it, however good the reason", async () => {
    const { approve } = await reviewed("");
    await expect(approve(second, "2", "情况特殊")).rejects.toMatchObject(
      refusedAs("HARDSHIP.OVERRIDE_NEEDS_SECOND"),
    );
    await expect(approve(second, "1")).resolves.toMatchObject({ status: "enrolled" });
  });
  it("is not stored for one person alone, not even by the database's superuser", async () => {
    const { id } = await anArchive(scene, people());
    const set = (more: object) => scene.owner.update(archives).set(more).where(eq(archives.id, id));
    await expect(set({ grade: "2" })).rejects.toMatchObject({ cause: { code: "23514" } });
    const asked = { grade: "2", overrideGrade: "2", overrideReason: "x" };
    await expect(set({ ...asked, overrideBy: judge.id })).rejects.toMatchObject({ cause: { code: "23514" } });
    await set({ ...asked, overrideBy: second.id });
  });
});

describe("relief once", () => {
  const applied = async () => {
    const archive = await anArchive(scene, people(), { stage: "verified" });
    await scene.owner.update(archives).set({ kind: "temporary" }).where(eq(archives.id, archive.id));
    return archive;
  };
  it("is granted without a notice, and can become an application for the file", async () => {
    const { named, record } = await applied();
    expect((await record()).steps.map(({ event }) => event)).not.toContain("compare");
    await scene.as(judge).archives.relieve({ ...(await named()), note: "突发住院，一次性救助" });
    expect(await record()).toMatchObject({ status: "temporary", grade: null });
    await scene.as(filer).archives.convert({ ...(await named()), note: "" });
    expect(await record()).toMatchObject({ status: "submitted", kind: "daily" });
    const step = (await record()).steps.find(({ event }) => event === "relieve");
    expect(step).toBeUndefined();
  });
  it("is no way into the file past the notice", async () => {
    const { named } = await applied();
    const given = { ...(await named()), comparedOn: "2026-09-07", result: "same" as const, note: "" };
    await expect(scene.as(filer).archives.compare(given)).rejects.toMatchObject({
      cause: { refusal: { code: "STATUS.LACKS" } },
    });
  });
});

describe("a file that is suspended", () => {
  it("gives nothing, keeps its clocks, and comes back", async () => {
    const { named, record } = await anArchive(scene, people());
    await scene.as(judge).archives.suspend({ ...(await named()), note: "收入情况待核" });
    const suspended = await record();
    expect(suspended).toMatchObject({ status: "suspended", householdOpen: true });
    expect(suspended.deadlines.filter(({ stoppedOn }) => stoppedOn === null)).toHaveLength(2);
    expect((await scene.as(filer).archives.list({ view: "suspended" })).counts.suspended).toBe(1);
    await scene.as(judge).archives.resume({ ...(await named()), note: "已核清" });
    expect(await record()).toMatchObject({ status: "enrolled" });
  });
});

describe("a file that was closed", () => {
  const closed = async () => {
    const archive = await anArchive(scene, people());
    await scene.as(judge).archives.close({ ...(await archive.named()), exit: "E22", note: "本人放弃" });
    return archive;
  };
  it("is opened by its keeper and the auditor with a reason, and each opening stands in the trail", async () => {
    const { id } = await closed();
    const read = (by: Actor, reason?: string) => scene.as(by).archives.record({ id, reason });
    for (const by of [filer, auditor, judge])
      await expect(read(by)).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await expect(read(judge, "想看看")).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    await read(filer, "当事人申诉复核");
    const { trail } = await read(auditor, "年度专项审计");
    expect(JSON.stringify(trail)).toContain("当事人申诉复核");
  });
  it("gives away nothing that is sealed, and nothing is deleted", async () => {
    const { id } = await closed();
    const reveal = scene
      .as(filer)
      .archives.revealOwn({ ...command(), id, field: "bankCard", reason: "check" });
    await expect(reveal).rejects.toMatchObject(refusedAs("HARDSHIP.RESTRICTED"));
    const [kept] = await scene.sql`select count(*)::int as n from household_members where archive_id = ${id}`;
    expect(kept).toEqual({ n: 1 });
  });
  it("is told of in writing, with the reason", async () => {
    const { id } = await closed();
    expect(await scene.as(judge).archives.decision({ id })).toMatchObject({
      ...{ decision: "close", exitCode: "E22", reason: "本人放弃", decidedOn: "2026-09-15" },
    });
    const open = await anArchive(scene, people(), { stage: "submitted" });
    await expect(scene.as(judge).archives.decision({ id: open.id })).rejects.toMatchObject(
      refusedAs("HARDSHIP.NOTHING_TO_TELL"),
    );
  });
});

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
