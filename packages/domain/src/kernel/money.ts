import { assert } from "./decision.ts";

/** Money is whole fen (1/100 yuan). Never a float, never a string of yuan past the input boundary. */
export type Fen = number & { readonly __unit: "fen" };

/** Brands a whole, non-negative number of fen. */
export function fen(amount: number): Fen {
  assert(Number.isSafeInteger(amount) && amount >= 0, `${amount} is no amount in fen`);
  return amount as Fen;
}

export const plus = (a: Fen, b: Fen): Fen => fen(a + b);

/** What is left of `whole` after `taken`; nothing where more was taken than there is. */
export const left = (whole: Fen, taken: Fen): Fen => fen(Math.max(0, whole - taken));

/** "1,200.5" → 120050 fen, by digits, so that 0.1 + 0.2 never happens. Null where it is no amount. */
export function parseYuan(text: string): Fen | null {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? fen(Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))) : null;
}
