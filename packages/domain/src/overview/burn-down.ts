import { type Day, monthOf } from "../kernel/day.ts";

export type BurnPoint = { month: string; leftFen: number; share: number; planned: number };

/**
 * What was left of the funds at the end of each month of the year so far, reckoned back from what is left now; beside it
 * what an even use over twelve months would have left. Shares of the caps, 0 to 1.
 */
export function burnDown(
  { capFen, spentFen }: { capFen: number; spentFen: number },
  burn: readonly { month: string; fen: number }[],
  today: Day,
): BurnPoint[] {
  if (capFen <= 0) return [];
  const year = today.slice(0, 4);
  const months = Array.from(
    { length: monthOf(today) },
    (_, i) => `${year}-${String(i + 1).padStart(2, "0")}-01`,
  );
  return months.map((month, i) => {
    const later = burn.filter((row) => row.month > month).reduce((sum, { fen }) => sum + fen, 0);
    const leftFen = capFen - spentFen + later;
    return { month, leftFen, share: leftFen / capFen, planned: 1 - (i + 1) / 12 };
  });
}
