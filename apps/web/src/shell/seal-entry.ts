import { fromBase64url, toBase64url } from "./base64url.ts";

/** The office's key for sealing: a point of P-256, uncompressed, base64url. */
export type SealKey = { kid: string; publicKey: string };

const utf8 = new TextEncoder();
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/**
 * Seals a text for the office: ECDH over P-256 with a key made for this one text, HKDF-SHA256, AES-256-GCM. Nobody who
 * holds the device can open it again, not even with the PIN. It is bound to the id of its entry. The other half is
 * packages/db/src/entry-seal.ts.
 */
export async function sealEntry(text: string, entryId: string, { kid, publicKey }: SealKey): Promise<string> {
  const { subtle } = crypto;
  const office = await subtle.importKey("raw", fromBase64url(publicKey), curve, false, []);
  const own = await subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const shared = await subtle.deriveBits({ name: "ECDH", public: office }, own.privateKey, 256);
  const secret = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: point, info: utf8.encode("gongbang.entry.v1") };
  const key = await subtle.deriveKey(derivation, secret, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bound = { name: "AES-GCM", iv, additionalData: utf8.encode(`${kid}|${entryId}`) };
  const box = new Uint8Array(await subtle.encrypt(bound, key, utf8.encode(text)));
  return ["e1", kid, ...[point, iv, box].map(toBase64url)].join(".");
}
