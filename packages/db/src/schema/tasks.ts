import type { TaskKind } from "@gongbang/domain/aid/task";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, kept, keptRows } from "../columns.ts";
import { visits } from "./aid.ts";
import { archives } from "./hardship.ts";

/** 待办: what an officer has to do for a household by a day. Its keeper is its owner. Done once, never taken back. */
export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    kind: text().$type<TaskKind>().notNull(),
    /** What is to be done, as somebody wrote it down. */
    words: text().notNull(),
    dueOn: dayColumn().notNull(),
    doneOn: dayColumn(),
    doneBy: uuid(),
    /** The visit at which it was ticked. */
    visitId: uuid().references(() => visits.id),
    sourceType: text(),
    sourceId: uuid(),
    ...kept(),
  },
  (t) => [
    index("tasks_by_path").on(t.unionPath, t.dueOn, t.id),
    index("tasks_by_keeper").on(t.keeperId, t.dueOn, t.id),
    index("tasks_by_archive").on(t.archiveId, t.dueOn),
    // What came from one thing is one task: a file that is read twice makes none twice.
    uniqueIndex("tasks_one_a_source").on(t.kind, t.sourceType, t.sourceId),
    check("tasks_kind", sql`${t.kind} in ('followUp', 'paymentReturned', 'referral', 'notMet', 'measure')`),
    check("tasks_done_by_someone", sql`(${t.doneOn} is null) = (${t.doneBy} is null)`),
    check("tasks_ticked_when_done", sql`${t.visitId} is null or ${t.doneOn} is not null`),
    check("tasks_source_whole", sql`(${t.sourceType} is null) = (${t.sourceId} is null)`),
    ...keptRows(t),
  ],
);
