import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startNode } from "./child.ts";
import { commandOf, root, web } from "./places.ts";
import type { Secrets } from "./secrets.ts";
import { Halt, words } from "./words.ts";

export type Office = {
  address: string;
  webPid: number;
  /** Settles when the web or the worker has ended by itself, with the sentence that says so. */
  broken: Promise<string>;
  stop: () => Promise<void>;
};

type Ask = {
  officeUrl: string;
  secrets: Secrets;
  port: number;
  mode: "demo" | "production" | "test";
  logs: string;
};

const ANSWER_WITHIN_S = 60;
/**
 * The heap's bounds, in MB: V8 otherwise lets it grow to what the machine has. Once every screen has been opened 182 MB
 * are alive for good, so it is the growth between two collections that is held (to 20 %); the bound is far above it.
 */
const heapBounds = ["--max-semi-space-size=8", "--max-old-space-size=384", "--heap-growing-percent=20"];
/**
 * What a call makes is gone with its answer. V8 takes what modules make while they load, and keep, as a sign that later
 * objects of the same lines will be kept too, and puts them where only the slow collection finds them.
 */
const ALL_YOUNG = "--no-allocation-site-pretenuring";
/** What Node is told before it opens the web. */
export const webFlags = [...heapBounds, ALL_YOUNG];

/** A caller keeps a connection for a minute at most, nginx too: one that closes first would meet its next call. */
const KEPT_OPEN = ["--keepAliveTimeout", "75000"];
/** Left to Next, the settings' types are stripped by a compiler of 30 MB, which then stays; Node can do it too. */
const PLAIN_SETTINGS = "--experimental-next-config-strip-types";

/**
 * How the worker is started, also in compose.yaml: with a heap that stays small. Left to itself Node keeps 200 MB of
 * what loading the modules has left behind, and an import of 20,000 rows held half a gigabyte.
 */
export const workerArgs = ["--max-semi-space-size=8", "--max-old-space-size=192", "apps/worker/src/main.ts"];

/**
 * Memory that is free goes back to the system, as in the image: each thread would otherwise keep an arena of its own, and
 * what a large file has once held would never be given back (glibc raises both thresholds by itself).
 */
export const givesBack = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

/** Starts web and worker on a built tree, and waits until the health door says that they can work. */
export async function startOffice({ officeUrl, secrets, port, mode, logs }: Ask): Promise<Office> {
  const address = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    ...givesBack,
    DATABASE_URL: officeUrl,
    GONGBANG_KEYS: secrets.keysFile,
    GONGBANG_MODE: mode,
    AUTH_SECRET: secrets.authSecret,
    AUTH_URL: address,
    PORT: String(port),
  };
  const logOf = (name: string) => join(logs, `${name}.log`);
  const start = (name: string, args: string[], cwd: string) => {
    rmSync(logOf(name), { force: true });
    const child = startNode(args, { cwd, env, log: logOf(name) });
    return { ...child, broken: child.ended.then(() => words.childFailed(name, logOf(name))) };
  };
  const next = commandOf("next", "next", web);
  const listens = ["-p", String(port), "-H", "127.0.0.1", ...KEPT_OPEN, PLAIN_SETTINGS];
  const site = start("web", [...webFlags, next, "start", ...listens], web);
  const worker = start("worker", workerArgs, root);
  const stop = async () => {
    await Promise.all([site.stop(), worker.stop()]);
  };
  const broken = Promise.race([site.broken, worker.broken]);
  const failure = await Promise.race([broken, answers(address, logOf("web"))]);
  if (failure === "") return { address, webPid: site.pid, broken, stop };
  await stop();
  throw new Halt(failure);
}

/** Empty once the office answers; otherwise the sentence for its silence. */
async function answers(address: string, log: string): Promise<string> {
  const giveUpAt = Date.now() + ANSWER_WITHIN_S * 1000;
  while (Date.now() < giveUpAt) {
    const healthy = await fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return "";
    await pause(100);
  }
  return words.noAnswer(ANSWER_WITHIN_S, log);
}
