import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import type { MemberCondition } from "@gongbang/domain/members/member-filter";
import { plainSettings, type ViewSettings } from "@gongbang/domain/members/member-view";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { takeOut } from "../support/exports.ts";
import { aPhone } from "../support/people.ts";
import { aRecord } from "../support/register.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let manager: Actor;
let desk: Actor;
let keeper: Actor;

beforeAll(async () => {
  scene = await openScene();
  manager = await scene.officer("manager", "/07/");
  keeper = await scene.officer("caseworker", "/07/");
  desk = await scene.officer("caseworker", "/07/0001/");
  const beside = await scene.officer("caseworker", "/07/0002/");
  const elsewhere = await scene.officer("caseworker", "/09/");
  const people = [
    ["安志强", desk, { phone: aPhone(1), joinedOn: day("2026-03-02"), newFormWork: "31" }],
    ["白晓敏", desk, { joinedOn: day("2019-05-04"), education: "21" }],
    ["陈国庆", beside, { unitName: "北京恒远物业管理有限公司", newFormWork: "31" }],
    ["丁桂兰", beside, { phone: aPhone(4), joinedOn: day("2026-09-18"), isMigrantWorker: true }],
    ["冯秀英", desk, { status: "left", joinedOn: day("2001-01-01") }],
    ["高建华", desk, { status: "retained", birthOn: day("1966-10-01") }],
    ["何淑芳", elsewhere, { newFormWork: "31", isMigrantWorker: true }],
  ] as const;
  for (const [name, by, { ...more }] of people) await aRecord(scene, by, { name, ...more });
});
beforeEach(
  () => scene.sql`truncate member_views, keeper_changes, member_exports, member_export_files cascade`,
);
afterAll(() => scene.close());

const saved = async (settings: Partial<ViewSettings>, by = manager) => {
  const { id } = await scene
    .as(by)
    .views.save({ ...command(), name: "我的视图", settings: { ...plainSettings, ...settings } });
  const { views } = await scene.as(by).views.list({});
  const view = views.find((each) => each.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
};
const listed = async (filter: ViewSettings["filter"], by = manager) =>
  (await scene.as(by).members.list({ ...filter, limit: 100 })).rows.map(({ name }) => name);

type Filter = ViewSettings["filter"];
const where = (...of: NonNullable<Filter["where"]>["of"]) => ({ match: "all" as const, of });
const any = (...of: MemberCondition[]) => ({ match: "any" as const, of });
const union = async (path: string) => (await scene.aUnion(path)).id;
const phoneless = { field: "phone", op: "empty" } as const;
const migrant = { field: "isMigrantWorker", op: "yes" } as const;

const views: [string, () => Filter | Promise<Filter>, string[]][] = [
  ["everybody who is a member", () => ({ view: "all" }), ["安志强", "白晓敏", "陈国庆", "丁桂兰", "高建华"]],
  ["a ready-made view", () => ({ view: "newForm" }), ["安志强", "陈国庆"]],
  ["this year's", () => ({ view: "thisYear" }), ["安志强", "丁桂兰"]],
  ["a standing", () => ({ view: "all", status: "left" }), ["冯秀英"]],
  ["a piece of a name", () => ({ view: "all", text: "国庆" }), ["陈国庆"]],
  ["what is empty", () => ({ view: "all", where: where(phoneless) }), ["白晓敏", "陈国庆", "高建华"]],
  [
    "either of two",
    () => ({ view: "all", where: any(migrant, { field: "education", op: "filled" }) }),
    ["白晓敏", "丁桂兰"],
  ],
  ["both of two", () => ({ view: "newForm", where: where(phoneless) }), ["陈国庆"]],
  [
    "one, and either of two",
    () => ({
      view: "all",
      where: where(
        phoneless,
        any(
          { field: "status", op: "oneOf", value: ["retained"] },
          { field: "unitName", op: "contains", value: "恒远" },
        ),
      ),
    }),
    ["陈国庆", "高建华"],
  ],
  ["a union below", async () => ({ view: "all", unionId: await union("/07/0002/") }), ["陈国庆", "丁桂兰"]],
  [
    "all but a union",
    async () => ({
      view: "all",
      where: where({ field: "union", op: "notUnder", value: await union("/07/0001/") }),
    }),
    ["陈国庆", "丁桂兰"],
  ],
];

describe("a saved view means the same people wherever its filter goes", () => {
  it.each(views)(
    "%s: the list, the count, the file, and those who get another keeper",
    async (_, make, names) => {
      const { settings } = await saved({ filter: await make() });
      expect(await listed(settings.filter)).toEqual(names);
      const counts = await scene.as(manager).members.counts(settings.filter);
      expect(counts[settings.filter.view]).toEqual({ count: names.length, atLeast: false });
      const { rows } = await takeOut(scene, manager, { filter: settings.filter, columns: ["name"] });
      expect(rows.flat()).toEqual(names);
      const before = await scene.sql`select id, keeper_id from members`;
      const done = await scene
        .as(manager)
        .members.assignKeeper({ ...command(), selection: { filter: settings.filter }, keeperId: keeper.id });
      expect(done).toEqual({ assigned: names.length, same: 0, outOfReach: 0 });
      const kept =
        await scene.sql`select name from members where keeper_id = ${keeper.id} order by name_pinyin`;
      expect(kept.map(({ name }) => name)).toEqual(names);
      for (const { id, keeper_id } of before)
        await scene.sql`update members set keeper_id = ${keeper_id} where id = ${id}`;
    },
  );

  it("is opened in its own order, either way round, and by its own columns", async () => {
    const { settings } = await saved({
      ...{ sort: "birthOn", descending: true, density: "compact" },
      columns: ["registeredOn", "union", "keeper"],
    });
    const { sort, descending, filter } = settings;
    const ask = async (down: boolean) =>
      (await scene.as(manager).members.list({ ...filter, sort, descending: down })).rows;
    const births = (await ask(descending)).map(({ birthOn }) => birthOn);
    expect(births).toEqual(births.toSorted().toReversed());
    expect((await ask(false)).map(({ birthOn }) => birthOn)).toEqual(births.toReversed());
    expect(settings.columns).toEqual(["registeredOn", "union", "keeper"]);
  });
});

describe("a view that is shared shows everybody their own people by it", () => {
  const shared = async (filter: Filter) => {
    const { id, settings } = await saved({ filter });
    await scene.as(manager).views.share({ ...command(), viewId: id, version: 1, isShared: true });
    return settings.filter;
  };

  it("and nobody of a union that they don't see: it is a filter, and no right", async () => {
    const filter = await shared({ view: "all", where: where(phoneless) });
    expect(await listed(filter)).toEqual(["白晓敏", "陈国庆", "高建华"]);
    expect(await listed(filter, desk)).toEqual(["白晓敏", "高建华"]);
    const { rows } = await takeOut(scene, desk, { filter, columns: ["name"] });
    expect(rows.flat()).toEqual(["白晓敏", "高建华"]);
  });

  it("by 'mine' whom they keep themselves, not whom its owner keeps", async () => {
    const filter = await shared({ view: "mine" });
    expect(await listed(filter)).toEqual([]);
    expect(await listed(filter, desk)).toEqual(["安志强", "白晓敏", "高建华"]);
  });

  it("by 'the last thirty days' those days of the day that it is opened on", async () => {
    const filter = await shared({
      view: "all",
      where: where({ field: "joinedOn", op: "lastDays", value: 30 }),
    });
    expect(await listed(filter)).toEqual(["丁桂兰"]);
    scene.on("2026-10-18");
    expect(await listed(filter)).toEqual([]);
    scene.on("2026-03-20");
    expect(await listed(filter)).toEqual(["安志强"]);
    scene.on("2026-09-18");
  });

  it("that asks for a union out of their reach answers as if there were none, and opens the door to nothing", async () => {
    const filter = await shared({ view: "all", unionId: await union("/07/0002/") });
    expect(await listed(filter)).toEqual(["陈国庆", "丁桂兰"]);
    const as = scene.as(desk);
    await expect(as.members.list(filter)).rejects.toMatchObject(notFound);
    await expect(as.members.counts(filter)).rejects.toMatchObject(notFound);
    await expect(takeOut(scene, desk, { filter })).rejects.toMatchObject(notFound);
    const lead = await scene.officer("manager", "/07/0001/");
    const bulk = { ...command(), selection: { filter }, keeperId: desk.id };
    await expect(scene.as(lead).members.assignKeeper(bulk)).rejects.toMatchObject(notFound);
  });
});

describe("a view that has grown old", () => {
  const becomes = (id: string, filter: object) =>
    scene.sql`update member_views set settings = jsonb_set(settings, '{filter}', ${JSON.stringify(filter)}::text::jsonb) where id = ${id}`;
  const seen = async (by = manager) => (await scene.as(by).views.list({})).views.map(({ id }) => id);

  it.each([
    [
      "a field that the register has lost",
      { view: "all", where: where({ field: "shoeSize", op: "empty" } as never) },
    ],
    [
      "a question that is not asked any more",
      { view: "all", where: where({ field: "name", op: "soundsLike", value: "王" } as never) },
    ],
    ["a ready-made view that is gone", { view: "veterans" }],
    ["more than the filter knows", { view: "all", everybody: true }],
  ])("with %s is left out, rather than opened as a wider one", async (_, filter) => {
    const { id } = await saved({});
    expect(await seen()).toEqual([id]);
    await becomes(id, filter);
    expect(await seen()).toEqual([]);
  });

  it("with a code that is in use no more shows those who still have it", async () => {
    const { settings } = await saved({
      filter: { view: "all", where: where({ field: "education", op: "oneOf", value: ["21", "77"] }) },
    });
    expect(await listed(settings.filter)).toEqual(["白晓敏"]);
  });

  it("that opened first by a union's word opens no more when it can't be read", async () => {
    const { id } = await saved({});
    await scene
      .as(manager)
      .views.share({ ...command(), viewId: id, version: 1, isShared: true, firstFor: ["caseworker"] });
    expect((await scene.as(desk).views.list({})).firstId).toBe(id);
    await becomes(id, { view: "veterans" });
    expect((await scene.as(desk).views.list({})).firstId).toBeNull();
  });

  it("of an officer who was moved away is theirs no more to push upon those they left", async () => {
    const officer = await scene.officer("manager", "/07/");
    const { id } = await saved({}, officer);
    await scene.as(officer).views.share({ ...command(), viewId: id, version: 1, isShared: true });
    expect(await seen(desk)).toEqual([id]);
    const moved = { ...officer, unionId: await union("/09/"), unionPath: "/09/" };
    const change = { ...command(), viewId: id, version: 2, isShared: true };
    await expect(scene.as(moved).views.share(change)).rejects.toMatchObject(notFound);
  });
});
