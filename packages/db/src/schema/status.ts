import type { TraceStep } from "@gongbang/domain/kernel/deadline";
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, instant, kept, keptRows } from "../columns.ts";

/** Every step that any machine ever took, with the words that came with it. Append-only. */
export const statusChanges = pgTable(
  "status_changes",
  {
    id: id(),
    machine: text().notNull(),
    recordId: uuid().notNull(),
    event: text().notNull(),
    was: text().notNull(),
    becomes: text().notNull(),
    /** The day it counts for, which the clocks start from. */
    happenedOn: dayColumn().notNull(),
    /** The opinion, or the written reason where the step demands one. */
    note: text(),
    actorName: text().notNull(),
    ...kept(),
  },
  (t) => [index("status_changes_by_record").on(t.recordId, t.id), ...keptRows(t)],
);

/**
 * Every statutory clock that was ever started, with how its day was computed.
 * It runs while `stoppedAt` is null; past `dueOn` it is missed, and stays so.
 */
export const deadlines = pgTable(
  "deadlines",
  {
    id: id(),
    machine: text().notNull(),
    clock: text().notNull(),
    recordId: uuid().notNull(),
    /** What the row is about, as the lists show it. */
    title: text().notNull(),
    startedOn: dayColumn().notNull(),
    dueOn: dayColumn().notNull(),
    length: integer().notNull(),
    unit: text().$type<"day" | "workingDay" | "month" | "year">().notNull(),
    /** A clock that permits a step when it has run out. */
    permits: boolean().notNull().default(false),
    /** A year without a published table was used: to be computed again when the table arrives. */
    provisional: boolean().notNull(),
    trace: jsonb().$type<TraceStep[]>().notNull(),
    stoppedAt: instant(),
    stoppedOn: dayColumn(),
    stoppedBy: text(),
    ...kept(),
  },
  (t) => [
    index("deadlines_running").on(t.unionPath, t.dueOn).where(sql`stopped_at is null`),
    index("deadlines_by_record").on(t.recordId),
    ...keptRows(t),
  ],
);
