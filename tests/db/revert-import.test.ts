import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCard } from "../support/people.ts";
import { desk, plan, start, workbook } from "../support/roster.ts";
import { rosterOf, rosterRow } from "../support/roster-rows.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let street = 40;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/`);
});

async function take(rows: string[][], confirmed: string[] = []) {
  const { importId, read } = await plan(scene, officer, await workbook(rows));
  await runJob(scene.house, await start(scene, officer, importId, confirmed), desk(scene));
  return { importId, read };
}
const asked = (importId: string) => scene.as(officer).members.revertImport({ ...command(), importId });
async function takeBack(importId: string) {
  const { jobId } = await asked(importId);
  expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
}
/** Everything about everybody but the count of the edits, sealed values as they are sealed. */
const everybody = async () =>
  (await scene.sql`select to_jsonb(m) - 'version' as row from members m order by id`).map(({ row }) => row);
const idOf = async (serial: number) => {
  const { members } = await scene.as(officer).members.find({ text: rosterRow(serial)[3] ?? "" });
  return members[0]?.id ?? "";
};

describe("an import that is taken back", () => {
  it("leaves the register as it was to the last letter, sealed values too", async () => {
    await take(rosterOf(6).map((row) => row.with(7, "")));
    const before = await everybody();
    const second = [
      ...rosterOf(3).map((row) => row.with(4, "13700000001").with(6, "硕士")),
      rosterRow(4).with(8, ""),
      rosterRow(5).with(7, aCard(5)),
      ...rosterOf(700, 100),
    ];
    const { importId, read } = await take(second);
    expect((await read()).result).toMatchObject({ added: 700, changed: 5 });
    await takeBack(importId);
    expect(await everybody()).toEqual(before);
    expect(await read()).toMatchObject({
      stage: "reverted",
      reverted: { removed: 700, restored: 5, left: 0 },
    });
    const [grams] = await scene.sql`select count(*)::int as n from member_grams g
      where not exists (select from members m where m.id = g.member_id)`;
    expect(grams?.n).toBe(0);
    const found = await scene.as(officer).members.find({ text: rosterRow(1)[4] ?? "" });
    expect(found.members).toHaveLength(1);
    const counts = await scene.as(officer).members.counts({});
    expect(counts.all?.count).toBe(6);
  });

  it("leaves alone whoever was changed since, and lists them", async () => {
    await take(rosterOf(4));
    const { importId, read } = await take(
      [...rosterOf(2).map((row) => row.with(6, "硕士")), ...rosterOf(3, 50)],
      ["education"],
    );
    const [changed, added] = [await idOf(1), await idOf(51)];
    for (const memberId of [changed, added]) {
      const { version } = await scene.as(officer).members.record({ id: memberId });
      const fields = { groupName: "一组" };
      await scene.as(officer).members.change({ ...command(), memberId, version, fields });
    }
    await takeBack(importId);
    expect((await read()).reverted).toEqual({ removed: 2, restored: 1, left: 2 });
    const left = await scene.as(officer).members.importRows({ importId, which: "left" });
    expect(left.rows.map(({ memberId }) => memberId)).toEqual([changed, added]);
    const [row] = await scene.sql`select education, group_name from members where id = ${changed}`;
    expect(row).toEqual({ education: "14", group_name: "一组" });
    expect(await scene.sql`select id from members where id = ${added}`).toHaveLength(1);
  });

  it("removes nobody whom another room's row names", async () => {
    const { importId, read } = await take(rosterOf(3));
    const id = await idOf(2);
    await scene.sql`insert into family_members (id, member_id, name, relation)
      values (gen_random_uuid(), ${id}, '王小红', '3')`;
    await takeBack(importId);
    expect((await read()).reverted).toEqual({ removed: 2, restored: 0, left: 1 });
    expect((await scene.sql`select id from members`).map((row) => row.id)).toEqual([id]);
  });

  it("goes on where it was broken off, and takes no row twice", async () => {
    const { importId, read } = await take(rosterOf(1200));
    const { jobId } = await asked(importId);
    let steps = 0;
    const dying = { ...desk(scene), lastTry: false, isClosing: () => steps++ === 0 };
    await expect(runJob(scene.house, jobId, dying)).rejects.toThrow();
    expect((await read()).stage).toBe("reverting");
    const [between] = await scene.sql`select count(*)::int as n from members`;
    expect(between?.n).toBe(700);
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    expect((await read()).reverted).toEqual({ removed: 1200, restored: 0, left: 0 });
    const [line] =
      await scene.sql`select count(*)::int as n, count(distinct record_id)::int as people from audit
      where action = 'member.import.revert' and entry->>'objectType' = 'member'
        and actor_id = ${officer.id}`;
    expect(line).toEqual({ n: 1200, people: 1200 });
  });

  it("is taken back once, and only after it is done", async () => {
    const { importId } = await plan(scene, officer, await workbook(rosterOf(2)));
    await expect(asked(importId)).rejects.toMatchObject(refusedAs("IMPORT.NOT_DONE"));
    const done = await take(rosterOf(2));
    await takeBack(done.importId);
    await expect(asked(done.importId)).rejects.toMatchObject(refusedAs("IMPORT.NOT_DONE"));
  });

  it("may be sent again after it, as if it had never been", async () => {
    const first = await take(rosterOf(3));
    await takeBack(first.importId);
    const again = await take(rosterOf(3));
    expect((await again.read()).result).toMatchObject({ added: 3, wrong: 0 });
  });

  it("removes nobody of another import, another union, or a version that somebody has changed, whatever is asked", async () => {
    const mine = await take(rosterOf(2));
    const other = await take(rosterOf(2, 30));
    const ids = await scene.sql`select id from members`;
    const remove = (actor: Actor, importId: string) =>
      scene.seenBy(actor, "union", async (tx) => {
        const list = `{${ids.map(({ id }) => id).join(",")}}`;
        const { sql } = await import("drizzle-orm");
        return (await tx.execute(sql`select app.remove_imported(${importId}, ${list}::uuid[])`)).length;
      });
    const stranger = await scene.officer("manager", `/${street + 40}/`);
    expect(await remove(stranger, mine.importId)).toBe(0);
    expect(await remove(officer, mine.importId)).toBe(2);
    expect(await scene.sql`select id from members where import_id = ${other.importId}`).toHaveLength(2);
  });
});
