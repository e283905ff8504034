import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditHash, chainOf, chains } from "./audit.ts";
import { keyringOf } from "./keyring.ts";

const keys = keyringOf("k1", Buffer.alloc(32, 7));
const start = Buffer.alloc(0);
const hashOf = (entry: unknown, { prev = start, chain = 3, seq = 1 } = {}) =>
  auditHash(keys, prev, { chain, seq, entry }).toString("hex");

describe("the chain that a union's lines hang on", () => {
  it("is one of sixty-four, and always the same for a union", () => {
    for (let n = 0; n < 500; n += 1) {
      const path = `/09/${String(n).padStart(4, "0")}/`;
      expect(chainOf(path)).toBe(chainOf(path));
      expect(chainOf(path)).toBeGreaterThanOrEqual(0);
      expect(chainOf(path)).toBeLessThan(chains);
    }
  });
  it("is written down nowhere, so it must never move: these are the chains of today", () => {
    expect(["/", "/09/", "/09/0001/", "/09/0001/01/"].map(chainOf)).toEqual([10, 19, 47, 56]);
  });
  it("spreads a district's unions, so that they don't queue for one head", () => {
    const load = Array.from({ length: chains }, () => 0);
    for (let n = 0; n < 6400; n += 1) {
      const chain = chainOf(`/09/${n}/`);
      load[chain] = (load[chain] ?? 0) + 1;
    }
    // A hundred each on average; five standard deviations are fifty.
    expect(Math.min(...load)).toBeGreaterThan(50);
    expect(Math.max(...load)).toBeLessThan(150);
  });
});

describe("the hash of a line", () => {
  const line = { action: "member.change", changes: [{ field: "phone" }], actorName: "周敏" };

  it("is the same in whatever order the database gives the fields back", () => {
    const turned = { actorName: "周敏", changes: [{ field: "phone" }], action: "member.change" };
    expect(hashOf(turned)).toBe(hashOf(line));
    expect(hashOf({ a: { c: 1, b: 2 } })).toBe(hashOf({ a: { b: 2, c: 1 } }));
  });
  it("is the same after a walk through the database's JSON, whatever the line holds", () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(anything, (entry) => {
        expect(hashOf(JSON.parse(JSON.stringify(entry)))).toBe(hashOf(entry));
      }),
    );
  });
  it("knows no field that was left out from one that was never there", () => {
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
    expect(hashOf({ a: 1, b: null })).not.toBe(hashOf({ a: 1 }));
  });
  it("moves with every word, and with the order of a list", () => {
    const others = [
      { ...line, actorName: "周敏 " },
      { ...line, action: "member.reveal" },
      { ...line, changes: [{ field: "phone" }, { field: "name" }] },
      { ...line, changes: [] },
      { ...line, changes: { 0: { field: "phone" } } },
    ];
    const hashes = [line, ...others].map((each) => hashOf(each));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });
  it("takes no text for a number, and no mark in a value for the line's own grammar", () => {
    expect(hashOf({ n: 1 })).not.toBe(hashOf({ n: "1" }));
    expect(hashOf({ a: '1","b":"2' })).not.toBe(hashOf({ a: "1", b: "2" }));
    expect(hashOf(["a,b"])).not.toBe(hashOf(["a", "b"]));
    expect(hashOf({ "a|b": 1 })).not.toBe(hashOf({ a: { b: 1 } }));
  });
  it("moves with the place and with everything before it", () => {
    const here = hashOf(line);
    expect(hashOf(line, { seq: 2 })).not.toBe(here);
    expect(hashOf(line, { chain: 4 })).not.toBe(here);
    expect(hashOf(line, { prev: Buffer.from("00", "hex") })).not.toBe(here);
    // The place is set apart from the words: chain 1, line 12 is not chain 11, line 2.
    expect(hashOf(line, { chain: 1, seq: 12 })).not.toBe(hashOf(line, { chain: 11, seq: 2 }));
  });
  it("can't be made without the key", () => {
    const stranger = keyringOf("k1", Buffer.alloc(32, 8));
    const forged = auditHash(stranger, start, { chain: 3, seq: 1, entry: line }).toString("hex");
    expect(forged).not.toBe(hashOf(line));
    expect(forged).toHaveLength(64);
  });
});
