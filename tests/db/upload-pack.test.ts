import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { openTable } from "@gongbang/documents/read-table";
import type { Actor } from "@gongbang/domain/access/policy";
import { packFormatOf } from "@gongbang/domain/codes/pack-formats";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aReadyMember, beijing, build, change, check, national, nationalUnion } from "../support/packs.ts";
import { desk } from "../support/roster.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let neighbour: Actor;
let street = 20;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  lead = await scene.officer("manager", `/${street}/0001/`);
  neighbour = await scene.officer("manager", `/${street}/0002/`);
});

const standing = (formatKey: string = national, actor = lead) =>
  scene.as(actor).packs.standing({ formatKey });
const list = (show: "lacking" | "pending" | "changed" | "uploaded", formatKey: string = national) =>
  scene.as(lead).packs.list({ formatKey, show });
const mark = (batchId: string, receiptNumber = "京总回执-1", actor = lead) =>
  scene.as(actor).packs.markBatch({ ...command(), batchId, receiptNumber });
const rowsIn = async (fileId: string, actor = lead) => {
  const { bytes } = await readFile(scene.context(actor), fileId);
  const table = orRefuse(await openTable(bytes));
  const rows = await Array.fromAsync(table.rows());
  return { header: table.header, cells: rows.map(({ cells }) => cells) };
};
const fileOf = ({ files }: Awaited<ReturnType<typeof build>>["batch"]) => files[0]?.id ?? "";

describe("looking at the records", () => {
  it("tells who is ready, and which required fields are missing for whom", async () => {
    await aReadyMember(scene, lead);
    const without = await aReadyMember(scene, lead, { phone: null, education: null });
    await check(scene, lead);
    expect(await standing()).toMatchObject({
      ...{ total: 2, ready: 1, lacking: 1, never: 2, uploaded: 0, changed: 0, pending: 1, unchecked: 0 },
      lackingBy: [
        { column: "education", n: 1 },
        { column: "phone", n: 1 },
      ],
      checkedAt: scene.now().toISOString(),
    });
    expect((await list("lacking")).rows).toMatchObject([
      {
        recordId: without.id,
        lacks: [
          { column: "education", why: "missing" },
          { column: "phone", why: "missing" },
        ],
      },
    ]);
  });

  it("counts nobody who is no member: applicants, those who left, and the merged", async () => {
    for (const status of ["applied", "notAdmitted", "left", "lapsed", "expelled", "deceased"] as const)
      await aReadyMember(scene, lead, { status });
    for (const status of ["active", "retained", "transferring"] as const)
      await aReadyMember(scene, lead, { status });
    await check(scene, lead);
    expect(await standing()).toMatchObject({ total: 3 });
  });

  it("shows at once what was mended since, and counts it at the next look", async () => {
    const { id } = await aReadyMember(scene, lead, { education: null });
    await check(scene, lead);
    await change(scene, id, { education: "21" });
    expect((await list("lacking")).rows).toMatchObject([{ recordId: id, lacks: [] }]);
    await check(scene, lead);
    expect((await list("lacking")).rows).toEqual([]);
    expect(await standing()).toMatchObject({ ready: 1, lacking: 0 });
  });

  it("maps nobody anew who is as they were", async () => {
    const people = [await aReadyMember(scene, lead), await aReadyMember(scene, lead)];
    await check(scene, lead);
    await change(scene, people[0]?.id ?? "", { occupation: "保洁员" });
    const { jobId } = await scene
      .as(lead)
      .packs.check({ ...command(), formatKey: national, unionId: lead.unionId });
    await runJob(scene.house, jobId, desk(scene));
    expect((await scene.as(lead).office.jobs.one({ id: jobId })).result).toEqual({ rows: 2, changed: 1 });
  });

  it("leaves out whoever has left since", async () => {
    const { id } = await aReadyMember(scene, lead);
    await check(scene, lead);
    await change(scene, id, { status: "left" });
    await check(scene, lead);
    expect(await standing()).toMatchObject({ total: 0 });
    expect((await list("pending")).rows).toEqual([]);
  });

  it("says of how many unions nobody knows", async () => {
    await scene.aUnion(`/${street}/0001/01/`);
    expect(await standing()).toMatchObject({ unchecked: 2, checkedAt: null });
    await check(scene, lead);
    await scene.aUnion(`/${street}/0001/02/`);
    expect(await standing()).toMatchObject({ unchecked: 1 });
  });

  it("keeps one format apart from another", async () => {
    await aReadyMember(scene, lead);
    await check(scene, lead, national);
    await check(scene, lead, beijing);
    expect(await standing(national)).toMatchObject({ ready: 1 });
    // Beijing asks how long the paper is valid, and whether somebody came from elsewhere.
    const of = (await list("lacking", beijing)).rows[0]?.lacks.map(({ column }) => column);
    expect(of).toEqual(["idValidUntil", "isFromElsewhere"]);
  });

  it("pages through everybody once", async () => {
    const people = [];
    for (let i = 0; i < 7; i += 1) people.push((await aReadyMember(scene, lead, { phone: null })).id);
    await check(scene, lead);
    const seen: string[] = [];
    let after: { path: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await scene
        .as(lead)
        .packs.list({ formatKey: national, show: "lacking", limit: 3, ...(after && { after }) });
      seen.push(...page.rows.map(({ recordId }) => recordId));
      after = page.next;
    } while (after);
    expect(seen.toSorted()).toEqual(people.toSorted());
  });
});

describe("a workbook", () => {
  it("has the headings and the order of the form, and plain numbers as texts", async () => {
    const member = await aReadyMember(scene, lead);
    await aReadyMember(scene, lead, { phone: null });
    await check(scene, lead);
    const { batch } = await build(scene, lead);
    expect(batch).toMatchObject({ stage: "built", rows: 1, receiptNumber: null });
    const { header, cells } = await rowsIn(fileOf(batch));
    const { columns } = packFormatOf(national) ?? { columns: [] };
    expect(header).toEqual(columns.map(({ heading }) => heading));
    expect(cells).toHaveLength(1);
    const of = Object.fromEntries(header.map((heading, i) => [heading, cells[0]?.[i]]));
    expect(of).toMatchObject({
      姓名: "周文静",
      证件号码: member.number,
      学历: "大学本科",
      是否农民工: "否",
      现居住地: "北京市西城区月坛街道三里河一区5号楼",
    });
  });

  it("takes who is pending, and nobody who was uploaded and is as they were", async () => {
    const [first, second] = [await aReadyMember(scene, lead), await aReadyMember(scene, lead)];
    await check(scene, lead);
    await mark((await build(scene, lead)).batchId);
    expect((await build(scene, lead)).batch).toMatchObject({ rows: 0, files: [] });
    await change(scene, second.id, { occupation: "电工" });
    expect((await build(scene, lead)).batch.rows).toBe(1);
    expect((await build(scene, lead, { choice: "never" })).batch.rows).toBe(0);
    expect((await build(scene, lead, { choice: "changed" })).batch.rows).toBe(1);
    expect((await build(scene, lead, { choice: "all" })).batch.rows).toBe(2);
    expect(first.id).not.toBe(second.id);
  });

  it("is parted where the receiving system takes no more in one file", async () => {
    const format = packFormatOf(national);
    if (!format) throw new Error("no format");
    for (let i = 0; i < 5; i += 1) await aReadyMember(scene, lead);
    await check(scene, lead);
    const whole = format.rowsPerFile;
    format.rowsPerFile = 2;
    const { batch } = await build(scene, lead);
    format.rowsPerFile = whole;
    expect(batch.files.map(({ name }) => name.slice(-6))).toEqual(["1.xlsx", "2.xlsx", "3.xlsx"]);
    const counts = await Promise.all(batch.files.map(async ({ id }) => (await rowsIn(id)).cells.length));
    expect(counts).toEqual([2, 2, 1]);
  });

  it("is its maker's alone, for three days, and leaves a line with its reason", async () => {
    await aReadyMember(scene, lead);
    await check(scene, lead);
    const { batch, batchId } = await build(scene, lead);
    const colleague = await scene.officer("manager", lead.unionPath);
    const seen = (await scene.as(colleague).packs.batches({ formatKey: national })).find(
      ({ id }) => id === batchId,
    );
    expect(seen).toMatchObject({ rows: 1, files: [], by: lead.name });
    const gone = { refusal: { code: "ACCESS.NOT_FOUND" } };
    await expect(readFile(scene.context(colleague), fileOf(batch))).rejects.toMatchObject(gone);
    const [line] = await scene.sql`select entry from audit where record_id = ${batchId} order by seq limit 1`;
    expect(line?.entry).toMatchObject({ action: "member.pack", reason: "upload", result: "done" });
    await rowsIn(fileOf(batch));
    scene.on("2026-09-22");
    await expect(readFile(scene.context(lead), fileOf(batch))).rejects.toMatchObject(gone);
    await scene.office.sql`select app.empty_expired_files(${scene.now().toISOString()}::timestamptz)`;
    const [file] = await scene.sql`select octet_length(content) as n from files where id = ${fileOf(batch)}`;
    expect(file?.n).toBe(0);
  });

  it("is not made before the records were looked at", async () => {
    await aReadyMember(scene, lead);
    await expect(build(scene, lead)).rejects.toMatchObject(refusedAs("PACK.NOT_CHECKED"));
  });

  it("is made once, however often the job is sent", async () => {
    await aReadyMember(scene, lead);
    await check(scene, lead);
    const { batch, batchId } = await build(scene, lead);
    const [row] = await scene.sql`select job_id from pack_batches where id = ${batchId}`;
    await scene.sql`update jobs set status = 'waiting' where id = ${row?.job_id}`;
    await runJob(scene.house, row?.job_id, desk(scene));
    const again = (await scene.as(lead).packs.batches({ formatKey: national })).find(
      ({ id }) => id === batchId,
    );
    expect(again?.files).toEqual(batch.files);
  });

  it("is not made by who lost the right meanwhile", async () => {
    await aReadyMember(scene, lead);
    await check(scene, lead);
    const asked = {
      formatKey: national,
      unionId: lead.unionId,
      reason: "upload" as const,
      locale: "en" as const,
    };
    const { jobId } = await scene.as(lead).packs.build({ ...command(), ...asked });
    await scene.sql`update officers set roles = '{caseworker}' where id = ${lead.id}`;
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("failed");
    expect(await scene.sql`select from files where keeper_id = ${lead.id}`).toHaveLength(0);
  });
});

describe("a union's own form", () => {
  it("is looked at, made and marked like a person's, and never a group's or the federation's", async () => {
    await scene.sql`update unions set org_type = '1', form = '4', founded_on = '2001-05-01', credit_code = '91110000802100433B',
      unit_category = '170', industry = '11', chair_name = '王芳', term_until = '2028-01-01', staff_count = 320
      where id = ${lead.unionId}`;
    await scene.aUnion(`/${street}/0001/01/`);
    await check(scene, lead, nationalUnion);
    expect(await standing(nationalUnion)).toMatchObject({ total: 1, ready: 1 });
    const { batch, batchId } = await build(scene, lead, { formatKey: nationalUnion });
    const { header, cells } = await rowsIn(fileOf(batch));
    const of = Object.fromEntries(header.map((heading, i) => [heading, cells[0]?.[i]]));
    expect(of).toMatchObject({ 工会主席: "王芳", 职工数: "320", 会员数: "0", 建会日期: "2001-05-01" });
    await mark(batchId);
    expect(await standing(nationalUnion)).toMatchObject({ uploaded: 1 });
    await scene.sql`update unions set chair_name = '李强' where id = ${lead.unionId}`;
    await check(scene, lead, nationalUnion);
    expect(await standing(nationalUnion)).toMatchObject({ uploaded: 0, changed: 1 });
  });

  it("is not found for a union outside one's own, though the tree is everybody's to read", async () => {
    await expect(
      scene.as(lead).packs.record({ formatKey: nationalUnion, recordId: neighbour.unionId }),
    ).rejects.toMatchObject(notFound);
  });
});
