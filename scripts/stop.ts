import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

type Closer = () => Promise<void> | void;

/** What a launcher has started, ended in reverse order; and the ways in which it may be told to end. */
export type Stops = {
  /** Remembers how to end something. */
  after: (closer: Closer) => void;
  /** Ends everything once; a second call waits for the first. */
  all: () => Promise<void>;
  /** True once somebody has asked to end: what ends now, ends because of that. */
  begun: () => boolean;
};

const LOOK_EVERY_MS = 400;

/**
 * Listens for Ctrl-C, SIGTERM, SIGHUP, and for the death of pnpm, which started us: a signal that only
 * reached pnpm would otherwise leave everything running.
 */
export function makeStops(): Stops {
  const closers: Closer[] = [];
  let ending: Promise<void> | undefined;
  const endAll = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop())
      await Promise.resolve(closer()).catch(() => {});
  };
  const all = () => {
    ending ??= endAll();
    return ending;
  };
  const leave = () => void all().then(() => process.exit(0));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, leave);
  process.stdout.on("error", () => {});
  void orphaned().then(leave);
  return { after: (closer) => void closers.push(closer), all, begun: () => ending !== undefined };
}

/**
 * Settles when a link of the chain "npx → pnpm → shell → us" has gone. Each may die of a signal without
 * passing it on, and the shells between them always do.
 */
async function orphaned(): Promise<void> {
  const length = ancestors().findLastIndex((pid) => /\bp?np[mx]\b/.test(read(`/proc/${pid}/cmdline`))) + 1;
  const chain = () => ancestors().slice(0, Math.max(length, 1)).join();
  const born = chain();
  while (process.env.npm_lifecycle_event === undefined || chain() === born) {
    await pause(LOOK_EVERY_MS, undefined, { ref: false });
  }
}

/** From our parent upwards. Without /proc, on macOS, the parent alone. */
function ancestors(): number[] {
  const chain: number[] = [];
  for (
    let pid = process.ppid;
    pid > 1;
    pid = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
  ) {
    chain.push(pid);
  }
  return chain;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
