import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { type DecidableGrade, decideCategory } from "@gongbang/domain/hardship/archive-grade";
import type { approveArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import { agree, type Said } from "../agree.ts";
import type { Office } from "../office.ts";
import { keepDocument } from "./keep-document.ts";
import { overrideOf } from "./review-archive.ts";
import { changeArchive, type Loaded, lockedArchive, takeStep } from "./step-archive.ts";
import { waitingArchive } from "./wait-archive.ts";

/**
 * 同意 at the tier that waits, with a category. Once the last tier has agreed, the household is taken into the file (在档):
 * the means test is run once more with the lines of the decision's day, and kept as it was. Refuses as the step does,
 * as `agree` does, with HARDSHIP.GRADE_BEYOND_MEANS, HARDSHIP.GRADE_NEEDS_REASON, and HARDSHIP.OVERRIDE_NEEDS_SECOND
 * where another category was asked for by nobody, or by the approver.
 */
export async function approveArchive(office: Office, input: StepOf<typeof approveArchiveInput>) {
  const { grade, note } = input;
  return agreeArchive(office, await lockedArchive(office, input), { grade, note });
}

/** The same for an archive that is held already. */
export async function agreeArchive(
  office: Office,
  loaded: Loaded,
  { grade: chosen, ...said }: Omit<Said, "grade"> & { grade: DecidableGrade },
) {
  const { means, row, facts } = loaded;
  const { today, actor } = office;
  orRefuse(step(archiveMachine, { ...facts, tiersLeft: 0 }, "approve"));
  const choice = { ...{ chosen, reason: said.note, by: actor.id }, override: overrideOf(row) };
  const grade = orRefuse(decideCategory(means?.grade ?? "none", choice));
  const tiersLeft = await agree(office, waitingArchive(loaded), { ...said, grade });
  if (tiersLeft > 0)
    return changeArchive(office, loaded, { set: { status: row.status }, field: "status", note: said.note });
  const span = archiveMachine.clocks.annualReview.span;
  const { dueOn: nextReviewOn } = computeDue(today, span, await office.calendar());
  await keepDocument(office, loaded, "decided");
  return takeStep(office, loaded, {
    event: "approve",
    note: said.note,
    facts: { tiersLeft },
    set: {
      grade,
      approvedBy: actor.id,
      enrolledOn: today,
      decidedOn: today,
      nextReviewOn,
      computation: means,
      perHeadFen: means?.perHeadFen ?? null,
      parametersVersion: means?.parametersVersion ?? null,
    },
  });
}
