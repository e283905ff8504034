import { seal, unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { Secret, TOTP } from "otpauth";

const seconds = 30;
const place = (officerId: string) => ({ table: "officers", column: "totp_secret", rowId: officerId });

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "工帮",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: seconds,
    secret: Secret.fromBase32(secret),
  });

/** A new secret, in base 32, with the address an authenticator app reads. */
export function newSecret(username: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totp(secret, username).toString() };
}

/**
 * The time step that a code belongs to, one before and one after included; null where it is none. Digits of a
 * Chinese keyboard count as the same digits.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.normalize("NFKC").trim();
  // The library compares bytes, and throws where there are more of them than digits.
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / seconds) + delta;
}

export const sealSecret = (keys: Keyring, officerId: string, secret: string) =>
  seal(keys, place(officerId), secret);
export const openSecret = (keys: Keyring, officerId: string, sealed: string) =>
  unseal(keys, place(officerId), sealed);
