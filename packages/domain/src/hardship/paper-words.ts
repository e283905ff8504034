import { writtenDay } from "../codes/capital-day.ts";
import { paperWords } from "../codes/paper-fields.ts";
import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { Text } from "./paper-sources.ts";

export const onDay = (on: Day | null): Text => on && writtenDay(on);

/** 123456 → 1,234.56. */
export function plainYuan(amount: Fen): string {
  const [yuan, cents] = [Math.floor(amount / 100), amount % 100];
  return `${String(yuan).replace(/\B(?=(\d{3})+$)/g, ",")}.${String(cents).padStart(2, "0")}`;
}
export const yuan = (amount: Fen | null): Text =>
  amount === null ? null : `${plainYuan(amount)}${paperWords.yuan}`;
