import type { AidKind } from "../codes/aid-kind.ts";
import type { HardshipGrade } from "../codes/hardship.ts";
import type { Day } from "../kernel/day.ts";
import { allow, assert, type Decision, refuse } from "../kernel/decision.ts";
import { type Fen, fen, left, plus } from "../kernel/money.ts";

/** Whose sum of a calendar year a cap bounds, over all sources and all unions (domain.md B.3). */
export const capPers = ["household", "person", "student"] as const;
export type CapPer = (typeof capPers)[number];

/** A cap is so many months of the minimum-living line of the day, or a fixed sum (domain.md B.1). */
export const capBases = ["lines", "fixed"] as const;
export type CapBasis = (typeof capBases)[number];

/** 全日制高校, and 高中（中职）: schooling is bounded by the stage (domain.md B.1, S36). */
export const schoolStages = ["university", "secondary"] as const;
export type SchoolStage = (typeof schoolStages)[number];

/** The stage of a student by what is written down of the schooling (GB/T 4658); null where nobody knows or none has a cap. */
export function schoolStageOf(education: string | null | undefined): SchoolStage | null {
  if (!education) return null;
  if ("123".includes(education.charAt(0))) return "university";
  return "46".includes(education.charAt(0)) ? "secondary" : null;
}

/** A cap as data: in force from a day on, until another day where it has ended. */
export type Cap = {
  id: string;
  kind: AidKind;
  per: CapPer;
  basis: CapBasis;
  /** Months of the line; null for a fixed sum. */
  months: number | null;
  /** The fixed sum; null for months of the line. */
  amountFen: Fen | null;
  /** The categories that it holds for; empty for every household. */
  grades: readonly HardshipGrade[];
  /** The stage of school that it holds for; null for everybody. */
  stage: SchoolStage | null;
  effectiveFrom: Day;
  effectiveUntil: Day | null;
};
type Asked = { kind: AidKind; grade: HardshipGrade | null; stage?: SchoolStage | null; on: Day };

/** The caps that hold for a kind of aid, a category, a stage of school and a day. Whose stage nobody knows is held to every one. */
export const capsOn = <C extends Cap>(caps: readonly C[], { kind, grade, stage = null, on }: Asked): C[] =>
  caps.filter(
    (cap) =>
      cap.kind === kind &&
      cap.effectiveFrom <= on &&
      (cap.effectiveUntil === null || on <= cap.effectiveUntil) &&
      (cap.grades.length === 0 || (grade !== null && cap.grades.includes(grade))) &&
      (cap.stage === null || stage === null || cap.stage === stage),
  );

/** A cap with what it came to: 650 元 × 12 = 7,800 元, of which so much is given and so much left (product.md B17). */
export type CapStanding = {
  capId: string;
  per: CapPer;
  months: number | null;
  /** The line of a month and head; null for a fixed sum. */
  lineFen: Fen | null;
  capFen: Fen;
  givenFen: Fen;
  leftFen: Fen;
};

/** The sum of a cap with the line of the day. */
export function capSum({ basis, months, amountFen }: Cap, lineFen: Fen): Fen {
  if (basis === "fixed") {
    assert(amountFen !== null, "a fixed cap has its sum");
    return amountFen;
  }
  assert(months !== null, "a cap by the line has its months");
  return fen(lineFen * months);
}

/** How a cap stands. `given` is what the household, and what the person, has of this kind and year already. */
export function standingOfCap(cap: Cap, lineFen: Fen, given: { household: Fen; person: Fen }): CapStanding {
  const capFen = capSum(cap, lineFen);
  const givenFen = cap.per === "household" ? given.household : given.person;
  return {
    capId: cap.id,
    per: cap.per,
    months: cap.months,
    lineFen: cap.basis === "lines" ? lineFen : null,
    capFen,
    givenFen,
    leftFen: left(capFen, givenFen),
  };
}

/**
 * Whether a sum for somebody can be counted at all: a cap that is not the household's counts by the person's number, and
 * whoever has none would have it afresh each time (domain.md B.3). Refuses with AID.PERSON_WITHOUT_ID.
 */
export function decideCounted(
  caps: readonly Pick<CapStanding, "per">[],
  { name, hasNumber }: { name: string; hasNumber: boolean },
): Decision<null, { code: "AID.PERSON_WITHOUT_ID"; name: string }> {
  const uncounted = !hasNumber && caps.some(({ per }) => per !== "household");
  return uncounted ? refuse({ code: "AID.PERSON_WITHOUT_ID", name }) : allow(null);
}

export type CapRefusal = { code: "AID.OVER_CAP"; per: CapPer; cap: Fen; given: Fen; left: Fen };

/** Whether a sum stays within every cap: each may be reached, and none is passed by one fen. Refuses with AID.OVER_CAP. */
export function decideCaps(amount: Fen, standings: readonly CapStanding[]): Decision<Fen, CapRefusal> {
  const over = standings.find(({ givenFen, capFen }) => plus(givenFen, amount) > capFen);
  if (over === undefined) return allow(amount);
  const { per, capFen: cap, givenFen: given, leftFen } = over;
  return refuse({ code: "AID.OVER_CAP", per, cap, given, left: leftFen });
}
