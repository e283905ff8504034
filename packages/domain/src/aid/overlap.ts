import { allow, type Decision, refuse } from "../kernel/decision.ts";

/**
 * What overlaps with a proposed sum, without a word on what or where (product.md B18): this kind of aid was given to
 * the family this year under another file or by another union, or to the same person; the family stands in two files.
 */
export const overlapSigns = ["kindElsewhere", "personElsewhere", "otherFile"] as const;
export type OverlapSign = (typeof overlapSigns)[number];
export type OverlapFacts = Record<OverlapSign, boolean>;

export const signsOf = (facts: OverlapFacts): OverlapSign[] => overlapSigns.filter((sign) => facts[sign]);

/** Aid that overlaps is proposed with a reason that the approver reads. Refuses with AID.OVERLAP. */
export function decideOverlap(
  signs: readonly OverlapSign[],
  reason: string,
): Decision<readonly OverlapSign[], { code: "AID.OVERLAP"; signs: readonly OverlapSign[] }> {
  return signs.length > 0 && reason.trim() === "" ? refuse({ code: "AID.OVERLAP", signs }) : allow(signs);
}
