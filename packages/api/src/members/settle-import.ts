import type { Tx } from "@gongbang/db/open";
import { jobs } from "@gongbang/db/schema/office";
import { transact } from "@gongbang/db/transact";
import { uuidv7 } from "@gongbang/db/uuid";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import type { Handler, Job } from "../jobs.ts";
import { countImported } from "./count-register.ts";
import { importIdOf, viewOf } from "./count-roster.ts";
import { pairImported } from "./sweep-duplicates.ts";

const kind = "members.settleImport";

/**
 * What follows an import and nobody has to wait for: whoever may be there twice is paired, and the register is counted
 * anew. Twice does no harm.
 */
export const settleImport: Handler = async (house, job) => {
  const [view, importId] = [viewOf(job), importIdOf(job)];
  await transact(house.db, view, (tx) => tx.execute(sql`select app.learn_register()`));
  await pairImported(house, view, importId);
  await countImported(house, view, { importId, now: job.now });
  return {};
};

/** Puts it on the queue, in the transaction that ends the import. */
export async function queueSettling(tx: Tx, house: House, { actor, task }: Job): Promise<void> {
  const id = uuidv7();
  const { id: keeperId, unionId, unionPath } = actor;
  const { importId, fileName } = task;
  await tx.insert(jobs).values({ id, kind, task: { importId, fileName }, unionId, unionPath, keeperId });
  await house.enqueue(tx, id);
}
