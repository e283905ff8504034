import type { HardshipGrade } from "../codes/hardship.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { gradeOf, type Verdict } from "./means-test.ts";

/** The categories that may be decided today; the older ones stand in old files only. */
export const decidableGrades = ["1", "2", "3"] as const satisfies HardshipGrade[];
export type DecidableGrade = (typeof decidableGrades)[number];

/** What the reviewer asked for instead of the proposal: another category, with the reason, by somebody. */
export type Override = { grade: DecidableGrade; reason: string; by: string };

export type GradeRefusal =
  | { code: "HARDSHIP.NOT_IN_HARDSHIP" }
  | { code: "HARDSHIP.GRADE_BEYOND_MEANS"; proposed: DecidableGrade; chosen: DecidableGrade }
  | { code: "HARDSHIP.GRADE_NEEDS_REASON"; proposed: DecidableGrade; chosen: DecidableGrade }
  | { code: "HARDSHIP.OVERRIDE_NEEDS_SECOND"; proposed: DecidableGrade; chosen: DecidableGrade };

type Choice = { chosen: DecidableGrade; reason: string };
type Proposed = { proposed: DecidableGrade };

/** Whether a category may be chosen at all: none for no hardship, and none deeper than the numbers allow. */
function within(verdict: Verdict, { chosen, reason }: Choice): Decision<Proposed, GradeRefusal> {
  const proposed = decidableGrades.find((grade) => grade === gradeOf(verdict));
  if (proposed === undefined) return refuse({ code: "HARDSHIP.NOT_IN_HARDSHIP" });
  if (chosen < proposed) return refuse({ code: "HARDSHIP.GRADE_BEYOND_MEANS", proposed, chosen });
  const judged = chosen !== proposed || chosen === "3";
  if (judged && reason.trim() === "")
    return refuse({ code: "HARDSHIP.GRADE_NEEDS_REASON", proposed, chosen });
  return allow({ proposed });
}

/**
 * Another category than the proposed one, as the reviewer asks for it: with a written reason. Null where it is the
 * proposed one, and nothing is overridden.
 */
export function askOverride(
  verdict: Verdict,
  { by, ...choice }: Choice & { by: string },
): Decision<Override | null, GradeRefusal> {
  const judged = within(verdict, choice);
  if (!judged.ok) return judged;
  const { chosen: grade, reason } = choice;
  return allow(grade === judged.value.proposed ? null : { grade, reason, by });
}

/**
 * The category that the approver decides. Another one than the means test proposes needs a written reason, and a second
 * person: the reviewer asked for just that category, and somebody else approves it. No reason brings a household into
 * a category whose line it does not meet: deep (1) only below the line, relative (2) only below its limit. An accident
 * (3) is always judged by people, and so always with a reason.
 */
export function decideCategory(
  verdict: Verdict,
  { by, override, ...choice }: Choice & { by: string; override: Override | null },
): Decision<DecidableGrade, GradeRefusal> {
  const { chosen } = choice;
  const asked = override !== null && override.grade === chosen;
  const judged = within(
    verdict,
    asked && choice.reason.trim() === "" ? { chosen, reason: override.reason } : choice,
  );
  if (!judged.ok) return judged;
  const { proposed } = judged.value;
  if (chosen !== proposed && (!asked || override.by === by))
    return refuse({ code: "HARDSHIP.OVERRIDE_NEEDS_SECOND", proposed, chosen });
  return allow(chosen);
}
