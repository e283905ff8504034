import { pinTries } from "@gongbang/domain/aid/round";
import { argon2id } from "hash-wasm";
import { allIn, inStore, readBox, writeBox } from "./device-store.ts";
import { deviceKeyOf, makeDeviceKey, type SecretBox, shut, unlocked } from "./secret-box.ts";
import { askForSignIn, lockId, wipePeople } from "./wipe-people.ts";

/**
 * The lock of what a device holds of people. The key that reads them is wrapped twice: by what Argon2id makes of the
 * PIN, and by a key that never leaves this browser, so that a copy of the disk is not enough to try PINs on.
 */
type Lock = {
  id: typeof lockId;
  ownerId: string;
  salt: Uint8Array<ArrayBuffer>;
  deviceKey: CryptoKey;
  wrapped: SecretBox;
  triesLeft: number;
};

/** m = 19 MiB, t = 2, p = 1 (handbook trust.md 1.6): about a tenth of a second on a telephone. */
async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const cost = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 };
  const hash = await argon2id({ password: pin, salt, ...cost, outputType: "binary" });
  return deviceKeyOf(Uint8Array.from(hash));
}

/** Whose lock it is; null where there is none. */
export async function lockOwner(store: IDBDatabase): Promise<string | null> {
  return (await readBox<Lock>(store, lockId))?.ownerId ?? null;
}

/** Makes a new key behind this PIN. What stood behind an old one is gone. Gives the key that reads people. */
export async function setPin(store: IDBDatabase, pin: string, ownerId: string): Promise<CryptoKey> {
  await wipePeople(store);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const deviceKey = await makeDeviceKey();
  const inner = await shut(await pinKey(pin, salt), lockId, secret);
  const wrapped = await shut(deviceKey, lockId, joined(inner));
  await writeBox(store, {
    id: lockId,
    ownerId,
    salt,
    deviceKey,
    wrapped,
    triesLeft: pinTries,
  } satisfies Lock);
  const key = await deviceKeyOf(secret);
  secret.fill(0);
  return key;
}

export type Unlocked = { key: CryptoKey } | { left: number };

/**
 * The key that reads people, for the right PIN. Each try is counted before it is made, so that switching off in the
 * middle saves none; the fifth wrong one wipes the people (`left: 0`). What waits to be sent stays.
 */
export async function unlock(store: IDBDatabase, pin: string): Promise<Unlocked> {
  const lock = await countTry(store);
  if (lock === null) return lockedOut(store);
  const inner = await unlocked(lock.deviceKey, lock.wrapped);
  const secret = inner && (await unlocked(await pinKey(pin, lock.salt), parted(inner)));
  if (secret) {
    await writeBox(store, { ...lock, triesLeft: pinTries });
    return { key: await deviceKeyOf(new Uint8Array(secret)) };
  }
  return lock.triesLeft === 0 ? lockedOut(store) : { left: lock.triesLeft };
}

/** Whoever guessed must not go on with the session that they found: the sign-in is asked for before the people are gone. */
async function lockedOut(store: IDBDatabase): Promise<Unlocked> {
  await askForSignIn(store);
  await wipePeople(store);
  return { left: 0 };
}

const countTry = (store: IDBDatabase): Promise<Lock | null> =>
  inStore(store, "boxes", async (rows) => {
    const lock = (await allIn<Lock | { id: string }>(rows)).find((box): box is Lock => box.id === lockId);
    // The last try was counted, and the battery died before the wiping.
    if (!lock || lock.triesLeft <= 0) return null;
    const tried = { ...lock, triesLeft: lock.triesLeft - 1 };
    rows.put(tried);
    return tried;
  });

const joined = ({ iv, box }: SecretBox): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...iv, ...new Uint8Array(box)]);
const parted = (bytes: ArrayBuffer): SecretBox => ({
  id: lockId,
  iv: new Uint8Array(bytes.slice(0, 12)),
  box: bytes.slice(12),
});
