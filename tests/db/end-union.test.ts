import { members, unions } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anArchiveRow } from "../support/hardship.ts";
import { anApplication, aPerson, aTransfer, nextSerial, rowOf } from "../support/memberships.ts";
import { aCitizenId } from "../support/people.ts";
import { plan, workbook } from "../support/roster.ts";
import { rosterRow } from "../support/roster-rows.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let head: Actor;
let street: Actor;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  head = await scene.officer("manager", "/");
  street = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());

const by = (actor: Actor) => scene.as(actor).organisations;
const unionOf = async (id: string) => {
  const [row] = await scene.owner.select().from(unions).where(eq(unions.id, id));
  if (!row) throw new Error(id);
  return row;
};
const named = async (id: string) => ({ ...command(), id, version: (await unionOf(id)).version });
const merge = async (id: string, intoId: string, actor = street) =>
  by(actor).merge({ ...(await named(id)), intoId, reason: "两家单位合并" });
const dissolve = async (id: string, intoId: string, actor = street) =>
  by(actor).dissolve({ ...(await named(id)), intoId, reason: "单位注销" });
let code = 100;
/** A basic union of the street with an officer, and its number. */
async function aBasicUnion(under = "/09/") {
  code += 1;
  const path = `${under}0${code}/`;
  return { ...(await scene.aUnion(path)), officer: await scene.officer(["caseworker", "unionAdmin"], path) };
}
/** Rows of the whole database that stand under a path, by table. */
async function rowsUnder(path: string, without: readonly string[] = []) {
  const tables =
    await scene.sql`select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'union_path' and c.relkind in ('r', 'p') and not c.relispartition`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (without.includes(name)) continue;
    const [row] = await scene.sql`select count(*)::int as n from ${scene.sql(name)}
      where union_path >= ${path} and union_path < ${path} || chr(1114111)`;
    if (row?.n) counts[name] = row.n;
  }
  return counts;
}
/** Members whose union is none that there is, or another one than their path says. */
const orphans = () => scene.sql`select m.id from members m left join unions u on u.id = m.union_id
  and u.path = m.union_path and u.status <> '0' where u.id is null`;

describe("a union", () => {
  const found = (actor: Actor, parentId: string) =>
    by(actor).found({
      ...command(),
      parentId,
      level: "basic",
      name: "北京晨光商贸有限公司工会委员会",
      shortName: "晨光商贸",
      creditCode: "91110000802100433B",
      note: "",
    });
  const join = (actor: Actor, unionId: string) =>
    scene.as(actor).members.create({
      ...command(),
      name: "孙立军",
      citizenId: aCitizenId({ serial: nextSerial() }),
      unionId,
    });

  it("is founded where the union above approves it, and takes nobody in before", async () => {
    const secretary = await scene.officer("unionAdmin", "/09/");
    const { id } = await found(secretary, secretary.unionId);
    expect(await unionOf(id)).toMatchObject({ status: "4", parentId: street.unionId, level: "basic" });
    await expect(join(street, id)).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    const approval = { foundedOn: "2026-09-17", approvalNumber: "西工组〔2026〕18号" };
    await by(street).approve({ ...(await named(id)), ...approval });
    expect(await by(street).record({ id })).toMatchObject({ status: "1", ...approval });
    await expect(join(street, id)).resolves.toBeDefined();
  });

  it("is not approved by who proposed it, by itself, or by a union beside it", async () => {
    const both = await scene.officer("manager", "/09/");
    const { id } = await found(both, both.unionId);
    const approve = async (actor: Actor) =>
      by(actor).approve({ ...(await named(id)), foundedOn: "2026-09-17", approvalNumber: "" });
    await expect(approve(both)).rejects.toMatchObject(refusedAs("UNION.PROPOSED_BY_YOU"));
    const { path } = await unionOf(id);
    const itself = await scene.officer("manager", path);
    await expect(approve(itself)).rejects.toMatchObject(refusedAs("UNION.DECIDED_FROM_ABOVE"));
    const beside = await scene.officer("manager", "/10/");
    await expect(approve(beside)).rejects.toMatchObject(notFound);
    await by(street).refuse({ ...(await named(id)), reason: "人数不足" });
    expect((await unionOf(id)).status).toBe("0");
  });

  it("gets a place of its own in the tree, also where two are founded at once", async () => {
    const made = await Promise.all([1, 2, 3].map(() => found(street, street.unionId)));
    const paths = await Promise.all(made.map(async ({ id }) => (await unionOf(id)).path));
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^\/09\/\d{4,}\/$/);
  });

  it("is not founded under a union of the wrong level", async () => {
    const group = await scene.aUnion("/09/0777/01/");
    await expect(found(street, group.id)).rejects.toMatchObject(refusedAs("UNION.WRONG_LEVEL"));
  });

  it("that is locked takes nobody in until it is unlocked", async () => {
    const { id } = await aBasicUnion();
    await by(street).lock({ ...(await named(id)), reason: "整顿" });
    await expect(join(street, id)).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    await by(street).unlock({ ...(await named(id)), reason: "整顿结束" });
    await expect(join(street, id)).resolves.toBeDefined();
  });
});

describe("a union that is merged", () => {
  it("hands its members over, with all that is theirs and its own; nothing stays behind but the trail", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    const people = await Promise.all([1, 2, 3].map(() => aPerson(scene, a.officer)));
    const applied = await anApplication(scene, a.officer);
    const archive = await anArchiveRow(scene, a.officer);
    const before = await rowsUnder(b.path);
    const { memberCount } = await merge(a.id, b.id);
    expect(memberCount).toBe(people.length + 1);
    expect(await unionOf(a.id)).toMatchObject({ status: "0", successorId: b.id });
    for (const { id } of people)
      expect(await rowOf(scene, id)).toMatchObject({ status: "active", unionId: b.id, unionPath: b.path });
    expect(await rowsUnder(a.path, ["audit", "member_tallies", "register_counts", "pack_tallies"])).toEqual({
      officers: 1,
    });
    const after = await rowsUnder(b.path);
    expect((after.members ?? 0) - (before.members ?? 0)).toBe(4);
    expect((await scene.as(b.officer).archives.record({ id: archive.id })).id).toBe(archive.id);
    const queue = await scene.as(b.officer).memberships.applications({});
    expect(queue.rows.map(({ id }) => id)).toContain(applied.id);
    expect(await orphans()).toEqual([]);
  });

  it("leaves its officers without anything to see, until somebody gives them a place", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    const { id } = await aPerson(scene, a.officer);
    await merge(a.id, b.id);
    await expect(scene.as(a.officer).members.record({ id })).rejects.toMatchObject(notFound);
    expect((await scene.as(b.officer).members.record({ id })).id).toBe(id);
  });

  it("takes the unions under it along, each as it is, and finds new places for them", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    const [inA, inB] = [`${a.path}01/`, `${b.path}01/`];
    const [groupA, groupB] = [await scene.aUnion(inA), await scene.aUnion(inB)];
    const leader = await scene.officer("caseworker", inA);
    const { id } = await aPerson(scene, leader);
    await merge(a.id, b.id);
    const moved = await unionOf(groupA.id);
    expect(moved).toMatchObject({ parentId: b.id, status: "1" });
    expect(moved.path).not.toBe((await unionOf(groupB.id)).path);
    expect(moved.path.startsWith(b.path)).toBe(true);
    expect(await rowOf(scene, id)).toMatchObject({ unionId: groupA.id, unionPath: moved.path });
    expect((await scene.as({ ...leader, unionPath: moved.path }).members.record({ id })).id).toBe(id);
    expect(await rowsUnder(inA, ["audit", "member_tallies"])).toEqual({});
    expect(await orphans()).toEqual([]);
  });

  it("keeps its old lines in the trail where they were", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    await scene.as(a.officer).memberships.openLink({ ...command(), unionId: a.id });
    const lines = () => scene.sql`select count(*)::int as n from audit where union_path = ${a.path}`;
    const [before] = await lines();
    await merge(a.id, b.id);
    const [after] = await lines();
    // And one more: the merger itself, which was decided about the union that ended.
    expect(after?.n).toBe((before?.n ?? 0) + 1);
  });

  it("carries whoever is on the way from it, and towards it", async () => {
    const [a, b, c] = [await aBasicUnion(), await aBasicUnion(), await aBasicUnion("/10/")];
    const out = await aTransfer(scene, { from: a.officer, to: c.officer });
    const incoming = await aTransfer(scene, { from: c.officer, to: a.officer });
    await merge(a.id, b.id);
    const take = (actor: Actor, id: string) =>
      scene.as(actor).memberships.acceptTransfer({ ...command(), id, version: 1, note: "" });
    await take(c.officer, out.id);
    await take(b.officer, incoming.id);
    expect((await rowOf(scene, out.member.id)).unionPath).toBe(c.path);
    expect((await rowOf(scene, incoming.member.id)).unionPath).toBe(b.path);
    expect(await orphans()).toEqual([]);
  });

  it("waits for those who are on the way between the two", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    const between = await aTransfer(scene, { from: a.officer, to: b.officer });
    await expect(merge(a.id, b.id)).rejects.toMatchObject(refusedAs("UNION.TRANSFERS_BETWEEN"));
    expect((await unionOf(a.id)).status).toBe("1");
    await scene.sql`update transfers set status = 'cancelled' where id = ${between.id}`;
    await scene.sql`update members set status = 'active' where id = ${between.member.id}`;
    await merge(a.id, b.id);
  });

  it("goes into a union in order, outside itself, by a decision from above both", async () => {
    const [a, b, c] = [await aBasicUnion(), await aBasicUnion(), await aBasicUnion("/10/")];
    const group = await scene.aUnion(`${a.path}01/`);
    const own = await scene.officer("manager", a.path);
    await expect(merge(a.id, group.id)).rejects.toMatchObject(refusedAs("UNION.WITHIN_ITSELF"));
    await expect(merge(a.id, a.id)).rejects.toMatchObject(refusedAs("UNION.WITHIN_ITSELF"));
    await expect(merge(a.id, c.id)).rejects.toMatchObject(notFound);
    await expect(merge(a.id, b.id, own)).rejects.toMatchObject(notFound);
    await expect(dissolve(group.id, group.id, own)).rejects.toMatchObject(refusedAs("UNION.WITHIN_ITSELF"));
    await scene.sql`update unions set status = '3' where id = ${b.id}`;
    await expect(merge(a.id, b.id)).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    await merge(a.id, c.id, head);
    const past = scene.seenBy(street, "union", (tx) =>
      tx.execute(`select app.carry_union('${b.id}', '${c.id}')`),
    );
    await expect(past).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("a union that is dissolved", () => {
  it("leaves its members, also those whose membership is kept, with the union that is named", async () => {
    const a = await aBasicUnion();
    const active = await aPerson(scene, a.officer);
    const retired = await aPerson(scene, a.officer, { status: "retained" });
    const gone = await aPerson(scene, a.officer, { status: "left" });
    const { memberCount } = await dissolve(a.id, street.unionId);
    expect(memberCount).toBe(2);
    for (const [{ id }, status] of [
      [active, "active"],
      [retired, "retained"],
      [gone, "left"],
    ] as const)
      expect(await rowOf(scene, id)).toMatchObject({ status, unionId: street.unionId, unionPath: "/09/" });
    expect(await orphans()).toEqual([]);
  });

  it("takes in nobody any more: not by a form, a roster, a transfer or its printed code", async () => {
    const a = await aBasicUnion();
    const officer = { ...street, unionId: a.id };
    await dissolve(a.id, street.unionId);
    const citizenId = aCitizenId({ serial: nextSerial() });
    const form = { ...command(), name: "孙立军", citizenId, unionId: a.id };
    await expect(scene.as(street).members.create(form)).rejects.toMatchObject(
      refusedAs("UNION.NOT_IN_ORDER"),
    );
    await expect(scene.as(street).memberships.join({ ...form, ...command() })).rejects.toMatchObject(
      refusedAs("UNION.NOT_IN_ORDER"),
    );
    await expect(
      scene.as(street).memberships.openLink({ ...command(), unionId: a.id }),
    ).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    const roster = plan(scene, officer, await workbook([rosterRow(700)]));
    await expect(roster).rejects.toMatchObject(refusedAs("UNION.NOT_IN_ORDER"));
    const past = scene.sql`insert into members select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
      'member_number', 'x', 'citizen_id_index', '\\x00', 'union_id', ${a.id}::text, 'union_path', ${a.path}::text))).* from members m limit 1`;
    await expect(past).rejects.toMatchObject({ code: "23503" });
  });
});

describe("a merger while others work", () => {
  it("loses nobody who comes in at the same time", async () => {
    const [a, b] = [await aBasicUnion(), await aBasicUnion()];
    const join = () =>
      scene.as(a.officer).members.create({
        ...command(),
        name: "孙立军",
        citizenId: aCitizenId({ serial: nextSerial() }),
        unionId: a.id,
      });
    const [merged, ...joined] = await Promise.allSettled([merge(a.id, b.id), join(), join(), join(), join()]);
    expect(merged?.status).toBe("fulfilled");
    const inside = joined.filter(({ status }) => status === "fulfilled").length;
    const rows = await scene.owner.select().from(members).where(eq(members.unionId, b.id));
    expect(rows.length).toBe(inside);
    expect(await orphans()).toEqual([]);
  });

  it("lets two mergers of one union happen once", async () => {
    const [a, b, c] = [await aBasicUnion(), await aBasicUnion(), await aBasicUnion()];
    const { id } = await aPerson(scene, a.officer);
    const both = await Promise.allSettled([merge(a.id, b.id), merge(a.id, c.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await rowOf(scene, id)).unionId).toBe((await unionOf(a.id)).successorId);
  });
});
