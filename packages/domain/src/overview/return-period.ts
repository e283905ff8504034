import { z } from "zod";
import { addDays, addMonths, type Day, day, monthOf, yearOf } from "../kernel/day.ts";

/** The periods that figures go up for (handbook domain.md B.5): month, quarter, half-year, year. */
export const periodKinds = ["month", "quarter", "half", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A period, both days included. `key` names it: 2026-09, 2026-Q3, 2026-H2, 2026. */
export type Period = { kind: PeriodKind; key: string; from: Day; until: Day };

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, on: Day): Period {
  const months = monthsIn[kind];
  const index = Math.floor((monthOf(on) - 1) / months);
  const from = day(`${yearOf(on)}-${String(index * months + 1).padStart(2, "0")}-01`);
  return { kind, key: keyOf(kind, yearOf(on), index), from, until: addDays(addMonths(from, months), -1) };
}

function keyOf(kind: PeriodKind, year: number, index: number): string {
  if (kind === "year") return `${year}`;
  if (kind === "month") return `${year}-${String(index + 1).padStart(2, "0")}`;
  return `${year}-${kind === "quarter" ? "Q" : "H"}${index + 1}`;
}

/** The period that a key names; null where it names none. */
export function readPeriod(key: string): Period | null {
  const [, year, month, letter, part] = /^(20\d\d)(?:-(?:(\d\d)|([QH])([1-4])))?$/.exec(key) ?? [];
  if (year === undefined) return null;
  const kind = kindOf(month, letter);
  const at = month === undefined ? (Number(part ?? 1) - 1) * monthsIn[kind] + 1 : Number(month);
  if (at < 1 || at > 12) return null;
  return periodOf(kind, day(`${year}-${String(at).padStart(2, "0")}-01`));
}

function kindOf(month: string | undefined, letter: string | undefined): PeriodKind {
  if (month !== undefined) return "month";
  if (letter === "Q") return "quarter";
  return letter === "H" ? "half" : "year";
}

/** The period before, of the same kind. */
export const periodBefore = ({ kind, from }: Period): Period => periodOf(kind, addDays(from, -1));

/** A period is over once its last day has ended; only then its figures are frozen. */
export const isOver = ({ until }: Pick<Period, "until">, today: Day): boolean => until < today;

/** The latest periods of a kind, the running one first. */
export function latestPeriods(kind: PeriodKind, today: Day, count: number): Period[] {
  const periods = [periodOf(kind, today)];
  for (let last = periods[0]; last && periods.length < count; last = periods.at(-1))
    periods.push(periodBefore(last));
  return periods;
}

/** A period at the edge of the system. Refuses with INPUT.INVALID. */
export const periodSchema = z
  .string({ error: "INPUT.INVALID" })
  .max(10, { error: "INPUT.INVALID" })
  .transform((key, context): Period => {
    const period = readPeriod(key);
    if (period) return period;
    context.issues.push({ code: "custom", message: "INPUT.INVALID", input: key });
    return z.NEVER;
  });
