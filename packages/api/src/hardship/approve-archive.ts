import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { decideCategory } from "@gongbang/domain/hardship/archive-grade";
import type { approveArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/**
 * Takes the household into the file (在档) with its category. The means test is run once more with the lines of the
 * decision's day, and kept as it was. Refuses with HARDSHIP.GRADE_BEYOND_MEANS and HARDSHIP.GRADE_NEEDS_REASON.
 */
export async function approveArchive(office: Office, input: StepOf<typeof approveArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const { means } = loaded;
  const { today } = office;
  const { dueOn: nextReviewOn } = computeDue(
    today,
    archiveMachine.clocks.annualReview.span,
    await office.calendar(),
  );
  const choice = { chosen: input.grade, reason: input.note };
  const grade = orRefuse(decideCategory(means?.grade ?? "none", choice));
  return takeStep(office, loaded, {
    event: "approve",
    note: input.note,
    set: {
      grade,
      approvedBy: office.actor.id,
      enrolledOn: today,
      decidedOn: today,
      nextReviewOn,
      computation: means,
      perHeadFen: means?.perHeadFen ?? null,
      parametersVersion: means?.parametersVersion ?? null,
    },
  });
}
