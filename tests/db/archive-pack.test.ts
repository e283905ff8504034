import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { anUploadable } from "../support/archive-packs.ts";
import { desk } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let caseworker: Actor;
let neighbour: Actor;
let street = 80;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  lead = await scene.officer("manager", `/${street}/0001/`);
  caseworker = await scene.officer("caseworker", `/${street}/0001/`);
  neighbour = await scene.officer("caseworker", `/${street}/0002/`);
});

const aReadyArchive = () => anUploadable(scene, caseworker);
const run = (jobId: string) => runJob(scene.house, jobId, desk(scene));
const packs = (actor = lead) => scene.as(actor).archivePacks;
const check = async () => run((await packs().check({ ...command(), unionId: lead.unionId })).jobId);
const build = async (choice: "pending" | "all" = "pending") => {
  const asked = { unionId: lead.unionId, choice, reason: "upload" as const };
  const { batchId, jobId } = await packs().build({ ...command(), ...asked });
  expect(await run(jobId)).toBe("done");
  const batch = (await packs().batches({})).find(({ id }) => id === batchId);
  if (!batch) throw new Error("no batch");
  return batch;
};
const ids = async (show: "lacking" | "pending" | "changed" | "uploaded") =>
  (await packs().list({ show })).rows.map(({ archiveId }) => archiveId);
const mark = (batchId: string) => packs().markBatch({ ...command(), batchId, receiptNumber: "回执-1" });
const change = (id: string, columns: Partial<typeof archives.$inferInsert>) =>
  scene.owner.update(archives).set(columns).where(eq(archives.id, id));

describe("archives for the national aid system", () => {
  it("are ready or lack something, as they are now", async () => {
    const ready = await aReadyArchive();
    const bare = await anEnrolled(scene, caseworker);
    await anEnrolled(scene, neighbour);
    expect((await packs().standing({})).unchecked).toBe(2);
    expect(await check()).toBe("done");
    expect((await packs().standing({})).counts).toMatchObject({
      ready: 1,
      lacking: 1,
      pending: 1,
      uploaded: 0,
    });
    expect(await ids("pending")).toEqual([ready.id]);
    const [lacking] = (await packs().list({ show: "lacking" })).rows;
    expect(lacking?.archiveId).toBe(bare.id);
    expect(lacking?.lacks.map(({ at }) => at)).toContain("mainCause");
    await change(bare.id, { mainCause: "09" });
    const [again] = (await packs().list({ show: "lacking" })).rows;
    expect(again?.lacks.map(({ at }) => at)).not.toContain("mainCause");
  });

  it("leave out whoever is not in the file", async () => {
    await anEnrolled(scene, caseworker, { status: "draft", enrolledOn: null, approvedBy: null, grade: null });
    await check();
    expect((await packs().standing({})).counts).toMatchObject({ ready: 0, lacking: 0 });
  });
});

describe("an archive that goes to another union", () => {
  it("takes along how it stands: the new union looks at it anew, the old one has it no more", async () => {
    const { id, memberId } = await aReadyArchive();
    await packs().mark({ ...command(), archiveId: id, receiptNumber: "回执-9" });
    const to = { unionId: neighbour.unionId, unionPath: neighbour.unionPath };
    await change(id, to);
    await scene.owner.update(members).set(to).where(eq(members.id, memberId));
    const there = await scene.officer("manager", neighbour.unionPath);
    const { jobId } = await packs(there).check({ ...command(), unionId: neighbour.unionId });
    expect(await run(jobId)).toBe("done");
    // The union is a field of the screens: whoever moved is changed since, and not new.
    expect((await packs(there).list({ show: "changed" })).rows).toMatchObject([
      { archiveId: id, receiptNumber: "回执-9" },
    ]);
    await check();
    expect((await packs().standing({})).counts).toMatchObject({ uploaded: 0, changed: 0 });
  });
});

describe("a workbook", () => {
  it("has every number in plain, for its maker alone, and its reason in the trail", async () => {
    const archive = await aReadyArchive();
    const batch = await build();
    expect(batch).toMatchObject({ stage: "built", rows: 1 });
    const { bytes } = await readFile(scene.context(lead), batch.file?.id ?? "");
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const each of [archive.phone, archive.address, archive.number, "深度困难", "手机号码"])
      expect(cells).toContain(each);
    expect((await packs(caseworker).batches({}))[0]?.file).toBeNull();
    const [line] =
      await scene.sql`select entry from audit where entry->>'objectId' = ${batch.id} and action = 'hardship.pack'`;
    expect(line?.entry).toMatchObject({ reason: "upload" });
    const kept = await scene.sql`select cells from archive_pack_rows where batch_id = ${batch.id}`;
    expect(JSON.stringify(kept)).not.toContain(archive.phone);
  });

  it("marks what stands in it: a file that was changed since is changed since at once, and says in what", async () => {
    const archive = await aReadyArchive();
    const batch = await build();
    await change(archive.id, { housing: "7" });
    expect(await mark(batch.id)).toEqual({ marked: 1 });
    await check();
    expect([await ids("changed"), await ids("uploaded")]).toEqual([[archive.id], []]);
    const { state, changes, receiptNumber } = await packs().record({ archiveId: archive.id });
    expect([state, receiptNumber]).toEqual(["changed", "回执-1"]);
    expect(changes).toEqual([{ at: "housing", heading: "住房类型", was: "商品房", becomes: "租房" }]);
    await expect(mark(batch.id)).rejects.toMatchObject(refusedAs("PACK.REPORTED"));
  });

  it("takes next what is new or changed, and nothing that stands there already", async () => {
    const first = await aReadyArchive();
    await mark((await build()).id);
    expect((await build()).rows).toBe(0);
    await aReadyArchive();
    expect((await build()).rows).toBe(1);
    expect((await build("all")).rows).toBe(2);
    await change(first.id, { status: "closed", closedOn: day("2026-09-17"), exitCode: "E01" });
    await check();
    expect(await ids("changed")).toEqual([first.id]);
  });

  it("that is empty is not handed in", async () => {
    await expect(mark((await build()).id)).rejects.toMatchObject(refusedAs("PACK.EMPTY"));
  });
});

describe("the copy panel", () => {
  it("is in the order of the screens, with masks, until it is uncovered with a reason", async () => {
    const archive = await aReadyArchive();
    const { parts } = await packs(caseworker).record({ archiveId: archive.id });
    expect(parts.map(({ title }) => title)).toEqual(["职工基本信息", "家庭与困难情况", "开户信息与建档"]);
    const shown = JSON.stringify(parts);
    expect(shown).toContain("138****0000");
    for (const secret of [archive.phone, archive.address]) expect(shown).not.toContain(secret);
    expect(parts.flatMap(({ cells }) => cells.filter(({ why }) => why !== null))).toEqual([]);
    const { values } = await packs(caseworker).reveal({
      ...command(),
      archiveId: archive.id,
      reason: "check",
    });
    expect(values).toContainEqual({ at: "phone", text: archive.phone });
    const [line] = await scene.sql`
      select entry from audit where entry->>'objectId' = ${archive.id} and action = 'hardship.pack.reveal'`;
    expect(line?.entry).toMatchObject({ reason: "check" });
  });

  it("says what the archive's own form says, and what the register does where the form is open", async () => {
    const { id, self } = await aReadyArchive();
    await scene.owner
      .update(householdMembers)
      .set({
        details: { maritalStatus: "40", unitName: "恒远物业", medicalInsurance: "1", contractMonths: 24 },
      })
      .where(eq(householdMembers.id, self.id));
    await change(id, { income: { rent: fen(120_000), condolence: fen(50_000) } });
    const { parts } = await packs(caseworker).record({ archiveId: id });
    const texts = Object.fromEntries(parts.flatMap(({ cells }) => cells.map(({ at, text }) => [at, text])));
    expect(texts).toMatchObject({
      ...{ maritalStatus: "离婚", unitName: "恒远物业", contractTerm: "两年" },
      ...{ ethnicGroup: "汉族", otherIncome: "1200.00" },
    });
  });

  it("is marked by hand once nothing is missing", async () => {
    const [ready, bare] = [await aReadyArchive(), await anEnrolled(scene, caseworker)];
    const asked = (archiveId: string) => ({ ...command(), archiveId, receiptNumber: "手工-1" });
    await expect(packs().mark(asked(bare.id))).rejects.toMatchObject(refusedAs("PACK.NOT_READY"));
    expect(await packs().mark(asked(ready.id))).toEqual({ state: "uploaded" });
    expect(await packs().record({ archiveId: ready.id })).toMatchObject({ state: "uploaded", changes: [] });
  });

  it("uncovers as many fields as it shows, and says which", async () => {
    const { id } = await aReadyArchive();
    const reveal = () => packs(caseworker).reveal({ ...command(), archiveId: id, reason: "check" });
    const { values } = await reveal();
    const [line] = await scene.sql`
      select entry from audit where entry->>'objectId' = ${id} and action = 'hardship.pack.reveal'`;
    expect(line?.entry.changes.map(({ field }: { field: string }) => field)).toEqual(
      values.map(({ at }) => at),
    );
    for (let shown = values.length * 2; shown <= 30; shown += values.length) await reveal();
    await expect(reveal()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
  });

  it("of a file that was closed is there until its exit is handed in, and not after", async () => {
    const { id } = await aReadyArchive();
    const never = await aReadyArchive();
    const mark = () => packs().mark({ ...command(), archiveId: id, receiptNumber: "手工-1" });
    await mark();
    for (const each of [id, never.id])
      await change(each, { status: "closed", closedOn: day("2026-09-17"), exitCode: "E01" });
    expect((await packs().record({ archiveId: id })).state).toBe("changed");
    await mark();
    const restricted = refusedAs("HARDSHIP.RESTRICTED");
    for (const archiveId of [id, never.id]) {
      await expect(packs().record({ archiveId })).rejects.toMatchObject(restricted);
      const asked = { ...command(), archiveId, reason: "check" as const };
      await expect(packs().reveal(asked)).rejects.toMatchObject(restricted);
    }
  });

  it("of a file that somebody else keeps leaves a line in its trail", async () => {
    const { id } = await aReadyArchive();
    const lines = () => scene.sql`select actor_id from audit
      where record_id = ${id} and action = 'hardship.pack.read'`;
    await packs(caseworker).record({ archiveId: id });
    expect(await lines()).toHaveLength(0);
    await packs(lead).record({ archiveId: id });
    expect((await lines()).map(({ actor_id }) => actor_id)).toEqual([lead.id]);
  });

  it("is not found by a neighbour", async () => {
    const { id } = await aReadyArchive();
    await expect(packs(neighbour).record({ archiveId: id })).rejects.toMatchObject(notFound);
    await expect(packs(neighbour).standing({ unionId: lead.unionId })).rejects.toMatchObject(notFound);
  });
});
