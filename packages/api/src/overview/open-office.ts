import { dayAt } from "@gongbang/domain/kernel/day";
import type { Job } from "../jobs.ts";
import type { Office } from "../office.ts";

/** A reading's office inside a job: no figure needs the calendar, the trail or another job. */
export const officeOf = ({
  tx,
  job,
  scope,
  keys,
}: Pick<Office, "tx" | "scope" | "keys"> & { job: Job }): Office => ({
  ...{ tx, scope, keys, actor: job.actor, now: job.now, today: dayAt(job.now) },
  calendar: () => Promise.reject(new Error("Bug: no figure needs the calendar")),
  about: () => {},
  enqueue: () => Promise.reject(new Error("Bug: no figure starts a job")),
});
