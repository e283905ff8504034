import { createHash } from "node:crypto";
import { sealBytes, sealedHead, unsealPieces } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found, one } from "@gongbang/db/rows";
import { files } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { and, eq, gt, sql } from "drizzle-orm";

const contentPlace = (rowId: string) => ({ table: "files", column: "content", rowId });

const daysKept = 30;

/** Keeps a file for 30 days, or for as many as are said, sealed: rosters are full of id numbers. Gives its id. */
export async function storeFile(
  tx: Tx,
  { keys, actor, now }: { keys: Keyring; actor: Actor; now: Date },
  { name, kind, bytes, days = daysKept }: { name: string; kind: string; bytes: Uint8Array; days?: number },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(files).values({
    id,
    name,
    kind,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    content: sealBytes(keys, contentPlace(id), bytes),
    expiresAt: new Date(now.getTime() + days * 86_400_000),
    unionId: actor.unionId,
    unionPath: actor.unionPath,
    keeperId: actor.id,
  });
  return id;
}

export type OpenFile = {
  name: string;
  kind: string;
  unionPath: string;
  expiresAt: Date | null;
  bytes: Buffer;
};

/**
 * A file's bytes, as far as the transaction's scope shows it. Refuses with ACCESS.NOT_FOUND, also where the bytes are
 * gone.
 */
export async function openFile(tx: Tx, keys: Keyring, id: string): Promise<OpenFile> {
  const { name, kind, unionPath, expiresAt } = files;
  const size = sql<number>`octet_length(${files.content})`;
  const isAsked = and(eq(files.id, id), gt(size, sealedHead));
  const rows = await tx.select({ name, kind, unionPath, expiresAt, size }).from(files).where(isAsked);
  const { size: sealed, ...file } = found(rows, "file");
  return { ...file, bytes: await bytesOf(tx, keys, { id, size: sealed }) };
}

const pieceBytes = 1024 * 1024;

/** A megabyte at a time: the driver reads bytes as text of twice their length, and a roster has up to 20 MB. */
async function bytesOf(tx: Tx, keys: Keyring, { id, size }: { id: string; size: number }): Promise<Buffer> {
  const piece = async (from: number, count: number) => {
    const content = sql<Buffer>`substr(${files.content}, ${from + 1}, ${count})`;
    return one(await tx.select({ content }).from(files).where(eq(files.id, id))).content;
  };
  const { update, end } = unsealPieces(keys, contentPlace(id), await piece(0, sealedHead));
  const bytes = Buffer.alloc(size - sealedHead);
  for (let at = sealedHead; at < size; at += pieceBytes)
    update(await piece(at, pieceBytes)).copy(bytes, at - sealedHead);
  end();
  return bytes;
}
