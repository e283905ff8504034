import { removeBoxes } from "./device-store.ts";

export const lockId = "lock";
export const roundId = "round";
/** Ids of what was half written about a household begin with it. */
export const roundDrafts = "draft:";

/** Forgets whom the device holds, with the key to them. Never what waits to be sent: that lies in another store. */
export const wipePeople = (store: IDBDatabase): Promise<void> =>
  removeBoxes(store, lockId, roundId, roundDrafts);
