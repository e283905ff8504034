import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Engine } from "./embedded-binaries.ts";
import { EngineError, faultFrom, soundsLikeFullDisk } from "./embedded-error.ts";

/** The cluster's folder under the data folder. The name carries the major version, whose format it has. */
const NAME = "pg18";
const PASSWORD_FILE = "gongbang.password";

/** What every finished cluster holds, with the least size of each, in bytes. */
const ESSENTIALS: [file: string, bytes: number][] = [
  ["PG_VERSION", 1],
  ["global/pg_control", 8192],
  ["postgresql.conf", 1],
  ["pg_hba.conf", 1],
  ["base/1", 1],
  ["pg_wal", 1],
  ["pg_xact", 1],
  [PASSWORD_FILE, 16],
];

export type Cluster = { pgdata: string; password: string; movedAside?: string };

/**
 * The cluster in `home`, made now if there is none. A folder that lacks a part is moved aside, never
 * deleted; a making that never finished leaves only `pg18.new`, which holds nobody's data.
 */
export function clusterIn(home: string, engine: Engine): Cluster {
  const pgdata = join(home, NAME);
  let movedAside: string | undefined;
  if (existsSync(pgdata) && !isWhole(pgdata)) {
    stopLeftover(pgdata, engine);
    movedAside = `${pgdata}.aside-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
    renameSync(pgdata, movedAside);
  }
  if (!existsSync(pgdata)) makeCluster(pgdata, engine);
  return { pgdata, password: readFileSync(join(pgdata, PASSWORD_FILE), "utf8"), movedAside };
}

/** A server of a killed launcher may still run in the folder: it stops before the folder moves. */
function stopLeftover(pgdata: string, { bin, runsAs, env }: Engine): void {
  if (!existsSync(join(pgdata, "postmaster.pid"))) return;
  spawnSync(bin("pg_ctl"), ["-D", pgdata, "-m", "immediate", "-w", "stop"], {
    ...runsAs,
    env,
    stdio: "ignore",
  });
}

const isWhole = (pgdata: string) =>
  ESSENTIALS.every(
    ([file, bytes]) => (statSync(join(pgdata, file), { throwIfNoEntry: false })?.size ?? 0) >= bytes,
  );

/** Made beside its place and renamed into it, so that a cluster at its place is always a finished one. */
function makeCluster(pgdata: string, engine: Engine): void {
  const half = `${pgdata}.new`;
  rmSync(half, { recursive: true, force: true });
  const passwordFile = `${pgdata}.password`;
  writeOwned(passwordFile, randomBytes(24).toString("base64url"), engine);
  const locale = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
  const { runsAs, env } = engine;
  const made = spawnSync(engine.bin("initdb"), ["-D", half, "--no-sync", ...access, ...locale], {
    ...runsAs,
    env,
    encoding: "utf8",
  });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw faultFrom(`${made.stdout ?? ""}\n${made.stderr ?? ""}${made.error ?? ""}`, "ENGINE.NOT_MADE");
  }
  renameSync(passwordFile, join(half, PASSWORD_FILE));
  renameSync(half, pgdata);
}

function writeOwned(file: string, text: string, { runsAs }: Engine): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
  if (runsAs.uid !== undefined) chownSync(file, runsAs.uid, runsAs.gid ?? runsAs.uid);
}

/**
 * The folder in which the engine's user may write: `dataDir` itself, or, where a home of mode 0700 shuts
 * that user out, a folder under /var/lib that belongs to this `dataDir` alone.
 */
export function homeFor(dataDir: string, engine: Engine): string {
  try {
    const near = join(dataDir, "db");
    if (prepare(near, engine)) return near;
    const far = `/var/lib/gongbang/${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
    if (prepare(far, engine)) return far;
  } catch (cause) {
    const words = String(cause);
    throw new EngineError(soundsLikeFullDisk(words) ? "ENGINE.DISK_FULL" : "ENGINE.NO_FOLDER", words);
  }
  throw new EngineError("ENGINE.NO_FOLDER", dataDir);
}

function prepare(folder: string, { runsAs, env }: Engine): boolean {
  mkdirSync(folder, { recursive: true });
  if (runsAs.uid === undefined) return true;
  chownSync(folder, runsAs.uid, runsAs.gid ?? runsAs.uid);
  return spawnSync("test", ["-w", folder], { ...runsAs, env }).status === 0;
}
