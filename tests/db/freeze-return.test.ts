import type { Actor } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, anEnrolled } from "../support/aid.ts";
import { aPaidGrant } from "../support/returns.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let keeper: Actor;
let district: Actor;
let fundId: string;
let street = 30;
beforeAll(async () => {
  scene = await openScene();
  fundId = (await aFund(scene)).id;
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-10-02");
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  keeper = await scene.officer("caseworker", `/${street}/0001/`);
  district = await scene.officer("manager");
});
const period = "2026-09";
const read = (actor = lead, key = period) =>
  scene.as(actor).returns.figures({ period: key, unionId: lead.unionId });
const own = () => fundId;
const enrolled = (more: Parameters<typeof anEnrolled>[2] = {}) => anEnrolled(scene, keeper, more);

describe("a period that is over", () => {
  const freeze = (actor = lead, key = period) =>
    scene.as(actor).returns.freeze({ ...command(), unionId: lead.unionId, period: key });

  it("is frozen once, with a hash; what is put right later is a difference and changes nothing", async () => {
    const archive = await enrolled();
    await aPaidGrant(scene, keeper, { archive, fundId: own() });
    await freeze();
    await expect(freeze()).rejects.toMatchObject(refusedAs("RETURN.FROZEN"));
    await aPaidGrant(scene, keeper, { archive, fundId: own(), amountFen: 1 });
    const { figures, frozen, differences } = await read();
    expect(figures.aid.all).toEqual({ households: 1, persons: 1, times: 1, fen: 100_00 });
    expect(frozen).toMatchObject({ by: lead.name, at: scene.now().toISOString() });
    expect(frozen?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(differences).toEqual([
      { at: "aid.all.all.times", frozen: 1, now: 2 },
      { at: "aid.all.all.fen", frozen: 100_00, now: 100_01 },
      { at: "aid.10.5.times", frozen: 1, now: 2 },
      { at: "aid.10.5.fen", frozen: 100_00, now: 100_01 },
    ]);
  });

  it("is not frozen before its last day has ended", async () => {
    scene.on("2026-09-30");
    await expect(freeze()).rejects.toMatchObject(refusedAs("RETURN.PERIOD_RUNNING"));
    await expect(freeze(lead, "2026")).rejects.toMatchObject(refusedAs("RETURN.PERIOD_RUNNING"));
    scene.on("2026-10-01");
    await freeze();
  });

  it("can't be rewritten, not by the office and not by its owner", async () => {
    await enrolled();
    const { id } = await freeze();
    await expect(scene.sql`update return_snapshots set figures = '{}' where id = ${id}`).rejects.toThrow(
      /append-only/,
    );
    await expect(scene.sql`delete from return_snapshots where id = ${id}`).rejects.toThrow(/append-only/);
    await expect(
      scene.seenBy(lead, "union", (tx) =>
        tx.execute(`insert into return_snapshots (id, union_id, union_path, period, from_on, until_on, figures, sha256, frozen_at)
          values (gen_random_uuid(), '${lead.unionId}', '${lead.unionPath}', 'month', '2025-01-01', '2025-01-31', '{}', '', now())`),
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/permission denied/) } });
  });

  it("is frozen by the night, for the street and the district, and a second night does nothing more", async () => {
    await enrolled();
    const night = () =>
      scene.house.db.execute(sql`select app.freeze_due_returns(${scene.now().toISOString()}::timestamptz)`);
    await night();
    const count = async () => (await scene.sql`select count(*)::int as n from return_snapshots`)[0]?.n;
    const { frozen } = await read();
    expect(frozen).toMatchObject({ by: null });
    const first = await count();
    await night();
    expect(await count()).toBe(first);
    expect((await read(lead, "2026-Q3")).frozen).not.toBeNull();
    expect((await read(lead, "2026-10")).frozen).toBeNull();
  });

  it("is not a neighbour's to see or freeze", async () => {
    const neighbour = await scene.officer("manager", "/59/");
    await expect(read(neighbour)).rejects.toMatchObject(notFound);
    await expect(freeze(neighbour)).rejects.toMatchObject(notFound);
    await expect(
      scene.as(neighbour).returns.list({ period, unionId: lead.unionId, figure: { by: "households" } }),
    ).rejects.toMatchObject(notFound);
    expect((await read(district)).union.id).toBe(lead.unionId);
  });
});

describe("who may not open the lists", () => {
  it("reads no count below ten, and no difference of one", async () => {
    const admin = await scene.officer("unionAdmin", `/${street}/`);
    for (let i = 0; i < 12; i += 1) await enrolled({ grade: i < 9 ? "1" : "2" });
    const { figures, isShared, differences } = await read(admin);
    expect([isShared, differences]).toEqual([true, []]);
    expect(figures.households).toBe(12);
    expect(figures.groups.grade.map(({ n }) => n)).toEqual([null, null]);
    expect((await read()).figures.groups.grade.map(({ n }) => n)).toEqual([9, 3]);
    // What is hidden would follow from a union below, or from the quarter.
    const below = await scene.as(admin).returns.figures({ period, unionId: keeper.unionId });
    for (const { figures: told } of [below, await read(admin, "2026-Q3")])
      expect([told.households, told.joined, ...told.groups.grade.map(({ n }) => n)].some(Boolean)).toBe(
        false,
      );
    await expect(
      scene.as(admin).returns.list({ period, figure: { by: "households" } }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
