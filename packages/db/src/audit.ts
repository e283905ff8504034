import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { type Keyring, keyedHash } from "./keyring.ts";
import type { Tx } from "./open.ts";

/** What changed in a field; a sensitive field says only that it did. */
export type Change = { field: string; was?: unknown; becomes?: unknown };

/** One line of the trail. Values of sensitive fields are never in it. */
export type AuditEntry = {
  at: string;
  actorId: string | null;
  actorName: string;
  roles: readonly string[];
  unionPath: string;
  sessionId: string | null;
  ip: string;
  requestId: string;
  action: string;
  kind: "write" | "read";
  /** The object, and the record on whose page the line shows. */
  objectType: string | null;
  objectId: string | null;
  recordId: string | null;
  reason: string | null;
  changes: Change[];
  result: "done" | "refused" | "denied" | "failed";
  refusal: string | null;
};

/** How many chains the trail hangs on. */
export const chains = 64;
/** The chain that a union's lines hang on: many, so that unions do not queue for one head. */
export const chainOf = (unionPath: string) =>
  createHash("sha256").update(unionPath).digest().readUInt8(0) % chains;

// Postgres hands jsonb back with its keys in another order, so the text that is hashed sorts them.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}

type Place = { chain: number; seq: number; entry: unknown };

/** The hash of a line: over the one before it, its place, and what it says. */
export const auditHash = (keys: Keyring, prev: Buffer, { chain, seq, entry }: Place): Buffer =>
  keyedHash(keys.audit, prev, `${chain}|${seq}|`, canonical(entry));

/** Hangs a line on its chain. The last act of a transaction: it holds the chain's head until the commit. */
export async function appendAudit(tx: Tx, keys: Keyring, entry: AuditEntry): Promise<void> {
  const chain = chainOf(entry.unionPath);
  const [head] = await tx.execute<{ seq: string; hash: Buffer }>(
    sql`select seq, hash from app.audit_head(${chain})`,
  );
  if (!head) throw new Error(`Bug: the audit chain ${chain} has a head`);
  const seq = Number(head.seq) + 1;
  // Through JSON once, so that what is hashed is what the column will give back.
  const plain: unknown = JSON.parse(JSON.stringify(entry));
  const hash = auditHash(keys, head.hash, { chain, seq, entry: plain });
  const append: SQL = sql`select app.append_audit(${chain}, ${seq}, ${entry.at}::timestamptz,
    ${JSON.stringify(plain)}::jsonb, ${head.hash}, ${hash})`;
  await tx.execute(append);
}

/** Hangs many lines on their chains, in the order of the chains, so that two writers never wait in a ring. */
export async function appendAudits(tx: Tx, keys: Keyring, entries: readonly AuditEntry[]): Promise<void> {
  const byChain = Map.groupBy(entries, ({ unionPath }) => chainOf(unionPath));
  for (const [chain, lines] of [...byChain].sort(([a], [b]) => a - b)) await appendTo(tx, keys, chain, lines);
}

async function appendTo(tx: Tx, keys: Keyring, chain: number, entries: readonly AuditEntry[]): Promise<void> {
  const [head] = await tx.execute<{ seq: string; hash: Buffer }>(
    sql`select seq, hash from app.audit_head(${chain})`,
  );
  if (!head) throw new Error(`Bug: the audit chain ${chain} has a head`);
  const first = Number(head.seq) + 1;
  const rows: { line: unknown; prev: string; hash: string }[] = [];
  let prev = head.hash;
  for (const [i, entry] of entries.entries()) {
    const plain: unknown = JSON.parse(JSON.stringify(entry));
    const hash = auditHash(keys, prev, { chain, seq: first + i, entry: plain });
    rows.push({ line: plain, prev: prev.toString("hex"), hash: hash.toString("hex") });
    prev = hash;
  }
  await tx.execute(sql`select app.append_audits(${chain}, ${first}, array_agg(line order by n),
      array_agg(decode(prev, 'hex') order by n), array_agg(decode(hash, 'hex') order by n))
    from json_to_recordset(${JSON.stringify(rows.map((row, n) => ({ n, ...row })))}::json)
      as row(n int, line jsonb, prev text, hash text)`);
}
