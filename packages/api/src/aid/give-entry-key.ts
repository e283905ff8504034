import { makeEntryKeys } from "@gongbang/db/entry-seal";
import { seal, unseal } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";

export type EntryKey = { kid: string; publicKey: string };

const place = (kid: string) => ({ table: "entry_keys", column: "private_key", rowId: kid });

/** The public key under which telephones seal from now on: there is a new one every ninety days. */
export async function entryKeyNow({ tx, keys, now }: Pick<Office, "tx" | "keys" | "now">): Promise<EntryKey> {
  const kid = uuidv7(now.getTime());
  const { publicKey, privateKey } = makeEntryKeys();
  const sealed = seal(keys, place(kid), privateKey);
  return one(
    await tx.execute<EntryKey>(sql`select kid, public_key as "publicKey"
      from app.entry_key_now(${now.toISOString()}::timestamptz, ${kid}, ${publicKey}, ${sealed})`),
  );
}

/** The private half of a key that was given out once; null where none of that id was. */
export async function privateEntryKey({ tx, keys }: Office, kid: string): Promise<string | null> {
  const [row] = await tx.execute<{ privateKey: string }>(
    sql`select private_key as "privateKey" from app.entry_key(${kid})`,
  );
  return row ? unseal(keys, place(kid), row.privateKey) : null;
}
