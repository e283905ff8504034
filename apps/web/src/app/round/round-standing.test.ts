import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { deviceStore, inStore, readAll, removeBoxes } from "~/shell/device-store.ts";
import { newEntryId } from "~/shell/new-id.ts";
import { enqueue, entriesIn } from "~/shell/outbox.ts";
import { lockOwner, setPin, unlock } from "~/shell/pin-lock.ts";
import { askForSignIn } from "~/shell/wipe-people.ts";
import { keepRound } from "./round-cache.ts";
import { aRound } from "./round-people.fixture.ts";
import {
  type Client,
  type Doors,
  endGuessed,
  openDevice,
  roundOfToday,
  stageOf,
  standingOf,
} from "./round-standing.ts";

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

describe("a telephone that was lost, where nobody is signed in any more", () => {
  const asked: [string, RequestInit][] = [];
  const recalling = (body: string): Pick<Doors, "ask"> => ({
    ask: async (path, init) => {
      asked.push([path, init]);
      return new Response(body);
    },
  });
  const hear = (body: string, code = "UNAUTHORIZED") =>
    standingOf(store, officeThat({ code }), recalling(body));
  it("hears that it must forget, without a name and before anybody tries a PIN: what waits stays", async () => {
    for (const code of ["UNAUTHORIZED", "FORBIDDEN"]) {
      await holdRound();
      expect(await hear('{"recalled":true}', code)).toMatchObject({ officerId: null, wiped: true });
      expect(await holdsPeople()).toBe(false);
    }
    expect(await waiting()).toBe(2);
    const [path, init] = asked.at(-1) ?? ["", {}];
    expect([path, String(init.body)]).toEqual(["/api/recalled-round", '{"device":"v1.given"}']);
  });
  it("forgets nobody for a no, for an answer that is none, or for silence", async () => {
    await holdRound();
    for (const body of ['{"recalled":false}', '{"recalled":"true"}', "null", "<html>502</html>", ""])
      expect((await hear(body)).wiped, body).toBe(false);
    const silent = { ask: () => Promise.reject(new TypeError("Failed to fetch")) };
    expect((await standingOf(store, officeThat({ code: "UNAUTHORIZED" }), silent)).wiped).toBe(false);
    expect(await holdsPeople()).toBe(true);
  });
  it("asks nothing where it holds nobody", async () => {
    const before = asked.length;
    expect((await hear('{"recalled":true}')).wiped).toBe(false);
    expect(asked).toHaveLength(before);
  });
});

describe("after five wrong PINs", () => {
  const guess = async () => {
    await holdRound();
    for (let i = 1; i <= 5; i += 1) await unlock(store, `00000${i}`);
  };
  /** An office whose session stands until it is ended, and may not hear that it should be. */
  function withSession(hears = true) {
    const session = { stands: true };
    const now = (): Client => (session.stands ? me() : officeThat({ code: "UNAUTHORIZED" }));
    const moving = {
      rounds: { standing: { query: () => now().rounds.standing.query({}) }, today: me().rounds.today },
    };
    const through: Doors = {
      ask: async () => new Response("{}"),
      endSession: async () => {
        if (!hears) throw new TypeError("Failed to fetch");
        session.stands = false;
      },
    };
    const client = moving as unknown as Client;
    const stage = () => stageOf(store, client, through);
    return { session, stage, toSignIn: () => endGuessed(store, client, through) };
  }
  it("asks for a sign-in before a PIN is chosen, however often it is opened, and sends what waits meanwhile", async () => {
    await guess();
    const { stage } = withSession();
    for (let i = 0; i < 2; i += 1)
      expect(await stage()).toMatchObject({ stage: "signIn", officerId: "me", round: null });
  });
  it("ends the session that was found on the way to the sign-in, and trusts the next one", async () => {
    await guess();
    const { session, stage, toSignIn } = withSession();
    expect([await toSignIn(), session.stands]).toEqual([true, false]);
    expect((await stage()).stage).toBe("signIn");
    session.stands = true;
    expect(await stage()).toMatchObject({ stage: "setPin", officerId: "me" });
  });
  it("leads nowhere while the office has not heard that the session is over", async () => {
    await guess();
    const { stage, toSignIn } = withSession(false);
    expect(await toSignIn()).toBe(false);
    expect(await stage()).toMatchObject({ stage: "signIn", round: null });
  });
  it("asks for no second sign-in where there was no session any more", async () => {
    await askForSignIn(store);
    const { session, stage, toSignIn } = withSession();
    session.stands = false;
    expect((await stage()).stage).toBe("signIn");
    session.stands = true;
    expect([(await stage()).stage, await toSignIn(), session.stands]).toEqual(["setPin", true, true]);
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
