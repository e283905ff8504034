import type { Tx } from "@gongbang/db/open";
import { publishedYears, restDays } from "@gongbang/db/schema/office";
import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import { addDays } from "@gongbang/domain/kernel/day";
import { spanUnits, traceStepSchema } from "@gongbang/domain/kernel/deadline";
import { standingKinds, standingOf } from "@gongbang/domain/office/standing";
import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

/** How a clock stands, as the pills show it: see office/standing.ts. */
export const standingShape = z.object({
  kind: z.enum(standingKinds),
  days: z.number(),
  unit: z.enum(["day", "workingDay"]),
});

/** One clock of a record, with how its day was computed. */
export const deadlineShape = z.object({
  id: z.string(),
  machine: z.string(),
  clock: z.string(),
  startedOn: z.string(),
  dueOn: z.string(),
  length: z.number(),
  unit: z.enum(spanUnits),
  permits: z.boolean(),
  provisional: z.boolean(),
  trace: z.array(traceStepSchema),
  stoppedOn: z.string().nullable(),
  stoppedBy: z.string().nullable(),
  standing: standingShape,
});

/** Every clock that ran or runs for a record, the next due first and the stopped ones last. */
export async function deadlinesOf({ tx, today, calendar }: Office, recordId: string) {
  const rows = await tx
    .select()
    .from(deadlines)
    .where(eq(deadlines.recordId, recordId))
    .orderBy(sql`${deadlines.stoppedAt} is not null`, asc(deadlines.dueOn), asc(deadlines.id))
    .limit(50);
  const table = await calendar();
  return rows.map((row) => ({ ...row, standing: standingOf(row, today, table) }));
}

/** One step that was taken. `note` is the opinion or reason that came with it. */
export const timelineShape = z.array(
  z.object({
    id: z.string(),
    event: z.string(),
    was: z.string(),
    becomes: z.string(),
    happenedOn: z.string(),
    at: z.string(),
    note: z.string().nullable(),
    actorName: z.string(),
  }),
);

/** The steps of a record, or of several that became one, the newest first. */
export async function timelineOf(tx: Tx, ...recordIds: string[]): Promise<z.input<typeof timelineShape>> {
  const rows = await tx
    .select()
    .from(statusChanges)
    .where(inArray(statusChanges.recordId, recordIds))
    .orderBy(desc(statusChanges.id))
    .limit(100);
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

/** One step of any record's machine, as a person's timeline shows it: without the words that came with it. */
export const stepShape = z.object({
  id: z.string(),
  machine: z.string(),
  recordId: z.string(),
  event: z.string(),
  becomes: z.string(),
  happenedOn: z.string(),
  at: z.string(),
  actorName: z.string(),
});

/** The last steps of several records together, the newest first. */
export async function stepsOf(tx: Tx, recordIds: readonly string[]): Promise<z.input<typeof stepShape>[]> {
  if (recordIds.length === 0) return [];
  const { id, machine, recordId, event, becomes, happenedOn, actorName, createdAt } = statusChanges;
  const rows = await tx
    .select({ id, machine, recordId, event, becomes, happenedOn, actorName, createdAt })
    .from(statusChanges)
    .where(inArray(recordId, [...recordIds]))
    .orderBy(desc(id))
    .limit(100);
  return rows.map(({ createdAt: at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** One line of the trail as the record's page shows it: 变更记录 (write) or 访问记录 (read). */
export const trailShape = z.array(
  z.object({
    at: z.string(),
    actorName: z.string(),
    action: z.string(),
    kind: z.enum(["write", "read"]),
    reason: z.string().nullable(),
    result: z.string(),
    changes: z.array(
      z.object({ field: z.string(), was: z.unknown().optional(), becomes: z.unknown().optional() }),
    ),
  }),
);

/**
 * Who changed and who opened a record, or several that became one, the newest first: at most 100 lines of each, so that no
 * number of readers pushes out what was changed. Uncovering a field is written like a change, and is a reading.
 */
export const trailOf = (tx: Tx, ...recordIds: string[]): Promise<z.input<typeof trailShape>> =>
  trailWhere(tx, sql`record_id = any(${`{${recordIds.join(",")}}`}::uuid[])`);

/** The same of one thing whose lines stand on the record that it belongs to: a grant or a visit on its household's file. */
export const trailWithin = (
  tx: Tx,
  recordId: string,
  objectId: string,
): Promise<z.input<typeof trailShape>> =>
  trailWhere(tx, sql`record_id = ${recordId} and entry->>'objectId' = ${objectId}`);

async function trailWhere(tx: Tx, about: SQL): Promise<z.input<typeof trailShape>> {
  const lines = (kind: "changed" | "opened") => {
    const opening = sql`(entry->>'kind' = 'read' or entry->>'action' like '%.reveal')`;
    return sql`(select entry, at, seq from audit where ${about}
      and ${kind === "opened" ? opening : sql`not ${opening}`} order by at desc, seq desc limit 100)`;
  };
  const rows = await tx.execute<{ entry: z.input<typeof trailShape>[number] }>(
    sql`select entry from (${lines("changed")} union all ${lines("opened")}) lines order by at desc, seq desc`,
  );
  return [...rows].map(({ entry }) => entry);
}

/** The names of officers, also of those whose rows the reader may not see. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const list = sql.join(
    asked.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from app.names_of(array[${list}])`,
  );
  return new Map([...rows].map(({ id, name }) => [id, name]));
}

/** The holiday table as the browser counts with it. */
export const calendarShape = z.object({
  today: z.string(),
  days: z.array(z.object({ on: z.string(), off: z.boolean(), name: z.string() })),
  publishedYears: z.array(z.number()),
});

/** The holiday table from 800 days ago to 800 days ahead: enough for every span of the law that a form shows. */
export async function calendarAround({ tx, today }: Office): Promise<z.input<typeof calendarShape>> {
  const near = and(gte(restDays.on, addDays(today, -800)), lte(restDays.on, addDays(today, 800)));
  const days = await tx
    .select({ on: restDays.on, off: restDays.off, name: restDays.name })
    .from(restDays)
    .where(near);
  const years = await tx.select({ year: publishedYears.year }).from(publishedYears);
  return { today, days, publishedYears: years.map(({ year }) => year) };
}
