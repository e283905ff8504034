import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let keeper: Actor;
let colleague: Actor;
let street = 40;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  keeper = await scene.officer("caseworker", `/${street}/0001/`);
  colleague = await scene.officer("caseworker", `/${street}/`);
});
afterAll(() => scene.close());

const pick = (asked: object = {}, by = lead) => scene.as(by).archives.pick(asked);
const assign = (archiveIds: string[], by = lead) =>
  scene.as(by).transitions.assign({ ...command(), archiveIds, officerId: colleague.id, note: "交接" });

describe("all archives of a filter", () => {
  it("are picked by it, and given to one officer with what they wait for", async () => {
    const [one, two] = [await anEnrolled(scene, keeper), await anEnrolled(scene, keeper, { grade: "2" })];
    await anArchiveRow(scene, keeper, { status: "draft" });
    const { ids, total } = await pick({ view: "enrolled" });
    expect([ids.toSorted(), total]).toEqual([[one.id, two.id].toSorted(), 2]);
    expect((await pick({ view: "enrolled", grade: "2" })).ids).toEqual([two.id]);
    await assign(ids);
    const kept = await scene.sql`select distinct keeper_id from archives where id = any(${ids})`;
    expect(kept).toMatchObject([{ keeper_id: colleague.id }]);
    // A second time nobody is left to give, and each says why.
    const again = await assign(ids);
    expect(again.assigned).toBe(0);
    expect(again.rows.map(({ lack }) => lack?.code)).toEqual(Array(2).fill("TRANSITION.KEPT_ALREADY"));
  });
  it("leave out what has ended, and what others keep", async () => {
    const live = await anArchiveRow(scene, keeper, { status: "submitted" });
    await anArchiveRow(scene, keeper, { status: "rejected" });
    await anArchiveRow(scene, await scene.officer("caseworker", `/${street}9/`), { status: "submitted" });
    expect(await pick()).toEqual({ ids: [live.id], total: 1 });
    expect(await pick({ view: "ended" })).toEqual({ ids: [], total: 0 });
  });
  it("are picked a hundred at once, by their numbers, with how many there are", async () => {
    const made: string[] = [];
    for (let i = 0; i < 101; i += 1)
      made.push((await anArchiveRow(scene, keeper, { status: "draft" })).number);
    const { ids, total } = await pick({ view: "applying" });
    expect([ids.length, total]).toEqual([100, 101]);
    const numbers = await scene.sql`select number from archives where id = any(${ids})`;
    expect(numbers.map(({ number }) => number).toSorted()).toEqual(made.toSorted().slice(0, 100));
  });
  it("are assigned by who leads, and by nobody else", async () => {
    const { id } = await anArchiveRow(scene, keeper, { status: "draft" });
    await expect(assign([id], keeper)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await scene.sql`select keeper_id from archives where id = ${id}`)[0]?.keeper_id).toBe(keeper.id);
  });
});
