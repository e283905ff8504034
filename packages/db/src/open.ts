import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";

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
  const client = prepare ? preparing(sql, new Set()) : sql;
  return { db: drizzle({ client, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Statements that a connection keeps at most. What is composed anew each time must not fill it. */
const KEPT = 500;

/**
 * The client as Drizzle should use it: Drizzle asks for no named statements, and without one each query is sent to
 * be described, waited for, and sent again. A kept one goes in one message, and is planned anew (00-roles.sql).
 */
function preparing<Client extends Sql | TransactionSql>(client: Client, kept: Set<string>): Client {
  const keeps = (query: string) => kept.has(query) || (kept.size < KEPT && kept.add(query).has(query));
  const begun = (start: Begin) => (work: Work) => start((inner) => work(preparing(inner, kept)));
  return new Proxy(client, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      if (key === "begin" || key === "savepoint") return begun(part as Begin);
      if (key !== "unsafe") return part;
      return (query: string, values: unknown[], options: object) =>
        (part as Send)(query, values, { ...options, prepare: keeps(query) });
    },
  });
}

type Work = (inner: TransactionSql) => unknown;
type Begin = (work: Work) => unknown;
type Send = (query: string, values: unknown[], options: object) => unknown;
