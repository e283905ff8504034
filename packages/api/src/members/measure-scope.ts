import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { memberTallies } from "@gongbang/db/schema/views";
import { and, gte, inArray, lt, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { unionInReach } from "./reads.ts";

/** Up to so many people a scope is read and sorted; beyond it an index is walked in the list's order. */
export const widest = 2_500;

/** The union that a call looks at, by the filter or by the actor's reach, and whether its people are many. */
export type Scope = { path: string; people: number; wide: boolean };

/** How many members are kept under a path, by kind, as the kept counts say. Only for choosing a way, and for the tabs. */
export async function talliesUnder(tx: Tx, path: string, kinds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ kind: memberTallies.kind, people: sql<number>`sum(${memberTallies.people})::int` })
    .from(memberTallies)
    .where(
      and(
        inArray(memberTallies.kind, kinds),
        gte(memberTallies.unionPath, path),
        lt(memberTallies.unionPath, `${path}\u{10FFFF}`),
      ),
    )
    .groupBy(memberTallies.kind);
  return new Map(rows.map(({ kind, people }) => [kind, people]));
}

/** The living ones. */
export const peopleUnder = async (tx: Tx, path: string): Promise<number> =>
  (await talliesUnder(tx, path, ["live"])).get("live") ?? 0;

/** Refuses with ACCESS.NOT_FOUND where the union is out of reach. */
export async function measureScope(office: Office, unionId?: string): Promise<Scope> {
  const path = unionId ? (await unionInReach(office, unionId)).path : reachOf(office);
  const people = path === "/" ? await estimatedPeople(office.tx) : await peopleUnder(office.tx, path);
  return { path, people, wide: people > widest };
}

/** How many members there are at all, as the server last estimated: the federation's counts are thousands of rows. */
async function estimatedPeople(tx: Tx): Promise<number> {
  const estimate = sql`select greatest(reltuples, 0)::float8 as people from pg_class where oid = 'members'::regclass`;
  return one(await tx.execute<{ people: number }>(estimate)).people;
}

/**
 * How a query comes to its rows: `walk` by an index's own order, so that a page is cut from it; `gather` by an index that
 * leads to few, which are then sorted; `read` the scope's own people, of whom there are few.
 */
export type Means = "walk" | "gather" | "read";

/**
 * Tells the planner so, and asks, in one message. It can't see how wide the range of a scope is, takes half a hundredth
 * for it, and would sort a million rows, or intersect a bitmap of them with the few that another index leads to. Only
 * this transaction hears of it.
 */
export async function askedAs<T>(tx: Tx, means: Means, question: PromiseLike<T>): Promise<T> {
  const [sort, join] = [means === "walk" ? "off" : "on", means === "read" ? "on" : "off"];
  const planner = tx.execute(sql`select set_config('enable_sort', ${sort}, true),
    set_config('enable_incremental_sort', ${sort}, true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_hashjoin', ${join}, true), set_config('enable_mergejoin', ${join}, true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),
    set_config('plan_cache_mode', 'force_custom_plan', true)`);
  const [, answer] = await Promise.all([planner, question]);
  return answer;
}
