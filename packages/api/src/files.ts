import { createHash } from "node:crypto";
import { sealBytes, unsealBytes } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { files } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";

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

/** A file's bytes, as far as the transaction's scope shows it. Refuses with ACCESS.NOT_FOUND. */
export async function openFile(tx: Tx, keys: Keyring, id: string): Promise<OpenFile> {
  const { content, ...file } = found(await tx.select().from(files).where(eq(files.id, id)), "file");
  return { ...file, bytes: unsealBytes(keys, contentPlace(id), content) };
}
