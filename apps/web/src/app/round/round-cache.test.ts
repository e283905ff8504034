import { day } from "@gongbang/domain/kernel/day";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { openStore, readAll, readBox } from "~/shell/device-store.ts";
import { fitted } from "~/shell/draw-picture.ts";
import { newEntryId } from "~/shell/new-id.ts";
import { entriesIn } from "~/shell/outbox.ts";
import { setPin } from "~/shell/pin-lock.ts";
import { makeDeviceKey } from "~/shell/secret-box.ts";
import { freshEntry, wireOf } from "./entry-values.ts";
import { found } from "./find-people.ts";
import { heldRound, keepRound, renewed, wipeIfDue } from "./round-cache.ts";
import { aPerson, aRound } from "./round-people.fixture.ts";
import { saveEntry } from "./save-entry.ts";

let store: IDBDatabase;
let key: CryptoKey;
const given = "2026-09-18T00:00:00.000Z";
const at = (hours: number) => new Date(Date.parse(given) + hours * 3_600_000);
beforeEach(async () => {
  store = await openStore(new IDBFactory());
  key = await setPin(store, "135246", "me");
});

describe("the round on the device", () => {
  it("comes back as it was, for the key behind the PIN alone", async () => {
    await keepRound(store, key, aRound(), given);
    expect(await heldRound(store, key)).toEqual({ round: aRound(), receivedAt: given });
    expect(await heldRound(store, await makeDeviceKey())).toBeNull();
  });
  it("stands nowhere in plain: no name, no address, no task", async () => {
    await keepRound(store, key, aRound(), given);
    const bytes = (await readAll<{ box?: ArrayBuffer }>(store, "boxes")).map((row) =>
      JSON.stringify(row, (_, value) =>
        value instanceof ArrayBuffer ? Buffer.from(value).toString() : value,
      ),
    );
    for (const word of ["周德顺", "林秀梅", "三里河", "慰问品"]) expect(bytes.join()).not.toContain(word);
  });
  it("goes after seventy-two hours, or when the office says so, and takes the lock along", async () => {
    await keepRound(store, key, aRound(), given);
    expect(await wipeIfDue(store, { now: at(71), wipedAt: null })).toBe(false);
    expect(await wipeIfDue(store, { now: at(1), wipedAt: at(-1) })).toBe(false);
    expect(await wipeIfDue(store, { now: at(72), wipedAt: null })).toBe(true);
    expect(await readBox(store, "lock")).toBeNull();
    key = await setPin(store, "135246", "me");
    await keepRound(store, key, aRound(), given);
    expect(await wipeIfDue(store, { now: at(1), wipedAt: at(0.5) })).toBe(true);
    expect(await heldRound(store, key)).toBeNull();
  });
  it("leaves the key for sealing where it is: what is being saved can still be sealed", async () => {
    await keepRound(store, key, aRound(), given);
    await wipeIfDue(store, { now: at(72), wipedAt: null });
    expect(await readBox(store, "seal-key")).toMatchObject({ kid: "k1" });
  });
});

describe("a newer round", () => {
  const held = aRound({ plans: { a1: "2026-10-18", a2: null }, ticked: ["t1"], phrases: ["旧"] });
  const { plans: _, ticked: __, ...fresh } = aRound({ givenAt: at(5).toISOString(), phrases: ["新"] });
  it("takes the place of the old one", () => {
    const next = renewed(held, fresh, new Set());
    expect(next).toEqual({ ...fresh, plans: {}, ticked: [] });
  });
  it("keeps the plans and ticks of what the office has not acknowledged, and of nothing else", () => {
    const next = renewed(held, fresh, new Set(["a2"]));
    expect(next).toMatchObject({ plans: { a2: null }, ticked: ["t1"], phrases: ["新"] });
    expect(Object.keys(next.plans)).toEqual(["a2"]);
  });
  it("invents no plan for a household of which nothing was planned here", () => {
    expect(renewed(held, fresh, new Set(["a9"])).plans).toEqual({});
  });
});

describe("a visit that is saved", () => {
  const publicKey = async () => {
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    return Buffer.from(await crypto.subtle.exportKey("raw", pair.publicKey)).toString("base64url");
  };
  it("stands in the line sealed, with its pictures behind it, before anything is sent", async () => {
    const id = newEntryId();
    const wire = wireOf(
      { ...freshEntry(day("2026-09-18"), "10:28", []), note: "透析改为每周两次" },
      { officerId: id, archiveId: id, plannedBefore: null, deviceAt: given },
    );
    const pictures = [
      { purpose: "photo" as const, content: "/9j/" },
      { purpose: "signature" as const, content: "iVBO" },
    ];
    const saved = await saveEntry(
      store,
      { kid: "k1", publicKey: await publicKey() },
      { wire, pictures, now: 1000 },
    );
    const entries = await entriesIn(store);
    expect(entries.map(({ belongsTo }) => belongsTo)).toEqual([null, saved, saved]);
    expect(entries.map(({ lane, ownerId, state }) => [lane, ownerId, state])).toEqual(
      entries.map(() => [id, id, "waiting"]),
    );
    expect(entries.every(({ notBefore }) => notBefore === 7000)).toBe(true);
    expect(JSON.stringify(entries)).not.toContain("透析");
    for (const { sealed } of entries) expect(sealed).toMatch(/^e1\.k1\.[\w-]{87}\.[\w-]{16}\.[\w-]+$/);
  });
});

describe("the search of the round", () => {
  const people = [
    aPerson(),
    aPerson({
      archiveId: "a2",
      number: "困 2026-0077",
      name: "单晓东",
      pinyin: "shan xiao dong",
      family: [],
    }),
  ];
  const names = (text: string) => found(people, text).map(({ name }) => name);
  it.each(["周", "德顺", "zhou", "zhoudes", "zds", "林秀梅", "0102", "2026-0102", "三里河"])(
    "finds 周德顺 by %s",
    (text) => {
      expect(names(text)).toContain("周德顺");
    },
  );
  it("finds nobody by what is nobody's, and everybody by nothing", () => {
    expect(names("王")).toEqual([]);
    expect(names("  ")).toHaveLength(2);
    expect(names("sxd")).toEqual(["单晓东"]);
  });
});

it("a photo is drawn within sixteen hundred points, and never larger than it was", () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(300, 4000)).toEqual({ width: 120, height: 1600 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fitted(1, 100_000)).toEqual({ width: 1, height: 1600 });
});
