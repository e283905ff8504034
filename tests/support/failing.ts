import type { Context, House } from "@gongbang/api/context";
import { createCaller } from "@gongbang/api/root";
import type { Actor } from "@gongbang/domain/access/policy";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";
import type { Scene } from "./scene.ts";

/** Where it goes wrong: at the n-th statement, at the commit, or on the way back with the answer. */
export type Failure = "at a statement" | "at the commit" | "after the commit";

const breaking = "select 1 / 0";

/**
 * A house on the same database whose n-th statement of a transaction fails, as `failAt` last said. The statement
 * fails in the database itself, so that the transaction is left as a real failure leaves it.
 */
export function failingHouse(scene: Scene) {
  const sql = postgres(scene.officeUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: "gongbang", TimeZone: "UTC" },
  });
  let plan: { n: number; how: Failure } | null = null;
  let count = 0;
  let failed = false;

  const unsafeOn =
    (tx: TransactionSql) =>
    (query: string, ...rest: unknown[]) => {
      count += 1;
      if (plan?.how !== "at a statement" || count !== plan.n) return tx.unsafe(query, ...(rest as []));
      failed = true;
      return tx.unsafe(breaking);
    };
  const watched = (tx: TransactionSql): TransactionSql =>
    new Proxy(tx, { get: (target, key) => (key === "unsafe" ? unsafeOn(target) : Reflect.get(target, key)) });
  const begin = async (work: (tx: TransactionSql) => Promise<unknown>) => {
    count = 0;
    const answer = await sql.begin(async (tx) => {
      const done = await work(watched(tx));
      if (plan?.how === "at the commit") {
        failed = true;
        await tx.unsafe(breaking);
      }
      return done;
    });
    if (plan?.how !== "after the commit") return answer;
    failed = true;
    throw new Error("the answer did not come through");
  };
  const client = new Proxy(sql, {
    get: (target, key) => (key === "begin" ? begin : Reflect.get(target, key)),
  }) as Sql;
  const house: House = { ...scene.house, db: drizzle({ client, casing: "snake_case" }) };

  return {
    as: (actor: Actor) => createCaller({ ...scene.context(actor), house } satisfies Context),
    /** Lets the n-th statement of the next transaction fail; `null` lets everything pass. */
    failAt: (next: { n: number; how: Failure } | null) => {
      plan = next;
      failed = false;
    },
    /** Whether it came to that statement, and how many there were. */
    hasFailed: () => failed,
    statements: () => count,
    close: () => sql.end({ timeout: 1 }),
  };
}
export type FailingHouse = ReturnType<typeof failingHouse>;
