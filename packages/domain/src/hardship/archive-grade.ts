import type { HardshipGrade } from "../codes/hardship.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { gradeOf, type Verdict } from "./means-test.ts";

/** The categories that may be decided today; the older ones stand in old files only. */
export const decidableGrades = ["1", "2", "3"] as const satisfies HardshipGrade[];
export type DecidableGrade = (typeof decidableGrades)[number];

export type GradeRefusal =
  | { code: "HARDSHIP.NOT_IN_HARDSHIP" }
  | { code: "HARDSHIP.GRADE_BEYOND_MEANS"; proposed: DecidableGrade; chosen: DecidableGrade }
  | { code: "HARDSHIP.GRADE_NEEDS_REASON"; proposed: DecidableGrade; chosen: DecidableGrade };

/**
 * The category that the approver decides. Another one than the means test proposes needs a written reason, and no
 * reason brings a household into a category whose line it does not meet: deep (1) only below the line, relative (2)
 * only below its limit. An accident (3) is always judged by people, and so always with a reason.
 */
export function decideCategory(
  verdict: Verdict,
  { chosen, reason }: { chosen: DecidableGrade; reason: string },
): Decision<DecidableGrade, GradeRefusal> {
  const proposed = decidableGrades.find((grade) => grade === gradeOf(verdict));
  if (proposed === undefined) return refuse({ code: "HARDSHIP.NOT_IN_HARDSHIP" });
  if (chosen < proposed) return refuse({ code: "HARDSHIP.GRADE_BEYOND_MEANS", proposed, chosen });
  const judged = chosen !== proposed || chosen === "3";
  if (judged && reason.trim() === "")
    return refuse({ code: "HARDSHIP.GRADE_NEEDS_REASON", proposed, chosen });
  return allow(chosen);
}
