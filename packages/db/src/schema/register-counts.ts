import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, pathColumn, pathRows } from "../columns.ts";

/**
 * The register counted (名册统计), union by union: by what, which key, how many of the union's own and how many with
 * those under it. Written by app.count_register alone: every night, after an import, and when somebody asks for it.
 */
export const registerCounts = pgTable(
  "register_counts",
  {
    unionId: uuid().notNull(),
    unionPath: pathColumn().notNull(),
    /** "members", "sex", "missing" …: see sql/36-register-numbers.sql. */
    kind: text().notNull(),
    key: text().notNull(),
    own: integer().notNull(),
    total: integer().notNull(),
    countedAt: instant().notNull(),
  },
  (t) => [
    // No index by the path: the planner takes the range of the scope for a few rows, and would walk all of them.
    primaryKey({ columns: [t.unionId, t.kind, t.key] }),
    ...pathRows(t.unionPath),
  ],
);
