import { jobs } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { House } from "./context.ts";
import type { Office } from "./office.ts";

/** A sentence of the message files, for what a job writes into a document. */
export type Words = (locale: string, key: string, values?: Record<string, unknown>) => string;

/** A job as its handler sees it. `actor` keeps it: the handler sees the data with their eyes, as they are now. */
export type Job = { id: string; task: Record<string, unknown>; actor: Actor; now: Date; words: Words };

/** Writes down how far a job is. Throws where its keeper has asked to stop: what is committed stays. */
export type Progress = (done: number, total: number) => Promise<void>;

/** Does the work of one kind of job, from where an earlier try left off. Gives what the screen shows of it. */
export type Handler = (house: House, job: Job, progress: Progress) => Promise<Record<string, unknown>>;
export type Handlers = Readonly<Record<string, Handler>>;

/** Writes a job down and puts it on the queue: both when the caller's transaction commits, or neither. */
export async function startJob(
  { tx, actor, enqueue }: Office,
  { kind, task, total = 0 }: { kind: string; task: Record<string, unknown>; total?: number },
): Promise<string> {
  const id = uuidv7();
  const { id: keeperId, unionId, unionPath } = actor;
  await tx.insert(jobs).values({ id, kind, task, total, unionId, unionPath, keeperId });
  await enqueue(id);
  return id;
}
