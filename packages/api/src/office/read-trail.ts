import { addDays } from "@gongbang/domain/kernel/day";
import { type ReadTrail, trailResults } from "@gongbang/domain/office/read-trail.input";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const change = z.object({ field: z.string(), was: z.unknown().optional(), becomes: z.unknown().optional() });
const trailLine = z.object({
  chain: z.number(),
  seq: z.number(),
  at: z.string(),
  actorName: z.string(),
  roles: z.array(z.string()),
  action: z.string(),
  kind: z.enum(["write", "read"]),
  objectType: z.string().nullable(),
  objectId: z.string().nullable(),
  recordId: z.string().nullable(),
  reason: z.string().nullable(),
  result: z.enum(trailResults),
  refusal: z.string().nullable(),
  ip: z.string(),
  changes: z.array(change),
});
export const trailPageOutput = z.object({
  rows: z.array(trailLine),
  next: z.object({ at: z.string(), chain: z.number(), seq: z.number() }).nullable(),
});

type Row = { chain: number; seq: string; at: string; entry: Record<string, unknown> };

/** One page of the trail as far as the call reaches: who did what, when, and what was refused. Limit: 100 lines. */
export async function readTrail({ tx }: Office, asked: ReadTrail): Promise<z.input<typeof trailPageOutput>> {
  const { limit } = asked;
  const where = sql.join(conditions(asked), sql` and `);
  const found = await tx.execute<Row>(sql`
    select chain, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, entry from audit
     where ${where} order by audit.at desc, chain desc, seq desc limit ${limit + 1}`);
  const rows = [...found]
    .slice(0, limit)
    .map(({ chain, seq, at, entry }) => trailLine.parse({ ...entry, chain, seq: Number(seq), at }));
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last ? { at: last.at, chain: last.chain, seq: last.seq } : null };
}

/** The start of a civil day in Beijing. */
const startOf = (day: string) => sql`${`${day}T00:00:00+08:00`}::timestamptz`;

function conditions({ action, person, from, to, result, after }: ReadTrail): SQL[] {
  const asked: (SQL | false | undefined | "")[] = [
    action && sql`starts_with(action, ${action})`,
    person && sql`strpos(lower(entry->>'actorName'), lower(${person})) > 0`,
    from && sql`at >= ${startOf(from)}`,
    to && sql`at < ${startOf(addDays(to, 1))}`,
    result && sql`result = ${result}`,
    after && sql`(at, chain, seq) < (${after.at}::timestamptz, ${after.chain}, ${after.seq})`,
  ];
  return [sql`true`, ...asked.filter((each): each is SQL => Boolean(each))];
}
