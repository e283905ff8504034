import type { AppRouter } from "@gongbang/api/root";
import { type GivenOut, mustWipe } from "@gongbang/domain/aid/round";
import type { inferRouterOutputs } from "@trpc/server";
import { readBox, removeBoxes, writeBox } from "~/shell/device-store.ts";
import type { SealKey } from "~/shell/seal-entry.ts";
import { openValue, type SecretBox, shutValue } from "~/shell/secret-box.ts";
import { roundDrafts, roundId, wipePeople } from "~/shell/wipe-people.ts";

export type Round = inferRouterOutputs<AppRouter>["rounds"]["today"];
export type RoundPerson = Round["people"][number];

/** The round as the device holds it, with what was saved here since and the office does not know yet. */
export type HeldRound = Round & {
  /** When to go next, as an unsent entry of this device says: the base of the next one. */
  plans: Record<string, string | null>;
  /** Tasks that were ticked here. */
  ticked: string[];
};

type RoundBox = SecretBox & { givenAt: string; receivedAt: string };
const sealKeyId = "seal-key";

const given = ({ givenAt, receivedAt }: RoundBox): GivenOut => ({
  givenAt: new Date(givenAt),
  receivedAt: new Date(receivedAt),
});

/** Keeps the round, encrypted, with the key that entries are sealed with beside it. */
export async function keepRound(
  store: IDBDatabase,
  key: CryptoKey,
  round: HeldRound,
  receivedAt: string,
): Promise<void> {
  const box = await shutValue(key, roundId, round);
  await writeBox(store, { ...box, givenAt: round.givenAt, receivedAt } satisfies RoundBox);
  await writeBox(store, { id: sealKeyId, ...round.key } satisfies SealKey & { id: string });
}

/** The round that the device holds; null where it holds none, or the key is another one. */
export async function heldRound(
  store: IDBDatabase,
  key: CryptoKey,
): Promise<{ round: HeldRound; receivedAt: string } | null> {
  const box = await readBox<RoundBox>(store, roundId);
  const round = box && (await openValue<HeldRound>(key, box));
  return box && round ? { round, receivedAt: box.receivedAt } : null;
}

/** Wipes whom the device holds where that is due. True where it did. What waits to be sent stays. */
export async function wipeIfDue(
  store: IDBDatabase,
  { now, wipedAt }: { now: Date; wipedAt: Date | null },
): Promise<boolean> {
  const box = await readBox<RoundBox>(store, roundId);
  if (!box || !mustWipe(given(box), { now, wipedAt })) return false;
  await wipePeople(store);
  return true;
}

/** A form that was begun about a household, encrypted like the round. */
export async function keepRoundDraft(store: IDBDatabase, key: CryptoKey, archiveId: string, values: unknown) {
  await writeBox(store, await shutValue(key, roundDrafts + archiveId, values));
}

export async function roundDraft<T>(
  store: IDBDatabase,
  key: CryptoKey,
  archiveId: string,
): Promise<T | null> {
  const box = await readBox<SecretBox>(store, roundDrafts + archiveId);
  return box && openValue<T>(key, box);
}

export const dropRoundDraft = (store: IDBDatabase, archiveId: string) =>
  removeBoxes(store, roundDrafts + archiveId);
