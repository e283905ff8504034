import { type SQL, sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import postgres from "postgres";
import type { Tx } from "./open.ts";

/** The queues of the office. A job on them carries the id of its row in `jobs`, and nothing else. */
export const queues = { work: "work", nightly: "nightly" } as const;
/** How often a job is sent again after its first try. */
export const retries = 5;
export type QueuedJob = { jobId: string };

const schema = "pgboss";

/** Makes or upgrades the queue's own tables, as the administrator; the office only works with their rows. */
export async function installQueue(adminUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, schema, supervise: false, schedule: false, max: 2 });
  boss.on("error", () => {});
  await boss.start();
  // A worker that dies is noticed by its silence, and its job goes to the next one.
  const work = { retryLimit: retries, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 30 };
  await boss.createQueue(queues.work, work);
  await boss.updateQueue(queues.work, work);
  await boss.createQueue(queues.nightly, { retryLimit: 2, policy: "singleton" });
  await boss.stop({ graceful: false });
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`
    grant usage on schema ${schema} to gongbang_office;
    grant select, insert, update, delete on all tables in schema ${schema} to gongbang_office;
    grant execute on all functions in schema ${schema} to gongbang_office;
    grant usage on schema ${schema} to gongbang_totals;
    grant select on all tables in schema ${schema} to gongbang_totals;`);
  await admin.end();
}

export type Queue = {
  /** Puts a job on the queue in the caller's transaction: it is there exactly if the transaction commits. */
  send: (tx: Tx, jobId: string) => Promise<void>;
  boss: PgBoss;
  close: () => Promise<void>;
};

/** The queue as the web uses it (`work: false`), or as the worker does, with upkeep and the nightly clock. */
export async function openQueue(url: string, { work }: { work: boolean }): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    migrate: false,
    supervise: work,
    schedule: work,
    max: work ? 4 : 1,
  });
  boss.on("error", (error) =>
    process.stderr.write(`${JSON.stringify({ level: "error", queue: String(error) })}\n`),
  );
  await boss.start();
  return {
    boss,
    close: () => boss.stop({ graceful: true, timeout: 25_000 }),
    send: async (tx, jobId) => {
      const db = fromDrizzle({ execute: async (query) => [...(await tx.execute(query as SQL))] }, sql);
      await boss.send(queues.work, { jobId } satisfies QueuedJob, { db });
    },
  };
}
