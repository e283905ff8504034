import type { CapBasis, CapPer, SchoolStage } from "@gongbang/domain/aid/cap";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import type { HardshipGrade } from "@gongbang/domain/codes/hardship";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dayColumn, fenColumn, id, instant, sharedRows } from "../columns.ts";

/**
 * 帮扶项目的上限: data, in force from a day on (domain.md B.1). A cap that has begun is never changed: it is ended, and
 * another one begins.
 */
export const programmeCaps = pgTable(
  "programme_caps",
  {
    id: id(),
    kind: text().$type<AidKind>().notNull(),
    per: text().$type<CapPer>().notNull(),
    basis: text().$type<CapBasis>().notNull(),
    months: integer(),
    amountFen: fenColumn(),
    grades: text().array().$type<HardshipGrade[]>().notNull().default([]),
    /** The stage of school that it holds for; null for everybody. */
    stage: text().$type<SchoolStage>(),
    effectiveFrom: dayColumn().notNull(),
    effectiveUntil: dayColumn(),
    /** The text that it was taken from. */
    source: text().notNull(),
    addedBy: uuid(),
    addedAt: instant().notNull().defaultNow(),
    endedBy: uuid(),
  },
  (t) => [
    index("programme_caps_by_kind").on(t.kind, t.effectiveFrom),
    check("programme_caps_per", sql`${t.per} in ('household', 'person', 'student')`),
    check(
      "programme_caps_sum",
      sql`(${t.basis} = 'lines' and ${t.months} between 1 and 60 and ${t.amountFen} is null)
        or (${t.basis} = 'fixed' and ${t.amountFen} > 0 and ${t.months} is null)`,
    ),
    check(
      "programme_caps_stage",
      sql`${t.stage} is null or (${t.stage} in ('university', 'secondary') and ${t.per} = 'student')`,
    ),
    check("programme_caps_days", sql`${t.effectiveUntil} >= ${t.effectiveFrom}`),
    ...sharedRows(),
  ],
);
