import { appendAudit } from "@gongbang/db/audit";
import { transact } from "@gongbang/db/transact";
import type { Action, Scope } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { loadCalendar } from "./calendar.ts";
import type { House } from "./context.ts";
import type { Job } from "./jobs.ts";
import type { About, Office } from "./office.ts";

/**
 * One step of a job as the office does it: in a transaction of its own, seen with the keeper's eyes, and with a line in
 * the trail for everything that it names. The step happens with its lines, or not at all.
 */
export function writeForJob<T>(
  house: House,
  job: Job,
  { action, scope }: { action: Action; scope: Scope },
  run: (office: Office) => Promise<T>,
): Promise<T> {
  const { actor, now } = job;
  return transact(house.db, { actor, scope }, async (tx) => {
    const touched: About[] = [];
    const answer = await run({
      ...{ tx, actor, scope, now, today: dayAt(now), keys: house.keys },
      calendar: () => loadCalendar(tx),
      about: (about) => void touched.push(about),
      enqueue: (jobId) => house.enqueue(tx, jobId),
    });
    for (const about of touched) await appendAudit(tx, house.keys, lineOf(job, action, about));
    return answer;
  });
}

const lineOf = ({ id, actor, now }: Job, action: Action, about: About) => ({
  ...{ at: now.toISOString(), actorId: actor.id, actorName: actor.name, roles: actor.roles },
  ...{ unionPath: about.unionPath, sessionId: null, ip: "", requestId: id, action, kind: "write" as const },
  ...{ objectType: about.type, objectId: about.id, recordId: about.recordId ?? about.id },
  ...{ reason: about.reason ?? null, changes: about.changes ?? [], result: "done" as const, refusal: null },
});
