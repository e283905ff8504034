import { createCipheriv, createDecipheriv } from "node:crypto";
import { assert } from "@gongbang/domain/kernel/decision";
import { type Keyring, keyedHash, secretOf } from "./keyring.ts";
import { randomOf } from "./random.ts";

/** Where a sealed value stands. It is bound to the place, so that it cannot be moved to another row. */
export type Place = { table: string; column: string; rowId: string };

const placeText = ({ table, column, rowId }: Place) => `${table}|${column}|${rowId}`;

/** Seals a sensitive field: `v1.<kid>.<iv>.<ciphertext>.<tag>`, AES-256-GCM (trust.md 1.4). */
export function seal(keys: Keyring, place: Place, plain: string): string {
  const iv = randomOf(12);
  const cipher = createCipheriv("aes-256-gcm", secretOf(keys.fields), iv).setAAD(
    Buffer.from(placeText(place)),
  );
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"));
  return ["v1", keys.kid, ...parts].join(".");
}

/** The plain value. Throws on a changed bit, on a value moved from another row, and on another key. */
export function unseal(keys: Keyring, place: Place, sealed: string): string {
  const [version, kid, iv, body, tag] = sealed.split(".");
  assert(
    version === "v1" && kid === keys.kid && iv && body !== undefined && tag,
    "sealed with a key we hold",
  );
  const decipher = createDecipheriv("aes-256-gcm", secretOf(keys.fields), Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(placeText(place)));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}

/** The plain value of what came back from outside; null where it is none of ours, or was sealed for another place. */
export function unsealOffered(keys: Keyring, place: Place, sealed: string): string | null {
  try {
    return unseal(keys, place, sealed);
  } catch {
    return null;
  }
}

/** Seals a file's bytes: iv, tag and ciphertext, 28 bytes longer than what it was given. */
export function sealBytes(keys: Keyring, place: Place, plain: Uint8Array): Buffer {
  const iv = randomOf(12);
  const cipher = createCipheriv("aes-256-gcm", secretOf(keys.fields), iv).setAAD(
    Buffer.from(placeText(place)),
  );
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** How many bytes stand before the ciphertext of a file: iv and tag. */
export const sealedHead = 28;

/** The plain bytes. Throws as {@link unseal} does. */
export function unsealBytes(keys: Keyring, place: Place, sealed: Buffer): Buffer {
  const { update, end } = unsealPieces(keys, place, sealed.subarray(0, sealedHead));
  const plain = update(sealed.subarray(sealedHead));
  end();
  return plain;
}

/**
 * The same piece by piece, for what should not be in memory twice. What `update` gives is worth nothing before `end`,
 * which throws where a bit was changed or the file was moved.
 */
export function unsealPieces(keys: Keyring, place: Place, head: Buffer) {
  const decipher = createDecipheriv("aes-256-gcm", secretOf(keys.fields), head.subarray(0, 12));
  decipher.setAAD(Buffer.from(placeText(place)));
  decipher.setAuthTag(head.subarray(12, sealedHead));
  return { update: (piece: Buffer) => decipher.update(piece), end: () => void decipher.final() };
}

/** The columns that can be searched although they are sealed, each with a key of its own. */
export type IndexedField = "citizenId" | "phone" | "bankCard";

/**
 * The blind index of a value: equal values have equal indexes, and without the key nothing can be
 * guessed from them. 16 bytes. The caller normalises the value first (codes/citizen-id, codes/phone).
 */
export function blindIndex(keys: Keyring, field: IndexedField, normalised: string): Buffer {
  return keyedHash(fieldKey(keys, field), normalised).subarray(0, 16);
}

const fieldKeys = new WeakMap<Buffer, Map<IndexedField, Buffer>>();

/** The key of a column's index, worked out once for a ring. */
function fieldKey({ index }: Keyring, field: IndexedField): Buffer {
  const made = fieldKeys.get(index) ?? new Map<IndexedField, Buffer>();
  fieldKeys.set(index, made);
  const key = made.get(field) ?? keyedHash(index, field);
  made.set(field, key);
  return key;
}
