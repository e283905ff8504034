import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import {
  type DecidableGrade,
  decidableGrades,
  decideCategory,
} from "@gongbang/domain/hardship/archive-grade";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import type {
  renewArchiveInput,
  StepOf,
  synchroniseArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import { agree, type Said, store } from "../agree.ts";
import { pendingItem } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { openApproval, type Waiting } from "../open-approval.ts";
import { keepDocument } from "./keep-document.ts";
import { changeArchive, type Loaded, lockedArchive, mustBeSynchronised, takeStep } from "./step-archive.ts";
import { factsOfArchive, waitingArchive } from "./wait-archive.ts";

/**
 * Keeps the household in the file for another year, after its facts were written down anew (domain.md A.3). Where that
 * gives it another category, this is the opinion alone: it goes before the tiers of an archive, and the file is renewed
 * once the last of them has agreed. Refuses as the step does, and with HARDSHIP.GRADE_NEEDS_REASON.
 */
export async function renewArchive(office: Office, { note, ...asked }: StepOf<typeof renewArchiveInput>) {
  const loaded = await lockedArchive(office, asked);
  const { row, facts } = loaded;
  orRefuse(step(archiveMachine, facts, "renew"));
  const grade = renewedGrade(office, loaded, note);
  if (grade !== row.grade) {
    const thing = waitingRenewal(loaded);
    await openApproval(office, { ...thing, proposers: [...thing.proposers, office.actor.id] });
    return unchanged(office, loaded, note);
  }
  // What waited for another category waits no more: the numbers are those of the one that was decided.
  await stopWaiting(office, row.id);
  return renew(office, loaded, note);
}

/** Takes back what waits of a file that goes another way. */
export async function stopWaiting(office: Office, id: string) {
  const waits = await pendingItem(office, id);
  if (waits) await store(office, waits, { status: "withdrawn", endedOn: office.today });
}

/** 同意 to another category of a file that is renewed. Refuses as the step and `agree` do. */
export async function agreeRenewal(office: Office, loaded: Loaded, said: Said) {
  orRefuse(step(archiveMachine, loaded.facts, "renew"));
  const grade = renewedGrade(office, loaded, said.note);
  const left = await agree(office, waitingRenewal(loaded), { ...said, grade });
  return left > 0 ? unchanged(office, loaded, said.note) : renew(office, loaded, said.note);
}

/** The renewal as its tiers see it: of the category that the numbers give. Whose opinion the enrolment was is past. */
export const waitingRenewal = (loaded: Loaded): Waiting => {
  const grade = loaded.means === null ? null : gradeOf(loaded.means.grade);
  const facts = { ...factsOfArchive(loaded), grade };
  return { ...waitingArchive(loaded), grade, facts, proposers: loaded.facts.filers };
};

/** Something was said about a file, and it stands as it stood. */
export const unchanged = (office: Office, loaded: Loaded, note: string) =>
  changeArchive(office, loaded, { set: { status: loaded.row.status }, field: "status", note });

function renewedGrade({ actor }: Office, { means }: Loaded, reason: string): DecidableGrade {
  const chosen = decidableGrades.find((each) => means !== null && each === gradeOf(means.grade));
  if (means === null || chosen === undefined) throw new Refused({ code: "HARDSHIP.NOT_IN_HARDSHIP" });
  return orRefuse(decideCategory(means.grade, { chosen, reason, by: actor.id, override: null }));
}

async function renew(office: Office, loaded: Loaded, note: string) {
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
  await mustBeSynchronised(office, loaded);
  return takeStep(office, loaded, { event: "renew", note, set });
}

/** Writes down that the paper file and the electronic one are the same again. */
export async function synchroniseArchive(office: Office, input: StepOf<typeof synchroniseArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), { event: "synchronise", note: input.note });
}
