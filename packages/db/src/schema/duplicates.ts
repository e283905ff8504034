import type { DuplicateReason, PairStatus } from "@gongbang/domain/members/duplicate";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, dayColumn, id, instant, kept, keptRows } from "../columns.ts";
import { members } from "./members.ts";

/**
 * Two records that may be one person, and why. A pair belongs to the lowest union that both records stand under, so
 * that who sees it may see both; `aId` is the lesser of the two.
 */
export const duplicatePairs = pgTable(
  "duplicate_pairs",
  {
    id: id(),
    aId: uuid()
      .notNull()
      .references(() => members.id),
    bId: uuid()
      .notNull()
      .references(() => members.id),
    /** In hundredths: 100 is one person by their number. */
    score: integer().notNull(),
    reasons: text().array().$type<DuplicateReason[]>().notNull(),
    status: text().$type<PairStatus>().notNull().default("open"),
    /** Keyed: what the pair was judged by. Where either changes, somebody is asked again. */
    aKey: bytea().notNull(),
    bKey: bytea().notNull(),
    /** Why they are two people, who said so and when. */
    reason: text(),
    dismissedBy: text(),
    dismissedOn: dayColumn(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("duplicate_pairs_once").on(t.aId, t.bId),
    index("duplicate_pairs_by_b").on(t.bId),
    index("duplicate_pairs_queue").on(t.status, t.score.desc(), t.id),
    index("duplicate_pairs_by_path").on(t.unionPath, t.status),
    check("duplicate_pairs_ordered", sql`${t.aId} < ${t.bId}`),
    check("duplicate_pairs_status", sql`${t.status} in ('open', 'dismissed', 'merged', 'cleared')`),
    check("duplicate_pairs_score", sql`${t.score} between 0 and 100`),
    check("duplicate_pairs_dismissed", sql`${t.status} <> 'dismissed' or ${t.reason} is not null`),
    ...keptRows(t),
  ],
);

/** One column-wise change that a merge made: enough to take it back exactly, and to see whether it still stands. */
export type MergeChange = {
  table: string;
  key: Record<string, unknown>;
  was: Record<string, unknown>;
  now: Record<string, unknown>;
  /** The row counts its edits, and this was one. */
  versioned?: boolean;
};
/** What the records had together, before and after alike: rows by table, and the sum of the grants in fen. */
export type MergeTotals = Record<string, number>;

/** 合并: records of one person that became one, with all that is needed to take it back (product.md D2). */
export const merges = pgTable(
  "merges",
  {
    id: id(),
    survivorId: uuid()
      .notNull()
      .references(() => members.id),
    goneIds: uuid().array().notNull(),
    name: text().notNull(),
    /** In the order in which they were made. Sealed values stand in it sealed. */
    changes: jsonb().$type<MergeChange[]>().notNull(),
    totals: jsonb().$type<MergeTotals>().notNull(),
    mergedOn: dayColumn().notNull(),
    mergedBy: text().notNull(),
    undoUntil: dayColumn().notNull(),
    undoneAt: instant(),
    undoneBy: text(),
    undoneReason: text(),
    ...kept(),
  },
  (t) => [
    index("merges_by_survivor").on(t.survivorId),
    index("merges_by_path").on(t.unionPath, t.id),
    check("merges_of_several", sql`cardinality(${t.goneIds}) > 0`),
    ...keptRows(t),
  ],
);
