import { keepHouse } from "@gongbang/api/nightly";
import { files } from "@gongbang/db/schema/office";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const now = new Date("2026-09-18T18:15:00Z");

it("empties the files that are past their day, and no others", async () => {
  const { id: keeperId, unionId, unionPath } = await scene.officer("caseworker", "/09/");
  const file = (name: string, expiresAt: Date | null) => ({
    name,
    kind: "test",
    sha256: name,
    content: Buffer.from("bytes"),
    expiresAt,
    unionId,
    unionPath,
    keeperId,
  });
  await scene.owner
    .insert(files)
    .values([
      file("past", new Date(now.getTime() - 1)),
      file("coming", new Date(now.getTime() + 1)),
      file("kept", null),
    ]);
  expect(await keepHouse(scene.house, now)).toMatchObject({ emptied: 1 });
  const sizeOf = async (name: string) =>
    (await scene.owner.select().from(files).where(eq(files.name, name)))[0]?.content.length;
  expect([await sizeOf("past"), await sizeOf("coming"), await sizeOf("kept")]).toEqual([0, 5, 5]);
});

it("may run twice in a night", async () => {
  expect(await keepHouse(scene.house, now)).toEqual({
    looked: 0,
    moved: 0,
    emptied: 0,
    paired: 0,
    down: 0,
    faults: 0,
  });
});

it("has the audit's next twelve months ready, also after years", async () => {
  await keepHouse(scene.house, new Date("2031-03-05T18:15:00Z"));
  const [row] = await scene.sql`select to_regclass('audit_2032_03') is not null as there`;
  expect(row).toEqual({ there: true });
});
