import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { deviceStore, inStore, readAll, removeBoxes, writeBox } from "./device-store.ts";
import { keepDraft } from "./draft-box.ts";
import { leaveDevice, unsentHere } from "./leave-device.ts";
import { newEntryId } from "./new-id.ts";
import { enqueue, type NewEntry } from "./outbox.ts";
import { setPin } from "./pin-lock.ts";
import { shutValue } from "./secret-box.ts";
import { roundDrafts, roundId } from "./wipe-people.ts";

let store: IDBDatabase;
beforeEach(async () => {
  store = await deviceStore();
  await removeBoxes(store, "");
  await inStore(store, "outbox", (rows) => void rows.clear());
});

const entry = (belongsTo: string | null = null): NewEntry => ({
  ...{ id: newEntryId(), ownerId: "me", lane: "a", belongsTo, sealed: "e1.k", savedAt: "" },
  notBefore: 0,
});
const desk = (sent: boolean) => ({
  ...{ commandId: "c", values: { note: "透析" }, keptAt: "2026-09-18T02:28:00.000Z", sent, deviceAt: null },
});
/** A visit that was begun on the telephone, behind its PIN. */
async function beginAtTheDoor(id: string) {
  const key = await setPin(store, "135246", "me");
  for (const box of [roundId, roundDrafts + id]) await writeBox(store, await shutValue(key, box, { id }));
}

describe("what the sign-out is warned of", () => {
  it("is nothing on a device that holds nothing", async () => {
    expect(await unsentHere()).toEqual({ waiting: 0, unanswered: 0, drafts: 0 });
  });
  it("is every visit that waits to be sent, its pictures counted with it", async () => {
    const visit = entry();
    await enqueue(store, [visit, entry(visit.id), entry(visit.id), entry()]);
    expect((await unsentHere()).waiting).toBe(2);
  });
  it("is a picture by itself, where its visit has arrived and it has not", async () => {
    await enqueue(store, [entry("arrived"), entry("arrived"), entry("another")]);
    expect((await unsentHere()).waiting).toBe(2);
  });
  it("is a visit of the desk that went out and was not answered, apart from the drafts", async () => {
    await keepDraft("visit me a", desk(true));
    await keepDraft("visit me b", desk(false));
    expect(await unsentHere()).toEqual({ waiting: 0, unanswered: 1, drafts: 1 });
  });
  it("is a visit that was begun at a door and not saved", async () => {
    await beginAtTheDoor("a");
    expect(await unsentHere()).toEqual({ waiting: 0, unanswered: 0, drafts: 1 });
  });
});

describe("after the sign-out", () => {
  it("the people, the PIN and every draft are gone, and what waits to be sent is where it was", async () => {
    await beginAtTheDoor("a");
    await keepDraft("visit me a", desk(true));
    await enqueue(store, [entry()]);
    await leaveDevice();
    expect(await readAll(store, "boxes")).toEqual([]);
    expect(await unsentHere()).toEqual({ waiting: 1, unanswered: 0, drafts: 0 });
  });
  it("a draft that is kept by a page which is still open has a key of its own, and is counted", async () => {
    await keepDraft("visit me a", desk(false));
    await leaveDevice();
    await keepDraft("visit me b", desk(false));
    expect((await unsentHere()).drafts).toBe(1);
  });
});
