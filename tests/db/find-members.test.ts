import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
const names = [
  "王小明",
  "王晓敏",
  "张三丰",
  "单雄信",
  "曾国华",
  "买买提·艾力",
  "欧阳明",
  "韩𫖯",
  "李桂兰",
  "René",
];

beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/07/");
  const union = await scene.aUnion("/07/0001/");
  await scene.sql`update unions set short_name = '环卫三队', pinyin = 'huanweisandui' where path = '/07/0002/'`;
  for (const [serial, name] of names.entries()) {
    const person = {
      citizenId: aCitizenId({ serial: serial + 1 }),
      phone: aPhone(serial + 1),
      bankCard: aCard(serial + 1),
    };
    await scene.as(officer).members.create({ ...command(), name, unionId: union.id, ...person });
  }
  const other = await scene.aUnion("/09/0001/");
  const there = await scene.officer("caseworker", "/09/");
  const stranger = { citizenId: aCitizenId({ serial: 77 }), phone: aPhone(77) };
  await scene.as(there).members.create({ ...command(), name: "王小虎", unionId: other.id, ...stranger });
});
afterAll(() => scene.close());

const find = async (text: string, by = officer) => (await scene.as(by).members.find({ text })).members;
const named = async (text: string, by?: Actor) => (await find(text, by)).map(({ name }) => name);

const byName: [string, string, string[]][] = [
  ["one character", "明", ["欧阳明", "王小明"]],
  ["two characters", "小明", ["王小明"]],
  ["a whole name, the exact one first", "王小明", ["王小明"]],
  ["full pinyin", "wangxiaom", ["王晓敏", "王小明"]],
  ["initials", "zsf", ["张三丰"]],
  ["characters and initials", "张sf", ["张三丰"]],
  ["a surname's own reading", "shanxx", ["单雄信"]],
  ["another surname's reading", "zenggh", ["曾国华"]],
  ["a double surname", "ouyang", ["欧阳明"]],
  ["a name with a dot, typed without", "买买提艾力", ["买买提·艾力"]],
  ["a rare character", "𫖯", ["韩𫖯"]],
  ["characters and one letter", "张s", ["张三丰"]],
  ["two characters and a letter", "李桂l", ["李桂兰"]],
  ["letters before one with an accent", "ren", ["René"]],
  ["letters with which no syllable begins: nobody", "ivan", []],
  ["one such letter: nobody", "u", []],
  ["a character and such a letter: nobody", "张v", []],
];

describe("the search box finds people by", () => {
  it.each(byName)("%s", async (_, text, expected) => {
    expect(await named(text)).toEqual(expected);
  });

  it("the same in a scope so wide that an index has to lead", async () => {
    const federation = await scene.officer("manager", "/");
    await scene.sql`analyze members`;
    await scene.sql`update pg_class set reltuples = 1000000 where oid = 'members'::regclass`;
    for (const [, text, expected] of byName)
      expect([text, await named(text, federation)]).toEqual([text, expected]);
    for (const text of [
      aCitizenId({ serial: 4 }),
      aPhone(4),
      aPhone(4).slice(-4),
      aCard(4).slice(-4),
      "1102-0000004",
    ])
      expect([text, await named(text, federation)]).toEqual([text, expect.arrayContaining(["单雄信"])]);
    const listed = async (text: string) =>
      (await scene.as(federation).members.list({ text })).rows.map(({ name }) => name).toSorted();
    for (const [, text, expected] of byName)
      expect([text, await listed(text)]).toEqual([text, expected.toSorted()]);
  });

  it("a whole id number, also in small letters, and says why", async () => {
    expect(await find(aCitizenId({ serial: 3 }).toLowerCase())).toMatchObject([
      { name: "张三丰", why: "idNumber" },
    ]);
  });

  it.each([
    ["idTail", aCitizenId({ serial: 4 }).slice(-4), "单雄信"],
    ["phoneTail", aPhone(5).slice(-4), "曾国华"],
    ["cardTail", aCard(6).slice(-4), "买买提·艾力"],
    ["phone", aPhone(9), "李桂兰"],
    ["memberNumber", "1102-0000002", "王晓敏"],
  ])("%s", async (why, text, name) => {
    expect(await find(text)).toContainEqual(expect.objectContaining({ name, why }));
  });

  it("the short name of their unit", async () => {
    await scene.aUnion("/07/0002/");
    await scene.sql`update unions set short_name = '环卫三队', pinyin = 'huanweisandui' where path = '/07/0002/'`;
    const union = await scene.aUnion("/07/0002/");
    await scene.as(officer).members.create({
      ...command(),
      name: "周敏",
      unionId: union.id,
      citizenId: aCitizenId({ serial: 88 }),
    });
    expect(await find("环卫")).toMatchObject([{ name: "周敏", why: "unit" }]);
    expect(await find("huanwei")).toMatchObject([{ name: "周敏", why: "unit" }]);
  });

  it("the name of a unit with groups under it: all their people in the order of the names, few or a crowd", async () => {
    const paths = ["/11/0003/", "/11/0003/01/", "/11/0003/02/"];
    const clerk = await scene.officer("caseworker", "/11/");
    for (const path of paths) await scene.aUnion(path);
    await scene.sql`update unions set name = '德馨出租汽车公司工会', short_name = '德馨', pinyin = 'dexin' where path = '/11/0003/'`;
    await scene.sql`update unions set name = '甲班', short_name = '甲班', pinyin = 'jiaban' where path > '/11/0003/' and path < '/11/0004/'`;
    const people: [string, number][] = [
      ["赵大", 0],
      ["钱二", 1],
      ["孙三", 2],
      ["安四", 2],
      ["包五", 1],
    ];
    for (const [i, [name, at]] of people.entries()) {
      const { id: unionId } = await scene.aUnion(paths[at] ?? "");
      const citizenId = aCitizenId({ serial: 500 + i });
      await scene.as(clerk).members.create({ ...command(), name, unionId, citizenId });
    }
    const inOrder = ["安四", "包五", "钱二", "孙三", "赵大"];
    for (const text of ["德馨", "出租汽车", "dex"])
      expect([text, await named(text, clerk)]).toEqual([text, inOrder]);
    await scene.sql`update member_tallies set people = people + 30000 where union_path = '/11/0003/' and kind = 'live'`;
    expect(await named("德馨", clerk)).toEqual(inOrder);
    await scene.sql`update member_tallies set people = people - 30000 where union_path = '/11/0003/' and kind = 'live'`;
  });
  it.each(["100%", "环_三", "\\"])("takes signs as they are typed: no unit is called %s", async (text) => {
    expect((await scene.as(officer).members.find({ text })).unions).toEqual([]);
  });

  it("nothing of another street, by no kind of key", async () => {
    const keys = [
      "王小虎",
      "小虎",
      "wangxiaohu",
      "wxh",
      "王xh",
      aCitizenId({ serial: 77 }),
      aPhone(77),
      aPhone(77).slice(-4),
    ];
    for (const key of keys) expect(await named(key)).not.toContain("王小虎");
    const federation = await scene.officer("manager", "/");
    for (const key of keys) expect(await named(key, federation)).toContain("王小虎");
  });

  it("says nothing to a question about nothing", async () => {
    expect(await named("···")).toEqual([]);
    expect(await named("%")).toEqual([]);
    expect(await named("'; drop table members; --")).toEqual([]);
  });
});

describe("the list", () => {
  it("is in the order of the pinyin, and a page begins where the last one ended", async () => {
    const page = await scene.as(officer).members.list({ limit: 4 });
    const next = await scene.as(officer).members.list({ limit: 4, after: page.next ?? undefined });
    const back = await scene.as(officer).members.list({ limit: 4, before: next.previous ?? undefined });
    expect(page.rows.map(({ name }) => name)).toEqual(["韩𫖯", "李桂兰", "买买提·艾力", "欧阳明"]);
    expect(back.rows).toEqual(page.rows);
    expect(new Set([...page.rows, ...next.rows].map(({ id }) => id)).size).toBe(8);
    expect(page.previous).toBeNull();
  });

  it("takes a text, a union and a view, and counts what it shows", async () => {
    const caller = scene.as(officer).members;
    const union = await scene.aUnion("/07/0001/");
    const filter = { unionId: union.id, text: "王" };
    const { rows } = await caller.list(filter);
    expect(rows.map(({ name }) => name)).toEqual(["王晓敏", "王小明"]);
    const two = { count: 2, atLeast: false };
    const none = { all: null, mine: null, newForm: null, thisYear: null, incomplete: null };
    expect(await caller.counts(filter)).toEqual({ ...none, all: two });
    expect(await caller.counts({ ...filter, view: "mine" })).toEqual({ ...none, mine: two });
  });

  it("of a leaf union is the same as that of the range", async () => {
    const leaf = await scene.officer("caseworker", "/07/0001/");
    const all = await scene.as(officer).members.list({ unionId: leaf.unionId });
    expect((await scene.as(leaf).members.list({})).rows).toEqual(all.rows);
  });
});
