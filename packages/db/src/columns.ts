import type { Day } from "@gongbang/domain/kernel/day";
import type { Fen } from "@gongbang/domain/kernel/money";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  customType,
  date,
  integer,
  pgPolicy,
  pgRole,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { uuidv7 } from "./uuid.ts";

/** The app's login: it owns nothing and cannot bypass row security. */
export const officeRole = pgRole("gongbang_office").existing();
/** Owns the few definer functions: "totals see every row; rows see the scope". Nobody logs in as it. */
export const totalsRole = pgRole("gongbang_totals").existing();

const collatedText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** UUIDv7, made by the application: sortable, portable below PostgreSQL 18, and never a secret. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7);
export const fenColumn = () => bigint({ mode: "number" }).$type<Fen>();
export const dayColumn = () => date({ mode: "string" }).$type<Day>();
/** An instant, as ISO text in UTC with milliseconds. */
export const instant = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
/** Text compared byte by byte, so that a prefix is a range on its index. */
export const pathColumn = () => collatedText();

/** Every row of casework belongs to a union and to the officer who keeps it. */
export const kept = () => ({
  unionId: uuid().notNull(),
  unionPath: pathColumn().notNull(),
  keeperId: uuid().notNull(),
  createdAt: instant().notNull().defaultNow(),
  /** Counts the edits: an update names the version that it saw (trust.md 2.3). */
  version: integer().notNull().default(1),
});

type Kept = { unionPath: AnyPgColumn; keeperId: AnyPgColumn };

// Each setting is read once per statement, and '' (what a committed setting leaves behind) counts as absent.
const setting = (name: string) => sql.raw(`(select nullif(current_setting('app.${name}', true), ''))`);
const scopePath = setting("scope_path");
const actorId = sql`${setting("actor_id")}::uuid`;

const inScope = ({ unionPath, keeperId }: Kept): SQL => sql`(
  ${unionPath} >= ${scopePath} and ${unionPath} < ${scopePath} || chr(1114111)
  and (${setting("scope")} <> 'own' or ${keeperId} = ${actorId}))`;

const totalsSeeAll = () => pgPolicy("totals_see_all", { for: "select", to: totalsRole, using: sql`true` });

const threePolicies = (seen: SQL, written: SQL = seen) => [
  pgPolicy("seen", { for: "select", to: officeRole, using: seen }),
  pgPolicy("added", { for: "insert", to: officeRole, withCheck: written }),
  pgPolicy("changed", { for: "update", to: officeRole, using: written, withCheck: written }),
  totalsSeeAll(),
];

/** Row security for a kept table: seen, added and changed only within the scope of the transaction. */
export const keptRows = (row: Kept) => threePolicies(inScope(row));

/** Row security for a child: seen, added and changed exactly when its parent can be seen. */
export const rowsOf = (parentId: AnyPgColumn, parent: { id: AnyPgColumn }) =>
  threePolicies(sql`exists (select from ${parent.id.table} where ${parent.id} = ${parentId})`);

/** Row security for reference rows: every officer at work sees them, only a federation-wide grant writes. */
export const sharedRows = () =>
  threePolicies(sql`${setting("actor_id")} is not null`, sql`${setting("scope")} = 'federation'`);

/** Row security for what the federation lays down for everybody: read by every officer at work, written from its head. */
export const headRows = () =>
  threePolicies(
    sql`${setting("actor_id")} is not null`,
    sql`${scopePath} = '/' and ${setting("scope")} <> 'own'`,
  );

/** Row security for the tree of unions: every officer at work reads it, and a grant writes as far as it reaches. */
export const treeRows = (path: AnyPgColumn) =>
  threePolicies(
    sql`${setting("actor_id")} is not null`,
    sql`(${path} >= ${scopePath} and ${path} < ${scopePath} || chr(1114111)
  and ${setting("scope")} <> 'own')`,
  );

/**
 * Row security for a transfer, which two unions share: seen and changed by whoever reaches one of its two ends.
 * The person is seen by one of them alone, for the row of the member has its own wall.
 */
export const betweenRows = (from: AnyPgColumn, to: AnyPgColumn) =>
  threePolicies(sql`(((${from} >= ${scopePath} and ${from} < ${scopePath} || chr(1114111))
  or (${to} >= ${scopePath} and ${to} < ${scopePath} || chr(1114111)))
  and ${setting("scope")} <> 'own')`);

/**
 * Row security for what an officer may share downwards (saved views): seen in the scope as every kept row and, where it is
 * shared, by everybody at or below its union; added and changed in the scope alone.
 */
export const viewRows = (row: Kept, isShared: AnyPgColumn) =>
  threePolicies(
    sql`(${inScope(row)} or (${isShared} and starts_with(${scopePath}, ${row.unionPath})))`,
    inScope(row),
  );

/** Row security for what is one officer's own: their commands, their preferences. */
export const ownRows = (officerId: AnyPgColumn) => threePolicies(sql`${officerId} = ${actorId}`);

/**
 * Row security for a hot child that carries only its union's path: seen, added and changed within the range
 * of the scope. Nobody who sees only what they keep sees any of it.
 */
export const pathRows = (unionPath: AnyPgColumn) =>
  threePolicies(sql`(${unionPath} >= ${scopePath} and ${unionPath} < ${scopePath} || chr(1114111)
  and ${setting("scope")} <> 'own')`);
