import { type Keyring, keyedHash } from "./keyring.ts";
import type { members } from "./schema/members.ts";

type Judged = Pick<
  typeof members.$inferSelect,
  "name" | "birthOn" | "citizenIdIndex" | "phoneIndex" | "bankCardIndex" | "unionId" | "unitName"
>;

/** What a record is judged by, keyed: where it changes, a pair that was told apart is asked about again. 16 bytes. */
export function duplicateKey(keys: Keyring, known: Judged): Buffer {
  const { name, birthOn, citizenIdIndex, phoneIndex, bankCardIndex, unionId, unitName } = known;
  const parts = [name, birthOn, citizenIdIndex, phoneIndex, bankCardIndex, unionId, unitName].map((part) =>
    Buffer.isBuffer(part) ? part.toString("hex") : (part ?? ""),
  );
  return keyedHash(keys.index, JSON.stringify(parts)).subarray(0, 16);
}
