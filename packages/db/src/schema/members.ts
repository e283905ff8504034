import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, pathColumn, sharedRows } from "../columns.ts";

/** 区 · 街道/系统 · 基层工会 · 工会小组 */
export type UnionLevel = "district" | "street" | "system" | "basic" | "group";

/** The union tree. Paths look like "/09/0012/": they begin and end with "/", and "/" is the federation. */
export const unions = pgTable(
  "unions",
  {
    id: id(),
    parentId: uuid().references((): AnyPgColumn => unions.id),
    path: pathColumn().notNull(),
    level: text().$type<UnionLevel>().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    pinyin: text().notNull(),
    creditCode: text(),
    /** GB/T 2260 code of the street, where the union is one. */
    streetCode: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("unions_path").on(t.path),
    index("unions_by_parent").on(t.parentId),
    check("unions_level", sql`${t.level} in ('district', 'street', 'system', 'basic', 'group')`),
    ...sharedRows(),
  ],
);
