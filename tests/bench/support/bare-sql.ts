import type { Context } from "@gongbang/api/context";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import type { Actor } from "@gongbang/domain/access/policy";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type ParameterOrJSON } from "postgres";

export type Statement = { text: string; values: unknown[] };
export type Caller = ReturnType<typeof createCaller>;

/** Runs the same procedure in this process, and hears which statements it sends. */
export async function statementsOf(
  officeUrl: string,
  kek: Buffer,
  actor: Actor,
  call: (api: Caller) => Promise<unknown>,
): Promise<Statement[]> {
  const heard: Statement[] = [];
  const sql = postgres(officeUrl, {
    max: 1,
    onnotice: () => {},
    debug: (_, text, values) => heard.push({ text, values: values as unknown[] }),
  });
  const keys = await loadKeyring(sql, kek);
  const db = drizzle({ client: sql, casing: "snake_case" });
  const house = { mode: "test" as const, db, keys, enqueue: async () => {} };
  const context: Context = { house, actor, now: new Date(), requestId: "bench", ip: "127.0.0.1" };
  // The types of the server are asked for on a first connection: not part of any call.
  await call(createCaller(context));
  heard.length = 0;
  await call(createCaller({ ...context, now: new Date() }));
  await sql.end();
  return heard;
}

/** Sends the statements once, over an own connection, in the order they were heard. */
export function bareSender(officeUrl: string) {
  const sql = postgres(officeUrl, { max: 1, onnotice: () => {} });
  return {
    send: async (statements: Statement[]) => {
      for (const { text, values } of statements)
        await sql.unsafe(text, values as ParameterOrJSON<never>[], { prepare: true });
    },
    close: () => sql.end(),
  };
}
