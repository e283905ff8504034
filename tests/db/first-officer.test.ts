import { readLink } from "@gongbang/api/office/use-link";
import { inviteFirstOfficer } from "@gongbang/db/first-officer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const invite = () => inviteFirstOfficer(scene.adminUrl, "某区总工会", scene.now());
const tokenIn = (path: string | null) => path?.split("/").at(-1) ?? "";

it("gives an empty office one administrator, by a link and not by a password", async () => {
  const link = await readLink(scene.house, tokenIn(await invite()), scene.now());
  expect(link).toMatchObject({ username: "admin" });
  expect(await scene.sql`select password_hash, status from officers`).toEqual([
    { password_hash: null, status: "invited" },
  ]);
  expect(await scene.sql`select name, path from unions`).toEqual([{ name: "某区总工会", path: "/" }]);
});

it("gives another link while nobody has come, and does not make another administrator", async () => {
  const [first, second] = [await invite(), await invite()];
  expect(first).not.toBe(second);
  expect(await scene.sql`select count(*)::int as n from officers`).toEqual([{ n: 1 }]);
});

it("gives none once somebody is at work", async () => {
  await scene.sql`update officers set status = 'active'`;
  expect(await invite()).toBeNull();
});
