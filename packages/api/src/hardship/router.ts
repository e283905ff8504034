import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { openArchiveInput } from "@gongbang/domain/hardship/open-archive.input";
import { recordConsentInput } from "@gongbang/domain/hardship/record-consent.input";
import { recordObjectionInput, settleObjectionInput } from "@gongbang/domain/hardship/record-objection.input";
import { saveHouseholdInput } from "@gongbang/domain/hardship/save-household.input";
import * as step from "@gongbang/domain/hardship/step-archive.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { approveArchive } from "./approve-archive.ts";
import { closeArchive, withdrawArchive } from "./close-archive.ts";
import { compareArchive } from "./compare-archive.ts";
import { archiveOutput } from "./describe-archive.ts";
import { listArchives, listOutput } from "./list-archives.ts";
import { archivesOfMember, archivesOfMemberShape } from "./list-of-member.ts";
import { listParameters, parametersOutput } from "./list-parameters.ts";
import { openArchive, openedOutput } from "./open-archive.ts";
import { readArchive } from "./read-archive.ts";
import { noticeOutput, readNotice } from "./read-notice.ts";
import { consentOutput, recordConsent } from "./record-consent.ts";
import { objectionOutput, recordObjection } from "./record-objection.ts";
import { rejectArchive } from "./reject-archive.ts";
import { renewArchive, synchroniseArchive } from "./renew-archive.ts";
import { returnArchive } from "./return-archive.ts";
import { revealedOutput, revealHousehold, revealHouseholdInput } from "./reveal-household.ts";
import { reviewArchive } from "./review-archive.ts";
import { savedOutput, saveHousehold } from "./save-household.ts";
import { settleObjection } from "./settle-objection.ts";
import { startNotice } from "./start-notice.ts";
import { stepOutput } from "./step-archive.ts";
import { submitArchive } from "./submit-archive.ts";
import { verifyArchive } from "./verify-archive.ts";

const byId = z.strictObject({ id: z.uuid() });
const read = may("hardship.archive.read");
const work = may("hardship.archive.work");
const review = may("hardship.archive.review");

export const archivesRouter = router({
  list: read.read(listArchivesInput, listOutput, listArchives),
  record: read.read(byId, archiveOutput, readArchive),
  ofMember: read.read(z.strictObject({ memberId: z.uuid() }), archivesOfMemberShape, archivesOfMember),
  notice: read.read(byId, noticeOutput, readNotice),
  open: may("hardship.archive.open").command(openArchiveInput, openedOutput, openArchive),
  saveHousehold: work.command(saveHouseholdInput, savedOutput, saveHousehold),
  consent: work.command(recordConsentInput, consentOutput, recordConsent),
  object: work.command(recordObjectionInput, objectionOutput, recordObjection),
  settleObjection: review.command(settleObjectionInput, objectionOutput, settleObjection),
  reveal: may("hardship.archive.reveal").command(revealHouseholdInput, revealedOutput, revealHousehold),
  submit: work.command(step.submitArchiveInput, stepOutput, submitArchive),
  verify: work.command(step.verifyArchiveInput, stepOutput, verifyArchive),
  compare: work.command(step.compareArchiveInput, stepOutput, compareArchive),
  startNotice: work.command(step.startNoticeInput, stepOutput, startNotice),
  withdraw: work.command(step.withdrawArchiveInput, stepOutput, withdrawArchive),
  synchronise: work.command(step.synchroniseArchiveInput, stepOutput, synchroniseArchive),
  review: review.command(step.reviewArchiveInput, stepOutput, reviewArchive),
  approve: review.command(step.approveArchiveInput, stepOutput, approveArchive),
  return: review.command(step.returnArchiveInput, stepOutput, returnArchive),
  reject: review.command(step.rejectArchiveInput, stepOutput, rejectArchive),
  renew: review.command(step.renewArchiveInput, stepOutput, renewArchive),
  close: review.command(step.closeArchiveInput, stepOutput, closeArchive),
});

export const parametersRouter = router({
  list: may("hardship.parameter.read").read(z.strictObject({}), parametersOutput, listParameters),
});
