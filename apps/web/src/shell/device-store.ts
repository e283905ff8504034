/**
 * The browser's own database: `outbox` holds what waits to be sent, in the order in which it was saved; `boxes` holds
 * everything else, encrypted. What is in the one is never touched by what empties the other.
 */
const name = "gongbang";
const version = 1;

export type StoreName = "outbox" | "boxes";

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });

/** Opens the store. Rejects where the browser keeps nothing. */
export function openStore(factory: IDBFactory = indexedDB): Promise<IDBDatabase> {
  const opening = factory.open(name, version);
  opening.onupgradeneeded = () => {
    const outbox = opening.result.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
    outbox.createIndex("id", "id", { unique: true });
    opening.result.createObjectStore("boxes", { keyPath: "id" });
  };
  return asked(opening);
}

let opened: Promise<IDBDatabase> | undefined;

/** The store of this page, opened once. */
export function deviceStore(): Promise<IDBDatabase> {
  opened ??= openStore().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Runs one transaction that is on the disk when it is done: an entry that was saved outlives a dead battery. */
export async function inStore<T>(
  store: IDBDatabase,
  where: StoreName,
  work: (rows: IDBObjectStore) => Promise<T> | T,
): Promise<T> {
  const transaction = store.transaction(where, "readwrite", { durability: "strict" });
  const done = finished(transaction);
  done.catch(() => {});
  const answer = await work(transaction.objectStore(where));
  await done;
  return answer;
}

export const readBox = async <T>(store: IDBDatabase, id: string): Promise<T | null> =>
  (await asked<T | undefined>(store.transaction("boxes").objectStore("boxes").get(id))) ?? null;

export const writeBox = <Box extends { id: string }>(store: IDBDatabase, box: Box): Promise<void> =>
  inStore(store, "boxes", (rows) => void rows.put(box));

/** Removes every box whose id one of these begins. */
export const removeBoxes = (store: IDBDatabase, ...beginnings: string[]) =>
  inStore(store, "boxes", async (rows) => {
    for (const id of await asked(rows.getAllKeys()))
      if (beginnings.some((beginning) => String(id).startsWith(beginning))) rows.delete(id);
  });

/** All rows of a store in their order. */
export const allIn = <T>(rows: IDBObjectStore): Promise<T[]> => asked<T[]>(rows.getAll());
export const readAll = <T>(store: IDBDatabase, where: StoreName): Promise<T[]> =>
  allIn<T>(store.transaction(where).objectStore(where));
