import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { auditHash } from "./audit.ts";
import type { Keyring } from "./keyring.ts";
import type { Tx } from "./open.ts";

export type BrokenLink = { chain: number; seq: number; why: "hash" | "gap" | "head" };
export type Verified = { lines: number; broken: BrokenLink[] };

type Line = { chain: number; seq: string; entry: unknown; hash: Buffer; same: boolean };
type Head = { chain: number; seq: string; hash: Buffer };
type Link = { seq: number; hash: Buffer };

/** Where the lines are read from: batches in the order of chain and number, and the heads of the chains. */
type Source = { heads: () => Promise<readonly Head[]>; batches: () => AsyncIterable<readonly Line[]> };

const start: Link = { seq: 0, hash: Buffer.alloc(0) };
const batch = 2000;

/**
 * Walks every chain and names its first bad line, if it has one: changed, removed, inserted or moved. The office may
 * go on writing meanwhile. A tail cut off together with its head shows only against a checkpoint kept elsewhere.
 * `admin` must see all lines: the administrator's connection.
 */
export const verifyAudit = (admin: Sql, keys: Keyring): Promise<Verified> =>
  walk(keys, {
    heads: () => admin<Head[]>`select chain, seq, hash from audit_heads`,
    batches: () => linesBy(admin).cursor(batch),
  });

const linesBy = (admin: Sql) => admin<Line[]>`
  select chain, seq, entry, hash, ${admin.unsafe(faithful)} as same from audit order by chain, seq`;

/** The same within a transaction that reaches the whole federation: the auditor's. */
export const verifyAuditSeen = (tx: Tx, keys: Keyring): Promise<Verified> =>
  walk(keys, {
    heads: () => tx.execute<Head>(sql`select chain, seq, hash from app.audit_heads_now()`),
    batches: () => pagesOf(tx),
  });

// What is searched by stands in columns of its own; a column that says otherwise than its line hides the line.
const faithful = `(actor_id is not distinct from (entry->>'actorId')::uuid and union_path = entry->>'unionPath'
  and action = entry->>'action' and record_id is not distinct from (entry->>'recordId')::uuid
  and result = entry->>'result' and at = (entry->>'at')::timestamptz)`;

async function* pagesOf(tx: Tx): AsyncGenerator<readonly Line[]> {
  let [chain, seq] = [-1, 0];
  for (;;) {
    const asked = sql`select * from app.audit_lines(${chain}, ${seq}, ${batch})`;
    const lines = await tx.execute<Line>(asked);
    yield lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < batch) return;
    [chain, seq] = [last.chain, Number(last.seq)];
  }
}

/** The heads are asked before and after: a line written meanwhile lies between the two. */
async function walk(keys: Keyring, { heads, batches }: Source): Promise<Verified> {
  const before = new Map((await heads()).map((head) => [head.chain, head]));
  const last = new Map<number, Link>();
  const broken = new Map<number, BrokenLink>();
  let lines = 0;
  const report = (fault: BrokenLink | null) => {
    if (fault && !broken.has(fault.chain)) broken.set(fault.chain, fault);
  };
  for await (const read of batches()) {
    lines += read.length;
    for (const line of read) {
      report(faultOf(keys, last.get(line.chain) ?? start, line) ?? headFault(before.get(line.chain), line));
      last.set(line.chain, { seq: Number(line.seq), hash: line.hash });
    }
  }
  for (const after of await heads()) {
    const end = last.get(after.chain) ?? start;
    report(endFault(end, Number(before.get(after.chain)?.seq ?? 0), after));
  }
  return { lines, broken: [...broken.values()] };
}

/** A line that carries its head's number carries its head's hash. */
function headFault(head: Head | undefined, { chain, seq, hash }: Line): BrokenLink | null {
  if (!head || Number(head.seq) !== Number(seq) || head.hash.equals(hash)) return null;
  return { chain, seq: Number(seq), why: "head" };
}

/** A chain ends where its head stands, or between the two where the office went on writing. */
function endFault(end: Link, from: number, { chain, seq, hash }: Head): BrokenLink | null {
  const to = Number(seq);
  const within = end.seq >= from && end.seq <= to && (end.seq !== to || hash.equals(end.hash));
  return within
    ? null
    : { chain, seq: end.seq < from ? end.seq + 1 : Math.min(end.seq, to + 1), why: "head" };
}

function faultOf(keys: Keyring, before: Link, { chain, seq, entry, hash, same }: Line): BrokenLink | null {
  const number = Number(seq);
  if (number !== before.seq + 1) return { chain, seq: before.seq + 1, why: "gap" };
  const right = auditHash(keys, before.hash, { chain, seq: number, entry }).equals(hash);
  return right && same ? null : { chain, seq: number, why: "hash" };
}
