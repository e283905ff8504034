import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "@gongbang/api/house";
import { judgeVersion } from "@gongbang/db/server-version";
import { afterAll, beforeAll, expect, it } from "vitest";
import { kek, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
const folder = mkdtempSync(join(tmpdir(), "house-"));
const keyFile = join(folder, "keys");

beforeAll(async () => {
  scene = await openScene();
  writeFileSync(keyFile, kek.toString("base64"));
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

const open = (mode: "demo" | "test" | "production", file = keyFile) =>
  openHouse({ databaseUrl: scene.officeUrl, keyFile: file, mode, connections: 2 }, { work: false });

it("opens on its database with its key, and says that it is ready", async () => {
  const house = await open("demo");
  expect(await house.ready()).toBe(true);
  expect(house.keys.fields.equals(scene.keys.fields)).toBe(true);
  await house.close();
});

it("does not open with another key", async () => {
  const wrong = join(folder, "wrong");
  writeFileSync(wrong, Buffer.alloc(32, 9).toString("base64"));
  await expect(open("demo", wrong)).rejects.toThrow();
});

it("does not open without a key file", async () => {
  await expect(open("demo", join(folder, "absent"))).rejects.toThrow("ENOENT");
});

it("opens for production only on a server in which row security holds", async () => {
  const [row] = await scene.sql`select current_setting('server_version_num')::int as version`;
  const { standing } = judgeVersion(row?.version);
  const opened = open("production").then((house) => house.close());
  if (standing === "good") await opened;
  else await expect(opened).rejects.toThrow("is not safe here");
});
