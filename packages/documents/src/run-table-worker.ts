import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { fileLimits } from "./file-limits.ts";
import { type FileRefusal, refusedFile } from "./file-refusal.ts";
import type { TableRow } from "./scan-sheet.ts";
import type { FileSource } from "./sniff-file.ts";

/** Without a sheet: the first `peekRows` rows of every visible one. With one: all its rows past `afterRow`. */
export type TableJob = { file: FileSource; kind: "xlsx" | "csv"; sharedBytes?: number } & (
  | { sheet?: undefined; peekRows: number }
  | { sheet: string; afterRow: number }
);

export type TablePeek = { encoding: string | null; sheets: { name: string; rows: TableRow[] }[] };
export type TableAnswer = TablePeek | { rows: TableRow[] };
type Message = TableAnswer | { done: true } | { refusal: FileRefusal };

const sharedShare = fileLimits.sharedBytes / fileLimits.heapMb;

/** For tests: a thread with less memory or time than `fileLimits` gives. */
export type WorkerLimits = { heapMb: number; readingMs: number };

/**
 * Reads a file in a thread of its own, with a heap of its own: a hostile file can exhaust the thread, not the
 * office. One message is read ahead of nobody: the thread works when the next one is asked for.
 * Throws Refused: FILE.TOO_HEAVY past the heap, FILE.TIMED_OUT past the time, or what the readers refuse.
 */
export async function* runTableWorker(
  job: TableJob,
  limits: WorkerLimits = fileLimits,
): AsyncGenerator<TableAnswer> {
  const compiled = getCompileCacheDir();
  const worker = new Worker(new URL(/* turbopackIgnore: true */ "./read-table.worker.ts", import.meta.url), {
    // Shared texts lie outside the heap, and count as if they were in it.
    workerData: { ...job, sharedBytes: Math.floor(limits.heapMb * sharedShare) } satisfies TableJob,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 12, stackSizeMb: 4 },
    // Flags and settings of the office are none of the thread's business, but for where compiled code is kept:
    // that halves the time until it reads.
    execArgv: [],
    env: compiled ? { NODE_COMPILE_CACHE: compiled } : {},
  });
  // A thread that is being stopped may still fail, and nobody waits for it any more.
  worker.on("error", () => {});
  let msLeft = limits.readingMs;
  try {
    for (;;) {
      const askedAt = performance.now();
      const message = await ask(worker, msLeft);
      msLeft -= performance.now() - askedAt;
      if ("done" in message) return;
      if ("refusal" in message) throw refusedFile(message.refusal);
      yield message;
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, withinMs: number): Promise<Message> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (message: Message) => settle(() => resolve(message));
    const onError = (error: Error) => settle(() => reject(workerFailure(error)));
    const onExit = () =>
      settle(() => reject(refusedFile({ code: "FILE.BROKEN", detail: "the thread ended" })));
    const timer = setTimeout(
      () => settle(() => reject(refusedFile({ code: "FILE.TIMED_OUT" }))),
      Math.max(0, withinMs),
    );
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage("next");
  });
}

const workerFailure = (error: Error) =>
  "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? refusedFile({ code: "FILE.TOO_HEAVY" })
    : error;
