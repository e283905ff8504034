import type { Actor } from "@gongbang/domain/access/policy";
import { packFormats } from "@gongbang/domain/codes/pack-formats";
import { addDays, day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let keeper: Actor;
beforeAll(async () => {
  scene = await openScene();
  keeper = await scene.officer("caseworker", "/80/");
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

describe("the calendar that a form counts with", () => {
  const calendar = (by = keeper) => scene.as(by).deadlines.calendar({});
  it("says the day, and which years were published", async () => {
    const { today, publishedYears } = await calendar();
    expect(today).toBe("2026-09-18");
    expect(publishedYears).toContain(2026);
  });
  it("reaches 800 days back and ahead, and not a day further", async () => {
    const { days } = await calendar();
    const [first, last] = [addDays(day("2026-09-18"), -800), addDays(day("2026-09-18"), 800)];
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter(({ on }) => on < first || on > last)).toEqual([]);
    const [edge] = days.map(({ on }) => on).toSorted();
    scene.on(addDays(day(edge ?? ""), 800));
    expect((await calendar()).days.map(({ on }) => on)).toContain(edge);
    scene.on(addDays(day(edge ?? ""), 801));
    expect((await calendar()).days.map(({ on }) => on)).not.toContain(edge);
  });
  it("tells a day off from a working day that was moved to a weekend", async () => {
    const { days } = await calendar();
    const national = days.find(({ on }) => on === "2026-10-01");
    expect(national?.off).toBe(true);
    const moved = days.filter(({ off }) => !off);
    for (const { on } of moved) expect([0, 6]).toContain(new Date(`${on}T00:00:00Z`).getUTCDay());
  });
});

describe("the mapping files", () => {
  it("are offered in their order, with what each asks for, and nothing of how it is filled", async () => {
    const formats = await scene.as(keeper).packs.formats({});
    expect(formats.map(({ key }) => key)).toEqual(packFormats.map(({ key }) => key));
    for (const { columns } of formats) {
      expect(columns.some(({ required }) => required)).toBe(true);
      for (const column of columns)
        expect(Object.keys(column).toSorted()).toEqual(["heading", "key", "required"]);
    }
  });
  it("are in force from their first day", async () => {
    const [national] = packFormats;
    const inForce = async (on: string) => {
      scene.on(on);
      const formats = await scene.as(keeper).packs.formats({});
      return formats.find(({ key }) => key === national?.key)?.isInForce;
    };
    expect(await inForce("2017-06-30")).toBe(false);
    expect(await inForce("2017-07-01")).toBe(true);
  });
});

describe("the tree of unions", () => {
  it("is the reader's own and those below, and nobody else's", async () => {
    const below = await scene.officer("caseworker", "/80/0001/");
    const elsewhere = await scene.officer("caseworker", "/81/");
    const unions = await scene.as(keeper).members.unions({});
    const ids = unions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([keeper.unionId, below.unionId]));
    expect(ids).not.toContain(elsewhere.unionId);
    const under = await scene.as(below).members.unions({});
    expect(under.map(({ id }) => id)).not.toContain(keeper.unionId);
  });
});

describe("the merges of the register", () => {
  it("are none where nobody merged, page by page", async () => {
    const lead = await scene.officer("manager", "/80/");
    expect(await scene.as(lead).duplicates.merges({ limit: 1 })).toEqual({ merges: [], next: null });
  });
});
