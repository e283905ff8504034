import type { Role } from "@gongbang/domain/access/policy";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, kept, keptRows, pathColumn, pathRows, viewRows } from "../columns.ts";
import { members } from "./members.ts";

/** 名册视图: a filter, columns and an order under a name (product.md D21), of one officer or shared with their union. */
export const memberViews = pgTable(
  "member_views",
  {
    id: id(),
    name: text().notNull(),
    settings: jsonb().$type<ViewSettings>().notNull(),
    /** Seen by everybody of the keeper's union and of those under it; changed by the keeper alone. */
    isShared: boolean().notNull().default(false),
    /** Opens first: for its keeper, or where it is shared for these roles. */
    opensFirst: boolean().notNull().default(false),
    firstFor: text().array().$type<Role[]>().notNull().default(sql`'{}'`),
    removedAt: instant(),
    ...kept(),
  },
  (t) => [
    index("member_views_by_keeper").on(t.keeperId),
    index("member_views_by_path").on(t.unionPath),
    check("member_views_first_for", sql`${t.isShared} or ${t.firstFor} = '{}'`),
    ...viewRows(t, t.isShared),
  ],
);

/** 责任人: who looked after a member until when, one row a change. Append-only. */
export const keeperChanges = pgTable(
  "keeper_changes",
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    wasKeeperId: uuid().notNull(),
    becomesKeeperId: uuid().notNull(),
    /** The command that did it: many rows of one share it. */
    commandId: uuid().notNull(),
    ...kept(),
  },
  (t) => [
    index("keeper_changes_by_member").on(t.memberId, t.createdAt),
    index("keeper_changes_by_command").on(t.commandId),
    ...keptRows(t),
  ],
);

/**
 * How many living members a union has, in parts that add up: a trigger on the register writes the differences, and the
 * night counts anew. Nobody waits for anybody, and no page counts a million rows.
 */
export const memberTallies = pgTable(
  "member_tallies",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    unionPath: pathColumn().notNull(),
    /** live, newForm, incomplete, or "joined 2026". */
    kind: text().notNull(),
    people: integer().notNull(),
  },
  (t) => [index("member_tallies_by_kind").on(t.kind, t.unionPath, t.people), ...pathRows(t.unionPath)],
);
