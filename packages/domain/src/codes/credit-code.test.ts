import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeCheckCharacter, creditCodeSchema, readCreditCode } from "./credit-code.ts";

describe("a unified social credit code (GB 32100)", () => {
  it.each(["91110000802100433B", "9144030071526726XG"])("%s is valid", (code) => {
    expect(readCreditCode(code)).toMatchObject({ ok: true, value: { code, authority: "9" } });
  });

  it("says who registered it, where, and the organisation within", () => {
    expect(readCreditCode(" 9111 0000 8021 0043 3b ")).toEqual({
      ok: true,
      value: { code: "91110000802100433B", authority: "9", region: "110000", organisation: "802100433" },
    });
  });

  it.each([
    ["17 characters", "91110000802100433", { code: "CREDIT_CODE.WRONG_LENGTH", length: 17 }],
    ["the letter O for a zero", "9111O000802100433B", { code: "CREDIT_CODE.WRONG_CHARACTER", found: "O" }],
    ["a letter in the region", "91A10000802100433B", { code: "CREDIT_CODE.WRONG_CHARACTER", found: "A" }],
    [
      "the letter I in the organisation",
      "91110000I02100433B",
      { code: "CREDIT_CODE.WRONG_CHARACTER", found: "I" },
    ],
    ["a wrong end", "91110000802100433A", { code: "CREDIT_CODE.CHECK_CHARACTER", expected: "B", found: "A" }],
  ])("is refused with %s", (_, text, refusal) => {
    expect(readCreditCode(text)).toEqual({ ok: false, refusal });
  });

  it("of a trade union starts with 81, and never survives one wrong digit", () => {
    const first17 = fc
      .integer({ min: 0, max: 999_999_999 })
      .map((n) => `81110102${String(n).padStart(9, "0")}`);
    fc.assert(
      fc.property(
        first17,
        fc.integer({ min: 8, max: 16 }),
        fc.integer({ min: 0, max: 9 }),
        (start, at, digit) => {
          const code = start + creditCodeCheckCharacter(start);
          expect(readCreditCode(code)).toMatchObject({
            ok: true,
            value: { authority: "8", region: "110102" },
          });
          fc.pre(code[at] !== String(digit));
          expect(readCreditCode(code.slice(0, at) + digit + code.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });

  it("at the edge comes out plain, or with the refusal's code and details at the field", () => {
    expect(creditCodeSchema.parse("9111 0000 8021 0043 3b")).toBe("91110000802100433B");
    const [issue] = creditCodeSchema.safeParse("91110000802100433A").error?.issues ?? [];
    expect(issue).toMatchObject({
      message: "CREDIT_CODE.CHECK_CHARACTER",
      params: { expected: "B", found: "A" },
    });
  });
});
