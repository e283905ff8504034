import { z } from "zod";
import { assert } from "./decision.ts";

/**
 * A civil date "YYYY-MM-DD" in Asia/Shanghai, 1900 to 2199. It has no time of day and no zone to shift it.
 * Days compare as strings: `a < b` means that `a` is earlier.
 */
export type Day = string & { readonly __unit: "day" };

const millisecondsInADay = 86_400_000;
/** Beijing keeps UTC+8 all year; summer time ended in 1991, before any instant that this office records. */
const beijingOffset = 8 * 3_600_000;

const instantOf = (d: Day): number => Date.parse(`${d}T00:00:00Z`);
const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10) as Day;

function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Engines disagree on "2026-02-30": some refuse it and some roll it into March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Brands a text that our own code or the database says is a day. A text that is none is a bug. */
export function day(text: string): Day {
  assert(isDay(text), `${text} is no day`);
  return text;
}

const parts = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;

/**
 * Reads a day as people and old workbooks write it: 2026-3-1, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301,
 * full-width digits too. Null where it is no real date.
 */
export function parseDay(text: string): Day | null {
  const match = parts.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
  if (!match) return null;
  const [, year, , dashedMonth, dashedDay, writtenMonth, writtenDay, packedMonth, packedDay] = match;
  const month = dashedMonth ?? writtenMonth ?? packedMonth ?? "";
  const date = dashedDay ?? writtenDay ?? packedDay ?? "";
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** A day at the edge of the system, in any writing that {@link parseDay} reads. Refuses with INPUT.NOT_A_DAY. */
export const daySchema = z
  .string({ error: "INPUT.NOT_A_DAY" })
  .max(20, { error: "INPUT.NOT_A_DAY" })
  .transform((text, context): Day => {
    const read = parseDay(text);
    if (read !== null) return read;
    context.issues.push({ code: "custom", message: "INPUT.NOT_A_DAY", input: text });
    return z.NEVER;
  });

/** `count` days later, or earlier where it is negative. */
export const addDays = (d: Day, count: number): Day => day(dayOf(instantOf(d) + count * millisecondsInADay));

/** The corresponding day `count` months on; the month's last day where it has none (Civil Code art. 202). */
export function addMonths(d: Day, count: number): Day {
  const months = yearOf(d) * 12 + (monthOf(d) - 1) + count;
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return day(dayOf(Date.UTC(year, month, Math.min(Number(d.slice(8)), lastDate))));
}

/** The corresponding day `count` years on; 02-28 for a 02-29 that the year has not. */
export const addYears = (d: Day, count: number): Day => addMonths(d, count * 12);

/** Days from `from` to `to`: 1 from today to tomorrow, negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (instantOf(to) - instantOf(from)) / millisecondsInADay;

/** The one of two days that comes after the other. */
export const later = (a: Day, b: Day): Day => (a < b ? b : a);

export const yearOf = (d: Day): number => Number(d.slice(0, 4));
/** 1 to 12. */
export const monthOf = (d: Day): number => Number(d.slice(5, 7));
/** 1 is Monday, 7 is Sunday, as ISO 8601 and GB/T 7408 count. */
export const weekday = (d: Day): number => new Date(instantOf(d)).getUTCDay() || 7;

/** The civil day in Beijing at an instant. */
export const dayAt = (instant: Date): Day => day(dayOf(instant.getTime() + beijingOffset));
