import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterTry,
  nextDueAt,
  nextToSend,
  type OutboxEntry,
  type OutboxState,
  type Outcome,
  pauseAfter,
} from "./outbox-entry.ts";

const entry = (order: number, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...{ order, id: `e${order}`, commandId: `e${order}`, ownerId: "me", lane: "one", belongsTo: null },
  ...{
    sealed: "",
    savedAt: "",
    state: "waiting" as const,
    tries: 0,
    notBefore: 0,
    asked: [],
    choices: [],
    refusal: null,
  },
  ...change,
});
const next = (entries: OutboxEntry[], hurried = false) =>
  nextToSend(entries, { ownerId: "me", now: 1000, hurried })?.id ?? null;

describe("the line", () => {
  it("sends what was saved first", () => expect(next([entry(1), entry(2)])).toBe("e1"));
  it("lets nothing overtake what stands before it in its household", () => {
    for (const state of ["conflict", "rejected"] as const)
      expect(next([entry(1, { state }), entry(2)])).toBeNull();
    expect(next([entry(1, { notBefore: 2000 }), entry(2)])).toBeNull();
  });
  it("holds no household up for another one's sake", () => {
    expect(next([entry(1, { state: "conflict" }), entry(2, { lane: "two" })])).toBe("e2");
  });
  it("leaves another officer's entries to them, and they hold nobody up", () => {
    expect(next([entry(1, { ownerId: "you" })])).toBeNull();
    expect(next([entry(1, { ownerId: "you" }), entry(2)])).toBe("e2");
  });
  it("sends again what was on its way when the page was closed", () => {
    expect(next([entry(1, { state: "sending" })])).toBe("e1");
  });
  it("waits out a pause, unless somebody is in a hurry; the moment for taking back it always keeps", () => {
    const paused = entry(1, { tries: 3, notBefore: 9000 });
    expect(next([paused])).toBeNull();
    expect(next([paused], true)).toBe("e1");
    expect(next([entry(1, { notBefore: 9000 })], true)).toBeNull();
  });
});

describe("an entry that was saved while the clock ran ahead", () => {
  const days = 10 * 86_400_000;
  it("goes as soon as the clock is right: it does not wait for that day, in the line or behind it", () => {
    const ahead = [
      entry(1, { notBefore: 1000 + days }),
      entry(2, { lane: "two", notBefore: 1000 + days, tries: 3 }),
    ];
    expect(next(ahead)).toBe("e1");
    expect(next(ahead.slice(1))).toBe("e2");
    expect(nextDueAt(ahead, { ownerId: "me", now: 1000 })).toBeLessThanOrEqual(1000);
  });
  it("waits like the others where it is no further ahead than a pause can be", () => {
    expect(next([entry(1, { tries: 50, notBefore: 1000 + pauseAfter(50, 1) })])).toBeNull();
    expect(next([entry(1, { tries: 50, notBefore: 1001 + pauseAfter(50, 1) })])).toBe("e1");
  });
});

describe("the next look at the line", () => {
  const due = (...entries: OutboxEntry[]) => nextDueAt(entries, { ownerId: "me", now: 1000 });
  it("is when the first entry of some household is due", () => {
    expect(due(entry(1, { notBefore: 9000 }), entry(2, { lane: "two", notBefore: 7000 }))).toBe(7000);
    expect(due(entry(1, { state: "sending", notBefore: 0 }))).toBe(0);
  });
  it("is not for what stands behind an entry of its household", () => {
    expect(due(entry(1, { notBefore: 9000 }), entry(2, { notBefore: 0 }))).toBe(9000);
  });
  it("is never, where everything waits for the person, or behind what does: a telephone must not ask in vain", () => {
    for (const state of ["conflict", "rejected"] as const)
      expect(due(entry(1, { state }), entry(2), entry(3))).toBeNull();
    expect(due()).toBeNull();
  });
  it("is never, for another officer's entries", () => {
    expect(due(entry(1, { ownerId: "you" }))).toBeNull();
  });
});

describe("whatever stands in the line", () => {
  const line = fc
    .array(
      fc.record({
        lane: fc.constantFrom("one", "two", "three"),
        ownerId: fc.constantFrom("me", "you"),
        state: fc.constantFrom<OutboxState>("waiting", "sending", "conflict", "rejected"),
        tries: fc.nat(3),
        notBefore: fc.oneof(fc.nat(2000), fc.nat(2_000_000)),
      }),
      { maxLength: 10 },
    )
    .map((changes) => changes.map((change, i) => entry(i + 1, change)));

  it("what is sent is the officer's own, due, and first of its household", () => {
    fc.assert(
      fc.property(line, (entries) => {
        const sent = nextToSend(entries, { ownerId: "me", now: 1000 });
        if (sent === null) return;
        expect(sent.ownerId).toBe("me");
        const ahead = sent.notBefore - 1000;
        expect(ahead <= 0 || ahead > 450_000, String(ahead)).toBe(true);
        const before = entries.filter(
          ({ lane, ownerId, order }) => lane === sent.lane && ownerId === "me" && order < sent.order,
        );
        expect(before).toEqual([]);
      }),
    );
  });
  it("there is something to send exactly when the next look is due", () => {
    fc.assert(
      fc.property(line, fc.nat(2000), (entries, now) => {
        const at = nextDueAt(entries, { ownerId: "me", now });
        expect(nextToSend(entries, { ownerId: "me", now }) !== null).toBe(at !== null && at <= now);
      }),
    );
  });
});

describe("after a try", () => {
  const after = (outcome: Outcome, of = entry(1)) => afterTry(of, outcome, { now: 1000, chance: 0.5 });
  it("an entry goes only when the office has acknowledged it", () => {
    expect(after({ is: "acked" })).toBeNull();
    const others: Outcome[] = [
      { is: "silence" },
      { is: "signedOut" },
      { is: "conflict", asked: [] },
      { is: "rejected", refusal: { code: "X.Y" } },
    ];
    for (const outcome of others) expect(after(outcome)).toMatchObject({ id: "e1", sealed: "" });
  });
  it("silence leaves the id as it is, and a pause before the next try", () => {
    expect(after({ is: "silence" })).toMatchObject({
      ...{ state: "waiting" as const, commandId: "e1", tries: 1, notBefore: 3000 },
    });
  });
  it("a sign-in that has ended costs no pause", () => {
    expect(after({ is: "signedOut" })).toMatchObject({ state: "waiting" as const, tries: 0, notBefore: 0 });
  });
  it("the pauses grow to five minutes, and differ from device to device", () => {
    expect(pauseAfter(1, 0.5)).toBe(2000);
    expect(pauseAfter(2, 0.5)).toBe(4000);
    expect(pauseAfter(50, 0.5)).toBe(300_000);
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        const pause = pauseAfter(tries, chance);
        expect(pause).toBeGreaterThanOrEqual(500);
        expect(pause).toBeLessThanOrEqual(450_000);
      }),
    );
  });
});
