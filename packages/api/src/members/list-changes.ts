import { found } from "@gongbang/db/rows";
import { memberChanges } from "@gongbang/db/schema/changes";
import { members, unions } from "@gongbang/db/schema/members";
import { memberFiles } from "@gongbang/db/schema/records";
import { scopeFor } from "@gongbang/domain/access/policy";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import {
  changeMachine,
  changeStatuses,
  type GuardedField,
  guardedFields,
} from "@gongbang/domain/members/change.status";
import type { ListChanges } from "@gongbang/domain/members/request-change.input";
import { and, desc, eq, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { timelineOf, timelineShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { type ChangeRow, factsOf, movedSince } from "./decide-change.ts";

const lineShape = z.object({
  id: z.string(),
  memberId: z.string(),
  name: z.string(),
  memberNumber: z.string(),
  unionName: z.string(),
  fields: z.array(z.enum(guardedFields)),
  reason: z.string(),
  status: z.enum(changeStatuses),
  requesterName: z.string(),
  requestedOn: z.string(),
  deciderName: z.string().nullable(),
  decidedOn: z.string().nullable(),
});
export const changeListOutput = z.object({
  rows: z.array(lineShape),
  next: z.string().nullable(),
  counts: z.object({ toDecide: z.number(), mine: z.number() }),
});

const line = {
  id: memberChanges.id,
  memberId: memberChanges.memberId,
  name: members.name,
  memberNumber: members.memberNumber,
  unionName: unions.shortName,
  fields: memberChanges.fields,
  reason: memberChanges.reason,
  status: memberChanges.status,
  requesterName: memberChanges.requesterName,
  requestedOn: memberChanges.requestedOn,
  deciderName: memberChanges.deciderName,
  decidedOn: memberChanges.decidedOn,
};

/** A page of change requests, the newest first: those that wait for this officer, their own, or all. Limit: 100. */
export async function listChanges(office: Office, { view, memberId, after, limit }: ListChanges) {
  const { tx, actor } = office;
  const where = and(
    viewed(office, view),
    memberId ? eq(memberChanges.memberId, memberId) : undefined,
    after ? lt(memberChanges.id, after) : undefined,
  );
  const rows = await tx
    .select(line)
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .innerJoin(unions, eq(unions.id, members.unionId))
    .where(where)
    .orderBy(desc(memberChanges.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const count = (asked: SQL | undefined) => sql<number>`count(*) filter (where ${asked})::int`;
  const [counts] = await tx
    .select({
      toDecide: count(viewed(office, "toDecide")),
      mine: count(eq(memberChanges.requestedBy, actor.id)),
    })
    .from(memberChanges);
  return {
    rows: page,
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    counts: counts ?? { toDecide: 0, mine: 0 },
  };
}

/** What waits for whom: who may not decide is waited for by nobody. */
function viewed({ actor }: Office, view: ListChanges["view"]): SQL | undefined {
  const { status, requestedBy } = memberChanges;
  switch (view) {
    case "toDecide":
      return scopeFor(actor, "member.guarded.decide") === null
        ? sql`false`
        : and(eq(status, "pending"), ne(requestedBy, actor.id));
    case "mine":
      return eq(requestedBy, actor.id);
    case "all":
      return undefined;
  }
}

const fieldShape = z.object({
  field: z.enum(guardedFields),
  was: z.string().nullable(),
  requested: z.string().nullable(),
  now: z.string().nullable(),
  /** It stands otherwise now than when the change was asked for: somebody says which value is right. */
  moved: z.boolean(),
});
export const changeOutput = lineShape.extend({
  version: z.number(),
  memberVersion: z.number(),
  note: z.string().nullable(),
  values: z.array(fieldShape),
  evidence: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), removed: z.boolean() })),
  steps: z.array(
    z.object({
      event: z.string(),
      mayTake: z.boolean(),
      lacks: z.array(z.object({ code: z.string(), count: z.number().optional() })),
    }),
  ),
  timeline: timelineShape,
});

/** One change request: field by field what stood there, what is asked for and what stands there now. */
export async function readChange(office: Office, id: string): Promise<z.input<typeof changeOutput>> {
  const { tx, actor } = office;
  const rows = await tx
    .select({ change: memberChanges, member: members, line })
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .innerJoin(unions, eq(unions.id, members.unionId))
    .where(eq(memberChanges.id, id));
  const { change, member, line: shown } = found(rows, "change");
  const pending = change.status === "pending";
  const moved = pending ? movedSince(change, member) : [];
  const files = await tx
    .select({
      id: memberFiles.id,
      name: memberFiles.name,
      kind: memberFiles.kind,
      removedAt: memberFiles.removedAt,
    })
    .from(memberFiles)
    .where(inArray(memberFiles.id, change.evidence));
  return {
    ...shown,
    ...{ version: change.version, memberVersion: member.version, note: change.note },
    values: change.fields.map((field) => ({
      ...valuesOf(change, member, field),
      moved: moved.includes(field),
    })),
    evidence: files.map(({ removedAt, ...file }) => ({ ...file, removed: removedAt !== null })),
    steps: nextSteps(changeMachine, factsOf(office, change, [])).map(({ event, action, lacks }) => ({
      event,
      mayTake: scopeFor(actor, action) !== null,
      lacks,
    })),
    timeline: await timelineOf(tx, id),
  };
}

/** As a screen may show them: the name in plain, numbers by their masks. */
function valuesOf(change: ChangeRow, member: typeof members.$inferSelect, field: GuardedField) {
  const shown = {
    name: { was: change.wasName, requested: change.name, now: member.name },
    citizenId: { was: change.wasIdMask, requested: change.idMask, now: member.idMask },
    bankCard: { was: change.wasCardTail, requested: change.cardTail, now: member.cardTail },
  };
  return { field, ...shown[field] };
}
