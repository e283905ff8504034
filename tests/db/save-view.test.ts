import type { Actor } from "@gongbang/domain/access/policy";
import { plainSettings, type ViewSettings } from "@gongbang/domain/members/member-view";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let street: Actor;
let below: Actor;
let colleague: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  scene = await openScene();
  street = await scene.officer("manager", "/07/");
  below = await scene.officer("caseworker", "/07/0001/");
  colleague = await scene.officer("caseworker", "/07/");
  elsewhere = await scene.officer("caseworker", "/09/");
});
beforeEach(() => scene.sql`truncate member_views`);
afterAll(() => scene.close());

const settings: ViewSettings = {
  ...plainSettings,
  filter: { view: "all", where: { match: "all", of: [{ field: "phone", op: "empty" }] } },
  density: "compact",
  sort: "joinedOn",
  descending: true,
};
const save = (by: Actor, more: object = {}) =>
  scene.as(by).views.save({ ...command(), name: "缺手机号", settings, ...more });
const share = (by: Actor, viewId: string, more: object = {}) =>
  scene.as(by).views.share({ ...command(), viewId, version: 1, isShared: true, ...more });
const seen = async (by: Actor) => (await scene.as(by).views.list({})).views;
const namesFor = async (by: Actor) => (await seen(by)).map(({ name }) => name);
const firstFor = async (by: Actor) => (await scene.as(by).views.list({})).firstId;

describe("a view of the register", () => {
  it("is kept with its filter, columns, order and density, and read back as it was", async () => {
    const { id } = await save(street);
    expect(await seen(street)).toMatchObject([
      { id, name: "缺手机号", settings, isMine: true, isShared: false },
    ]);
  });
  it("is its keeper's alone until it is shared", async () => {
    await save(street);
    for (const other of [below, colleague, elsewhere]) expect(await namesFor(other)).toEqual([]);
  });
  it("that is shared is seen at and below its union, and nowhere else", async () => {
    const { id } = await save(street);
    await share(street, id);
    expect(await seen(below)).toMatchObject([{ name: "缺手机号", isMine: false, isShared: true }]);
    expect(await namesFor(colleague)).toEqual(["缺手机号"]);
    expect(await namesFor(elsewhere)).toEqual([]);
  });
  it("that is shared from below is not pushed upon those above", async () => {
    const { id } = await save(below);
    await share(below, id);
    expect(await namesFor(street)).toEqual([]);
  });
  it("is changed, shared and taken away by its keeper alone, also where it is shared", async () => {
    const { id } = await save(street);
    await share(street, id);
    await expect(save(colleague, { viewId: id, version: 2 })).rejects.toMatchObject(notFound);
    await expect(share(colleague, id, { version: 2 })).rejects.toMatchObject(notFound);
    const remove = (by: Actor) => scene.as(by).views.remove({ ...command(), viewId: id, version: 2 });
    await expect(remove(below)).rejects.toMatchObject(notFound);
    await remove(street);
    expect([...(await namesFor(street)), ...(await namesFor(below))]).toEqual([]);
  });
  it("is not overwritten by whoever saw an older one", async () => {
    const { id } = await save(street);
    await save(street, { viewId: id, version: 1, name: "缺手机号（新）" });
    await expect(save(street, { viewId: id, version: 1 })).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    expect(await namesFor(street)).toEqual(["缺手机号（新）"]);
  });
  it("has a name of its own among one's views", async () => {
    await save(street);
    await expect(save(street)).rejects.toMatchObject(refusedAs("VIEW.NAME_TAKEN"));
    await expect(save(colleague)).resolves.toBeDefined();
  });
  it("keeps nobody's number", async () => {
    const filter = { view: "all" as const, text: "11010519491231002X" };
    await expect(save(street, { settings: { ...settings, filter } })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("the view that opens first", () => {
  it("is one at most for oneself", async () => {
    await save(street, { opensFirst: true });
    const { id } = await save(street, { name: "另一个", opensFirst: true });
    expect(await firstFor(street)).toBe(id);
    expect((await seen(street)).filter(({ opensFirst }) => opensFirst)).toHaveLength(1);
  });
  it("is the nearest one shared for one's role where one has chosen none", async () => {
    const far = await save(street);
    await share(street, far.id, { firstFor: ["caseworker"] });
    expect([await firstFor(below), await firstFor(street), await firstFor(elsewhere)]).toEqual([
      far.id,
      null,
      null,
    ]);
    const admin = await scene.officer("unionAdmin", "/07/0001/");
    const near = await save(admin);
    await share(admin, near.id, { firstFor: ["caseworker"] });
    expect(await firstFor(below)).toBe(near.id);
    const own = await save(below, { opensFirst: true });
    expect(await firstFor(below)).toBe(own.id);
  });
  it("is nobody's any more when it is taken back", async () => {
    const { id } = await save(street);
    await share(street, id, { firstFor: ["caseworker"] });
    await share(street, id, { version: 2, isShared: false, firstFor: ["caseworker"] });
    expect(await firstFor(below)).toBeNull();
  });
});
