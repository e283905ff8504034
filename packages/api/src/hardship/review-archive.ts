import { askOverride, decidableGrades, type Override } from "@gongbang/domain/hardship/archive-grade";
import type { reviewArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { openApproval } from "../open-approval.ts";
import type { ArchiveRow } from "./load-archive.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";
import { waitingArchive } from "./wait-archive.ts";

/**
 * Writes down the reviewer's opinion: after the notice has run out, without an objection, by somebody who did not file.
 * The reviewer may ask for another category than the proposed one; somebody else has to approve just that. Refuses with
 * HARDSHIP.GRADE_BEYOND_MEANS and HARDSHIP.NOT_IN_HARDSHIP.
 */
export async function reviewArchive(office: Office, input: StepOf<typeof reviewArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const { actor } = office;
  const asked =
    input.grade === undefined
      ? null
      : orRefuse(
          askOverride(loaded.means?.grade ?? "none", {
            ...{ chosen: input.grade, reason: input.note, by: actor.id },
          }),
        );
  const override = {
    overrideGrade: asked?.grade ?? null,
    overrideReason: asked?.reason ?? null,
    overrideBy: asked?.by ?? null,
  };
  const set = { reviewedBy: actor.id, ...override };
  const stored = await takeStep(office, loaded, { event: "review", note: input.note, set });
  await openApproval(office, waitingArchive({ ...loaded, row: { ...loaded.row, ...set } }));
  return stored;
}

/** What the reviewer asked for, as the decision reads it. */
export function overrideOf({ overrideGrade, overrideReason, overrideBy }: ArchiveRow): Override | null {
  const grade = decidableGrades.find((each) => each === overrideGrade);
  return grade === undefined || overrideBy === null
    ? null
    : { grade, reason: overrideReason ?? "", by: overrideBy };
}
