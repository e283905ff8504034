import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import type {
  renewArchiveInput,
  StepOf,
  synchroniseArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import type { Office } from "../office.ts";
import { keepDocument } from "./keep-document.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Keeps the household in the file for another year, after its facts were written down anew (domain.md A.3). */
export async function renewArchive(office: Office, input: StepOf<typeof renewArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const { means, row } = loaded;
  const { today } = office;
  const { dueOn: nextReviewOn } = computeDue(
    today,
    archiveMachine.clocks.nextReview.span,
    await office.calendar(),
  );
  await keepDocument(office, loaded, "renewed");
  const set = {
    ...{ overrideGrade: null, overrideReason: null, overrideBy: null, heardOn: null, heardNote: null },
    grade: means === null ? row.grade : gradeOf(means.grade),
    decidedOn: today,
    nextReviewOn,
    approvedBy: office.actor.id,
    computation: means,
    parametersVersion: means?.parametersVersion ?? null,
  };
  return takeStep(office, loaded, { event: "renew", note: input.note, set });
}

/** Writes down that the paper file and the electronic one are the same again. */
export async function synchroniseArchive(office: Office, input: StepOf<typeof synchroniseArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), { event: "synchronise", note: input.note });
}
