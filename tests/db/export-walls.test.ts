import type { Actor } from "@gongbang/domain/access/policy";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ask, askPlain, lineOf, save, takeOut, write } from "../support/exports.ts";
import { aRecord } from "../support/register.ts";
import { notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
const places = ["/50/", "/50/0001/", "/50/0002/", "/50/0001/01/", "/5/", "/51/0001/"];
const keepers = new Map<string, Actor>();
const hidden = { refusal: { code: "ACCESS.NOT_FOUND" } };
let street: Actor;
let basic: Actor;

beforeAll(async () => {
  scene = await openScene();
  for (const place of places) {
    const keeper = await scene.officer("caseworker", place);
    keepers.set(place, keeper);
    await aRecord(scene, keeper, { name: nameAt(place), unitName: "环卫中心" });
    await aRecord(scene, keeper, { name: nameAt(place), status: "left" });
  }
});
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate member_exports, member_export_files, files, jobs cascade`;
  street = await scene.officer("manager", "/50/");
  basic = await scene.officer("manager", "/50/0001/");
});
afterAll(() => scene.close());

/** A name that says where its bearer stands: a leak would name itself. */
const digits = "零一二三四五六七八九";
const nameAt = (place: string) =>
  `赵${place
    .split("/")
    .filter(Boolean)
    .join("口")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? "")}`;
const within = (place: string) => places.filter((at) => at.startsWith(place)).map(nameAt);
const namesIn = (rows: unknown[][]) => rows.map(([name]) => String(name)).toSorted();
const unionAt = async (place: string) => (await scene.aUnion(place)).id;

describe("a file holds the people of its officer's own unions and nobody else", () => {
  it.each(places)("taken out at %s", async (place) => {
    const officer = await scene.officer("caseworker", place);
    const { rows } = await takeOut(scene, officer, { columns: ["name"] });
    expect(namesIn(rows)).toEqual(within(place).toSorted());
  });

  it("taken out by the audit or by finance: of the whole federation, with masks", async () => {
    for (const role of ["auditor", "finance"] as const) {
      const { rows } = await takeOut(scene, await scene.officer(role, "/51/0001/"), { columns: ["name"] });
      expect(namesIn(rows)).toEqual(places.map(nameAt).toSorted());
    }
  });

  it("whatever the filter says: of alternatives, of those who left, of a text, of a union elsewhere", async () => {
    const elsewhere = await unionAt("/51/0001/");
    const under = { field: "union", op: "under", value: elsewhere };
    const notUnder = { field: "union", op: "notUnder", value: elsewhere };
    const condition = fc.constantFrom<object>(
      under,
      notUnder,
      { field: "name", op: "contains", value: "赵" },
      { field: "name", op: "isNot", value: "某" },
      { field: "status", op: "noneOf", value: ["applied"] },
      { field: "unitName", op: "empty" },
      { field: "keeper", op: "isNot", value: street.id },
    );
    const filter = fc.record(
      {
        text: fc.constantFrom("赵", "zhao", "环卫"),
        status: fc.constantFrom("active", "left"),
        where: fc.record({
          match: fc.constantFrom("all", "any"),
          of: fc.array(
            fc.oneof(
              condition,
              fc.record({
                match: fc.constant("any"),
                of: fc.array(condition, { minLength: 1, maxLength: 3 }),
              }),
            ),
            { maxLength: 3 },
          ),
        }),
      },
      { requiredKeys: [] },
    );
    const mine = within("/50/0001/");
    const spread = async (asked: object) => {
      const { id } = await ask(scene, basic, { filter: asked as never, format: "csv" });
      expect(await write(scene, id)).toBe("done");
      const [, , ...lines] = (await save(scene, basic, id)).bytes.toString("utf8").split("\r\n");
      const names = lines.filter(Boolean);
      expect(names.filter((name) => !mine.includes(name))).toEqual([]);
      // The same people as the list shows, and not one more.
      const { rows } = await scene.as(basic).members.list({ ...(asked as object), limit: 100 });
      expect(names.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
      await scene.sql`truncate member_exports, member_export_files, files, jobs cascade`;
    };
    await fc.assert(fc.asyncProperty(filter, spread), { numRuns: 25 });
  });

  it("asked for by the id of a union beside it: that answers as no union at all", async () => {
    for (const unionId of [await unionAt("/50/0002/"), await unionAt("/5/"), crypto.randomUUID()])
      await expect(ask(scene, basic, { filter: { unionId } })).rejects.toMatchObject(notFound);
    expect(await scene.sql`select 1 from jobs`).toEqual([]);
  });
});

describe("between the question and the file", () => {
  it("an officer who was moved takes nobody out: neither whom they saw, nor whom they see now", async () => {
    const officer = await scene.officer("caseworker", "/50/");
    const { id } = await ask(scene, officer, { columns: ["name"], format: "csv" });
    const unionId = await unionAt("/51/0001/");
    await scene.sql`update officers set union_id = ${unionId}, union_path = '/51/0001/' where id = ${officer.id}`;
    expect(await write(scene, id)).toBe("failed");
    expect(await scene.sql`select 1 from files`).toEqual([]);
  });

  it("a person who left for another union is not in the file", async () => {
    const keeper = keepers.get("/50/0002/");
    const other = keepers.get("/51/0001/");
    if (!keeper || !other) throw new Error("no keepers");
    const { id: memberId } = await aRecord(scene, keeper, { name: "钱远行" });
    const { id } = await ask(scene, street, { columns: ["name"], format: "csv" });
    await scene.sql`update members set union_id = ${other.unionId}, union_path = ${other.unionPath} where id = ${memberId}`;
    await write(scene, id);
    expect((await save(scene, street, id)).bytes.toString("utf8")).not.toContain("钱远行");
    await scene.sql`delete from member_grams where member_id = ${memberId}`;
    await scene.sql`delete from members where id = ${memberId}`;
  });

  it("an officer whose account was closed takes nothing out", async () => {
    const { id } = await ask(scene, street);
    await scene.sql`update officers set status = 'disabled' where id = ${street.id}`;
    expect(await write(scene, id)).not.toBe("done");
    expect(await scene.sql`select 1 from files`).toEqual([]);
  });
});

describe("a file that was taken out", () => {
  it("with numbers is not handed out to its officer who may take out masks alone by now", async () => {
    const { id } = await takeOut(scene, basic, { plain: true, columns: ["name", "citizenId"] });
    await expect(save(scene, { ...basic, roles: ["caseworker"] }, id)).rejects.toMatchObject(hidden);
    await expect(save(scene, basic, id)).resolves.toBeDefined();
  });
});

it("the ledger keeps every line, and for uncovered numbers a reason: the database itself says so", async () => {
  const { id } = await askPlain(scene, street);
  const by = (text: string) => scene.seenBy(street, "union", (tx) => tx.execute(text));
  await expect(by(`delete from member_exports where id = '${id}'`)).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await expect(by(`update member_exports set reason = null where id = '${id}'`)).rejects.toMatchObject({
    cause: { code: "23514" },
  });
});

it("a hundred thousand rows would come in parts: none is lost where a run goes on after one", async () => {
  const keeper = keepers.get("/50/0002/");
  if (!keeper) throw new Error("no keeper");
  await aRecord(scene, keeper, { name: "白一" });
  const { id } = await ask(scene, street, { columns: ["name"], format: "csv" });
  // The worker died after a part that ended with the first by reading.
  const [first] = await scene.sql`select id, name_pinyin from members where name = '白一'`;
  const last = JSON.stringify({ pinyin: first?.name_pinyin, id: first?.id });
  await scene.sql`insert into member_export_files (export_id, part, file_id, rows, bytes, last)
    values (${id}, 1, gen_random_uuid(), 1, 10, ${last}::text::jsonb)`;
  expect(await write(scene, id)).toBe("done");
  const text = (await save(scene, street, id, 2)).bytes.toString("utf8");
  expect(text).not.toContain("白一");
  for (const name of within("/50/")) expect(text).toContain(name);
  expect(await lineOf(scene, street, id)).toMatchObject({ rows: 1 + within("/50/").length });
});
