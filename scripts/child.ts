import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./places.ts";

const PRELOAD = pathToFileURL(`${import.meta.dirname}/die-with-launcher.mjs`).href;
/** The exit code of a program that a file-size limit ended, as a shell has it. */
export const OUT_OF_DISK = 153;

const END_WITHIN_MS = 10_000;

export type Child = {
  pid: number;
  /** Its exit code; where a signal ended it, {@link OUT_OF_DISK} or 1. */
  ended: Promise<number>;
  /** Ends it and all that it started, and waits until it is gone. */
  stop: () => Promise<void>;
};

type Options = { cwd?: string; env?: NodeJS.ProcessEnv; log?: string };

/** Starts a Node program that ends with this process whatever happens. It writes to `log`, or to our own output. */
export function startNode(args: string[], { cwd = root, env = process.env, log }: Options = {}): Child {
  const out = log === undefined ? "inherit" : openSync(log, "a");
  const child = spawn(process.execPath, ["--import", PRELOAD, ...args], {
    cwd,
    env: { ...env, GONGBANG_LAUNCHER: String(process.pid) },
    stdio: ["ignore", out, out, "ipc"],
    detached: process.platform !== "win32",
  });
  if (typeof out === "number") closeSync(out);
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGXFSZ" ? OUT_OF_DISK : 1)));
  });
  const stop = async () => {
    signal(child.pid, "SIGTERM");
    const late = setTimeout(() => signal(child.pid, "SIGKILL"), END_WITHIN_MS);
    await ended;
    clearTimeout(late);
    signal(child.pid, "SIGKILL");
  };
  return { pid: child.pid ?? 0, ended, stop };
}

/** To the whole group, since a program may rename itself and have helpers. It may be gone already. */
function signal(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    return;
  }
}
