import { day } from "@gongbang/domain/kernel/day";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { openStore, readAll } from "~/shell/device-store.ts";
import { setPin, unlock } from "~/shell/pin-lock.ts";
import { wipePeople } from "~/shell/wipe-people.ts";
import { freshEntry } from "./entry-values.ts";
import { heldRound, keepRound, wipeIfDue } from "./round-cache.ts";
import { begunVisits, dropRoundDraft, keepRoundDraft, type RoundDraft, roundDraft } from "./round-draft.ts";
import { aPerson, aRound } from "./round-people.fixture.ts";

const pin = "135246";
const began = new Date("2026-09-18T00:00:00.000Z");
const after = (hours: number) => new Date(began.getTime() + hours * 3_600_000);
let store: IDBDatabase;
let key: CryptoKey;
beforeEach(async () => {
  store = await openStore(new IDBFactory());
  key = await setPin(store, pin, "me");
  await keepRound(store, key, aRound(), began.toISOString());
});

const draft = (archiveId: string, note: string, change: Partial<RoundDraft> = {}): RoundDraft => ({
  person: aPerson({ archiveId }),
  values: { ...freshEntry(day("2026-09-18"), "10:28", []), note },
  ...{ pictures: [], mends: null, keptAt: `2026-09-18T10:3${note.length}:00.000Z` },
  ...change,
});
const noteOf = async (id: string) => (await roundDraft(store, key, id))?.values.note ?? null;
const begun = async () => (await begunVisits(store, key)).map(({ values }) => values.note);

describe("a visit that was begun and not saved", () => {
  it("is there again with everything typed, and with its pictures", async () => {
    const pictures = [{ purpose: "photo" as const, content: "/9j/" }];
    const kept = draft("a1", "透析改为每周两次", { pictures });
    await keepRoundDraft(store, key, kept);
    expect(await roundDraft(store, key, "a1")).toEqual(kept);
  });
  it("is one a household: the later text stands", async () => {
    for (const note of ["透", "透析"]) await keepRoundDraft(store, key, draft("a1", note));
    expect(await noteOf("a1")).toBe("透析");
    expect(await begun()).toEqual(["透析"]);
  });
  it("goes when it is dropped, and takes no other one along", async () => {
    await keepRoundDraft(store, key, draft("a1", "一"));
    await keepRoundDraft(store, key, draft("a2", "二二"));
    await dropRoundDraft(store, "a1");
    expect([await noteOf("a1"), await noteOf("a2")]).toEqual([null, "二二"]);
  });
  it("is listed, the one last touched first, without those that put an entry right", async () => {
    await keepRoundDraft(store, key, draft("a1", "一"));
    await keepRoundDraft(store, key, draft("a2", "二二"));
    await keepRoundDraft(store, key, draft("a3", "三三三", { mends: "e3" }));
    expect(await begun()).toEqual(["二二", "一"]);
    expect(await noteOf("e3")).toBe("三三三");
    expect(await noteOf("a3")).toBeNull();
  });
  it("stands nowhere in plain", async () => {
    await keepRoundDraft(store, key, draft("a1", "透析"));
    const bytes = JSON.stringify(await readAll(store, "boxes"), (_, value) =>
      value instanceof ArrayBuffer ? Buffer.from(value).toString("latin1") : value,
    );
    for (const word of ["透析", "周德顺", "林秀梅"])
      for (const written of [word, Buffer.from(word).toString("latin1")])
        expect(bytes).not.toContain(written);
  });
});

describe("what a draft outlives", () => {
  beforeEach(() => keepRoundDraft(store, key, draft("a1", "透析")));

  it("the lock: it is there behind the PIN, and not without it", async () => {
    const answer = await unlock(store, pin);
    if (!("key" in answer)) throw new Error("The PIN was right.");
    expect((await roundDraft(store, answer.key, "a1"))?.values.note).toBe("透析");
  });
  it("four wrong PINs", async () => {
    for (let i = 1; i <= 4; i += 1) await unlock(store, `00000${i}`);
    const answer = await unlock(store, pin);
    expect("key" in answer && (await begunVisits(store, answer.key))).toHaveLength(1);
  });
  it("a newer round, also one in which its household is no more: it says itself whom it is about", async () => {
    await keepRound(store, key, aRound({ people: [] }), after(20).toISOString());
    const [kept] = await begunVisits(store, key);
    expect(kept?.person).toMatchObject({ archiveId: "a1", name: "周德顺" });
  });
  it("seventy-two hours from when the round was taken last, and not from when it was begun", async () => {
    await keepRound(store, key, aRound(), after(70).toISOString());
    expect(await wipeIfDue(store, { now: after(141), wipedAt: null })).toBe(false);
    expect(await noteOf("a1")).toBe("透析");
  });
});

describe("what a draft does not outlive, for it can be read by whoever has the key", () => {
  beforeEach(() => keepRoundDraft(store, key, draft("a1", "透析")));
  const isGone = async () => {
    const ids = (await readAll<{ id: string }>(store, "boxes")).map(({ id }) => id);
    return ids.every((id) => !id.startsWith("draft:")) && (await begunVisits(store, key)).length === 0;
  };
  it("seventy-two hours without the office", async () => {
    await wipeIfDue(store, { now: after(72), wipedAt: null });
    expect(await isGone()).toBe(true);
  });
  it("the office's word that the device must forget", async () => {
    await wipeIfDue(store, { now: after(1), wipedAt: began });
    expect(await isGone()).toBe(true);
  });
  it("five wrong PINs", async () => {
    for (let i = 1; i <= 5; i += 1) await unlock(store, `00000${i}`);
    expect(await isGone()).toBe(true);
  });
  it("a new PIN, which is a new key", async () => {
    await setPin(store, "246135", "me");
    expect(await isGone()).toBe(true);
  });
  it("and it does not come back from a form that was still open", async () => {
    await wipePeople(store);
    await keepRoundDraft(store, key, draft("a1", "还在打字"));
    expect(await isGone()).toBe(true);
    expect(await heldRound(store, key)).toBeNull();
  });
});
