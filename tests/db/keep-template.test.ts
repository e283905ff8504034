import { keepTemplate } from "@gongbang/api/hardship/keep-template";
import { openTemplate } from "@gongbang/api/hardship/open-template";
import { readTemplate } from "@gongbang/documents/read-template";
import type { Actor } from "@gongbang/domain/access/policy";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anArchiveRow } from "../support/hardship.ts";
import { open, upload, wordFile, wordsOf } from "../support/papers.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let second: Actor;
let caseworker: Actor;
let street = 90;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate paper_templates, archive_papers cascade`;
  await scene.sql`update number_series set last = 0 where series like '困%'`;
  street += 1;
  lead = await scene.officer("manager");
  second = await scene.officer("manager");
  caseworker = await scene.officer("caseworker", `/${street}/0001/`);
});
const decided = { decision: "同意建档", reason: "家庭人均收入低于低保标准" };
const issue = (archiveId: string, typed: object = decided) =>
  scene.as(caseworker).papers.issue({ ...command(), archiveId, kind: "letter", typed });
const release = (actor: Actor, id: string) => scene.as(actor).templates.release({ ...command(), id });
const versions = async (kind: string) =>
  (await scene.as(lead).templates.list({})).kinds.find((each) => each.kind === kind)?.versions ?? [];
/** What a door that is no procedure refuses with. */
const refusedIn = (code: string) => ({ refusal: { code } });

describe("a template of the office", () => {
  it("is used once a second person has released it, and the one before it stays", async () => {
    const archive = await anArchiveRow(scene, caseworker);
    const first = await upload(scene, lead, "letter", "{{姓名}}：第一版");
    expect((await issue(archive.id)).number).toBe("困告 2026-0001");
    await expect(release(lead, first.id)).rejects.toMatchObject(refusedAs("TEMPLATE.UPLOADED_BY_YOU"));
    await release(second, first.id);
    const paper = await issue(archive.id, {});
    expect(await wordsOf((await open(scene, caseworker, paper.id)).bytes)).toBe("李桂兰：第一版");
    const next = await upload(scene, second, "letter", "{{姓名}}：第二版");
    await release(lead, next.id);
    expect((await versions("letter")).map(({ version, standing }) => [version, standing])).toEqual([
      [2, "inUse"],
      [1, "retired"],
    ]);
    const { rows } = await scene.as(caseworker).papers.ofArchive({ archiveId: archive.id });
    expect(rows.map(({ templateVersion }) => templateVersion)).toEqual([1, 0]);
    const old = await openTemplate(scene.context(caseworker), { id: first.id });
    expect([old.name, await wordsOf(old.bytes)]).toEqual(["letter.docx", "{{姓名}}：第一版"]);
    await expect(release(lead, next.id)).rejects.toMatchObject(refusedAs("TEMPLATE.RELEASED"));
  });

  it("is sent back with every fault at its place", async () => {
    await expect(upload(scene, lead, "letter", "亲爱的{{性名}}同志", "{{#家庭成员}}")).rejects.toMatchObject({
      refusal: {
        code: "TEMPLATE.FAULTS",
        faults: [
          { tag: "性名", place: "亲爱的{{性名}}同志", why: "unknown" },
          { tag: "家庭成员", place: "{{#家庭成员}}", why: "notClosed" },
        ],
      },
    });
    await expect(upload(scene, lead, "notice", "{{姓名}}{{家庭住址}}")).rejects.toMatchObject({
      refusal: { code: "TEMPLATE.FAULTS", faults: [{ tag: "家庭住址", why: "notPublic" }] },
    });
    expect(await versions("notice")).toEqual([]);
  });

  it("is the whole district's: a street's lead changes none, a caseworker is turned away", async () => {
    const streetLead = await scene.officer("manager", `/${street}/`);
    await expect(upload(scene, streetLead, "letter", "{{姓名}}")).rejects.toMatchObject(
      refusedIn("TEMPLATE.NOT_YOURS"),
    );
    await expect(upload(scene, caseworker, "letter", "{{姓名}}")).rejects.toMatchObject(
      refusedIn("ACCESS.DENIED"),
    );
    const { id } = await upload(scene, lead, "letter", "{{姓名}}");
    await expect(release(streetLead, id)).rejects.toMatchObject(refusedAs("TEMPLATE.NOT_YOURS"));
  });

  it("keeps its bytes, and is not deleted", async () => {
    const { id } = await upload(scene, lead, "letter", "{{姓名}}");
    await expect(scene.sql`update paper_templates set content = 'x' where id = ${id}`).rejects.toThrow(
      /append-only/,
    );
    await expect(scene.sql`delete from paper_templates where id = ${id}`).rejects.toThrow(/append-only/);
    await expect(
      scene.sql`update paper_templates set released_by = uploaded_by, released_at = now() where id = ${id}`,
    ).rejects.toThrow(/second_person/);
  });

  it("that is retired gives its place back to the one that comes with the desk", async () => {
    const { id } = await upload(scene, lead, "letter", "{{姓名}}");
    await release(second, id);
    await scene.as(second).templates.retire({ ...command(), id });
    const archive = await anArchiveRow(scene, caseworker);
    await issue(archive.id);
    const { rows } = await scene.as(caseworker).papers.ofArchive({ archiveId: archive.id });
    expect(rows.map(({ templateVersion }) => templateVersion)).toEqual([0]);
  });
});

describe("the door for templates", () => {
  const send = (bytes: Uint8Array, more: object = {}) =>
    keepTemplate(scene.context(lead), { ...command(), kind: "letter", name: "告知书.docx", bytes, ...more });

  it("takes nothing that is no Word document, whatever its name says", async () => {
    for (const bytes of [
      Buffer.from("%PDF-1.7"),
      Buffer.from("<html>"),
      Buffer.from("PK\u0003\u0004 broken"),
      Buffer.alloc(0),
    ])
      await expect(send(bytes)).rejects.toMatchObject({
        refusal: { code: expect.stringMatching(/^FILE\./) },
      });
    expect(await versions("letter")).toEqual([]);
  });

  it("keeps one version of what is sent twice under one command, and takes no other file under it", async () => {
    const once = { commandId: crypto.randomUUID() };
    const file = await wordFile("{{姓名}}");
    const first = await send(file, once);
    expect(await send(file, once)).toEqual(first);
    expect(await versions("letter")).toHaveLength(1);
    await expect(send(await wordFile("{{姓名}}！"), once)).rejects.toMatchObject(refusedIn("COMMAND.REUSED"));
  });

  it("numbers the versions of a kind one after the other, also when two are sent at once", async () => {
    const files = await Promise.all(["一", "二", "三"].map((text) => wordFile(`{{姓名}}${text}`)));
    await Promise.all(files.map((file) => send(file)));
    expect((await versions("letter")).map(({ version }) => version)).toEqual([3, 2, 1]);
    await send(files[0] ?? Buffer.alloc(0), { kind: "survey" });
    expect((await versions("survey")).map(({ version }) => version)).toEqual([1]);
  });

  it("keeps the name without its path and without signs that no file system takes", async () => {
    await send(await wordFile("{{姓名}}"), { name: "..\\..\\x/告知<书>:新.exe" });
    expect((await versions("letter"))[0]?.name).toBe("告知书新.docx");
  });

  it("gives the ready templates to whoever makes papers, each of them good to be sent back", async () => {
    for (const kind of paperKindNames) {
      const { name, bytes } = await openTemplate(scene.context(caseworker), { kind });
      expect(name).toMatch(/\.docx$/);
      const read = await readTemplate(bytes);
      expect(read.ok).toBe(true);
      await keepTemplate(scene.context(lead), { ...command(), kind, name, bytes });
    }
    const finance = await scene.officer("finance");
    await expect(openTemplate(scene.context(finance), { kind: "letter" })).rejects.toMatchObject(
      refusedIn("ACCESS.NOT_FOUND"),
    );
  });

  it("leaves a line in the trail with what was sent", async () => {
    const { id } = await send(await wordFile("{{姓名}}"));
    const [line] = await scene.sql`select entry from audit where entry->>'objectId' = ${id}`;
    expect(line?.entry).toMatchObject({
      action: "hardship.template.write",
      changes: [{ field: "kind", becomes: "letter" }, { field: "version", becomes: 1 }, { field: "sha256" }],
    });
  });
});
