/** A value encrypted for this device: AES-256-GCM, bound to the id that it is kept under. */
export type SecretBox = { id: string; iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer };

const utf8 = new TextEncoder();
const aes = (iv: Uint8Array<ArrayBuffer>, id: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: utf8.encode(id),
});

/** A key that never leaves the browser's keeping: it can be used and not be read. */
export const makeDeviceKey = () =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export const deviceKeyOf = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

export async function shut(
  key: CryptoKey,
  id: string,
  plain: ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<SecretBox> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { id, iv, box: await crypto.subtle.encrypt(aes(iv, id), key, plain) };
}

/** The plain bytes; null where the key is another one, a bit was changed, or the box stood under another id. */
export function unlocked(key: CryptoKey, { id, iv, box }: SecretBox): Promise<ArrayBuffer | null> {
  return crypto.subtle.decrypt(aes(iv, id), key, box).catch(() => null);
}

export const shutValue = (key: CryptoKey, id: string, value: unknown) =>
  shut(key, id, utf8.encode(JSON.stringify(value)));

/** A value that was shut by {@link shutValue}; null as by {@link unlocked}. */
export async function openValue<T>(key: CryptoKey, box: SecretBox): Promise<T | null> {
  const plain = await unlocked(key, box);
  return plain === null ? null : JSON.parse(new TextDecoder().decode(plain));
}
