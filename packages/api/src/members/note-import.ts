import type { AuditEntry, Change } from "@gongbang/db/audit";
import type { Action } from "@gongbang/domain/access/policy";
import type { Job } from "../jobs.ts";

/** A line of the trail about a member whom a job touched: its keeper did it, from no desk. */
export function trailLine(
  { id, actor, now }: Pick<Job, "id" | "actor" | "now">,
  {
    action,
    member,
    changes,
  }: { action: Action; member: { id: string; unionPath: string }; changes: Change[] },
): AuditEntry {
  return {
    ...{ at: now.toISOString(), actorId: actor.id, actorName: actor.name, roles: actor.roles },
    ...{ unionPath: member.unionPath, sessionId: null, ip: "", requestId: id, action, kind: "write" },
    ...{ objectType: "member", objectId: member.id, recordId: member.id, reason: null, changes },
    ...{ result: "done", refusal: null },
  };
}
