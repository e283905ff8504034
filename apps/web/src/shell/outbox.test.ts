import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { openStore, removeBoxes } from "./device-store.ts";
import { newEntryId } from "./new-id.ts";
import {
  drain,
  enqueue,
  entriesIn,
  forget,
  type NewEntry,
  replace,
  settle,
  takeBack,
  tryAgain,
} from "./outbox.ts";
import type { OutboxEntry, Outcome } from "./outbox-entry.ts";

let store: IDBDatabase;
let factory: IDBFactory;
let clock: number;
beforeEach(async () => {
  factory = new IDBFactory();
  store = await openStore(factory);
  clock = 1_000_000;
});

const saving = (change: Partial<NewEntry> = {}): NewEntry => ({
  ...{ id: newEntryId(), ownerId: "me", lane: "one", belongsTo: null, sealed: "e1.k", savedAt: "" },
  notBefore: 0,
  ...change,
});
const wire = (send: (entry: OutboxEntry) => Promise<Outcome> | Outcome) => ({
  send: async (entry: OutboxEntry) => send(entry),
  now: () => clock,
  chance: () => 0.5,
});
const sendAll = (send: (entry: OutboxEntry) => Promise<Outcome> | Outcome, hurried = false) =>
  drain(store, "me", wire(send), { hurried });
const acked: Outcome = { is: "acked" };
const ids = async () => (await entriesIn(store)).map(({ id }) => id);

describe("what was saved", () => {
  it("is on the disk with its id before anything is sent", async () => {
    const entry = saving();
    await enqueue(store, [entry]);
    const again = await openStore(factory);
    expect(await entriesIn(again)).toMatchObject([
      { id: entry.id, commandId: entry.id, state: "waiting", tries: 0 },
    ]);
  });
  it("is saved whole or not at all", async () => {
    const entry = saving();
    await expect(enqueue(store, [entry, saving(), entry])).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });
  it("goes in the order of its household, one after the other, and leaves when the office has it", async () => {
    const entries = [saving(), saving({ lane: "two" }), saving()];
    await enqueue(store, entries);
    const seen: string[] = [];
    const drained = await sendAll(({ id }) => {
      seen.push(id);
      return acked;
    });
    expect(seen).toEqual(entries.map(({ id }) => id));
    expect(drained).toEqual({ signedOut: false, next: null });
    expect(await ids()).toEqual([]);
  });
  it("stays through silence, and is sent again under the same id after a pause", async () => {
    await enqueue(store, [saving()]);
    const sent: string[] = [];
    const silent = ({ commandId }: OutboxEntry): Outcome => {
      sent.push(commandId);
      return { is: "silence" };
    };
    const { next } = await sendAll(silent);
    expect(next).toBe(clock + 2000);
    await sendAll(silent);
    expect(sent).toHaveLength(1);
    clock += 2000;
    await sendAll(silent);
    expect(new Set(sent).size).toBe(1);
    expect(sent).toHaveLength(2);
    await sendAll(silent, true);
    expect(sent).toHaveLength(3);
    expect(await ids()).toHaveLength(1);
  });
  it("is sent again where the page was closed in the middle of sending", async () => {
    const entry = saving();
    await enqueue(store, [entry]);
    const closed = new Promise<Outcome>(() => {});
    void sendAll(() => closed);
    await expect.poll(async () => (await entriesIn(store))[0]?.state).toBe("sending");
    store = await openStore(factory);
    const sent: string[] = [];
    await sendAll(({ commandId }) => {
      sent.push(commandId);
      return acked;
    });
    expect(sent).toEqual([entry.id]);
    expect(await ids()).toEqual([]);
  });
  it("waits for its officer where the sign-in has ended, without a pause", async () => {
    await enqueue(store, [saving(), saving({ lane: "two" })]);
    const drained = await sendAll(() => ({ is: "signedOut" }));
    expect(drained.signedOut).toBe(true);
    expect(await entriesIn(store)).toMatchObject([{ state: "waiting", tries: 0 }, { tries: 0 }]);
    expect(
      (
        await drain(
          store,
          "somebody else",
          wire(() => acked),
        )
      ).next,
    ).toBeNull();
    expect(await ids()).toHaveLength(2);
  });
  it("is never touched by what empties the other store", async () => {
    await enqueue(store, [saving()]);
    await removeBoxes(store, "");
    expect(await ids()).toHaveLength(1);
  });
});

describe("what the office asked about or refused", () => {
  const asked = [{ field: "nextVisitOn", mine: "a", server: "b", base: "c" }];
  const stand = async (outcome: Outcome) => {
    const entry = saving();
    await enqueue(store, [entry, saving({ belongsTo: entry.id })]);
    await sendAll(() => outcome);
    return entry;
  };
  it("stands in the line until the person has chosen, and goes under a new id with the choice", async () => {
    const entry = await stand({ is: "conflict", asked });
    expect(await entriesIn(store)).toMatchObject([
      { state: "conflict", asked },
      { state: "waiting", tries: 0 },
    ]);
    await sendAll(() => acked);
    expect(await ids()).toHaveLength(2);
    const choices = [{ field: "nextVisitOn", take: "mine" as const, server: "b" }];
    await settle(store, entry.id, choices, "new-command");
    const sent: OutboxEntry[] = [];
    await sendAll((each) => {
      sent.push(each);
      return acked;
    });
    expect(sent[0]).toMatchObject({ id: entry.id, commandId: "new-command", choices });
    expect(await ids()).toEqual([]);
  });
  it("is not asked for again and again while the person has not answered", async () => {
    await stand({ is: "conflict", asked });
    expect(await sendAll(() => acked, true)).toEqual({ signedOut: false, next: null });
  });
  it("may be sent once more as it is, or put right, and is the same entry", async () => {
    const refusal = { code: "AID.VISIT_IN_FUTURE", today: "2026-09-18" };
    const entry = await stand({ is: "rejected", refusal });
    expect(await entriesIn(store)).toMatchObject([{ state: "rejected", refusal }, {}]);
    await tryAgain(store, entry.id);
    expect(await entriesIn(store)).toMatchObject([
      { state: "waiting", commandId: entry.id, refusal: null },
      {},
    ]);
    await sendAll(() => ({ is: "rejected", refusal }));
    expect(await replace(store, entry.id, "e1.other", "right")).toBe(true);
    expect(await entriesIn(store)).toMatchObject([
      { id: entry.id, sealed: "e1.other", commandId: "right" },
      {},
    ]);
  });
  it("takes what belongs to it along where it is given up", async () => {
    const entry = await stand({ is: "rejected", refusal: { code: "X.Y" } });
    const other = saving();
    await enqueue(store, [other]);
    await forget(store, entry.id);
    expect(await ids()).toEqual([other.id]);
  });
  it("is not settled twice: an answer to a try that is over changes nothing", async () => {
    const choices = [{ field: "nextVisitOn", take: "mine" as const, server: "b" }];
    const entry = saving();
    await enqueue(store, [entry]);
    const tries: string[] = [];
    await sendAll(async ({ commandId }) => {
      tries.push(commandId);
      if (tries.length === 1) await settle(store, entry.id, choices, "newer");
      return acked;
    });
    // The newer try is sent as well, for the office has acknowledged the older one only.
    expect(tries).toEqual([entry.id, "newer"]);
    expect(await ids()).toEqual([]);
  });
  it("is put right only while it stands refused: a correction that would not be heard is not taken", async () => {
    const right = () => replace(store, entry.id, "e1.other", "right");
    const entry = await stand({ is: "rejected", refusal: { code: "X.Y" } });
    // Another page sends it once more as it is.
    await tryAgain(store, entry.id);
    expect(await right()).toBe(false);
    const answers: boolean[] = [];
    await sendAll(async () => {
      answers.push(await right());
      return { is: "silence" };
    });
    expect([...answers, await right()]).toEqual([false, false]);
    expect(await entriesIn(store)).toMatchObject([{ id: entry.id, sealed: entry.sealed }, {}]);
    await sendAll(() => acked, true);
    expect(await right()).toBe(false);
  });
});

describe("taking back", () => {
  it("is possible while the entry has not been on its way, and takes its pictures along", async () => {
    const entry = saving({ notBefore: clock + 6000 });
    await enqueue(store, [entry, saving({ belongsTo: entry.id, notBefore: clock + 6000 })]);
    await sendAll(() => acked, true);
    expect(await takeBack(store, entry.id)).toBe(true);
    expect(await ids()).toEqual([]);
  });
  it("reaches what is due at the same moment: either it is on its way, or it is gone and not sent", async () => {
    for (let i = 0; i < 20; i += 1) {
      const entry = saving({ notBefore: clock });
      await enqueue(store, [entry]);
      const sent: string[] = [];
      const sending = sendAll(({ id }) => {
        sent.push(id);
        return acked;
      });
      const [back] = await Promise.all([takeBack(store, entry.id), sending]);
      expect(sent).toEqual(back ? [] : [entry.id]);
      expect(await ids()).toEqual([]);
    }
  });
  it("is refused once it was", async () => {
    const entry = saving();
    await enqueue(store, [entry]);
    await sendAll(() => ({ is: "silence" }));
    expect(await takeBack(store, entry.id)).toBe(false);
    expect(await ids()).toEqual([entry.id]);
  });
});

it("never loses and never keeps anything, whatever the office answers, in whatever order", async () => {
  const outcome = fc.constantFrom<Outcome>(acked, acked, { is: "silence" }, { is: "signedOut" });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("one", "two", "three"), { maxLength: 8 }),
      fc.infiniteStream(outcome),
      async (lanes, outcomes) => {
        store = await openStore(new IDBFactory());
        const entries = lanes.map((lane) => saving({ lane }));
        await enqueue(store, entries);
        const done: string[] = [];
        const answer = ({ id }: OutboxEntry): Outcome => {
          const next = outcomes.next().value ?? acked;
          if (next.is === "acked") done.push(id);
          return next;
        };
        for (let i = 0; i < 200 && (await ids()).length > 0; i += 1) await sendAll(answer, true);
        expect(done.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
        for (const lane of new Set(lanes)) {
          const order = entries.filter((each) => each.lane === lane).map(({ id }) => id);
          expect(done.filter((id) => order.includes(id))).toEqual(order);
        }
      },
    ),
    { numRuns: 30 },
  );
});
