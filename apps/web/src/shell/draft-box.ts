import { allIn, deviceStore, inStore, readAll, readBox, removeBoxes, writeBox } from "./device-store.ts";
import { makeDeviceKey, openValue, type SecretBox, shutValue } from "./secret-box.ts";

/**
 * A form on this device, until the office has answered: what was typed, and the id under which it is sent however often.
 * `sent` says that it went out and nothing came back. `deviceAt` is the device's clock when it was first saved.
 */
export type Draft<Values> = {
  commandId: string;
  values: Values;
  keptAt: string;
  sent: boolean;
  deviceAt: string | null;
};

/** Ids begin with it; so does their key's. All of it goes at the sign-out. */
export const deskDrafts = "desk-draft:";
const keyId = `${deskDrafts}key`;

/** The key of the drafts: made by the first of them, used by the browser, and read by nobody. */
async function draftKey(store: IDBDatabase): Promise<CryptoKey> {
  const known = await readBox<{ key: CryptoKey }>(store, keyId);
  if (known) return known.key;
  const fresh = await makeDeviceKey();
  return inStore(store, "boxes", async (rows) => {
    // Another page may have been first.
    const there = (await allIn<{ id: string; key: CryptoKey }>(rows)).find(({ id }) => id === keyId);
    if (!there) rows.put({ id: keyId, key: fresh });
    return there?.key ?? fresh;
  });
}

// One after the other, so that the last thing typed is the last one written.
let line: Promise<unknown> = Promise.resolve();
function inLine<T>(work: (store: IDBDatabase) => Promise<T>): Promise<T | null> {
  // A browser may keep nothing, or have no cryptography without TLS: the form works without drafts.
  const turn = line.then(() => deviceStore().then(work)).catch(() => null);
  line = turn;
  return turn;
}

/** Keeps a draft, encrypted. False where this browser keeps nothing. */
export const keepDraft = async <Values>(key: string, draft: Draft<Values>): Promise<boolean> =>
  (await inLine(async (store) => {
    await writeBox(store, await shutValue(await draftKey(store), deskDrafts + key, draft));
    return true;
  })) ?? false;

export const readDraft = <Values>(key: string): Promise<Draft<Values> | null> =>
  inLine(async (store) => {
    const box = await readBox<SecretBox>(store, deskDrafts + key);
    return box && openValue<Draft<Values>>(await draftKey(store), box);
  });

export const dropDraft = (key: string) => inLine((store) => removeBoxes(store, deskDrafts + key));

/** How many forms of the desk went out without an answer, and how many were begun and not sent. */
export async function countDrafts(): Promise<{ unanswered: number; begun: number }> {
  const drafts = await inLine(async (store) => {
    const boxes = (await readAll<SecretBox>(store, "boxes")).filter(isDraft);
    const key = boxes.length > 0 ? await draftKey(store) : null;
    return Promise.all(boxes.map((box) => key && openValue<Draft<unknown>>(key, box)));
  });
  const known = (drafts ?? []).filter((draft) => draft !== null);
  const unanswered = known.filter(({ sent }) => sent).length;
  return { unanswered, begun: known.length - unanswered };
}

const isDraft = ({ id }: { id: string }) => id.startsWith(deskDrafts) && id !== keyId;
