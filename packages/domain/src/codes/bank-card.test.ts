import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankCardSchema, luhnDigit, readBankCard } from "./bank-card.ts";

describe("a bank card number", () => {
  it("ends in the Luhn digit: the example of ISO/IEC 7812", () => {
    expect(luhnDigit("7992739871")).toBe("3");
    expect(readBankCard("4111 1111 1111 1111")).toEqual({ ok: true, value: "4111111111111111" });
  });

  it("of 16 to 19 digits is read, and never with one wrong digit", () => {
    const before = fc
      .integer({ min: 15, max: 18 })
      .chain((length) => fc.stringMatching(new RegExp(`^6\\d{${length - 1}}$`)));
    fc.assert(
      fc.property(before, fc.nat(14), fc.integer({ min: 0, max: 9 }), (start, at, digit) => {
        const card = start + luhnDigit(start);
        expect(readBankCard(card)).toEqual({ ok: true, value: card });
        fc.pre(card[at] !== String(digit));
        expect(readBankCard(card.slice(0, at) + digit + card.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ["15 digits", "411111111111111", { code: "CARD.WRONG_LENGTH", length: 15 }],
    ["20 digits", "41111111111111111111", { code: "CARD.WRONG_LENGTH", length: 20 }],
    ["nothing", "", { code: "CARD.WRONG_LENGTH", length: 0 }],
    ["a letter", "411111111111111l", { code: "CARD.NOT_DIGITS" }],
    ["a wrong end", "4111111111111112", { code: "CARD.CHECK_DIGIT" }],
  ])("is refused with %s", (_, text, refusal) => {
    expect(readBankCard(text)).toEqual({ ok: false, refusal });
  });

  it("at the edge is refused with the code as the field's message", () => {
    expect(bankCardSchema.safeParse("4111111111111112").error?.issues[0]?.message).toBe("CARD.CHECK_DIGIT");
  });
});
