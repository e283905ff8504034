import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { desk, plan, start, upload, workbook } from "../support/roster.ts";
import { rosterOf } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let colleague: Actor;
let street = 60;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, import_templates, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/`);
  colleague = await scene.officer("caseworker", `/${street}/`);
});

async function take(bytes: Buffer, by = officer) {
  const planned = await plan(scene, by, bytes);
  await runJob(scene.house, await start(scene, by, planned.importId), desk(scene));
  return planned;
}
const before = async (bytes: Buffer, by = officer) => {
  const { importId } = await upload(scene, by, bytes);
  return (await scene.as(by).members.import({ id: importId })).sameFile;
};

describe("the very same file again", () => {
  it("is known by its bytes, and the page says which import it was, whose, and how it ended", async () => {
    const bytes = await workbook(rosterOf(3));
    const first = await take(bytes);
    expect(await before(bytes)).toEqual({
      ...{ id: first.importId, by: officer.name, stage: "done", at: expect.any(String) },
    });
    await scene.as(officer).members.revertImport({ ...command(), importId: first.importId });
    expect(await before(bytes)).toMatchObject({ id: first.importId, stage: "reverting" });
  });

  it("is known to a colleague of the union, who may run it: nobody is taken in twice", async () => {
    const bytes = await workbook(rosterOf(3));
    const { importId } = await take(bytes);
    expect(await before(bytes, colleague)).toMatchObject({ id: importId, by: officer.name });
    const again = await take(bytes, colleague);
    expect((await again.read()).result).toMatchObject({ added: 0, changed: 0, same: 3 });
    expect(await scene.sql`select 1 from members`).toHaveLength(3);
  });

  it("is not told to a neighbour: that a file is known would say who stands there", async () => {
    const bytes = await workbook(rosterOf(3));
    await take(bytes);
    expect(await before(bytes, await scene.officer("caseworker", "/99/"))).toBeNull();
    expect(await before(bytes, await scene.officer("caseworker", `/${street}/0001/`))).toBeNull();
  });

  it("that was only looked at, and not run, is no earlier import", async () => {
    const bytes = await workbook(rosterOf(3));
    await plan(scene, officer, bytes);
    expect(await before(bytes)).toBeNull();
  });

  it("with one cell changed is another file", async () => {
    await take(await workbook(rosterOf(3)));
    expect(await before(await workbook(rosterOf(3).map((row) => row.with(8, "2020-05-02"))))).toBeNull();
  });

  it("run by two officers at the same moment takes each person in once, and loses no row", async () => {
    const bytes = await workbook(rosterOf(40));
    const [mine, theirs] = [await plan(scene, officer, bytes), await plan(scene, colleague, bytes)];
    const jobs = [await start(scene, officer, mine.importId), await start(scene, colleague, theirs.importId)];
    await Promise.all(jobs.map((id) => runJob(scene.house, id, desk(scene))));
    expect(await scene.sql`select 1 from members`).toHaveLength(40);
    const results = [(await mine.read()).result, (await theirs.read()).result];
    // Who came second finds them there, or gets the row back to look at: each row is accounted for, none twice.
    const accounted = results.map((each) => (each?.added ?? 0) + (each?.same ?? 0) + (each?.wrong ?? 0));
    expect(accounted).toEqual([40, 40]);
    expect(results.reduce((sum, each) => sum + (each?.added ?? 0), 0)).toBe(40);
  });
});
