import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { decidedSchema } from "./decided-schema.ts";
import { plainNumber } from "./plain-text.ts";

export type BankCardRefusal =
  | { code: "CARD.WRONG_LENGTH"; length: number }
  | { code: "CARD.NOT_DIGITS" }
  | { code: "CARD.CHECK_DIGIT" };

/** The last digit for the digits before it (ISO/IEC 7812-1, Luhn). */
export function luhnDigit(before: string): string {
  const sum = [...before].reverse().reduce((total, digit, i) => {
    const weighed = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Reads a bank card number of 16 to 19 digits, grouped or not.
 * Refuses with CARD.NOT_DIGITS, CARD.WRONG_LENGTH and CARD.CHECK_DIGIT (without the expected digit: no one knows which is wrong).
 */
export function readBankCard(text: string): Decision<string, BankCardRefusal> {
  const card = plainNumber(text);
  if (!/^\d*$/.test(card)) return refuse({ code: "CARD.NOT_DIGITS" });
  if (card.length < 16 || card.length > 19) return refuse({ code: "CARD.WRONG_LENGTH", length: card.length });
  return luhnDigit(card.slice(0, -1)) === card.at(-1) ? allow(card) : refuse({ code: "CARD.CHECK_DIGIT" });
}

/** A card number at the edge, digits only; the message is the refusal's code. */
export const bankCardSchema = decidedSchema(readBankCard);
