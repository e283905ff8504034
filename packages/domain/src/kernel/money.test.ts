import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen, left, parseYuan, plus } from "./money.ts";

describe("money", () => {
  it("is whole fen and never negative", () => {
    for (const none of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      expect(() => fen(none)).toThrow("no amount");
    expect(fen(0)).toBe(0);
  });

  it("adds up without losing a fen", () => {
    const ten = parseYuan("0.1");
    const twenty = parseYuan("0.2");
    expect(ten !== null && twenty !== null && plus(ten, twenty)).toBe(30);
  });

  it("leaves nothing where more was taken than there is", () => {
    expect([left(fen(100), fen(30)), left(fen(100), fen(100)), left(fen(100), fen(101))]).toEqual([70, 0, 0]);
  });

  it.each([
    ["1,200.5", 120050],
    ["0.01", 1],
    ["１２００．５０", 120050],
    [" 3000 ", 300000],
    ["0", 0],
    ["999999999999.99", 99_999_999_999_999],
  ])("of %s yuan is %i fen", (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each(["", "-1", "1.234", "1.", ".5", "1e3", "一百", "1.2.3", "1234567890123"])(
    "is not written %s",
    (text) => {
      expect(parseYuan(text)).toBeNull();
    },
  );

  it("reads back every amount that is written in yuan and fen", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
        expect(parseYuan(text)).toBe(amount);
      }),
    );
  });
});
