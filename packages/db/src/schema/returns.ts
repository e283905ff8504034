import type { ReturnFigures } from "@gongbang/domain/overview/return-figures";
import type { PeriodKind } from "@gongbang/domain/overview/return-period";
import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, instant, pathColumn, pathRows } from "../columns.ts";

/**
 * 上报统计 as it was frozen at the end of a period (handbook domain.md B.5). Written by app.freeze_return alone and never
 * changed: what is put right later shows as a difference beside it.
 */
export const returnSnapshots = pgTable(
  "return_snapshots",
  {
    id: id(),
    unionId: uuid().notNull(),
    unionPath: pathColumn().notNull(),
    period: text().$type<PeriodKind>().notNull(),
    fromOn: dayColumn().notNull(),
    untilOn: dayColumn().notNull(),
    figures: jsonb().$type<ReturnFigures>().notNull(),
    /** Of the figures' text: whoever has the number on paper can tell that nothing was changed since. */
    sha256: text().notNull(),
    frozenAt: instant().notNull(),
    /** Null where the night did it. */
    frozenBy: uuid(),
  },
  (t) => [
    uniqueIndex("return_snapshots_once").on(t.unionId, t.period, t.fromOn),
    check("return_snapshots_period", sql`${t.period} in ('month', 'quarter', 'half', 'year')`),
    check("return_snapshots_days", sql`${t.fromOn} <= ${t.untilOn}`),
    ...pathRows(t.unionPath),
  ],
);
