import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { assert } from "@gongbang/domain/kernel/decision";
import type { Sql } from "postgres";

/** The federation's keys, derived from its data key. They live in memory only. */
export type Keyring = { kid: string; fields: Buffer; index: Buffer; audit: Buffer };

const derive = (dataKey: Buffer, purpose: string) =>
  Buffer.from(hkdfSync("sha256", dataKey, "", purpose, 32));

/** The keys that a data key of 32 bytes stands for. */
export function keyringOf(kid: string, dataKey: Buffer): Keyring {
  assert(dataKey.length === 32, "a data key has 32 bytes");
  return {
    kid,
    fields: derive(dataKey, "gongbang.fields"),
    index: derive(dataKey, "gongbang.index"),
    audit: derive(dataKey, "gongbang.audit"),
  };
}

/** Wraps the data key with the key-encryption key, which is kept outside the database (trust.md 1.4). */
export function wrapKey(kek: Buffer, dataKey: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", kek, iv);
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url")).join(".");
}

/** Throws where the key-encryption key is not the one that wrapped it: a wrong key never boots. */
export function unwrapKey(kek: Buffer, wrapped: string): Buffer {
  const [iv, sealed, tag] = wrapped.split(".").map((part) => Buffer.from(part, "base64url"));
  assert(iv && sealed && tag, "a wrapped key has three parts");
  const decipher = createDecipheriv("aes-256-gcm", kek, iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

/**
 * The keyring of this database. On an empty one the first caller makes the data key.
 * Throws where `kek` is not the key that this database was made with.
 */
export async function loadKeyring(sql: Sql, kek: Buffer): Promise<Keyring> {
  const fresh = wrapKey(kek, randomBytes(32));
  const [row] = await sql`select kid, wrapped from app.data_key(${fresh})`;
  assert(row, "the database has a data key");
  return keyringOf(row.kid, unwrapKey(kek, row.wrapped));
}

const secrets = new WeakMap<Buffer, KeyObject>();

/**
 * The key as node:crypto works with it, made once: it takes a buffer apart anew for each call, which cost an import
 * five times what the hashing itself does.
 */
export function secretOf(key: Buffer): KeyObject {
  const made = secrets.get(key) ?? createSecretKey(key);
  secrets.set(key, made);
  return made;
}

/** HMAC-SHA256 of `parts` under one of the ring's keys. */
export function keyedHash(key: Buffer, ...parts: (string | Buffer)[]): Buffer {
  const hmac = createHmac("sha256", secretOf(key));
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}
