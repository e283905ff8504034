import type { AppRouter } from "@gongbang/api/root";
import { type GivenOut, mustWipe } from "@gongbang/domain/aid/round";
import type { inferRouterOutputs } from "@trpc/server";
import { readBox, writeBox } from "~/shell/device-store.ts";
import type { SealKey } from "~/shell/seal-entry.ts";
import { openValue, type SecretBox, shutValue } from "~/shell/secret-box.ts";
import { roundId, wipePeople } from "~/shell/wipe-people.ts";

export type Round = inferRouterOutputs<AppRouter>["rounds"]["today"];
export type RoundPerson = Round["people"][number];

/** The round as the device holds it, with what was saved here since and the office does not know yet. */
export type HeldRound = Round & {
  /** When to go next, as an unsent entry of this device says: the base of the next one. */
  plans: Record<string, string | null>;
  /** Tasks that were ticked here. */
  ticked: string[];
};

/**
 * The office's newer round in the place of the one that is held. Plans and ticks of entries that it has not acknowledged
 * go on counting: it cannot know them.
 */
export const renewed = (held: HeldRound, round: Round, unsent: ReadonlySet<string>): HeldRound => ({
  ...round,
  plans: Object.fromEntries(Object.entries(held.plans).filter(([archiveId]) => unsent.has(archiveId))),
  ticked: unsent.size > 0 ? held.ticked : [],
});

export type RoundBox = SecretBox & {
  givenAt: string;
  receivedAt: string;
  /** Read without the PIN: with it the office is asked whether this must go. */
  device?: string;
};
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
  await writeBox(store, {
    ...box,
    givenAt: round.givenAt,
    receivedAt,
    device: round.device,
  } satisfies RoundBox);
  await writeBox(store, { id: sealKeyId, ...round.key } satisfies SealKey & { id: string });
}

/** The round that the device holds; null where it holds none, or the key is another one. */
export async function heldRound(
  store: IDBDatabase,
  key: CryptoKey,
): Promise<{ round: HeldRound; receivedAt: string } | null> {
  const box = await readBox<RoundBox>(store, roundId);
  const round = box && (await openValue<HeldRound>(key, box));
  if (!box || !round) return null;
  // A round that an earlier page kept has nobody but those who are due.
  return { round: { ...round, others: round.others ?? [] }, receivedAt: box.receivedAt };
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
