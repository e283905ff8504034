import { readBox, removeBoxes, writeBox } from "./device-store.ts";

export const lockId = "lock";
export const roundId = "round";
/** Ids of what was half written about a household begin with it. */
export const roundDrafts = "draft:";

/** Forgets whom the device holds, with the key to them. Never what waits to be sent: that lies in another store. */
export const wipePeople = (store: IDBDatabase): Promise<void> =>
  removeBoxes(store, lockId, roundId, roundDrafts);

const signInId = "sign-in-first";

/**
 * Says that whoever is signed in on this device is not to be trusted: five PINs were wrong. It outlives the wiping, until
 * that session has ended.
 */
export const askForSignIn = (store: IDBDatabase): Promise<void> => writeBox(store, { id: signInId });
export const mustSignIn = async (store: IDBDatabase): Promise<boolean> =>
  (await readBox<{ id: string }>(store, signInId)) !== null;
export const signInDone = (store: IDBDatabase): Promise<void> => removeBoxes(store, signInId);
