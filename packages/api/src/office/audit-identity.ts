import type { AuditEntry, Change } from "@gongbang/db/audit";

type Officer = { id: string; name: string; roles: readonly string[]; unionPath: string };
type Act = { action: string; changes: Change[]; ip: string; now: Date; requestId: string };

/** The line of what an officer does to their own account before there is an actor: a link used, a code enrolled. */
export const identityEntry = (
  officer: Officer,
  { action, changes, ip, now, requestId }: Act,
): AuditEntry => ({
  at: now.toISOString(),
  actorId: officer.id,
  actorName: officer.name,
  roles: officer.roles,
  unionPath: officer.unionPath,
  sessionId: null,
  ip,
  requestId,
  action,
  kind: "write",
  objectType: "officer",
  objectId: officer.id,
  recordId: officer.id,
  reason: null,
  changes,
  result: "done",
  refusal: null,
});
