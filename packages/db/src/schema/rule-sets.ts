import type { RuleSet } from "@gongbang/domain/hardship/rule-set";
import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, id, instant, sharedRows } from "../columns.ts";

/** The texts that say who is in hardship, in numbers (domain.md A.1). A set that stands is never changed. */
export const ruleSets = pgTable(
  "rule_sets",
  {
    id: id(),
    code: text().notNull(),
    /** The day from which the text itself holds: no choice of it begins earlier. */
    effectiveFrom: dayColumn().notNull(),
    rules: jsonb().$type<RuleSet>().notNull(),
    /** Where it was taken from, as the handbook numbers its sources. */
    source: text().notNull(),
  },
  (t) => [uniqueIndex("rule_sets_code").on(t.code), ...sharedRows()],
);

/** By which set the office decides, from a day on. Only added to. */
export const ruleChoices = pgTable(
  "rule_choices",
  {
    id: id(),
    code: text().notNull(),
    effectiveFrom: dayColumn().notNull(),
    reason: text().notNull(),
    /** Null for the set that the office begins with. */
    chosenBy: uuid(),
    chosenByName: text().notNull().default(""),
    chosenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("rule_choices_from").on(t.effectiveFrom),
    index("rule_choices_by_code").on(t.code),
    check("rule_choices_reason", sql`${t.reason} <> ''`),
    ...sharedRows(),
  ],
);
