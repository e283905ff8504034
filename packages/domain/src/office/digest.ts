import { type Day, dayAt } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";

/** 08:30, when the office opens (product.md D7), after midnight in milliseconds. */
const morning = 8.5 * 3_600_000;

/** The day of the last 08:30 in Beijing. */
export const digestDay = (now: Date): Day => dayAt(new Date(now.getTime() - morning));

export type Waiting = { submittedOn: string; amountFen: number | null; isOverdue: boolean };
export type Digest = { on: Day; count: number; overdue: number; amountFen: Fen; oldest: string };

/**
 * 每日清点: what waited for somebody's decision when the office opened: everything handed in before that day. Null where
 * nothing did. What comes in during the day is for the next morning.
 */
export function digestOf(lines: readonly Waiting[], now: Date): Digest | null {
  const on = digestDay(now);
  const waiting = lines.filter(({ submittedOn }) => submittedOn < on);
  const [oldest] = waiting.map(({ submittedOn }) => submittedOn).toSorted();
  if (oldest === undefined) return null;
  const amountFen = fen(waiting.reduce((sum, line) => sum + (line.amountFen ?? 0), 0));
  const overdue = waiting.filter(({ isOverdue }) => isOverdue).length;
  return { on, count: waiting.length, overdue, amountFen, oldest };
}
