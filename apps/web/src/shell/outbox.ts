import { allIn, inStore, readAll } from "./device-store.ts";
import {
  afterTry,
  type FieldChosen,
  nextDueAt,
  nextToSend,
  type OutboxEntry,
  type Outcome,
} from "./outbox-entry.ts";

export type NewEntry = Pick<OutboxEntry, "id" | "ownerId" | "lane" | "belongsTo" | "sealed" | "savedAt"> & {
  notBefore: number;
};
/** How entries reach the office, and what time it is. */
export type Wire = {
  send: (entry: OutboxEntry) => Promise<Outcome>;
  now: () => number;
  chance: () => number;
};
export type Drained = { signedOut: boolean; next: number | null };

const beginning = {
  ...({ state: "waiting", tries: 0, asked: [], choices: [], refusal: null } satisfies Partial<OutboxEntry>),
};

/** Saves entries at the end of the line, all of them or none. They are on the disk when this is done. */
export const enqueue = (store: IDBDatabase, entries: readonly NewEntry[]): Promise<void> =>
  inStore(store, "outbox", (rows) => {
    for (const entry of entries) rows.add({ ...entry, ...beginning, commandId: entry.id });
  });

export const entriesIn = (store: IDBDatabase): Promise<OutboxEntry[]> => readAll(store, "outbox");

/** Changes one entry as it stands now, in one transaction; a change to null removes it. False where it is gone. */
function change(
  store: IDBDatabase,
  id: string,
  become: (entry: OutboxEntry) => OutboxEntry | null,
): Promise<boolean> {
  return inStore(store, "outbox", async (rows) => {
    const entry = (await allIn<OutboxEntry>(rows)).find((each) => each.id === id);
    if (!entry) return false;
    const next = become(entry);
    if (next === null) rows.delete(entry.order);
    else rows.put(next);
    return true;
  });
}

/**
 * Sends what is due, one after the other, until nothing is, the sign-in has ended, or the office does not answer. An
 * entry leaves the store only when the office has acknowledged it; what was being sent when the page was closed is sent
 * again under the same id. `hurried` tries again what waits after a failure.
 */
export async function drain(
  store: IDBDatabase,
  ownerId: string,
  wire: Wire,
  { hurried = false } = {},
): Promise<Drained> {
  for (;;) {
    const entry = await takeNext(store, { ownerId, now: wire.now(), hurried });
    if (entry === null) return { signedOut: false, next: await nextAt(store, { ownerId, now: wire.now() }) };
    const outcome = await wire.send(entry);
    const at = { now: wire.now(), chance: wire.chance() };
    await change(store, entry.id, (each) =>
      // Somebody settled it by hand meanwhile: this answer is about a try that is over.
      each.commandId === entry.commandId ? afterTry(each, outcome, at) : each,
    );
    if (outcome.is === "signedOut") return { signedOut: true, next: null };
    if (outcome.is === "silence")
      return { signedOut: false, next: await nextAt(store, { ownerId, now: wire.now() }) };
  }
}

/** Finds what is due and marks it as on its way, in one transaction: what was taken back before is not sent. */
const takeNext = (
  store: IDBDatabase,
  asking: Parameters<typeof nextToSend>[1],
): Promise<OutboxEntry | null> =>
  inStore(store, "outbox", async (rows) => {
    const entry = nextToSend(await allIn<OutboxEntry>(rows), asking);
    if (entry) rows.put({ ...entry, state: "sending" });
    return entry;
  });

/** When there is something to send again; null where nothing is. */
const nextAt = async (store: IDBDatabase, asking: Parameters<typeof nextDueAt>[1]) =>
  nextDueAt(await entriesIn(store), asking);

/** Answers what the office asked: a new try, under a new id, with the person's choices. */
export const settle = (store: IDBDatabase, id: string, choices: FieldChosen[], commandId: string) =>
  change(store, id, (entry) => ({
    ...entry,
    commandId,
    choices,
    state: "waiting",
    asked: [],
    notBefore: 0,
  }));

/** Sends once more what the office refused: its reason may be gone. Nothing was written, so the id stays. */
export const tryAgain = (store: IDBDatabase, id: string) =>
  change(store, id, (entry) => ({ ...entry, state: "waiting", refusal: null, notBefore: 0 }));

/**
 * Puts another text in the place of one that the office refused: the same entry, put right. False where it stands so no
 * more: another page has sent it or is sending it, and what the office has heard once it does not hear again.
 */
export const replace = (
  store: IDBDatabase,
  id: string,
  sealed: string,
  commandId: string,
): Promise<boolean> =>
  inStore(store, "outbox", async (rows) => {
    const entry = (await allIn<OutboxEntry>(rows)).find((each) => each.id === id);
    if (entry?.state !== "rejected") return false;
    rows.put({ ...entry, sealed, commandId, choices: [], state: "waiting", refusal: null, notBefore: 0 });
    return true;
  });

/** Forgets an entry and what belongs to it. Only for what the office has acknowledged as given up. */
export const forget = (store: IDBDatabase, id: string): Promise<void> =>
  inStore(store, "outbox", async (rows) => {
    for (const entry of await allIn<OutboxEntry>(rows))
      if (entry.id === id || entry.belongsTo === id) rows.delete(entry.order);
  });

/** Takes back what was saved a moment ago. False where it is on its way already: then it stays. */
export const takeBack = (store: IDBDatabase, id: string): Promise<boolean> =>
  inStore(store, "outbox", async (rows) => {
    const all = await allIn<OutboxEntry>(rows);
    const entry = all.find((each) => each.id === id);
    if (entry?.state !== "waiting" || entry.tries > 0) return false;
    for (const each of all) if (each.id === id || each.belongsTo === id) rows.delete(each.order);
    return true;
  });
