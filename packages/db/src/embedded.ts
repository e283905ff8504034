import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { type Engine, findEngine } from "./embedded-binaries.ts";
import { faultFrom } from "./embedded-error.ts";
import { type Cluster, clusterIn, homeFor } from "./embedded-folder.ts";
import { endLeftover, serve, urlOf } from "./embedded-server.ts";

/** A running engine. `adminUrl` is the superuser's, for the migrator alone: web and worker never get it. */
export type Embedded = {
  adminUrl: string;
  /** What the server has logged since it started: a client that lost its connection asks here why. */
  words: () => string;
  /** Where a folder that was only half there has been put, if one was found. */
  movedAside?: string;
  /** A fast shutdown: open transactions are rolled back, nothing acknowledged is lost. */
  stop: () => Promise<void>;
};

const DATABASE = "gongbang";

/** A real PostgreSQL from the package registry, in `dataDir`: for trying and testing, not for production. */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const engine = findEngine();
  return start(engine, homeFor(dataDir, engine), false);
}

/** An engine whose cluster lives as long as the caller, without waiting for any disk: for tests. */
export async function startEphemeral(): Promise<Embedded> {
  const engine = findEngine();
  const folder = mkdtempSync(join(tmpdir(), "gongbang-"));
  chmodSync(folder, 0o755);
  const embedded = await start(engine, homeFor(folder, engine), true);
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...embedded, stop };
}

/** Deletes the cluster of `dataDir`, and nothing else there. Stops it first where it still runs. */
export async function wipeEmbedded(dataDir: string): Promise<void> {
  const engine = findEngine();
  const home = homeFor(dataDir, engine);
  const pgdata = join(home, "pg18");
  await ask(engine, pgdata, "stop", "immediate");
  for (const leftover of [pgdata, `${pgdata}.new`]) rmSync(leftover, { recursive: true, force: true });
}

async function start(engine: Engine, home: string, ephemeral: boolean): Promise<Embedded> {
  const cluster = clusterIn(home, engine);
  await endLeftover(engine, cluster);
  const { port, words } = await serve(engine, cluster, join(home, "postgres.log"), ephemeral);
  const lifeline = stopsWithUs(engine, cluster, ephemeral);
  const stop = async () => {
    const stopped = await ask(engine, cluster.pgdata, "stop", "fast");
    if (!stopped) await ask(engine, cluster.pgdata, "stop", "immediate");
    lifeline?.kill("SIGKILL");
  };
  await makeDatabase(urlOf(port, cluster, "postgres")).catch(async (cause) => {
    await stop();
    throw faultFrom(String(cause), "ENGINE.NOT_STARTED");
  });
  return { adminUrl: urlOf(port, cluster, DATABASE), words, movedAside: cluster.movedAside, stop };
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [there] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
  if (!there) await sql`create database ${sql(DATABASE)}`;
  await sql.end();
}

/** pg_ctl's verb on a cluster; true where it says that it is done. */
function ask(engine: Engine, pgdata: string, verb: string, mode: string): Promise<boolean> {
  return new Promise((resolve) => {
    const args = ["-D", pgdata, "-m", mode, "-t", "30", "-w", verb];
    const asked = spawn(engine.bin("pg_ctl"), args, { ...engine.runsAs, env: engine.env, stdio: "ignore" });
    asked.once("error", () => resolve(false));
    asked.once("exit", (code) => resolve(code === 0));
  });
}

/**
 * The server outlives a launcher that is killed outright. This shell waits on a pipe that the system
 * closes with the launcher, and then asks the server to stop, so that no process is left behind.
 */
function stopsWithUs(engine: Engine, { pgdata }: Cluster, ephemeral: boolean): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const last = ephemeral
    ? 'read -r _; "$0" -D "$1" -m immediate stop; rm -rf "$2"'
    : 'read -r _; exec "$0" -D "$1" -m fast stop';
  const shell = spawn("/bin/sh", ["-c", last, engine.bin("pg_ctl"), pgdata, dirname(pgdata)], {
    ...engine.runsAs,
    env: engine.env,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  if (shell.stdin && "unref" in shell.stdin && typeof shell.stdin.unref === "function") shell.stdin.unref();
  return shell;
}
