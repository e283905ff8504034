import { readAll, readBox, removeBoxes, writeBox } from "~/shell/device-store.ts";
import { openValue, type SecretBox, shutValue } from "~/shell/secret-box.ts";
import { lockId, roundDrafts } from "~/shell/wipe-people.ts";
import type { EntryValues } from "./entry-values.ts";
import type { RoundPerson } from "./round-cache.ts";
import type { Picture } from "./save-entry.ts";

/** A form that was begun and not saved. It carries whom it is about: by tomorrow they may be in the round no more. */
export type RoundDraft = {
  person: RoundPerson;
  values: EntryValues;
  pictures: Picture[];
  /** The entry that it puts right; null where it is a new visit. */
  mends: string | null;
  keptAt: string;
};

/** A household's new visit has one draft, and so has each entry that is being put right. */
export const draftIdOf = ({ person, mends }: Pick<RoundDraft, "person" | "mends">): string =>
  mends ?? person.archiveId;

/** Keeps a draft, encrypted under the key of the round. Where that was wiped meanwhile there is nothing to keep it under. */
export async function keepRoundDraft(store: IDBDatabase, key: CryptoKey, draft: RoundDraft): Promise<void> {
  const box = await shutValue(key, roundDrafts + draftIdOf(draft), draft);
  if ((await readBox(store, lockId)) !== null) await writeBox(store, box);
}

/** The draft of this id; null where there is none, or the key is another one. */
export async function roundDraft(store: IDBDatabase, key: CryptoKey, id: string): Promise<RoundDraft | null> {
  const box = await readBox<SecretBox>(store, roundDrafts + id);
  return box && openValue<RoundDraft>(key, box);
}

/** Every new visit that was begun and not saved, the one last touched first. */
export async function begunVisits(store: IDBDatabase, key: CryptoKey): Promise<RoundDraft[]> {
  const boxes = (await readAll<SecretBox>(store, "boxes")).filter(({ id }) => id.startsWith(roundDrafts));
  const drafts = await Promise.all(boxes.map((box) => openValue<RoundDraft>(key, box)));
  return drafts
    .filter((draft): draft is RoundDraft => draft !== null && draft.mends === null)
    .toSorted((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export const dropRoundDraft = (store: IDBDatabase, id: string): Promise<void> =>
  removeBoxes(store, roundDrafts + id);
