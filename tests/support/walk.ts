import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import { type Clock, leadsTo } from "@gongbang/domain/kernel/machine";
import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Scene } from "./scene.ts";

/** A machine as far as a walk asks about it. */
export type Walked = {
  name: string;
  initial: string;
  transitions: Record<string, { from: readonly string[]; to: string }>;
  clocks: Record<string, Clock<string, string>>;
};

/** Every table of the office with a fingerprint of all that stands in it, but for the tables that were left out. */
export async function fingerprint(
  scene: Scene,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await tablesOf(scene);
  const asked = tables.filter((table) => !without.includes(table));
  const each = asked.map(
    (table) =>
      `select '${table}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${table} t`,
  );
  const rows = await scene.sql.unsafe(each.join(" union all "));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

const known = new WeakMap<Scene, string[]>();
async function tablesOf(scene: Scene): Promise<string[]> {
  const before = known.get(scene);
  if (before) return before;
  const rows = await scene.sql`select c.oid::regclass::text as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname in ('public', 'app') or (n.nspname = 'pgboss' and c.relname in ('job', 'job_common')))
      and c.relkind in ('r', 'p') and not c.relispartition`;
  const names = rows.map(({ name }) => String(name));
  known.set(scene, names);
  return names;
}

/** What a call came to: its answer, or the word that it was refused with. */
export const outcomeOf = <T>(call: Promise<T>): Promise<{ word: string | null; answer: T | null }> =>
  call.then(
    (answer) => ({ word: null, answer }),
    (error: { code?: string; cause?: { refusal?: { code: string } } }) => ({
      word: error.cause?.refusal?.code ?? error.code ?? String(error),
      answer: null,
    }),
  );

export type Command = { say: string; action: string; actor: { id: string }; send: () => Promise<unknown> };

type Head = { chain: number; seq: string };
const headsOf = (scene: Scene) => scene.sql<Head[]>`select chain, seq from audit_heads where seq > 0`;

const linesAfter = (scene: Scene, heads: readonly Head[]) =>
  scene.sql`select action as a, actor_id as by, result as came, entry->>'refusal' as why, entry->>'kind' as kind
    from audit a where seq > coalesce((select h.seq
      from jsonb_to_recordset(${JSON.stringify(heads)}::text::jsonb) as h(chain int, seq bigint)
     where h.chain = a.chain), 0)`;

/**
 * Sends one command: it leaves exactly one line in the trail, of its own action and officer, with what it came to;
 * and where it was refused, nothing else anywhere. Gives the word of the refusal.
 */
export async function sendWatched(
  scene: Scene,
  { say, action, actor, send }: Command,
): Promise<string | null> {
  const [before, heads] = [await fingerprint(scene, ["audit", "audit_heads"]), await headsOf(scene)];
  const { word } = await outcomeOf(send());
  const came = word === null ? "done" : word === "FORBIDDEN" ? "denied" : "refused";
  const why = came === "refused" ? word : null;
  expect([...(await linesAfter(scene, heads))], say).toEqual([
    { a: action, by: actor.id, came, why, kind: "write" },
  ]);
  const after = await fingerprint(scene, ["audit", "audit_heads"]);
  if (word === null) expect(after, say).not.toEqual(before);
  else expect(after, say).toEqual(before);
  return word;
}

/** A record's steps lead, arrow by arrow, from the machine's first state to the status that the row has now. */
export async function mustReplay(
  scene: Scene,
  machine: Walked,
  record: { id: string; status: string },
): Promise<string[]> {
  const steps = await scene.owner
    .select()
    .from(statusChanges)
    .where(eq(statusChanges.recordId, record.id))
    .orderBy(asc(statusChanges.id));
  const [first, ...later] = steps;
  expect(first).toMatchObject({ machine: machine.name, event: "create", becomes: machine.initial });
  let status = machine.initial;
  for (const { event, was, becomes, machine: of } of later) {
    expect({ of, was, event }).toEqual({ of: machine.name, was: status, event });
    expect(machine.transitions[event]?.from, event).toContain(was);
    const to = machine.transitions[event]?.to ?? "";
    expect(leadsTo(to, status), event).toBe(becomes);
    status = becomes;
  }
  expect(status).toBe(record.status);
  return steps.map(({ event }) => event);
}

/** The clocks that run after these steps, by the machine alone; `unknown` are those whose fact nobody wrote down. */
export function runningAfter(
  machine: Walked,
  events: readonly string[],
  unknown: readonly string[] = [],
): string[] {
  const running: string[] = [];
  for (const event of events) {
    const stopped = Object.entries(machine.clocks).flatMap(([name, { stopsOn }]) =>
      stopsOn.includes(event) ? [name] : [],
    );
    for (const name of stopped) while (running.includes(name)) running.splice(running.indexOf(name), 1);
    for (const [name, { startsOn }] of Object.entries(machine.clocks))
      if (startsOn === event && !unknown.includes(name)) running.push(name);
  }
  return running.sort();
}

/** A record's running deadlines are the clocks of its machine that run after its steps, each once. */
export async function mustKeepTime(
  scene: Scene,
  machine: Walked,
  { id, unionPath, keeperId }: { id: string; unionPath: string; keeperId: string },
  expected: readonly string[],
): Promise<void> {
  const rows = await scene.owner.select().from(deadlines).where(eq(deadlines.recordId, id));
  const running = rows.filter(({ stoppedAt }) => stoppedAt === null);
  expect(running.map(({ clock }) => clock).sort()).toEqual(expected);
  for (const row of rows) {
    const clock = machine.clocks[row.clock];
    expect(row.machine).toBe(machine.name);
    expect(clock, row.clock).toBeDefined();
    expect(row).toMatchObject({ unit: clock?.span.unit, permits: clock?.permits ?? false });
    if (row.stoppedBy !== null) expect(clock?.stopsOn).toContain(row.stoppedBy);
    else expect(row).toMatchObject({ unionPath, keeperId, stoppedOn: null });
  }
}
