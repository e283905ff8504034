import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import type { Engine } from "./embedded-binaries.ts";
import { EngineError, faultFrom } from "./embedded-error.ts";
import type { Cluster } from "./embedded-folder.ts";

const START_WITHIN_MS = 60_000;
const LOG_BYTES = 1_000_000;

/** For clusters that nobody will miss: a crash may lose everything, and a commit waits for no disk. */
const EPHEMERAL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];
const ALWAYS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=100",
  "shared_buffers=128MB",
  "lc_messages=C",
  "log_min_messages=warning",
];

export const urlOf = (port: number, { password }: Cluster, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/**
 * Ends the server that a killed launcher left in this folder, if there is one. pg_ctl alone doesn't do: a server
 * that nobody reaped, or another program with its number, looks alive to it.
 */
export async function endLeftover({ bin, runsAs, env }: Engine, { pgdata }: Cluster): Promise<void> {
  const pidFile = join(pgdata, "postmaster.pid");
  const giveUpAt = Date.now() + START_WITHIN_MS;
  for (let pid = read(pidFile); pid !== "" && Date.now() < giveUpAt; pid = read(pidFile)) {
    if (isPostgres(Number.parseInt(pid, 10))) {
      spawnSync(bin("pg_ctl"), ["-D", pgdata, "-m", "fast", "-w", "stop"], { ...runsAs, env });
    } else rmSync(pidFile, { force: true });
    await pause(50);
  }
}

/** A file's text; empty where it is gone, as the files of an ending process are at any moment. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  return sql`select 1`.then(
    () => sql.end().then(() => true),
    () => sql.end({ timeout: 0 }).then(() => false),
  );
}

function isPostgres(pid: number): boolean {
  if (process.platform !== "linux") return true;
  const status = read(`/proc/${pid}/status`);
  return (
    status !== "" && !/^State:\s+[ZX]/m.test(status) && read(`/proc/${pid}/cmdline`).includes("postgres")
  );
}

/** A server that answers on `port`; `words` is what it has logged since it started. */
export type Server = { port: number; words: () => string };

/** Starts the server on a free port of the loopback. Its log is `log`. Throws ENGINE.DISK_FULL or NOT_STARTED. */
export async function serve(
  engine: Engine,
  cluster: Cluster,
  log: string,
  ephemeral: boolean,
): Promise<Server> {
  const port = await freePort();
  const settings = [...ALWAYS, ...(ephemeral ? EPHEMERAL : [])].flatMap((setting) => ["-c", setting]);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(log);
  const logged = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const out = openSync(log, "a", 0o600);
  const server = spawn(engine.bin("postgres"), ["-D", cluster.pgdata, "-p", String(port), ...settings], {
    ...engine.runsAs,
    env: engine.env,
    stdio: ["ignore", out, out],
    detached: true,
  });
  closeSync(out);
  server.unref();
  const words = () => read(log).slice(logged);
  await ready(server, urlOf(port, cluster, "postgres"), words);
  return { port, words };
}

async function ready(server: ChildProcess, url: string, words: () => string): Promise<void> {
  let failed: Error | undefined;
  server.on("error", (error) => {
    failed = error;
  });
  const giveUpAt = Date.now() + START_WITHIN_MS;
  while (!(await answers(url))) {
    if (failed || server.exitCode !== null || server.signalCode !== null) {
      throw faultFrom(`${words()}\n${failed ?? ""}`, "ENGINE.NOT_STARTED");
    }
    if (Date.now() > giveUpAt) throw new EngineError("ENGINE.NOT_STARTED", `${START_WITHIN_MS / 1000} s`);
    await pause(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
