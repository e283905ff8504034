import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import JSZip from "jszip";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { aMember, anArchiveRow } from "../support/hardship.ts";
import { open, wordsOf } from "../support/papers.ts";
import { desk } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let caseworker: Actor;
let neighbour: Actor;
let auditor: Actor;
let street = 40;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate paper_templates, archive_papers cascade`;
  await scene.sql`update number_series set last = 0 where series like '困%'`;
  street += 1;
  caseworker = await scene.officer("caseworker", `/${street}/0001/`);
  neighbour = await scene.officer("caseworker", `/${street}/0002/`);
  auditor = await scene.officer("auditor");
});
const decided = { decision: "同意建档", reason: "家庭人均收入低于低保标准" };
const issue = (archiveId: string, typed: object = decided, kind = "letter" as const, actor = caseworker) =>
  scene.as(actor).papers.issue({ ...command(), archiveId, kind, typed });
const issuePlain = (archiveId: string) =>
  scene.as(caseworker).papers.issuePlain({
    ...{ ...command(), archiveId, kind: "authorisation" as const, typed: {}, reason: "check" as const },
  });
describe("a paper", () => {
  it("is filled from the record, takes its number, and stays beside it with what it was made from", async () => {
    const archive = await anArchiveRow(scene, caseworker, { grade: "1" });
    const { id, number, name } = await issue(archive.id);
    expect([number, name]).toEqual(["困告 2026-0001", `困告 2026-0001-困难职工帮扶事项告知书-李桂兰.docx`]);
    const words = await wordsOf((await open(scene, caseworker, id)).bytes);
    for (const each of [
      "困告 2026-0001",
      "李桂兰：",
      archive.number,
      "同意建档",
      "深度困难",
      "二〇二六年九月十八日",
    ])
      expect(words).toContain(each);
    const { rows } = await scene.as(caseworker).papers.ofArchive({ archiveId: archive.id });
    expect(rows).toMatchObject([
      {
        id,
        number,
        templateVersion: 0,
        isPlain: false,
        issuedOn: "2026-09-18",
        typed: ["decision", "reason"],
      },
    ]);
  });

  it("of the register carries the whole form, sealed words covered", async () => {
    const details = { postcode: "100045", isSingleParent: true, bankName: "北京银行" };
    const archive = await anArchiveRow(scene, caseworker, { details });
    const said = { medicalInsurance: "1", remark: "随女儿居住" };
    await scene.sql`update household_members set health = '60', details = ${JSON.stringify(said)}::jsonb
      where id = ${archive.self.id}`;
    const { missing } = await scene
      .as(caseworker)
      .papers.prepare({ archiveId: archive.id, kind: "registration" });
    const asked = missing.map(({ field }) => field);
    for (const optional of ["postcode", "bankName", "ailment", "remark"])
      expect(asked).not.toContain(optional);
    const typed = Object.fromEntries(asked.map((field) => [field, "已核"]));
    const paper = { ...command(), archiveId: archive.id, kind: "registration" as const, typed };
    const { id } = await scene.as(caseworker).papers.issue(paper);
    const words = await wordsOf((await open(scene, caseworker, id)).bytes);
    for (const each of ["邮政编码", "100045", "是否单亲", "北京银行", "基层党组织或行政意见", "随女儿居住"])
      expect(words).toContain(each);
    // Neither the worker's row nor their line of the family says it.
    expect(words).not.toMatch(/\{\{|undefined|残疾(?!类别|或|人)/);
    expect(words).toContain("****");
  });

  it("is the same bytes whenever it is opened, also after the record has changed", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const { id } = await issue(archive.id);
    const first = (await open(scene, caseworker, id)).bytes;
    await scene.sql`update archives set name = '张三' where id = ${archive.id}`;
    const again = (await open(scene, auditor, id)).bytes;
    expect(again.equals(first)).toBe(true);
    await expect(scene.sql`update archive_papers set name = 'x' where id = ${id}`).rejects.toThrow(
      /append-only/,
    );
    await expect(scene.sql`delete from archive_papers where id = ${id}`).rejects.toThrow(/append-only/);
  });

  it("asks for what the record lacks, and takes no number until it has it", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const { missing } = await scene.as(caseworker).papers.prepare({ archiveId: archive.id, kind: "letter" });
    expect(missing).toEqual([
      { field: "decision", tag: "办理结果", asked: true },
      { field: "reason", tag: "理由", asked: true },
    ]);
    await expect(issue(archive.id, { decision: "同意" })).rejects.toMatchObject({
      cause: { refusal: { code: "PAPER.FACTS_MISSING", fields: ["reason"], count: 1 } },
    });
    expect((await issue(archive.id)).number).toBe("困告 2026-0001");
    expect((await issue(archive.id)).number).toBe("困告 2026-0002");
  });

  it("has a form without a number where the kind has none", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const { missing } = await scene
      .as(caseworker)
      .papers.prepare({ archiveId: archive.id, kind: "authorisation" });
    expect(missing).toEqual([]);
    expect(await issue(archive.id, {}, "authorisation" as never)).toMatchObject({ number: null });
  });

  it("shows masks, unless it is made in plain with a reason, and then only to who may uncover", async () => {
    const { id: memberId, citizenId } = await aMember(scene, caseworker);
    const archive = await anArchiveRow(scene, caseworker);
    await scene.sql`update archives set member_id = ${memberId} where id = ${archive.id}`;
    const masked = await issue(archive.id, {}, "authorisation" as never);
    expect(await wordsOf((await open(scene, caseworker, masked.id)).bytes)).not.toContain(citizenId);
    const plain = await scene.as(caseworker).papers.issuePlain({
      ...command(),
      ...{ archiveId: archive.id, kind: "authorisation", typed: {}, reason: "visit" },
    });
    expect(await wordsOf((await open(scene, caseworker, plain.id, "核对证件号码")).bytes)).toContain(
      citizenId,
    );
    await expect(open(scene, auditor, plain.id)).rejects.toMatchObject(refusedIn("ACCESS.NOT_FOUND"));
    const [line] = await scene.sql`
      select entry from audit where entry->>'objectId' = ${plain.id} and action = 'hardship.paper.reveal' order by at, seq`;
    expect(line?.entry).toMatchObject({ reason: "visit", changes: [{ field: "citizenId" }] });
    const [stored] = await scene.sql`select content from archive_papers where id = ${plain.id}`;
    expect(stored?.content.includes(Buffer.from("PK\u0003\u0004"))).toBe(false);
  });

  it("counts as uncovering so many fields, and no more than thirty in an hour", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const plain = () =>
      scene.as(caseworker).papers.issuePlain({
        ...command(),
        ...{ archiveId: archive.id, kind: "authorisation", typed: {}, reason: "check" },
      });
    for (let i = 0; i < 30; i += 1) await plain();
    await expect(plain()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
  });

  it("in plain is opened with a reason, which the trail keeps, and every opening counts as uncovering", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const { id } = await issuePlain(archive.id);
    await expect(open(scene, caseworker, id)).rejects.toMatchObject(refusedIn("INPUT.REASON_REQUIRED"));
    for (let i = 0; i < 29; i += 1) await open(scene, caseworker, id, "核对证件号码");
    await expect(open(scene, caseworker, id, "核对证件号码")).rejects.toMatchObject(
      refusedIn("ACCESS.TOO_MANY_REVEALS"),
    );
    const lines = await scene.sql`select distinct entry->>'reason' as reason from audit
      where entry->>'objectId' = ${id} and entry->>'kind' = 'read' and action = 'hardship.paper.reveal'`;
    expect(lines.map(({ reason }) => reason)).toEqual(["核对证件号码"]);
  });

  it("in plain stays with the file's own unions: whoever the file is lent to opens the masked ones alone", async () => {
    const archive = await anEnrolled(scene, caseworker);
    const [plain, masked] = [await issuePlain(archive.id), await issue(archive.id)];
    await scene.as(caseworker).transitions.refer({
      ...{ ...command(), archiveId: archive.id, toUnionId: neighbour.unionId, consent: true },
      ...{ service: "legal" as const, note: "请协助办理法律援助" },
    });
    expect((await open(scene, neighbour, masked.id)).bytes.length).toBeGreaterThan(1000);
    await expect(open(scene, neighbour, plain.id, "核对证件号码")).rejects.toMatchObject(
      refusedIn("ACCESS.NOT_FOUND"),
    );
  });

  it("in plain is issued once, however often the command is sent", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const asked = { ...command(), kind: "authorisation" as const, typed: {}, reason: "check" as const };
    const send = () => scene.as(caseworker).papers.issuePlain({ ...asked, archiveId: archive.id });
    expect(await send()).toEqual(await send());
    expect((await scene.as(caseworker).papers.ofArchive({ archiveId: archive.id })).rows).toHaveLength(1);
  });

  it("is not found by a neighbour, nor by the door for the bytes", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const { id } = await issue(archive.id);
    await expect(issue(archive.id, decided, "letter", neighbour)).rejects.toMatchObject(notFound);
    await expect(open(scene, neighbour, id)).rejects.toMatchObject(refusedIn("ACCESS.NOT_FOUND"));
    const finance = await scene.officer("finance");
    await expect(open(scene, finance, id)).rejects.toMatchObject(refusedIn("ACCESS.NOT_FOUND"));
  });
});

/** What a door that is no procedure refuses with. */
const refusedIn = (code: string) => ({ refusal: { code } });

describe("a public notice", () => {
  it("never carries a number of a person, not even typed in by hand", async () => {
    const archive = await anArchiveRow(scene, caseworker, {
      ...{ status: "onNotice", grade: "1", mainCause: "06", noticePlace: "公告栏" },
      ...({ noticeFrom: "2026-09-18", noticeUntil: "2026-09-25" } as object),
    });
    const typed = { reportPhone: "010-66001234", unitName: "恒远物业", aidItem: "110102197403010022" };
    await expect(issue(archive.id, typed, "notice" as never)).rejects.toMatchObject({
      cause: { refusal: { code: "PAPER.TELLS_TOO_MUCH", fields: ["aidItem"] } },
    });
    const { id } = await issue(archive.id, { ...typed, aidItem: "生活救助" }, "notice" as never);
    const words = await wordsOf((await open(scene, caseworker, id)).bytes);
    for (const each of ["李桂兰", "深度困难", "患重特大疾病", "生活救助", "2026年9月25日", "010-66001234"])
      expect(words).toContain(each);
  });
});

describe("papers printed together", () => {
  const print = async (archiveIds: string[], typed: object = decided) => {
    const { jobId } = await scene
      .as(caseworker)
      .papers.print({ ...command(), kind: "letter", archiveIds, typed });
    const status = await runJob(scene.house, jobId, desk(scene));
    const { result } = await scene.as(caseworker).office.jobs.one({ id: jobId });
    return { status, result: result as { fileId?: string; made: number; lacking: unknown[] } };
  };

  it("lie in one archive of files, each with its own number, and stand in their records", async () => {
    const archives = [await anArchiveRow(scene, caseworker), await anArchiveRow(scene, caseworker)];
    const { status, result } = await print(archives.map(({ id }) => id));
    expect([status, result.made]).toEqual(["done", 2]);
    const { bytes, name } = await readFile(scene.context(caseworker), result.fileId ?? "");
    expect(name).toBe("困难职工帮扶事项告知书-2026-09-18.zip");
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.keys(zip.files)).toHaveLength(2);
    const numbers = await Promise.all(
      archives.map(
        async ({ id }) => (await scene.as(caseworker).papers.ofArchive({ archiveId: id })).rows[0]?.number,
      ),
    );
    expect(numbers.toSorted()).toEqual(["困告 2026-0001", "困告 2026-0002"]);
  });

  it("leave out whoever lacks a fact, by name, and whoever is out of reach, silently", async () => {
    const [own, other] = [await anArchiveRow(scene, caseworker), await anArchiveRow(scene, neighbour)];
    const { result } = await print([own.id, other.id], { decision: "同意" });
    expect(result).toMatchObject({ made: 0, lacking: [{ name: "李桂兰", tags: ["理由"] }] });
    expect((await scene.as(neighbour).papers.ofArchive({ archiveId: other.id })).rows).toEqual([]);
  });

  it("leave out a closed file, whose papers are made one by one, and a lent one, each by name", async () => {
    const [open, closed] = [await anArchiveRow(scene, caseworker), await anArchiveRow(scene, caseworker)];
    const lent = await anArchiveRow(scene, neighbour);
    await scene.sql`update archives set status = 'closed', enrolled_on = '2026-01-05', closed_on = '2026-09-01',
      exit_code = 'E22' where id = ${closed.id}`;
    await scene.as(neighbour).transitions.refer({
      ...{ ...command(), archiveId: lent.id, toUnionId: caseworker.unionId, consent: true },
      ...{ service: "legal" as const, note: "请协助办理法律援助" },
    });
    const { result } = await print([open.id, closed.id, lent.id]);
    expect(result.made).toBe(1);
    expect(result.lacking).toMatchObject([
      { number: closed.number, left: "closed" },
      { number: lent.number, left: "lent" },
    ]);
  });

  it("are two hundred at most", async () => {
    const ids = Array.from({ length: 201 }, () => crypto.randomUUID());
    await expect(print(ids)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
