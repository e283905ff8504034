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

const pieceBytes = 1024 * 1024;
const piece = (from: number) => sql<Buffer>`substr(${files.content}, ${from + 1}, ${pieceBytes})`;

/**
 * A file's bytes, as far as the transaction's scope shows it; a megabyte at a time, since the driver reads bytes as
 * text of twice their length, and a roster has up to 20 MB. Refuses with ACCESS.NOT_FOUND, also where the bytes are gone.
 */
export async function openFile(tx: Tx, keys: Keyring, id: string): Promise<OpenFile> {
  const { name, kind, unionPath, expiresAt } = files;
  const size = sql<number>`octet_length(${files.content})`;
  const isAsked = and(eq(files.id, id), gt(size, sealedHead));
  const asked = { name, kind, unionPath, expiresAt, size, first: piece(0) };
  const { size: sealed, first, ...file } = found(await tx.select(asked).from(files).where(isAsked), "file");
  const { update, end } = unsealPieces(keys, contentPlace(id), first.subarray(0, sealedHead));
  const bytes = Buffer.alloc(sealed - sealedHead);
  update(first.subarray(sealedHead)).copy(bytes);
  for (let at = pieceBytes; at < sealed; at += pieceBytes) {
    const { next } = one(
      await tx
        .select({ next: piece(at) })
        .from(files)
        .where(isAsked),
    );
    update(next).copy(bytes, at - sealedHead);
  }
  end();
  return { ...file, bytes };
}
