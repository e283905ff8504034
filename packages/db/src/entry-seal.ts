import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from "node:crypto";

/**
 * The sealing of what a telephone saves: ECDH over P-256 with a key made for this one entry, HKDF-SHA256, AES-256-GCM
 * (SP 800-56A one-pass DH, RFC 5869). Whoever seals cannot open it again. The other half is the web app's
 * shell/seal-entry.ts; tests/db/entry-seal.test.ts holds the two together.
 */
const info = "gongbang.entry.v1";
/** An uncompressed point of P-256: 0x04, x, y. */
const pointBytes = 65;

export type EntryKeyPair = { publicKey: string; privateKey: string };

/** A new pair: the public point, and the private key as PKCS #8, both base64url. */
export function makeEntryKeys(): EntryKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  const point = [Buffer.of(4), Buffer.from(x ?? "", "base64url"), Buffer.from(y ?? "", "base64url")];
  return {
    publicKey: Buffer.concat(point).toString("base64url"),
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64url"),
  };
}

/** The id of the key that an entry was sealed with; null where it is no such thing. */
export const sealedWith = (sealed: string): string | null =>
  /^e1\.([a-z0-9-]{1,40})\./.exec(sealed)?.[1] ?? null;

/** What was sealed for `entryId`; null where a bit was changed, it was sealed for another entry, or with another key. */
export function openSealedEntry(
  sealed: string,
  { entryId, privateKey }: { entryId: string; privateKey: string },
): string | null {
  const [, kid, ephemeral, iv, body] = sealed.split(".");
  if (!kid || !ephemeral || !iv || !body) return null;
  const [point, nonce, boxed] = [ephemeral, iv, body].map((part) => Buffer.from(part, "base64url"));
  if (point?.length !== pointBytes || nonce?.length !== 12 || !boxed || boxed.length < 16) return null;
  try {
    const key = keyFor(point, privateKey);
    const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(`${kid}|${entryId}`));
    decipher.setAuthTag(boxed.subarray(-16));
    const plain = Buffer.concat([decipher.update(boxed.subarray(0, -16)), decipher.final()]);
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    // A point off the curve, a changed bit, a text that is none: all of them are no entry.
    return null;
  }
}

function keyFor(point: Buffer, privateKey: string): Buffer {
  const own = createPrivateKey({
    key: Buffer.from(privateKey, "base64url"),
    format: "der",
    type: "pkcs8",
  });
  const jwk = {
    ...{ kty: "EC", crv: "P-256" },
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const theirs = createPublicKey({ key: jwk, format: "jwk" });
  const shared = diffieHellman({ privateKey: own, publicKey: theirs });
  return Buffer.from(hkdfSync("sha256", shared, point, info, 32));
}
