import { createHash } from "node:crypto";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { invariantChecks } from "@gongbang/db/schema/invariants";
import { files } from "@gongbang/db/schema/office";
import { transact } from "@gongbang/db/transact";
import { verifyAuditSeen } from "@gongbang/db/verify-audit";
import { type InvariantCode, type InvariantFault, invariantCodes } from "@gongbang/domain/office/invariant";
import { and, desc, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { openFile } from "../files.ts";
import type { Office } from "../office.ts";

/** Nobody: the night's own look. */
const clockwork = { id: "00000000-0000-0000-0000-000000000000", unionPath: "/" };
const shown = 50;
/** Files whose bytes are compared with their mark in one look: the newest, and none that is large. */
const filesLooked = 100;
const mostBytes = 2_000_000;

type Row = { code: InvariantCode } & InvariantFault;

/** The faults that the database finds by itself, and those that only a look with the keys finds. */
async function faultsIn(tx: Tx, keys: Keyring, now: Date): Promise<Row[]> {
  const asked = sql`select code, subject, fault from app.invariant_faults(${now.toISOString()}::timestamptz)`;
  const found = await tx.execute<Row>(asked);
  const { broken } = await verifyAuditSeen(tx, keys);
  const chains = broken.map(
    ({ chain, seq, why }): Row => ({ code: "I8", subject: `${chain}/${seq}`, fault: why }),
  );
  return [...found, ...chains, ...(await wrongFiles(tx, keys, now))];
}

async function wrongFiles(tx: Tx, keys: Keyring, now: Date): Promise<Row[]> {
  const size = sql`octet_length(${files.content})`;
  const isLive = or(isNull(files.expiresAt), gt(files.expiresAt, now));
  const kept = and(isLive, gt(size, 28), lt(size, mostBytes));
  const { id, sha256 } = files;
  const asked = await tx.select({ id, sha256 }).from(files).where(kept).orderBy(desc(id)).limit(filesLooked);
  const wrong: Row[] = [];
  for (const file of asked) {
    // Bytes that cannot be unsealed are not the bytes that were kept.
    const mark = await openFile(tx, keys, file.id).then(
      ({ bytes }) => createHash("sha256").update(bytes).digest("hex"),
      () => null,
    );
    if (mark !== file.sha256)
      wrong.push({ code: "I9", subject: file.id, fault: "bytes differ from their mark" });
  }
  return wrong;
}

/**
 * Looks at every invariant and writes down how it stands; one that fails keeps the first look at which it did. The
 * transaction must reach the whole federation. Gives how many faults there are.
 */
export async function lookAtInvariants(tx: Tx, { keys, now }: { keys: Keyring; now: Date }): Promise<number> {
  const faults = await faultsIn(tx, keys, now);
  for (const code of invariantCodes) {
    const own = faults.filter((fault) => fault.code === code);
    const examples = own.slice(0, shown).map(({ subject, fault }) => ({ subject, fault }));
    const since = own.length > 0 ? now : null;
    const row = { faults: own.length, examples, checkedAt: now };
    await tx
      .insert(invariantChecks)
      .values({ code, ...row, failingSince: since })
      .onConflictDoUpdate({
        target: invariantChecks.code,
        set: {
          ...row,
          failingSince:
            own.length > 0 ? sql`coalesce(${invariantChecks.failingSince}, excluded.failing_since)` : null,
        },
      });
  }
  return faults.length;
}

/** The nightly look. */
export const sweepInvariants = (house: House, now: Date): Promise<number> =>
  transact(house.db, { actor: clockwork, scope: "federation" }, (tx) =>
    lookAtInvariants(tx, { keys: house.keys, now }),
  );

/** 立即检查: the same look, asked for by a person. */
export async function checkInvariants(office: Office) {
  const { tx, keys, now, actor } = office;
  const faults = await lookAtInvariants(tx, { keys, now });
  const changes = [{ field: "faults", becomes: faults }];
  office.about({ type: "invariants", id: actor.id, unionPath: actor.unionPath, changes });
  return { faults };
}
