import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { deviceStore, inStore, readAll, removeBoxes } from "~/shell/device-store.ts";
import { newEntryId } from "~/shell/new-id.ts";
import { enqueue, entriesIn } from "~/shell/outbox.ts";
import { lockOwner, setPin } from "~/shell/pin-lock.ts";
import { keepRound } from "./round-cache.ts";
import { aRound } from "./round-people.fixture.ts";
import { type Client, openDevice, roundOfToday, stageOf, standingOf } from "./round-standing.ts";

let store: IDBDatabase;
beforeEach(async () => {
  store = await deviceStore();
  await removeBoxes(store, "");
  await inStore(store, "outbox", (rows) => void rows.clear());
});

type Answer = { officerId: string; wipedAt: string | null } | { code: string } | "silence";
/** The office as a telephone hears it: one answer about its standing, and a round or none. */
function officeThat(answer: Answer, round = true): Client {
  const heard = async <T>(value: T): Promise<T> => {
    if (answer === "silence") throw new TypeError("Failed to fetch");
    if ("code" in answer) throw Object.assign(new Error(answer.code), { data: { code: answer.code } });
    return value;
  };
  const { plans: _, ticked: __, ...today } = aRound();
  const silent = () => Promise.reject(new TypeError("Failed to fetch"));
  return {
    rounds: {
      standing: { query: () => heard(answer) },
      today: { query: () => (round ? heard(today) : silent()) },
    },
  } as unknown as Client;
}
const me = (wipedAt: string | null = null) => officeThat({ officerId: "me", wipedAt });
/** A round that was taken some hours ago, behind a PIN, with one visit that waits. */
async function holdRound(hoursAgo = 1) {
  const at = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  const key = await setPin(store, "135246", "me");
  await keepRound(store, key, aRound({ givenAt: at }), at);
  const about = { id: newEntryId(), ownerId: "me", lane: "a1", belongsTo: null, sealed: "e1.k", savedAt: at };
  await enqueue(store, [{ ...about, notBefore: 0 }]);
}
const holdsPeople = async () =>
  (await readAll<{ id: string }>(store, "boxes")).some(({ id }) => id === "round" || id === "lock");
const waiting = async () => (await entriesIn(store)).length;

describe("what a telephone hears of the office", () => {
  it.each([
    ["UNAUTHORIZED", "out"],
    ["FORBIDDEN", "denied"],
    ["INTERNAL_SERVER_ERROR", "silence"],
    ["TOO_MANY_REQUESTS", "silence"],
  ])("%s is taken for %s, and nobody is forgotten for it", async (code, answer) => {
    await holdRound();
    expect(await standingOf(store, officeThat({ code }))).toEqual({ answer, officerId: null, wiped: false });
    expect(await holdsPeople()).toBe(true);
  });
  it("silence changes nothing", async () => {
    await holdRound();
    expect((await standingOf(store, officeThat("silence"))).answer).toBe("silence");
    expect(await holdsPeople()).toBe(true);
  });
  it("who is signed in, where it answers", async () => {
    await holdRound();
    expect(await standingOf(store, me())).toEqual({ answer: "in", officerId: "me", wiped: false });
    expect(await holdsPeople()).toBe(true);
  });
  it("that it must forget, where the office said so after the round was given out: what waits stays", async () => {
    await holdRound(2);
    const flag = new Date(Date.now() - 3_600_000).toISOString();
    expect(await standingOf(store, me(flag))).toMatchObject({ answer: "in", wiped: true });
    expect([await holdsPeople(), await waiting()]).toEqual([false, 1]);
  });
  it("nothing of a word that was said before", async () => {
    await holdRound(1);
    const flag = new Date(Date.now() - 2 * 3_600_000).toISOString();
    expect((await standingOf(store, me(flag))).wiped).toBe(false);
    expect(await holdsPeople()).toBe(true);
  });
  it("that another officer has signed in: the people go, and the entries wait for who saved them", async () => {
    await holdRound();
    await standingOf(store, officeThat({ officerId: "you", wipedAt: null }));
    expect(await holdsPeople()).toBe(false);
    expect(await entriesIn(store)).toMatchObject([{ ownerId: "me" }]);
  });
});

describe("the page, when it is opened", () => {
  it("asks for the PIN of whoever has one, also without a network", async () => {
    await holdRound();
    expect(await openDevice()).toMatchObject({ isLocked: true, wiped: false });
    expect((await stageOf(store, officeThat("silence"))).stage).toBe("locked");
    expect((await stageOf(store, officeThat({ code: "UNAUTHORIZED" }))).stage).toBe("locked");
  });
  it("has forgotten who was held for seventy-two hours, before anything is asked", async () => {
    await holdRound(72);
    expect(await openDevice()).toMatchObject({ isLocked: false, wiped: true });
    expect([await lockOwner(store), await waiting()]).toEqual([null, 1]);
  });
  it("has not, an hour before", async () => {
    await holdRound(71);
    expect(await openDevice()).toMatchObject({ isLocked: true, wiped: false });
  });
  it("asks whoever has no round for a sign-in, a network, or a new PIN with the round in hand", async () => {
    const stage = async (client: Client) => (await stageOf(store, client)).stage;
    expect(await stage(officeThat({ code: "UNAUTHORIZED" }))).toBe("signIn");
    expect(await stage(officeThat({ code: "FORBIDDEN" }))).toBe("denied");
    expect(await stage(officeThat("silence"))).toBe("offline");
    expect(await stage(officeThat({ officerId: "me", wipedAt: null }, false))).toBe("offline");
    expect(await stageOf(store, me())).toMatchObject({
      stage: "setPin",
      officerId: "me",
      round: { officerId: "me" },
    });
  });
  it("hears of no round where the office does not answer", async () => {
    expect(await roundOfToday(officeThat("silence"))).toBeNull();
    expect(await roundOfToday(me())).toMatchObject({ officerId: "me" });
  });
});
