import { archiveEvidence, meansDocuments } from "@gongbang/db/schema/archive-papers";
import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anArchive, anArchiveRow } from "../support/hardship.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
let second: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
  second = await scene.officer("manager", "/09/");
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
    await expect(approve(judge, "2")).rejects.toMatchObject(refusedAs("HARDSHIP.REVIEWED_BY_YOU"));
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
