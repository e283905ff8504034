import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { packBatches } from "@gongbang/db/schema/packs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anUploadable } from "../support/archive-packs.ts";
import { desk } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let caseworker: Actor;
let street = 60;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  lead = await scene.officer("manager", `/${street}/0001/`);
  caseworker = await scene.officer("caseworker", `/${street}/0001/`);
});

const packs = (actor = lead) => scene.as(actor).archivePacks;
const run = (jobId: string) => runJob(scene.house, jobId, desk(scene));
const asked = () => ({ ...command(), unionId: lead.unionId, reason: "upload" as const });
const batchOf = async (batchId: string) => {
  const [row] = await scene.owner.select().from(packBatches).where(eq(packBatches.id, batchId));
  return row;
};
const rowsOf = async (batchId: string) => {
  const [row] = await scene.sql`select count(*)::int as n from archive_pack_rows where batch_id = ${batchId}`;
  return row?.n;
};
const jobOf = (jobId: string) => scene.as(lead).office.jobs.one({ id: jobId });
const loses = (officer: Actor, roles: string[]) =>
  scene.sql`update officers set roles = ${roles} where id = ${officer.id}`;

describe("the making of a workbook", () => {
  it("that is sent a second time makes nothing a second time", async () => {
    await anUploadable(scene, caseworker);
    const { batchId, jobId } = await packs().build(asked());
    expect(await run(jobId)).toBe("done");
    const before = await batchOf(batchId);
    await scene.sql`update jobs set status = 'waiting', finished_at = null where id = ${jobId}`;
    expect(await run(jobId)).toBe("done");
    expect(await batchOf(batchId)).toEqual(before);
    expect(await rowsOf(batchId)).toBe(1);
  });
  it("is stopped where its maker has lost the right meanwhile, and leaves nothing in plain behind", async () => {
    await anUploadable(scene, caseworker);
    const { batchId, jobId } = await packs().build(asked());
    await loses(lead, ["caseworker"]);
    expect(await run(jobId)).toBe("failed");
    await loses(lead, ["manager"]);
    expect(await jobOf(jobId)).toMatchObject({ failure: { code: "ACCESS.DENIED" } });
    expect(await batchOf(batchId)).toMatchObject({ stage: "building", fileIds: [] });
    expect(await rowsOf(batchId)).toBe(0);
  });
  it("is the lead's alone, of unions in reach", async () => {
    await expect(packs(caseworker).build(asked())).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await scene.officer("manager", `/${street}/0002/`);
    await expect(packs(stranger).build(asked())).rejects.toMatchObject(notFound);
  });
  it("needs a reason in words where the reason is another one", async () => {
    const other = { ...asked(), reason: "other" as const };
    const { batchId } = await packs().build({ ...other, reasonText: "市总工会抽查" });
    expect((await batchOf(batchId))?.reason).toContain("市总工会抽查");
  });
});

describe("a workbook that was made", () => {
  const made = async () => {
    await anUploadable(scene, caseworker);
    const { batchId, jobId } = await packs().build(asked());
    await run(jobId);
    return batchId;
  };
  const fileOf = async (batchId: string, by = lead) =>
    (await packs(by).batches({})).find(({ id }) => id === batchId)?.file;

  it("is there for three days and no longer, and never for anybody but its maker", async () => {
    const batchId = await made();
    const file = await fileOf(batchId);
    expect(file?.name).toMatch(/^困难职工档案-.*-2026-09-18\.xlsx$/);
    expect(await fileOf(batchId, caseworker)).toBeNull();
    scene.on("2026-09-20");
    expect(await fileOf(batchId)).toEqual(file);
    scene.on("2026-09-21");
    expect(await fileOf(batchId)).toBeNull();
  });
  it("cannot be taken by another lead of the same union, although they may make their own", async () => {
    const file = await fileOf(await made());
    const second = await scene.officer("manager", lead.unionPath);
    await expect(readFile(scene.context(second), file?.id ?? "")).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
  });
  it("is handed in once, and not while it is being made", async () => {
    const { batchId } = await packs().build(asked());
    const mark = (id: string) => packs().markBatch({ ...command(), batchId: id, receiptNumber: "回执-1" });
    await expect(mark(batchId)).rejects.toMatchObject(refusedAs("PACK.NOT_BUILT"));
    const done = await made();
    const answers = await Promise.allSettled([mark(done), mark(done)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await batchOf(done)).toMatchObject({ stage: "reported", receiptNumber: "回执-1" });
  });
  it("of the register is none of the archives': neither desk marks the other's", async () => {
    const id = uuidv7();
    await scene.owner.insert(packBatches).values({
      ...{ id, formatKey: "national-2017-member", ofUnionId: lead.unionId, choice: "all", reason: "upload" },
      ...{ stage: "built", rows: 1, unionId: lead.unionId, unionPath: lead.unionPath, keeperId: lead.id },
    });
    const mark = packs().markBatch({ ...command(), batchId: id, receiptNumber: "回执-1" });
    await expect(mark).rejects.toMatchObject(notFound);
    expect((await packs().batches({})).map((batch) => batch.id)).not.toContain(id);
  });
});

describe("the looking at archives", () => {
  it("puts aside whoever left the file before anything of them was uploaded", async () => {
    const [{ id }, kept] = [await anUploadable(scene, caseworker), await anUploadable(scene, caseworker)];
    const check = async () => run((await packs().check({ ...command(), unionId: lead.unionId })).jobId);
    await packs().mark({ ...command(), archiveId: kept.id, receiptNumber: "手工-1" });
    expect(await check()).toBe("done");
    expect((await packs().standing({})).counts).toMatchObject({ pending: 1, uploaded: 1 });
    await scene.sql`update archives set status = 'closed', closed_on = '2026-09-18', exit_code = 'E01'
      where id in (${id}, ${kept.id})`;
    scene.on("2026-09-19");
    expect(await check()).toBe("done");
    // Whoever stands there already is still to be taken out there too.
    expect((await packs().standing({})).counts).toMatchObject({ pending: 1, changed: 1, uploaded: 0 });
    expect((await packs().list({ show: "changed" })).rows).toMatchObject([{ archiveId: kept.id }]);
  });
  it("does not forget what was uploaded, however often it looks", async () => {
    const { id } = await anUploadable(scene, caseworker);
    await packs().mark({ ...command(), archiveId: id, receiptNumber: "手工-1" });
    const before = await scene.sql`select uploaded_hash, uploaded_cells, uploaded_at, receipt_number
      from archive_pack_entries where archive_id = ${id}`;
    scene.on("2026-09-19");
    await run((await packs().check({ ...command(), unionId: lead.unionId })).jobId);
    const after = await scene.sql`select uploaded_hash, uploaded_cells, uploaded_at, receipt_number
      from archive_pack_entries where archive_id = ${id}`;
    expect(after).toEqual(before);
  });
  it("keeps what was uploaded sealed: no number of the worker stands in the table", async () => {
    const { id, phone, address } = await anUploadable(scene, caseworker);
    await packs().mark({ ...command(), archiveId: id, receiptNumber: "手工-1" });
    const [row] = await scene.sql`select * from archive_pack_entries where archive_id = ${id}`;
    for (const secret of [phone, address]) expect(JSON.stringify(row)).not.toContain(secret);
  });
});
