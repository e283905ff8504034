import { describe, expect, it } from "vitest";
import { uuidv7 } from "./uuid.ts";

const made = Array.from({ length: 2000 }, () => uuidv7());

describe("an id", () => {
  it("is a UUID of version 7 in the variant of RFC 9562", () => {
    const shape = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    expect(made.filter((id) => !shape.test(id))).toEqual([]);
  });
  it("is never made twice, also within one millisecond", () => {
    const now = Date.now();
    expect(new Set(Array.from({ length: 20_000 }, () => uuidv7(now))).size).toBe(20_000);
  });
  it("begins with its millisecond", () => {
    const at = Date.UTC(2026, 8, 28, 1, 2, 3, 456);
    const [high = "", low = ""] = uuidv7(at).split("-");
    expect(Number.parseInt(high + low, 16)).toBe(at);
  });
  it("sorts after every one of an earlier millisecond, as text and so as an index does", () => {
    const times = [
      0,
      1,
      255,
      256,
      65_535,
      65_536,
      2 ** 32 - 1,
      2 ** 32,
      Date.UTC(2026, 0),
      Date.UTC(2199, 11),
    ];
    const ids = times.map((at) => uuidv7(at));
    expect(ids.toSorted()).toEqual(ids);
  });
  it("is not to be guessed from its neighbour of the same millisecond", () => {
    const now = Date.now();
    const tails = Array.from({ length: 200 }, () => uuidv7(now).slice(15));
    // Each of the last 62 random bits is set in about half of them.
    const bits = tails.map((tail) => BigInt(`0x${tail.slice(5).replace("-", "")}`));
    for (let bit = 0n; bit < 48n; bit += 1n) {
      const set = bits.filter((each) => (each >> bit) & 1n).length;
      expect(set).toBeGreaterThan(50);
      expect(set).toBeLessThan(150);
    }
  });
});
