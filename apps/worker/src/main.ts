import { handlers } from "@gongbang/api/handlers";
import { openHouse } from "@gongbang/api/house";
import { log } from "@gongbang/api/log";
import { keepHouse } from "@gongbang/api/nightly";
import { runJob } from "@gongbang/api/office/run-job";
import { type QueuedJob, queues, retries } from "@gongbang/db/queue";
import { readEnv } from "./env.ts";
import { words } from "./words.ts";

/** Seconds between two looks at the queue: what a person waits at most before their import begins. */
const lookEvery = 0.5;

const env = readEnv();
const house = await openHouse(
  {
    databaseUrl: env.DATABASE_URL,
    keyFile: env.GONGBANG_KEYS,
    mode: env.GONGBANG_MODE,
    connections: 4,
    prepare: env.DATABASE_PREPARE === "on",
  },
  { work: true },
);
let closing = false;

await house.queue.boss.work<QueuedJob>(
  queues.work,
  { pollingIntervalSeconds: lookEvery, batchSize: 1 },
  async ([job]) => {
    if (!job) return;
    const lastTry = job.retryCount >= retries;
    const status = await runJob(house, job.data.jobId, {
      handlers,
      words,
      lastTry,
      now: () => new Date(),
      isClosing: () => closing,
    });
    log("info", "job", { jobId: job.data.jobId, status });
  },
);
// A quarter past two in Shanghai, by one worker only, however many there are.
await house.queue.boss.schedule(queues.nightly, "15 2 * * *", null, { tz: "Asia/Shanghai" });
await house.queue.boss.work(queues.nightly, async () => {
  log("info", "night", await keepHouse(house, new Date()));
});
log("info", "worker is ready");

/** Lets the running job come to its next step, where it stops and goes back to the queue. */
async function close() {
  if (closing) return;
  closing = true;
  await house.close();
  process.exit(0);
}
process.on("SIGTERM", close);
process.on("SIGINT", close);
