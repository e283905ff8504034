import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";

export type Database = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type OpenDatabase = { db: Database; sql: Sql; close: () => Promise<void> };

/**
 * A pool of connections. `prepare: false` is for a transaction pooler that cannot keep named
 * statements (PgBouncer below 1.21). Dates stay text: a civil day has no time zone to shift it.
 */
export function open(url: string, { max = 10, prepare = true } = {}): OpenDatabase {
  const sql = postgres(url, {
    max,
    prepare,
    onnotice: () => {},
    connection: { application_name: "gongbang", TimeZone: "UTC" },
  });
  return { db: drizzle({ client: sql, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
