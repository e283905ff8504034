import type { Role } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  bytea,
  dayColumn,
  id,
  instant,
  kept,
  keptRows,
  officeRole,
  ownRows,
  rowsOf,
  sharedRows,
} from "../columns.ts";

export type OfficerStatus = "invited" | "active" | "disabled";

/** Who works at the desk (工作人员). Each is their own keeper, so that "own" shows an officer their row and sessions. */
export const officers = pgTable(
  "officers",
  {
    id: id(),
    username: text().notNull(),
    name: text().notNull(),
    pinyin: text().notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    status: text().$type<OfficerStatus>().notNull().default("invited"),
    passwordHash: text(),
    /** Sealed: the secret of the second factor, once it was confirmed. */
    totpSecret: text(),
    /** The last time step whose code was taken: a code is good once. */
    totpUsedStep: bigint({ mode: "number" }).notNull().default(0),
    /** Who they are themselves, where it is known: their own household's file is closed to them (55-own-files.sql). */
    citizenIdIndex: bytea(),
    /** The people that a device was given before this instant are wiped there (aid/wipe-rounds.ts). */
    roundsWipedAt: instant(),
    ...kept(),
  },
  (t) => [
    uniqueIndex("officers_username").on(sql`lower(${t.username})`),
    index("officers_by_union").on(t.unionPath),
    check("officers_status", sql`${t.status} in ('invited', 'active', 'disabled')`),
    ...keptRows(t),
  ],
);

/** A sign-in. The cookie holds 32 random bytes, the row their hash: ending the row ends the session. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: bytea().notNull().unique(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    startedAt: instant().notNull(),
    seenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endedWhy: text(),
    secondFactor: boolean().notNull().default(false),
    ip: text().notNull(),
    agent: text().notNull(),
  },
  (t) => [index("sessions_by_officer").on(t.officerId), ...rowsOf(t.officerId, officers)],
);

/** A link that may be used once, before it expires: for the first sign-in and for a reset. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    tokenHash: bytea().primaryKey(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    purpose: text().$type<"first" | "reset">().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("sign_in_links_by_officer").on(t.officerId), ...rowsOf(t.officerId, officers)],
);

/** Attempts to sign in. Reached only through the definer functions of sql/21-identity.sql. @public */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: id(),
    username: text().notNull(),
    ip: text().notNull(),
    at: instant().notNull(),
    ok: boolean().notNull(),
  },
  (t) => [
    index("sign_in_attempts_by_username").on(t.username, t.at),
    index("sign_in_attempts_by_ip").on(t.ip, t.at),
    pgPolicy("nobody", { for: "select", to: officeRole, using: sql`false` }),
  ],
);

/** A day that departs from the week: a holiday, or a weekend that is worked (调休). */
export const restDays = pgTable(
  "rest_days",
  {
    on: dayColumn().primaryKey(),
    off: boolean().notNull(),
    name: text().notNull(),
    /** Where it is from: the published table, or the office's own entry, which outranks it. */
    source: text().$type<"published" | "office">().notNull(),
  },
  () => [...sharedRows()],
);

/** The years whose table of rest days has been published. */
export const publishedYears = pgTable("published_years", { year: integer().primaryKey() }, () => [
  ...sharedRows(),
]);

export type JobStatus = "waiting" | "running" | "done" | "failed" | "cancelled";

/** Work in the background as its owner sees it; the queue carries only its id. */
export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    kind: text().notNull(),
    status: text().$type<JobStatus>().notNull().default("waiting"),
    /** What it works on, by kind; never sensitive values. */
    task: jsonb().$type<Record<string, unknown>>().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** Counts and file ids that the screen shows, by kind. */
    result: jsonb().$type<Record<string, unknown>>(),
    /** A refusal code with its numbers, where it failed. */
    failure: jsonb().$type<{ code: string; [detail: string]: unknown }>(),
    cancelAskedAt: instant(),
    startedAt: instant(),
    finishedAt: instant(),
    ...kept(),
  },
  (t) => [
    index("jobs_by_keeper").on(t.keeperId, t.createdAt),
    check("jobs_status", sql`${t.status} in ('waiting', 'running', 'done', 'failed', 'cancelled')`),
    ...keptRows(t),
  ],
);

/** A file that was uploaded or made, at most 20 MB. Its bytes are sealed (fields.ts): a roster is full of numbers. */
export const files = pgTable(
  "files",
  {
    id: id(),
    name: text().notNull(),
    kind: text().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    expiresAt: instant(),
    ...kept(),
  },
  (t) => [check("files_size", sql`octet_length(${t.content}) <= 20971520 + 4096`), ...keptRows(t)],
);

/**
 * One row for every command that took effect. The same id with the same input is answered again from
 * here; with another input it is refused.
 */
export const commands = pgTable(
  "commands",
  {
    commandId: uuid().primaryKey(),
    actorId: uuid().notNull(),
    action: text().notNull(),
    inputHash: bytea().notNull(),
    answer: jsonb(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [...ownRows(t.actorId)],
);

/** The last number given in a series such as "困 2026": see app.next_number. */
export const numberSeries = pgTable(
  "number_series",
  { series: text().notNull(), last: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.series] }),
    pgPolicy("nobody", { for: "select", to: officeRole, using: sql`false` }),
  ],
);

/** The federation's data keys, wrapped. Reached only through app.data_key. @public */
export const dataKeys = pgTable(
  "data_keys",
  { kid: text().primaryKey(), wrapped: text().notNull(), madeAt: instant().notNull().defaultNow() },
  () => [pgPolicy("nobody", { for: "select", to: officeRole, using: sql`false` })],
);
