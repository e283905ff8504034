import { allow, assert, type Decision, refuse } from "../kernel/decision.ts";
import { decidedSchema } from "./decided-schema.ts";
import { plainNumber } from "./plain-text.ts";

export type CreditCode = {
  code: string;
  /** The first character: 1 establishment office, 5 civil affairs, 8 trade union, 9 market supervision, … */
  authority: string;
  /** GB/T 2260 code of the registering authority. */
  region: string;
  /** The organisation code of GB 11714 within it, 9 characters. */
  organisation: string;
};

export type CreditCodeRefusal =
  | { code: "CREDIT_CODE.WRONG_LENGTH"; length: number }
  | { code: "CREDIT_CODE.WRONG_CHARACTER"; found: string }
  | { code: "CREDIT_CODE.CHECK_CHARACTER"; expected: string; found: string };

/** Without I, O, S, V and Z, which are read as digits. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The 18th character for the first 17 (GB 32100-2015, ISO 7064 MOD 31-3). */
export function creditCodeCheckCharacter(first17: string): string {
  assert(first17.length === 17, "a credit code's check character is that of 17 characters");
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17.charAt(i)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015) of 18 characters.
 * Refuses with CREDIT_CODE.WRONG_LENGTH, .WRONG_CHARACTER (I, O, S, V, Z, or a letter among the region's digits)
 * and .CHECK_CHARACTER with the one that was expected.
 */
export function readCreditCode(text: string): Decision<CreditCode, CreditCodeRefusal> {
  const code = plainNumber(text);
  if (code.length !== 18) return refuse({ code: "CREDIT_CODE.WRONG_LENGTH", length: code.length });
  const wrong = [...code].find((sign, i) => !(i >= 2 && i < 8 ? /\d/.test(sign) : alphabet.includes(sign)));
  if (wrong !== undefined) return refuse({ code: "CREDIT_CODE.WRONG_CHARACTER", found: wrong });

  const [expected, found] = [creditCodeCheckCharacter(code.slice(0, 17)), code.charAt(17)];
  if (found !== expected) return refuse({ code: "CREDIT_CODE.CHECK_CHARACTER", expected, found });
  return allow({
    code,
    authority: code.charAt(0),
    region: code.slice(2, 8),
    organisation: code.slice(8, 17),
  });
}

/** A credit code at the edge, plain and upper-case; the message is the refusal's code. */
export const creditCodeSchema = decidedSchema((text) => {
  const read = readCreditCode(text);
  return read.ok ? allow(read.value.code) : read;
});
