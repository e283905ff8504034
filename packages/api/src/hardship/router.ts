import { addLinesInput } from "@gongbang/domain/hardship/add-lines.input";
import { dropEvidenceInput, keepEvidenceInput } from "@gongbang/domain/hardship/evidence";
import { listArchivesInput, pickArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { openArchiveInput } from "@gongbang/domain/hardship/open-archive.input";
import { recordConsentInput, withdrawConsentInput } from "@gongbang/domain/hardship/record-consent.input";
import {
  listObjectionsInput,
  recordObjectionInput,
  settleObjectionInput,
} from "@gongbang/domain/hardship/record-objection.input";
import { saveHouseholdInput } from "@gongbang/domain/hardship/save-household.input";
import * as step from "@gongbang/domain/hardship/step-archive.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { addLines } from "./add-lines.ts";
import { approveArchive } from "./approve-archive.ts";
import { closeArchive, hearArchive, withdrawArchive } from "./close-archive.ts";
import { compareArchive } from "./compare-archive.ts";
import { confirmHousehold } from "./confirm-household.ts";
import { archiveOutput } from "./describe-archive.ts";
import { dropEvidence, keepEvidence } from "./keep-evidence.ts";
import { listArchives, listOutput } from "./list-archives.ts";
import { listObjections, openObjectionsOutput } from "./list-objections.ts";
import { archivesOfMember, archivesOfMemberShape } from "./list-of-member.ts";
import { listParameters, parametersOutput } from "./list-parameters.ts";
import { openArchive, openedOutput } from "./open-archive.ts";
import { pickArchives, pickedOutput } from "./pick-archives.ts";
import { readArchive, readArchiveInput } from "./read-archive.ts";
import { documentOutput, readDocument, readDocumentInput } from "./read-document.ts";
import { noticeOutput, readNotice } from "./read-notice.ts";
import { consentOutput, recordConsent, withdrawConsent } from "./record-consent.ts";
import { objectionOutput, recordObjection } from "./record-objection.ts";
import { rejectArchive } from "./reject-archive.ts";
import { renewArchive, synchroniseArchive } from "./renew-archive.ts";
import { returnArchive } from "./return-archive.ts";
import { revealArchive, revealArchiveInput, revealedArchiveOutput } from "./reveal-archive.ts";
import { revealedOutput, revealHousehold, revealHouseholdInput } from "./reveal-household.ts";
import { reviewArchive } from "./review-archive.ts";
import { savedOutput, saveHousehold } from "./save-household.ts";
import { settleObjection } from "./settle-objection.ts";
import { startNotice } from "./start-notice.ts";
import { stepOutput } from "./step-archive.ts";
import { submitArchive } from "./submit-archive.ts";
import { convertArchive, relieveArchive, resumeArchive, suspendArchive } from "./suspend-archive.ts";
import { tellDecision, toldDecisionOutput } from "./tell-decision.ts";
import { verifyArchive } from "./verify-archive.ts";

const byId = z.strictObject({ id: z.uuid() });
const made = z.object({ id: z.string() });
const read = may("hardship.archive.read");
const work = may("hardship.archive.work");
const review = may("hardship.archive.review");

export const archivesRouter = router({
  list: read.read(listArchivesInput, listOutput, listArchives),
  pick: read.read(pickArchivesInput, pickedOutput, pickArchives),
  record: read.read(readArchiveInput, archiveOutput, readArchive),
  document: read.read(readDocumentInput, documentOutput, readDocument),
  decision: read.read(byId, toldDecisionOutput, tellDecision),
  ofMember: read.read(z.strictObject({ memberId: z.uuid() }), archivesOfMemberShape, archivesOfMember),
  openObjections: read.read(listObjectionsInput, openObjectionsOutput, listObjections),
  notice: read.read(byId, noticeOutput, readNotice),
  open: may("hardship.archive.open").command(openArchiveInput, openedOutput, openArchive),
  saveHousehold: work.command(saveHouseholdInput, savedOutput, saveHousehold),
  confirmHousehold: work.command(step.confirmHouseholdInput, stepOutput, confirmHousehold),
  consent: work.command(recordConsentInput, consentOutput, recordConsent),
  withdrawConsent: work.command(withdrawConsentInput, consentOutput, withdrawConsent),
  object: work.command(recordObjectionInput, objectionOutput, recordObjection),
  settleObjection: review.command(settleObjectionInput, objectionOutput, settleObjection),
  reveal: may("hardship.archive.reveal").command(revealHouseholdInput, revealedOutput, revealHousehold),
  submit: work.command(step.submitArchiveInput, stepOutput, submitArchive),
  verify: work.command(step.verifyArchiveInput, stepOutput, verifyArchive),
  compare: work.command(step.compareArchiveInput, stepOutput, compareArchive),
  startNotice: work.command(step.startNoticeInput, stepOutput, startNotice),
  withdraw: work.command(step.withdrawArchiveInput, stepOutput, withdrawArchive),
  synchronise: work.command(step.synchroniseArchiveInput, stepOutput, synchroniseArchive),
  keepEvidence: work.command(keepEvidenceInput, made, keepEvidence),
  dropEvidence: work.command(dropEvidenceInput, made, dropEvidence),
  revealOwn: may("hardship.archive.reveal").command(revealArchiveInput, revealedArchiveOutput, revealArchive),
  convert: work.command(step.convertArchiveInput, stepOutput, convertArchive),
  relieve: review.command(step.relieveArchiveInput, stepOutput, relieveArchive),
  suspend: review.command(step.suspendArchiveInput, stepOutput, suspendArchive),
  resume: review.command(step.resumeArchiveInput, stepOutput, resumeArchive),
  hear: review.command(step.hearArchiveInput, stepOutput, hearArchive),
  review: review.command(step.reviewArchiveInput, stepOutput, reviewArchive),
  approve: review.command(step.approveArchiveInput, stepOutput, approveArchive),
  return: review.command(step.returnArchiveInput, stepOutput, returnArchive),
  reject: review.command(step.rejectArchiveInput, stepOutput, rejectArchive),
  renew: review.command(step.renewArchiveInput, stepOutput, renewArchive),
  close: review.command(step.closeArchiveInput, stepOutput, closeArchive),
});

export const parametersRouter = router({
  list: may("hardship.parameter.read").read(z.strictObject({}), parametersOutput, listParameters),
  add: may("hardship.rules.choose").command(addLinesInput, made, addLines),
});
