import type { Actor } from "@gongbang/domain/access/policy";
import { packFormatOf } from "@gongbang/domain/codes/pack-formats";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aReadyMember, build, change, check, national } from "../support/packs.ts";
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
const ids = async (show: Parameters<typeof list>[0]) =>
  (await list(show)).rows.map(({ recordId }) => recordId);
const mark = (batchId: string, receiptNumber = "京总回执-1", actor = lead) =>
  scene.as(actor).packs.markBatch({ ...command(), batchId, receiptNumber });

describe("a receipt", () => {
  it("marks what stands in the workbook: who changed since it was made is changed since at once", async () => {
    const [same, other] = [await aReadyMember(scene, lead), await aReadyMember(scene, lead)];
    await check(scene, lead);
    const { batchId } = await build(scene, lead);
    await change(scene, other.id, { occupation: "电工" });
    await check(scene, lead);
    expect(await mark(batchId)).toEqual({ marked: 2 });
    expect(await ids("uploaded")).toEqual([same.id]);
    expect(await ids("changed")).toEqual([other.id]);
    expect(await standing()).toMatchObject({ uploaded: 1, changed: 1, never: 0, pending: 1 });
  });

  it("stands beside every record that it covers", async () => {
    const { id } = await aReadyMember(scene, lead);
    await check(scene, lead);
    await mark((await build(scene, lead)).batchId, "回执 2026-7");
    expect((await list("uploaded")).rows).toMatchObject([
      {
        recordId: id,
        receiptNumber: "回执 2026-7",
        uploadedAt: scene.now().toISOString(),
        state: "uploaded",
      },
    ]);
  });

  it("is changed since by what the form asks for, and by nothing else", async () => {
    const { id } = await aReadyMember(scene, lead);
    await check(scene, lead);
    await mark((await build(scene, lead)).batchId);
    await change(scene, id, { maritalStatus: "20", speciality: "书法" });
    await check(scene, lead);
    expect(await ids("uploaded")).toEqual([id]);
    await change(scene, id, { politicalStatus: "01" });
    await check(scene, lead);
    expect(await ids("changed")).toEqual([id]);
    await change(scene, id, { politicalStatus: "13" });
    await check(scene, lead);
    expect(await ids("uploaded")).toEqual([id]);
  });

  it("is given once, for a batch that is made and not empty", async () => {
    await check(scene, lead);
    const empty = await build(scene, lead);
    await expect(mark(empty.batchId)).rejects.toMatchObject(refusedAs("PACK.EMPTY"));
    await aReadyMember(scene, lead);
    await check(scene, lead);
    const { batchId } = await build(scene, lead);
    await mark(batchId);
    await expect(mark(batchId, "别的")).rejects.toMatchObject(refusedAs("PACK.REPORTED"));
    await scene.sql`update pack_batches set stage = 'building', receipt_number = null where id = ${empty.batchId}`;
    await expect(mark(empty.batchId)).rejects.toMatchObject(refusedAs("PACK.NOT_BUILT"));
  });

  it("is not found by a neighbour", async () => {
    await aReadyMember(scene, lead);
    await check(scene, lead);
    const { batchId } = await build(scene, lead);
    await expect(mark(batchId, "x", neighbour)).rejects.toMatchObject(notFound);
    expect(await scene.as(neighbour).packs.batches({ formatKey: national })).toEqual([]);
    await expect(
      scene.as(neighbour).packs.standing({ formatKey: national, unionId: lead.unionId }),
    ).rejects.toMatchObject(notFound);
  });

  it("goes with the person to another union", async () => {
    const { id } = await aReadyMember(scene, lead);
    await check(scene, lead);
    await mark((await build(scene, lead)).batchId);
    await scene.sql`
      update pack_entries set union_id = ${neighbour.unionId}, union_path = ${neighbour.unionPath} where record_id = ${id}`;
    await change(scene, id, { unionId: neighbour.unionId, unionPath: neighbour.unionPath });
    await check(scene, lead);
    await check(scene, neighbour);
    expect(await standing()).toMatchObject({ total: 0 });
    // The union is a column of the form: whoever moved is changed since, and not new.
    expect(await standing(national, neighbour)).toMatchObject({ total: 1, changed: 1, never: 0 });
  });
});

describe("the copy panel", () => {
  const panel = (recordId: string, actor = lead, formatKey: string = national) =>
    scene.as(actor).packs.record({ formatKey, recordId });

  it("has the fields in the form's order, every sealed one masked", async () => {
    const member = await aReadyMember(scene, lead);
    const { fields, state, name } = await panel(member.id);
    expect([name, state]).toEqual(["周文静", "never"]);
    const { columns } = packFormatOf(national) ?? { columns: [] };
    expect(fields.map(({ heading }) => heading)).toEqual(columns.map(({ heading }) => heading));
    expect(fields.filter(({ isSealed }) => isSealed).map(({ key }) => key)).toEqual([
      "citizenId",
      "phone",
      "address",
      "bankCard",
    ]);
    expect(JSON.stringify(fields)).not.toContain(member.number);
    expect(fields.find(({ key }) => key === "citizenId")?.text).toBe(member.idMask);
  });

  it("is uncovered as a whole, with a reason, and the trail says who and which", async () => {
    const member = await aReadyMember(scene, lead);
    const asked = { ...command(), formatKey: national, recordId: member.id, reason: "check" as const };
    const { values } = await scene.as(lead).packs.reveal(asked);
    expect(values.map(({ key }) => key)).toEqual(["citizenId", "phone", "address", "bankCard"]);
    expect(values[0]?.text).toBe(member.number);
    const lines = await scene.sql`select entry from audit where record_id = ${member.id}`;
    expect(lines.map(({ entry }) => entry)).toMatchObject([{ action: "member.reveal", reason: "check" }]);
    expect(JSON.stringify(lines)).not.toContain(member.number);
    expect(await scene.sql`select from commands where command_id = ${asked.commandId}`).toHaveLength(0);
  });

  it("leads from one pending person to the next, and ends", async () => {
    for (let i = 0; i < 3; i += 1) await aReadyMember(scene, lead);
    await aReadyMember(scene, lead, { phone: null });
    await check(scene, lead);
    const walked: string[] = [];
    let next: string | null = (await ids("pending"))[0] ?? null;
    while (next !== null) {
      walked.push(next);
      ({ next } = await panel(next));
    }
    expect(walked).toEqual(await ids("pending"));
    expect(walked).toHaveLength(3);
  });

  it("marks one person who was typed in by hand, if nothing required is missing", async () => {
    const [ready, lacking] = [
      await aReadyMember(scene, lead),
      await aReadyMember(scene, lead, { phone: null }),
    ];
    const markOne = (recordId: string) =>
      scene
        .as(lead)
        .packs.markRecord({ ...command(), formatKey: national, recordId, receiptNumber: "手工录入" });
    await markOne(ready.id);
    expect((await panel(ready.id)).state).toBe("uploaded");
    await expect(markOne(lacking.id)).rejects.toMatchObject(refusedAs("PACK.NOT_READY"));
    await change(scene, ready.id, { education: "11" });
    expect((await panel(ready.id)).state).toBe("changed");
  });

  it("is not found for a neighbour's member", async () => {
    const member = await aReadyMember(scene, lead);
    await expect(panel(member.id, neighbour)).rejects.toMatchObject(notFound);
  });
});
