import type { Change } from "../../src/audit.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Officer } from "./officers.ts";

type Act = {
  by: Officer;
  at: Date;
  action: string;
  objectType: string;
  record: { id: string; unionPath: string; recordId?: string };
  changes: Change[];
  reason?: string | null;
};

/** A line of the trail, as the door writes it for a command that took effect. */
export function noteAct(
  { dice, audits }: Chronicle,
  { by, at, action, objectType, record, changes, reason }: Act,
) {
  audits.push({
    at: at.toISOString(),
    actorId: by.id,
    actorName: by.name,
    roles: by.roles,
    unionPath: record.unionPath,
    sessionId: null,
    ip: `10.7.${dice.int(1, 24)}.${dice.int(2, 250)}`,
    requestId: dice.uuid(at.getTime()),
    action,
    kind: "write",
    objectType,
    objectId: record.id,
    recordId: record.recordId ?? record.id,
    reason: reason ?? null,
    changes,
    result: "done",
    refusal: null,
  });
}
