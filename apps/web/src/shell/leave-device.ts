import { deviceStore, removeBoxes } from "./device-store.ts";
import { deskDrafts } from "./draft-box.ts";
import { entriesIn } from "./outbox.ts";
import { wipePeople } from "./wipe-people.ts";

/** How many entries wait on this device, of whomever; none where the browser keeps nothing. */
export const unsentCount = (): Promise<number> =>
  deviceStore()
    .then(entriesIn)
    .then(
      ({ length }) => length,
      () => 0,
    );

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
