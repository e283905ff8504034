import { describe, expect, it } from "vitest";
import { randomOf } from "./random.ts";

describe("random bytes from the store", () => {
  it("are as many as were asked for, and no two draws are alike, also where the store is filled anew", () => {
    const draws = Array.from({ length: 5000 }, (_, i) => randomOf(12 + (i % 5)));
    for (const [i, draw] of draws.entries()) expect(draw).toHaveLength(12 + (i % 5));
    expect(new Set(draws.map((draw) => draw.toString("hex"))).size).toBe(draws.length);
  });
  it("belong to whoever drew them: a later draw changes none of them", () => {
    const first = randomOf(16);
    const copy = Buffer.from(first);
    for (let i = 0; i < 2000; i += 1) randomOf(16);
    expect(first.equals(copy)).toBe(true);
  });
  it("are spread over all values", () => {
    const seen = new Set(Array.from({ length: 800 }, () => [...randomOf(16)]).flat());
    expect(seen.size).toBe(256);
  });
  it("are asked for a few at a time", () => expect(() => randomOf(8193)).toThrow("a few bytes"));
});
