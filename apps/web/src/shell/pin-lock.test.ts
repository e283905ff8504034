import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { openStore, readAll, readBox, writeBox } from "./device-store.ts";
import { newEntryId } from "./new-id.ts";
import { enqueue, entriesIn } from "./outbox.ts";
import { lockOwner, setPin, unlock } from "./pin-lock.ts";
import { openValue, type SecretBox, shutValue } from "./secret-box.ts";
import { mustSignIn, roundDrafts, roundId, wipePeople } from "./wipe-people.ts";

let store: IDBDatabase;
beforeEach(async () => {
  store = await openStore(new IDBFactory());
});

const pin = "135246";
const round = { people: [{ name: "周德顺" }] };

async function lockedAway() {
  const key = await setPin(store, pin, "me");
  await writeBox(store, await shutValue(key, roundId, round));
  await writeBox(store, await shutValue(key, `${roundDrafts}a`, { note: "透析" }));
  await enqueue(store, [
    {
      ...{ id: newEntryId(), ownerId: "me", lane: "a", belongsTo: null, sealed: "e1.k", savedAt: "" },
      notBefore: 0,
    },
  ]);
}
const boxes = async () => (await readAll<{ id: string }>(store, "boxes")).map(({ id }) => id);

describe("the PIN of a device", () => {
  it("opens what was shut behind it, as often as it is right", async () => {
    await lockedAway();
    for (let i = 0; i < 3; i += 1) {
      const answer = await unlock(store, pin);
      if (!("key" in answer)) throw new Error("The PIN was right.");
      expect(await openValue(answer.key, (await readBox<SecretBox>(store, roundId)) as SecretBox)).toEqual(
        round,
      );
    }
    expect(await lockOwner(store)).toBe("me");
  });
  it("leaves four tries after a wrong one, and all five again after the right one", async () => {
    await lockedAway();
    expect(await unlock(store, "000001")).toEqual({ left: 4 });
    expect(await unlock(store, "000002")).toEqual({ left: 3 });
    expect(await unlock(store, pin)).toHaveProperty("key");
    expect(await unlock(store, "000001")).toEqual({ left: 4 });
  });
  it("wipes the people and their key at the fifth wrong one, and nothing that waits to be sent", async () => {
    await lockedAway();
    const left = [];
    for (let i = 1; i <= 5; i += 1) left.push(await unlock(store, `00000${i}`));
    expect(left.map((answer) => ("left" in answer ? answer.left : "open"))).toEqual([4, 3, 2, 1, 0]);
    // What stays says that whoever guessed must sign in.
    expect([await boxes(), await mustSignIn(store)]).toEqual([["sign-in-first"], true]);
    expect(await unlock(store, pin)).toEqual({ left: 0 });
    expect(await entriesIn(store)).toHaveLength(1);
  });
  it("counts a try before it is made: switching off in the middle saves none", async () => {
    await lockedAway();
    const tries = Array.from({ length: 5 }, (_, i) => unlock(store, `00000${i}`));
    // All five at once, as five pages would.
    await Promise.all(tries);
    expect(await unlock(store, pin)).toEqual({ left: 0 });
    expect(await boxes()).toEqual(["sign-in-first"]);
  });
  it("leaves no key in the store that can be taken out of it, and no person in plain", async () => {
    await lockedAway();
    const kept = await readBox<{ deviceKey: CryptoKey; wrapped: SecretBox }>(store, "lock");
    expect(kept?.deviceKey.extractable).toBe(false);
    const bytes = JSON.stringify(await readAll(store, "boxes"), (_, value) =>
      value instanceof ArrayBuffer ? Buffer.from(value).toString("latin1") : value,
    );
    for (const word of ["周德顺", "透析", pin, Buffer.from("周德顺").toString("latin1")])
      expect(bytes).not.toContain(word);
    const answer = await unlock(store, pin);
    if ("key" in answer) await expect(crypto.subtle.exportKey("raw", answer.key)).rejects.toThrow();
  });
  it("that is chosen anew forgets what stood behind the old one", async () => {
    await lockedAway();
    await setPin(store, "246135", "you");
    expect(await boxes()).toEqual(["lock"]);
    expect(await lockOwner(store)).toBe("you");
    expect(await entriesIn(store)).toHaveLength(1);
  });
});

it("the sign-out and the office's flag wipe in the same way", async () => {
  await lockedAway();
  await writeBox(store, { id: "seal-key" });
  await wipePeople(store);
  expect(await boxes()).toEqual(["seal-key"]);
  expect(await entriesIn(store)).toHaveLength(1);
});
