import type { MeasureKind, MeasureState } from "@gongbang/domain/aid/measure";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, kept, keptRows } from "../columns.ts";
import { archives } from "./hardship.ts";

/** 帮扶措施: one thing that the household's plan (一户一策) says. Its keeper is its owner. Ends once, with its result. */
export const planMeasures = pgTable(
  "plan_measures",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    kind: text().$type<MeasureKind>().notNull(),
    words: text().notNull(),
    dueOn: dayColumn().notNull(),
    state: text().$type<MeasureState>().notNull().default("open"),
    /** What came of it, or why it was given up. */
    result: text().notNull().default(""),
    endedOn: dayColumn(),
    endedBy: uuid(),
    addedBy: uuid().notNull(),
    ...kept(),
  },
  (t) => [
    index("plan_measures_by_archive").on(t.archiveId, t.dueOn),
    index("plan_measures_by_path").on(t.unionPath, t.dueOn, t.id).where(sql`state = 'open'`),
    index("plan_measures_by_keeper").on(t.keeperId, t.dueOn, t.id),
    check("plan_measures_state", sql`${t.state} in ('open', 'finished', 'cancelled')`),
    check(
      "plan_measures_kind",
      sql`${t.kind} in ('living', 'medical', 'schooling', 'employment', 'training', 'housing', 'legal', 'care', 'other')`,
    ),
    check(
      "plan_measures_end_with_a_word",
      sql`(${t.state} = 'open') = (${t.endedOn} is null) and (${t.endedOn} is null) = (${t.endedBy} is null)
        and (${t.state} = 'open' or ${t.result} <> '')`,
    ),
    ...keptRows(t),
  ],
);

/** 结对: the officer who keeps in touch with a household, and how often. Its keeper is that officer; one at a time. */
export const pairings = pgTable(
  "pairings",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    everyDays: integer().notNull(),
    startsOn: dayColumn().notNull(),
    endsOn: dayColumn(),
    endReason: text().notNull().default(""),
    ...kept(),
  },
  (t) => [
    uniqueIndex("pairings_one_a_household").on(t.archiveId).where(sql`ends_on is null`),
    index("pairings_by_path").on(t.unionPath, t.id),
    index("pairings_by_keeper").on(t.keeperId, t.id),
    check("pairings_often", sql`${t.everyDays} between 1 and 366`),
    check("pairings_days", sql`${t.endsOn} >= ${t.startsOn}`),
    ...keptRows(t),
  ],
);
