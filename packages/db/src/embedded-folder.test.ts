import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findEngine } from "./embedded-binaries.ts";
import { type Cluster, clusterIn, homeFor } from "./embedded-folder.ts";

const engine = findEngine();
let folder: string;
let home: string;
let made: Cluster;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongbang-folder-"));
  home = homeFor(folder, engine);
  mkdirSync(join(home, "pg18.new"));
  writeFileSync(join(home, "pg18.new/leftover"), "of a making that never finished");
  made = clusterIn(home, engine);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (!home.startsWith(folder)) rmSync(home, { recursive: true, force: true });
});

describe("the folder of the embedded database", () => {
  it("is made whole beside its place and then put there: nothing half-made stays", () => {
    expect(made.movedAside).toBeUndefined();
    expect(readFileSync(join(made.pgdata, "PG_VERSION"), "utf8").trim()).toBe("18");
    expect(existsSync(join(home, "pg18.new"))).toBe(false);
    expect(existsSync(join(home, "pg18.password"))).toBe(false);
  });
  it("carries the version whose format it has in its name", () => expect(made.pgdata).toMatch(/pg18$/));

  it("keeps its password where only its owner reads it", () => {
    expect(made.password).toMatch(/^[\w-]{32}$/);
    expect(statSync(join(made.pgdata, "gongbang.password")).mode & 0o077).toBe(0);
  });
  it("is taken as it is at the next start, with the password that it was made with", () => {
    expect(clusterIn(home, engine)).toEqual({ ...made, movedAside: undefined });
  });
  it("is moved aside and never deleted, where a part of it is missing", () => {
    writeFileSync(join(made.pgdata, "somebody's work"), "not to be lost");
    rmSync(join(made.pgdata, "global/pg_control"));
    const anew = clusterIn(home, engine);
    expect(anew.movedAside).toMatch(/pg18\.aside-\d{14}$/);
    expect(readFileSync(join(anew.movedAside ?? "", "somebody's work"), "utf8")).toBe("not to be lost");
    expect(anew.password).not.toBe(made.password);
    expect(existsSync(join(anew.pgdata, "global/pg_control"))).toBe(true);
  }, 120_000);
});

it("a data folder that is no folder is told by its name", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  expect(() => homeFor(file, engine)).toThrow("ENGINE.NO_FOLDER");
});
