import { z } from "zod";
import { parseDay } from "../kernel/day.ts";

/** A month as people write it (2024-3, 2024年3月, 2024.03, or a whole day), as YYYY-MM; null where it is none. */
export function readMonth(text: string): string | null {
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "");
  const [, year, month] = /^((?:19|20|21)\d\d)\D?(\d{1,2})\D?$/.exec(plain) ?? [];
  const padded = month?.padStart(2, "0");
  if (year && padded && padded >= "01" && padded <= "12") return `${year}-${padded}`;
  return parseDay(plain)?.slice(0, 7) ?? null;
}

/** A month at the edge. Refuses with INPUT.NOT_A_MONTH. */
export const monthSchema = z
  .string()
  .max(20, { error: "INPUT.NOT_A_MONTH" })
  .transform((text, context) => {
    const month = readMonth(text);
    if (month !== null) return month;
    context.issues.push({ code: "custom", message: "INPUT.NOT_A_MONTH", input: text });
    return z.NEVER;
  });
