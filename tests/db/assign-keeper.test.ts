import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let manager: Actor;
let keeper: Actor;
let local: Actor;
let ids: string[];

beforeAll(async () => {
  scene = await openScene();
  manager = await scene.officer("manager", "/07/");
  keeper = await scene.officer("caseworker", "/07/");
  local = await scene.officer("caseworker", "/07/0001/");
});
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, keeper_changes cascade`;
  ids = [];
  for (const [serial, path] of ["/07/0001/", "/07/0001/", "/07/0002/"].entries()) {
    const { id: unionId } = await scene.aUnion(path);
    const person = {
      name: `王明${"一二三"[serial]}`,
      citizenId: aCitizenId({ serial: serial + 1 }),
      unionId,
    };
    ids.push((await scene.as(manager).members.create({ ...command(), ...person })).id);
  }
});
afterAll(() => scene.close());

type Selection = Parameters<ReturnType<Scene["as"]>["members"]["assignKeeper"]>[0]["selection"];
const assign = (selection: Selection, to = keeper, by = manager) =>
  scene.as(by).members.assignKeeper({ ...command(), selection, keeperId: to.id });
const keptBy = async (officer: Actor) =>
  (await scene.sql`select id from members where keeper_id = ${officer.id} order by member_number`).map(
    ({ id }) => id,
  );

describe("a keeper is assigned", () => {
  it("to the ticked members, and each change is written down with who kept them before", async () => {
    const [first = "", second = ""] = ids;
    expect(await assign({ ids: [first, second] })).toEqual({ assigned: 2, same: 0, outOfReach: 0 });
    expect(await keptBy(keeper)).toEqual([first, second]);
    const written =
      await scene.sql`select member_id, was_keeper_id, becomes_keeper_id, keeper_id from keeper_changes`;
    expect(written).toHaveLength(2);
    expect(written[0]).toMatchObject({
      was_keeper_id: manager.id,
      becomes_keeper_id: keeper.id,
      keeper_id: manager.id,
    });
  });
  it("to all that a filter shows, but those that were unticked", async () => {
    const [first = "", , third = ""] = ids;
    const filter = { view: "mine" as const };
    expect(await assign({ filter, except: [first] })).toMatchObject({ assigned: 2 });
    expect(await keptBy(manager)).toEqual([first]);
    expect(await keptBy(keeper)).toContain(third);
  });
  it("only where they reach: the rest is counted and left", async () => {
    expect(await assign({ ids }, local)).toEqual({ assigned: 2, same: 0, outOfReach: 1 });
    expect(await keptBy(local)).toEqual(ids.slice(0, 2));
  });
  it("once: whom they keep already stays as it was", async () => {
    await assign({ ids });
    expect(await assign({ ids })).toEqual({ assigned: 0, same: 3, outOfReach: 0 });
    const versions = await scene.sql`select distinct version from members`;
    expect(versions).toEqual([{ version: 2 }]);
  });
  it("with one line in the trail, that says how many", async () => {
    await assign({ ids });
    const [line] =
      await scene.sql`select entry from audit where action = 'member.keeper.assign' order by seq desc limit 1`;
    expect(line?.entry.changes).toEqual([
      { field: "keeper", becomes: keeper.name },
      { field: "count", becomes: 3 },
    ]);
  });
});

describe("a keeper is not assigned", () => {
  it("to members of another street, whose ids answer as if there were none", async () => {
    const other = await scene.officer("manager", "/09/");
    const theirs = await scene.officer("caseworker", "/09/");
    await expect(assign({ ids }, theirs, other)).rejects.toMatchObject(notFound);
    await expect(assign({ filter: {} }, theirs, other)).rejects.toMatchObject(notFound);
    expect(await keptBy(theirs)).toEqual([]);
  });
  it("who is of another street, or no longer at work, or has no business with members", async () => {
    const stranger = await scene.officer("caseworker", "/09/");
    await expect(assign({ ids }, stranger)).rejects.toMatchObject(notFound);
    const gone = await scene.officer("caseworker", "/07/");
    await scene.sql`update officers set status = 'disabled' where id = ${gone.id}`;
    await expect(assign({ ids }, gone)).rejects.toMatchObject(refusedAs("MEMBER.KEEPER_NOT_AT_WORK"));
    const system = await scene.officer("systemAdmin", "/07/");
    await expect(assign({ ids }, system)).rejects.toMatchObject(refusedAs("MEMBER.KEEPER_NOT_AT_WORK"));
  });
  it("to more than ten thousand at once, and then to nobody", async () => {
    const [sample = ""] = ids;
    await scene.sql`set session_replication_role = replica`;
    await scene.sql`
      insert into members (id, member_number, name, name_pinyin, name_initials, sex, birth_on, citizen_id,
                           citizen_id_index, id_mask, id_tail, union_id, union_path, keeper_id)
      select gen_random_uuid(), 'M' || i, name, name_pinyin, name_initials, sex, birth_on, citizen_id,
             decode(lpad(to_hex(i), 32, '0'), 'hex'), id_mask, id_tail, union_id, union_path, keeper_id
        from members, generate_series(1, 10000) i where id = ${sample}`;
    await scene.sql`set session_replication_role = origin`;
    await expect(assign({ filter: {} })).rejects.toMatchObject(refusedAs("MEMBER.TOO_MANY_SELECTED"));
    expect(await keptBy(keeper)).toEqual([]);
  });
});

describe("the officers that may be chosen", () => {
  it("are those at work in reach who read the register", async () => {
    const found = (await scene.as(manager).members.keepers({})).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining([manager.id, keeper.id, local.id]));
    const system = await scene.officer("systemAdmin", "/07/");
    const stranger = await scene.officer("caseworker", "/09/");
    const again = (await scene.as(manager).members.keepers({})).map(({ id }) => id);
    for (const { id } of [system, stranger]) expect(again).not.toContain(id);
  });
});
