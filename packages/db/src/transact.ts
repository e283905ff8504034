import type { Actor, Scope } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import type { Database, Tx } from "./open.ts";

/** Whose eyes a transaction sees with, and how wide. */
export type View = { actor: Pick<Actor, "id" | "unionPath">; scope: Scope };

/**
 * The only way to the data: one transaction, seen through one actor's eyes. The settings are local to
 * it, so a connection that goes back to the pool shows nothing to whoever takes it next.
 */
export function transact<T>(db: Database, { actor, scope }: View, work: (tx: Tx) => Promise<T>): Promise<T> {
  const path = scope === "federation" ? "/" : actor.unionPath;
  return db.transaction(async (tx) => {
    // Sent, and not waited for: the connection keeps the order, and if this fails, so does all that follows.
    const seen = tx
      .execute(sql`select
        set_config('app.actor_id', ${actor.id}, true),
        set_config('app.scope', ${scope}, true),
        set_config('app.scope_path', ${path}, true)`)
      .then(() => {});
    const [answer] = await Promise.all([work(tx), seen]);
    return answer;
  });
}
