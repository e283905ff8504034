import { deviceStore, readAll, removeBoxes } from "./device-store.ts";
import { countDrafts, deskDrafts } from "./draft-box.ts";
import { entriesIn } from "./outbox.ts";
import { roundDrafts, wipePeople } from "./wipe-people.ts";

/**
 * What the sign-out would leave behind or take along. `waiting` are visits in the line: sealed, they stay. `unanswered`
 * are visits of the desk that went out and were not answered: only the id on this device can say that they are the same
 * ones. `drafts` were begun and not saved. The last two go, for whoever uses the device next could read them.
 */
export type Unsent = { waiting: number; unanswered: number; drafts: number };
const none: Unsent = { waiting: 0, unanswered: 0, drafts: 0 };

/** What is unsent on this device, of whomever; nothing where the browser keeps nothing. */
export const unsentHere = (): Promise<Unsent> =>
  deviceStore()
    .then(countIn)
    .catch(() => none);

async function countIn(store: IDBDatabase): Promise<Unsent> {
  // A picture is counted with its visit, and by itself where the visit has arrived.
  const visits = new Set((await entriesIn(store)).map(({ id, belongsTo }) => belongsTo ?? id));
  const boxes = await readAll<{ id: string }>(store, "boxes");
  const atTheDoor = boxes.filter(({ id }) => id.startsWith(roundDrafts)).length;
  const { unanswered, begun } = await countDrafts();
  return { waiting: visits.size, unanswered, drafts: atTheDoor + begun };
}

/** Forgets everything about people at the sign-out, except what has not been sent: that is sealed, and stays. */
export async function leaveDevice(): Promise<void> {
  try {
    const store = await deviceStore();
    await wipePeople(store);
    await removeBoxes(store, deskDrafts);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
