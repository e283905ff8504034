import type { HardshipGrade } from "../codes/hardship.ts";
import { addMonths, type Day } from "../kernel/day.ts";
import type { ExitCode } from "./exit-code.ts";

/** 意外致困 is hardship for a time: twelve months from the decision, or from the last renewal (domain.md A.3, E05). */
export const accidentMonths = 12;

/** The first day on which the time of an accident is over. */
export const accidentOverOn = (decidedOn: Day): Day => addMonths(decidedOn, accidentMonths);

type File = { status: string; grade: HardshipGrade | null; decidedOn: Day | null };

/** When the time of a file runs out: of one that an accident brought, and of relief once; null for every other. */
export function termOf({ status, grade, decidedOn }: File): Day | null {
  const isForATime = grade === "3" || status === "temporary";
  return isForATime && decidedOn !== null ? accidentOverOn(decidedOn) : null;
}

export type TermRefusal = { code: "HARDSHIP.NO_TERM" } | { code: "HARDSHIP.TERM_RUNS"; until: Day };
type Ending = { exit: ExitCode | null; termOver?: Day | null; today: Day };

/**
 * 意外致困到期 (E05) is the end that the timer proves: only of a file for a time, and not a day before. Null where it
 * holds nothing back. Codes: HARDSHIP.NO_TERM, HARDSHIP.TERM_RUNS.
 */
export function termLack({ exit, termOver = null, today }: Ending): TermRefusal | null {
  if (exit !== "E05") return null;
  if (termOver === null) return { code: "HARDSHIP.NO_TERM" };
  return today < termOver ? { code: "HARDSHIP.TERM_RUNS", until: termOver } : null;
}
