import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SharedStrings } from "./shared-strings.ts";

const kept = (texts: readonly string[]) => {
  const strings = new SharedStrings();
  for (const text of texts) strings.add(text);
  return strings;
};

describe("the shared texts of a workbook", () => {
  it("come back at their places, whatever signs are in them", () => {
    const text = fc.string({ unit: "binary" }).map((each) => each.toWellFormed());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 50 }), (texts) => {
        const strings = kept(texts);
        expect(texts.map((_, i) => strings.at(i))).toEqual(texts);
      }),
    );
  });
  it("come back across the pages that they are held in", () => {
    const texts = Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? "" : `王𬭎${i}`));
    const strings = kept(texts);
    for (const i of [0, 1, 4095, 4096, 4097, 8191, 8192, 9999]) expect(strings.at(i)).toBe(texts[i]);
  });
  it("are empty where there is none", () => {
    const strings = kept(["王芳"]);
    for (const place of [-1, 1, 4096, 1e9, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(strings.at(place)).toBe("");
  });
  it("are too heavy beyond what the reading thread may hold", () => {
    const strings = new SharedStrings();
    const long = "长".repeat(4000);
    expect(() => {
      for (let i = 0; i < 20_000; i += 1) strings.add(long);
    }).toThrow("FILE.TOO_HEAVY");
  });
});
