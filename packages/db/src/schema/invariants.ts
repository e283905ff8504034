import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant, sharedRows } from "../columns.ts";

/** How an invariant stood when it was looked at last, and since when it fails (trust.md 2.2). */
export const invariantChecks = pgTable(
  "invariant_checks",
  {
    code: text().primaryKey(),
    faults: integer().notNull(),
    /** What fails, as far as the trail may show it: ids and figures, at most 50. */
    examples: jsonb().$type<{ subject: string; fault: string }[]>().notNull(),
    /** The first look at which it failed; null while it holds. */
    failingSince: instant(),
    checkedAt: instant().notNull(),
  },
  (t) => [
    check("invariant_checks_since", sql`(${t.faults} > 0) = (${t.failingSince} is not null)`),
    ...sharedRows(),
  ],
);
